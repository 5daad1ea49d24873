//! The interface in a browser of this machine.
//!
//! Loopback only. The address that is printed holds a token that opens one session and is then spent; requests of other
//! hosts and origins are refused; files come by upload and go by download, never by path.

mod calls;
mod files;
mod guard;

use std::net::Ipv4Addr;
use std::path::PathBuf;
use std::sync::Arc;

use axum::extract::Path;
use axum::http::{HeaderName, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Router, middleware};
use periplo_api::messages::Messages;
use periplo_api::{App, Host, WireError};
use rust_embed::RustEmbed;
use serde_json::json;
use tokio::net::TcpListener;

use crate::line::fail;
use crate::status::Status;
use guard::Guard;

/// The interface, as it was built when the program was.
#[derive(RustEmbed)]
#[folder = "../../ui/dist"]
#[allow_missing = true]
struct Interface;

/// What every request can reach.
pub struct Served {
    pub app: Arc<App>,
    pub guard: Guard,
}

/// What a page may load: its own, and nothing else.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; \
                      font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// Serves until Ctrl-C.
pub fn run(
    mut host: Host,
    workspace: Option<PathBuf>,
    port: u16,
    as_json: bool,
    messages: &'static Messages,
) -> Status {
    let transfer = match tempfile::tempdir() {
        Ok(folder) => folder,
        Err(error) => return fail(messages, &WireError::file(&std::env::temp_dir(), &error), as_json),
    };
    (host.paths_allowed, host.transfer_dir) = (false, transfer.path().to_owned());
    let guard = Guard::new(|bytes| (host.random)(bytes));
    let workspace = workspace.unwrap_or_else(|| host.usual_workspace());
    let app = Arc::new(App::new(host));
    let opened = if workspace.exists() { app.open_workspace(workspace) } else { app.create_workspace(workspace) };
    if let Err(error) = opened {
        return fail(messages, &error, as_json);
    }
    let served = Arc::new(Served { app: Arc::clone(&app), guard });
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let result = runtime.and_then(|runtime| runtime.block_on(serve(served, port, as_json, messages)));
    let closed = app.close_workspace();
    match (result, closed) {
        (Err(error), _) => fail(messages, &WireError::file(std::path::Path::new("127.0.0.1"), &error), as_json),
        (_, Err(error)) => fail(messages, &error, as_json),
        _ => Status::Done,
    }
}

async fn serve(served: Arc<Served>, port: u16, as_json: bool, messages: &'static Messages) -> std::io::Result<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
    let port = listener.local_addr()?.port();
    served.guard.listens_on(port);
    let url = format!("http://127.0.0.1:{port}/?token={}", served.guard.once());
    if as_json {
        crate::print::json(&json!({ "url": url, "port": port }));
    } else {
        println!("{}", messages.text("cli-serving", &[("url", url.into())]));
    }
    let router = Router::new()
        .route("/api/session", post(guard::session))
        .route("/api/call/{name}", post(calls::call))
        .route("/api/upload/{name}", post(files::upload))
        .route("/api/download/{file}", get(files::download))
        .fallback(interface)
        .layer(middleware::from_fn_with_state(Arc::clone(&served), guard::check))
        .with_state(served);
    axum::serve(listener, router)
        .with_graceful_shutdown(async { tokio::signal::ctrl_c().await.unwrap_or_default() })
        .await
}

/// Gives a file of the interface; every address that is not one is the first page, which finds its own way.
async fn interface(uri: Uri) -> Response {
    let name = uri.path().trim_start_matches('/');
    let name = if Interface::get(name).is_some() { name } else { "index.html" };
    let Some(file) = Interface::get(name) else {
        return (
            StatusCode::NOT_FOUND,
            "The interface was not built: run `cargo xtask run` once, or `npm run build` in ui/.",
        )
            .into_response();
    };
    let kind = file.metadata.mimetype().to_owned();
    let headers: [(HeaderName, &str); 3] =
        [(header::CONTENT_TYPE, &kind), (header::CONTENT_SECURITY_POLICY, POLICY), (header::CACHE_CONTROL, "no-cache")];
    (headers, file.data.into_owned()).into_response()
}

/// The name in the address of a request.
pub type Name = Path<String>;
