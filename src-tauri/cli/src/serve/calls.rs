//! Commands over HTTP: one route, the reply as JSON, or as the last of a stream of events where progress was asked for.

use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use periplo_api::{Job, WireError};
use serde_json::Value;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use tokio_stream::StreamExt;
use tokio_stream::wrappers::UnboundedReceiverStream;

use super::{Name, Served};

/// Runs a command. Whoever stops listening cancels it.
pub async fn call(
    State(served): State<Arc<Served>>,
    Path(name): Name,
    headers: HeaderMap,
    Json(request): Json<Value>,
) -> Response {
    let stops = Stop(Arc::default());
    let wants_events =
        headers.get(header::ACCEPT).is_some_and(|accept| accept.as_bytes().starts_with(b"text/event-stream"));
    if wants_events {
        return Sse::new(follow(served, name, request, stops)).keep_alive(KeepAlive::default()).into_response();
    }
    let job = Job::new(|_| {}, Arc::clone(&stops.0));
    let reply = tokio::task::spawn_blocking(move || served.app.call(&name, request, &job)).await;
    drop(stops);
    match reply {
        Ok(Ok(reply)) => Json(reply).into_response(),
        Ok(Err(error)) => (StatusCode::UNPROCESSABLE_ENTITY, Json(error)).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// Cancels the work when it is dropped, as happens when the request is.
struct Stop(Arc<AtomicBool>);

impl Drop for Stop {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

fn follow(
    served: Arc<Served>,
    name: String,
    request: Value,
    stop: Stop,
) -> impl tokio_stream::Stream<Item = Result<Event, Infallible>> {
    let (sender, receiver): (_, UnboundedReceiver<Event>) = unbounded_channel();
    let progress = sender.clone();
    let cancelled = Arc::clone(&stop.0);
    tokio::task::spawn_blocking(move || {
        // Whoever has gone away needs no events; dropping the stream has cancelled the work.
        let job = Job::new(move |told| drop(progress.send(event("progress", &told))), cancelled);
        let last = match served.app.call(&name, request, &job) {
            Ok(reply) => event("reply", &reply),
            Err(error) => event::<WireError>("error", &error),
        };
        let _ = sender.send(last);
    });
    UnboundedReceiverStream::new(receiver).map(move |event| {
        let _listening = &stop;
        Ok(event)
    })
}

fn event<T: serde::Serialize>(name: &str, data: &T) -> Event {
    Event::default().event(name).data(serde_json::to_string(data).unwrap_or_default())
}
