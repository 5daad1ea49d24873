//! Who may ask: this machine, this origin, and whoever opened the address that was printed.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU16, Ordering};

use axum::Json;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde_json::json;

use super::Served;

/// The secrets of one run, each 32 random bytes in hexadecimal.
pub struct Guard {
    once: String,
    spent: AtomicBool,
    session: String,
    port: AtomicU16,
}

impl Guard {
    /// Makes the secrets of a run.
    pub fn new(random: impl Fn(&mut [u8])) -> Self {
        let secret = || {
            let mut bytes = [0; 32];
            random(&mut bytes);
            bytes.iter().map(|byte| format!("{byte:02x}")).collect()
        };
        Self { once: secret(), spent: AtomicBool::new(false), session: secret(), port: AtomicU16::new(0) }
    }

    /// The token that opens the session, once.
    pub fn once(&self) -> &str {
        &self.once
    }

    /// Remembers the port, which is part of the host and origin that requests must name.
    pub fn listens_on(&self, port: u16) {
        self.port.store(port, Ordering::Relaxed);
    }

    /// The secret of the session for who brings the token for the first time.
    fn open(&self, token: &str) -> Option<&str> {
        (same(token, &self.once) && !self.spent.swap(true, Ordering::Relaxed)).then_some(&self.session)
    }

    fn knows(&self, headers: &HeaderMap) -> bool {
        bearer(headers).is_some_and(|secret| same(secret, &self.session))
    }

    fn is_own_host(&self, headers: &HeaderMap) -> bool {
        let port = self.port.load(Ordering::Relaxed);
        let is_own = |name: &str| name == format!("127.0.0.1:{port}") || name == format!("localhost:{port}");
        let text = |name| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
        let host = text(header::HOST).is_some_and(is_own);
        let origin = text(header::ORIGIN).is_none_or(|origin| origin.strip_prefix("http://").is_some_and(is_own));
        host && origin
    }
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::AUTHORIZATION)?.to_str().ok()?.strip_prefix("Bearer ")
}

/// Compares in a time that does not tell how much of a guess was right.
fn same(guess: &str, secret: &str) -> bool {
    guess.len() == secret.len() && guess.bytes().zip(secret.bytes()).fold(0, |differ, (a, b)| differ | (a ^ b)) == 0
}

/// Refuses foreign hosts and origins, and calls without the secret of the session.
pub async fn check(State(served): State<Arc<Served>>, request: Request, next: Next) -> Response {
    let guard = &served.guard;
    if !guard.is_own_host(request.headers()) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let path = request.uri().path();
    if path.starts_with("/api/") && path != "/api/session" && !guard.knows(request.headers()) {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    next.run(request).await
}

/// Gives the secret of the session for the token.
pub async fn session(State(served): State<Arc<Served>>, headers: HeaderMap) -> Response {
    match bearer(&headers).and_then(|token| served.guard.open(token)) {
        Some(session) => Json(json!({ "session": session })).into_response(),
        None => StatusCode::UNAUTHORIZED.into_response(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guard() -> Guard {
        let guard = Guard::new(|bytes| bytes.fill(7));
        guard.listens_on(4100);
        guard
    }

    fn headers(pairs: &[(header::HeaderName, &str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.clone(), value.parse().unwrap())).collect()
    }

    #[test]
    fn the_token_opens_one_session_and_is_spent() {
        let guard = guard();
        let token = guard.once().to_owned();
        assert_eq!(guard.open("0707"), None);
        assert!(guard.open(&token).is_some());
        assert_eq!(guard.open(&token), None);
    }

    #[test]
    fn foreign_hosts_and_origins_are_refused() {
        let guard = guard();
        let allowed = |pairs: &[(header::HeaderName, &str)]| guard.is_own_host(&headers(pairs));
        assert!(allowed(&[(header::HOST, "127.0.0.1:4100")]));
        assert!(allowed(&[(header::HOST, "localhost:4100"), (header::ORIGIN, "http://localhost:4100")]));
        assert!(!allowed(&[]));
        assert!(!allowed(&[(header::HOST, "periplo.example.org:4100")]));
        assert!(!allowed(&[(header::HOST, "127.0.0.1:4101")]));
        assert!(!allowed(&[(header::HOST, "127.0.0.1:4100"), (header::ORIGIN, "http://evil.example.org")]));
        assert!(!allowed(&[(header::HOST, "127.0.0.1:4100"), (header::ORIGIN, "null")]));
    }

    #[test]
    fn only_the_secret_of_the_session_is_known() {
        let guard = guard();
        assert!(!guard.knows(&headers(&[])));
        assert!(!guard.knows(&headers(&[(header::AUTHORIZATION, "Bearer 00")])));
        let right = format!("Bearer {}", guard.session);
        assert!(guard.knows(&headers(&[(header::AUTHORIZATION, &right)])));
    }
}
