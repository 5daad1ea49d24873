//! `serve`: who may ask, and what.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStdout};

use serde_json::{Value, json};

use crate::support::*;

/// The running server.
struct Server {
    child: Child,
    _out: BufReader<ChildStdout>,
    port: u64,
    token: String,
}

/// A reply: its status, heading and body.
struct Reply {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Reply {
    #[track_caller]
    fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It has ended already where the story ended it.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Server {
    fn start(desk: &Desk) -> Self {
        let mut child = desk.start(&["--json", "serve"]);
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut text = String::new();
        let told = loop {
            assert_ne!(out.read_line(&mut text).unwrap(), 0, "it ended: {text}");
            if let Ok(told) = serde_json::from_str::<Value>(&text) {
                break told;
            }
        };
        let url = told["url"].as_str().unwrap();
        let (address, token) = url.split_once("/?token=").unwrap();
        assert_eq!(address, format!("http://127.0.0.1:{}", told["port"]));
        Self { child, _out: out, port: told["port"].as_u64().unwrap(), token: token.to_owned() }
    }

    /// Sends a request with its own host, but for the headers given.
    fn ask(&self, request: &str, headers: &[(&str, &str)], body: &[u8]) -> Reply {
        let mut stream = TcpStream::connect(("127.0.0.1", u16::try_from(self.port).unwrap())).unwrap();
        let mut head = format!("{request} HTTP/1.1\r\nConnection: close\r\nContent-Length: {}\r\n", body.len());
        if !headers.iter().any(|(name, _)| *name == "Host") {
            head += &format!("Host: 127.0.0.1:{}\r\n", self.port);
        }
        for (name, value) in headers {
            head += &format!("{name}: {value}\r\n");
        }
        stream.write_all((head + "\r\n").as_bytes()).unwrap();
        stream.write_all(body).unwrap();
        let mut reply = Vec::new();
        stream.read_to_end(&mut reply).unwrap();
        let end = reply.windows(4).position(|window| window == b"\r\n\r\n").unwrap();
        let head = String::from_utf8(reply[..end].to_vec()).unwrap();
        let mut body = reply[end + 4..].to_vec();
        if head.to_ascii_lowercase().contains("transfer-encoding: chunked") {
            body = unchunked(&body);
        }
        Reply { status: head[9..12].parse().unwrap(), head, body }
    }

    /// Spends the token.
    fn session(&self) -> Reply {
        self.ask("POST /api/session", &[("Authorization", &format!("Bearer {}", self.token))], b"")
    }

    fn call(&self, session: &str, command: &str, request: &Value) -> Reply {
        let headers = [("Authorization", session), ("Content-Type", "application/json")];
        self.ask(&format!("POST /api/call/{command}"), &headers, request.to_string().as_bytes())
    }
}

/// The content of a body that came in chunks (RFC 9112 §7.1).
fn unchunked(mut body: &[u8]) -> Vec<u8> {
    let mut content = Vec::new();
    loop {
        let end = body.windows(2).position(|window| window == b"\r\n").unwrap();
        let length = usize::from_str_radix(std::str::from_utf8(&body[..end]).unwrap(), 16).unwrap();
        if length == 0 {
            return content;
        }
        content.extend(&body[end + 2..end + 2 + length]);
        body = &body[end + 4 + length..];
    }
}

#[test]
fn only_this_machines_own_browser_with_the_token_is_answered() {
    let desk = Desk::with_samples();
    let server = Server::start(&desk);
    assert_eq!(server.ask("POST /api/call/forum_list", &[], b"{}").status, 401, "no session");
    let guess = format!("Bearer {}", "0".repeat(64));
    assert_eq!(server.ask("POST /api/session", &[("Authorization", &guess)], b"").status, 401);
    let opened = server.session();
    assert_eq!(opened.status, 200);
    assert_eq!(server.session().status, 401, "the token is spent");
    let session = format!("Bearer {}", opened.json()["session"].as_str().unwrap());
    let listed = server.call(&session, "forum_list", &json!({}));
    assert_eq!((listed.status, listed.json().as_array().unwrap().len()), (200, 4));
    let own = format!("http://localhost:{}", server.port);
    for (name, value, status) in [
        ("Host", "periplo.example.org", 403),
        ("Host", "127.0.0.1:1", 403),
        ("Origin", "https://evil.example.org", 403),
        ("Origin", "null", 403),
        ("Origin", own.as_str(), 200),
    ] {
        let headers = [("Authorization", session.as_str()), ("Content-Type", "application/json"), (name, value)];
        let reply = server.ask("POST /api/call/forum_list", &headers, b"{}");
        assert_eq!(reply.status, status, "{name}: {value}: {}", reply.head);
        assert!(status == 200 || reply.body.is_empty());
    }
}

#[test]
fn files_go_up_and_come_down_and_no_path_is_taken() {
    let desk = Desk::with_samples();
    desk.ok(&["export", "bundle", "fica-2023", "--to", "b.json"]);
    desk.ok(&["undo"]);
    let server = Server::start(&desk);
    let session = format!("Bearer {}", server.session().json()["session"].as_str().unwrap());
    let path = json!({ "path": desk.path("b.json") });
    for (command, request) in [
        ("bundle_import", json!({ "source": path })),
        ("bundle_export", json!({ "forum": "fica-2023", "with_private": false, "to": path })),
        ("calendars_export", json!({ "forum": "fica-2023", "to": path })),
        ("snapshot", json!({ "to": path })),
        ("restore", json!({ "source": path })),
        ("zones_install", json!({ "source": path })),
        ("workspace_open", json!({ "path": desk.path("a.periplo") })),
        ("workspace_create", json!({ "path": desk.path("c.periplo") })),
    ] {
        let reply = server.call(&session, command, &request);
        // What is asked for must be there before it matters where it goes.
        let code = reply.json()["code"].as_str().unwrap().to_owned();
        let is_refused = code == "path-refused" || (command.ends_with("_export") && code == "not-found");
        assert!(reply.status == 422 && is_refused, "{command}: {code}");
    }
    let bundle = std::fs::read(desk.path("b.json")).unwrap();
    let authorized = [("Authorization", session.as_str())];
    assert_eq!(server.ask("POST /api/upload/b.json", &[], &bundle).status, 401);
    let upload = server.ask("POST /api/upload/b.json", &authorized, &bundle).json();
    let report = server.call(&session, "bundle_import", &json!({ "source": upload }));
    assert_eq!((report.status, &report.json()["value"]["slug"]), (200, &json!("fica-2023")));
    assert_eq!(server.call(&session, "publish", &json!({ "forum": "fica-2023" })).status, 200);
    for (command, request) in [
        ("bundle_export", json!({ "forum": "fica-2023", "with_private": false, "to": path })),
        ("calendars_export", json!({ "forum": "fica-2023", "to": path })),
    ] {
        assert_eq!(server.call(&session, command, &request).json()["code"], "path-refused", "{command}");
    }
    let export = json!({ "forum": "fica-2023", "to": { "download": "fica.zip" } });
    let exported = server.call(&session, "calendars_export", &export);
    assert_eq!(exported.status, 200, "{}", String::from_utf8_lossy(&exported.body));
    let address = exported.json()["saved"]["download"].as_str().unwrap().to_owned();
    assert_eq!(server.ask(&format!("GET {address}"), &[], b"").status, 401);
    let file = server.ask(&format!("GET {address}"), &authorized, b"");
    assert!(file.head.contains("filename=\"fica.zip\""), "{}", file.head);
    assert!(file.body.starts_with(b"PK\x03\x04") && file.body.len() > 10_000);
    for stolen in ["..%2Fa.periplo", "a.periplo", "..%2F..%2F..%2Fetc%2Fpasswd"] {
        assert_eq!(server.ask(&format!("GET /api/download/{stolen}"), &authorized, b"").status, 404, "{stolen}");
    }
}

#[test]
fn while_it_serves_other_lines_only_read() {
    let desk = Desk::with_samples();
    let mut server = Server::start(&desk);
    assert_eq!(desk.ok(&["forum", "list"]).as_array().unwrap().len(), 4);
    for words in
        [["undo"].as_slice(), &["publish", "fica-2023"], &["forget", "Noemí Planas"], &["restore", "a.periplo"]]
    {
        let (status, error, said) = desk.refused(words);
        assert_eq!((status, &error["code"]), (4, &json!("second-writer")), "{words:?}");
        assert!(said.contains("Another program has"), "{said}");
    }
    interrupt(&server.child);
    assert_eq!(server.child.wait().unwrap().code(), Some(0), "Ctrl-C ends it");
    assert!(!desk.path("a.periplo-wal").exists(), "it closed the workspace");
    assert_eq!(desk.ok(&["undo"])["value"]["key"], "samples-added");
}
