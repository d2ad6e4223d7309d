//! The harness of this crate's tests: the whole service on a temporary store, with an engine that writes what it was asked
//! instead of drawing it.

use crate::app::{App, open};
use crate::config::{Config, ExamplesFrom, Secret};
use crate::engine::{Drawing, Engine};
use axum::body::Body;
use axum::http::{HeaderMap, Request as HttpRequest, StatusCode};
use pool::{Failed, Failure, Rendered, Report, Request, Status, Usage};
use serde_json::Value;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use tower::ServiceExt as _;
use wire::{Console, Declaration, ErrorReport, Kind, LimitKind};

pub(crate) const TOKEN: &str = "the operator's own token";

/// Understands a few words: `raise`, `limit`, `busy`, `lost`, and `declare NAME` for a whole number from 2012 to 2015. What
/// doesn't fail is a file that spells out its job.
#[derive(Default)]
pub(crate) struct Spelling {
    /// Renders of programs so far, cards of errors aside.
    pub renders: AtomicUsize,
    /// Whether cards of errors fail too.
    pub cards_fail: Mutex<bool>,
    /// A program called `wait` waits for this.
    pub gate: tokio::sync::Notify,
    /// Told when a program begins to wait.
    pub waiting: tokio::sync::Notify,
}

impl Engine for Spelling {
    fn render(&self, request: Request) -> Drawing<'_> {
        Box::pin(async move {
            if request.program == "wait" {
                self.waiting.notify_one();
                self.gate.notified().await;
            }
            self.spell(&request)
        })
    }

    fn status(&self) -> Status {
        Status {
            ready: 1,
            running: 0,
            queued: 0,
            painters: 1,
            zygotes_started: 1,
            painters_started: 1,
            children_started: 1,
        }
    }

    fn versions(&self) -> String {
        "spelling 1".to_owned()
    }
}

impl Spelling {
    #[expect(clippy::result_large_err, reason = "the pool's own error")]
    fn spell(&self, request: &Request) -> Result<Rendered, Failed> {
        let program = request.program.as_str();
        let declared: Vec<Declaration> = program
            .lines()
            .filter_map(|line| line.strip_prefix("declare "))
            .map(|name| {
                let kind = Kind::Integer { min: Some(2012), max: Some(2015) };
                Declaration { name: name.to_owned(), kind, default: Some("2012".to_owned()) }
            })
            .collect();
        let console = Console { text: "printed\n".to_owned(), cut: false };
        let report = Report { console, declared, usage: Usage::default() };
        let raised = || ErrorReport {
            exception: "ValueError".to_owned(),
            message: "secret message".to_owned(),
            line: Some(1),
            ..ErrorReport::default()
        };
        let is_card = program.contains("could not be drawn");
        let failure = if is_card {
            self.cards_fail.lock().expect("a lock").then(|| Failure::Crashed)
        } else {
            self.renders.fetch_add(1, Ordering::Relaxed);
            match program.lines().last() {
                Some("raise") => Some(Failure::Raised(raised())),
                Some("limit") => Some(Failure::Limit(LimitKind::Time, Some(raised()))),
                Some("busy") => Some(Failure::Busy),
                Some("lost") => Some(Failure::Lost("/a/path of the server".to_owned())),
                _ => None,
            }
        };
        if let Some(failure) = failure {
            return Err(Failed { failure, report: Box::new(report) });
        }
        let what = if is_card { "card" } else { program };
        let params: Vec<String> = request.params.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let data = request.data.as_ref().map_or(0, |d| d.len());
        let file = format!(
            "{} of {what:?} {}×{} at {} with {} and {data} bytes, seed {}",
            request.format.extension(),
            request.width,
            request.height,
            request.scale,
            params.join("&"),
            request.seed
        );
        let Request { width, height, format, .. } = *request;
        Ok(Rendered { file: file.into_bytes(), format, width, height, report })
    }
}

/// The whole service.
pub(crate) struct Service {
    pub app: Arc<App>,
    pub engine: Arc<Spelling>,
    _folder: tempfile::TempDir,
}

/// An answer, read to its end.
#[derive(Debug)]
pub(crate) struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap_or(""))
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|e| panic!("{e}: {}", self.body))
    }
}

impl Service {
    pub(crate) async fn new() -> Self {
        Self::with(Config::default()).await
    }

    pub(crate) async fn with(config: Config) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let config = Config {
            store: format!("sqlite:{}", folder.path().join("test.db").display()),
            examples: ExamplesFrom::Shipped(false),
            operator_token: Some(Secret::new(TOKEN.to_owned())),
            ..config
        };
        let engine = Arc::new(Spelling::default());
        let opened = open(config, Arc::<Spelling>::clone(&engine)).await.expect("a service");
        Self { app: opened.app, engine, _folder: folder }
    }

    pub(crate) async fn send(&self, request: HttpRequest<Body>) -> Answer {
        let router = crate::router::routes(Arc::clone(&self.app));
        let response = router.oneshot(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        let body = axum::body::to_bytes(body, usize::MAX).await.expect("a body");
        let body = String::from_utf8(body.to_vec()).expect("what is spelled is text");
        Answer { status: parts.status, headers: parts.headers, body }
    }

    /// A viewer's `GET`.
    pub(crate) async fn get(&self, path: &str, accept: &str) -> Answer {
        let request = HttpRequest::get(path).header("accept", accept).body(Body::empty()).expect("a request");
        self.send(request).await
    }

    /// The operator's request.
    pub(crate) async fn operator(&self, method: &str, path: &str, media_type: &str, body: &str) -> Answer {
        let request = HttpRequest::builder()
            .method(method)
            .uri(path)
            .header("authorization", format!("Bearer {TOKEN}"))
            .header("content-type", media_type)
            .body(Body::from(body.to_owned()))
            .expect("a request");
        self.send(request).await
    }

    /// Saves an image as the operator.
    pub(crate) async fn save(&self, name: &str, body: &Value) -> Answer {
        self.operator("PUT", &format!("/api/v1/images/{name}"), "application/json", &body.to_string()).await
    }

    pub(crate) fn renders(&self) -> usize {
        self.engine.renders.load(Ordering::Relaxed)
    }
}
