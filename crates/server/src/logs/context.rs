//! The request that a task answers, as the log knows it.

use axum::http::HeaderValue;
use std::cell::RefCell;
use std::fmt;
use std::sync::LazyLock;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;

tokio::task_local! {
    /// The request that this task answers.
    static REQUEST: RequestContext;
}

/// What is known of a request besides its head.
#[derive(Debug)]
struct RequestContext {
    id: RequestId,
    /// Whom it is by.
    caller: RefCell<Option<String>>,
    /// What it created or removed, if its path doesn't say.
    subject: RefCell<Option<String>>,
}

/// What a handler adds to its request's log line.
#[derive(Debug, Clone, Default)]
pub(crate) struct Note {
    /// The problem's kind, or `drawn`.
    pub kind: &'static str,
    /// What went wrong, in one short, clean line.
    pub error: String,
}

/// A request's id: twelve hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RequestId([u8; 12]);

impl RequestId {
    /// Unique enough to find a line by; not a secret: a count from a random start, spread out.
    pub(crate) fn new() -> Self {
        static NEXT: LazyLock<AtomicU64> = LazyLock::new(|| {
            let mut bytes = [0; 8];
            // Without randomness the count begins at 0 and still names nothing twice.
            let _ = getrandom::fill(&mut bytes);
            AtomicU64::new(u64::from_le_bytes(bytes))
        });
        const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;
        let count = NEXT.fetch_add(SPREAD, Relaxed) >> 16;
        let mut digits = [0; 12];
        // Six bytes are as many digits as there is room for.
        let _ = hex::encode_to_slice(&count.to_be_bytes()[2..], &mut digits);
        Self(digits)
    }

    /// As a header.
    pub(crate) fn header(&self) -> Option<HeaderValue> {
        HeaderValue::from_bytes(&self.0).ok()
    }
}

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(std::str::from_utf8(&self.0).unwrap_or_default())
    }
}

/// The id of the request that this task answers; empty outside of one.
pub(crate) fn request_id() -> String {
    REQUEST.try_with(|request| request.id.to_string()).unwrap_or_default()
}

/// Serves a request with this id. Returns the caller's name and the subject, too, if the handler has set them.
pub(crate) async fn in_request<F: Future>(id: RequestId, answer: F) -> (F::Output, Option<String>, Option<String>) {
    let request = RequestContext { id, caller: RefCell::default(), subject: RefCell::default() };
    let answer = async {
        let output = answer.await;
        REQUEST.with(|request| (output, request.caller.take(), request.subject.take()))
    };
    REQUEST.scope(request, answer).await
}

/// Sets the caller of this task's request.
pub(crate) fn set_caller(name: &str) {
    // Outside of a request this does nothing.
    let _ = REQUEST.try_with(|request| *request.caller.borrow_mut() = Some(name.to_owned()));
}

/// Sets the audit's subject of this task's request, if its path doesn't say it: `author ann`, `token 7`.
pub(crate) fn set_subject(what: String) {
    let _ = REQUEST.try_with(|request| *request.subject.borrow_mut() = Some(what));
}
