//! Files by upload and download: each under a random name in a folder that goes when the program ends.

use std::path::PathBuf;
use std::sync::Arc;

use axum::Json;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;
use tokio::io::AsyncWriteExt;
use tokio_stream::StreamExt;
use tokio_util::io::ReaderStream;

use super::{Name, Served};

/// The largest file that is taken, in bytes: half a gibibyte.
const LARGEST: usize = 512 << 20;

/// Takes a file, and gives the name by which a request can use it.
pub async fn upload(State(served): State<Arc<Served>>, Path(name): Name, body: Body) -> Response {
    let (upload, path) = served.app.new_transfer(&name);
    match receive(body, &path).await {
        Ok(true) => Json(json!({ "upload": upload })).into_response(),
        Ok(false) => StatusCode::PAYLOAD_TOO_LARGE.into_response(),
        Err(_) => StatusCode::INSUFFICIENT_STORAGE.into_response(),
    }
}

/// Writes the body to a file; false where it is too large.
async fn receive(body: Body, path: &PathBuf) -> std::io::Result<bool> {
    let mut file = tokio::fs::File::create(path).await?;
    let mut stream = body.into_data_stream();
    let mut size = 0;
    while let Some(chunk) = stream.next().await {
        let chunk = chunk.map_err(std::io::Error::other)?;
        size += chunk.len();
        if size > LARGEST {
            drop(file);
            tokio::fs::remove_file(path).await?;
            return Ok(false);
        }
        file.write_all(&chunk).await?;
    }
    file.flush().await?;
    Ok(true)
}

/// Gives a file that a command wrote to be downloaded.
pub async fn download(State(served): State<Arc<Served>>, Path(file): Name) -> Response {
    let Some((path, shown)) = served.app.transfer(&file) else { return StatusCode::NOT_FOUND.into_response() };
    let Ok(opened) = tokio::fs::File::open(&path).await else { return StatusCode::NOT_FOUND.into_response() };
    let mut response = Body::from_stream(ReaderStream::new(opened)).into_response();
    let disposition = format!(
        "attachment; filename=\"{}\"",
        shown.replace(|letter: char| !letter.is_ascii_graphic() || letter == '"', "_")
    );
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/octet-stream"));
    if let Ok(disposition) = HeaderValue::from_str(&disposition) {
        headers.insert(header::CONTENT_DISPOSITION, disposition);
    }
    response
}
