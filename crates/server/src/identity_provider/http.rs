//! The provider's endpoints over HTTP: few requests at once, small answers, no redirects, and nothing unencrypted.

use crate::config::is_safe;
use crate::outbound;
use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse};
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;
use ureq::Agent;

/// How long the provider can take for an answer.
const PATIENCE: Duration = Duration::from_secs(10);
/// Requests at once; further sign-ins are told to try again.
const AT_ONCE: usize = 8;
/// The largest answer, bytes.
const MAX_BYTES: u64 = 1 << 20;

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub(super) enum HttpError {
    #[error("{0} is neither https nor on this machine")]
    Unsafe(String),
    #[error("too many sign-ins at once")]
    Busy,
    #[error(transparent)]
    Failed(#[from] ureq::Error),
    #[error("the request was cancelled")]
    Cancelled(#[from] tokio::task::JoinError),
}

/// An HTTP client.
pub(super) struct Http {
    agent: Agent,
    turns: Arc<Semaphore>,
}

impl Http {
    pub(super) fn new() -> Self {
        Self { agent: outbound::agent(PATIENCE), turns: Arc::new(Semaphore::new(AT_ONCE)) }
    }
}

impl<'c> AsyncHttpClient<'c> for Http {
    type Error = HttpError;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, HttpError>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(async move {
            if !is_safe(&request.uri().to_string()) {
                return Err(HttpError::Unsafe(request.uri().to_string()));
            }
            let turn = Arc::clone(&self.turns).try_acquire_owned().map_err(|_| HttpError::Busy)?;
            let agent = self.agent.clone();
            tokio::task::spawn_blocking(move || {
                let answer = send(&agent, request);
                drop(turn);
                answer
            })
            .await?
        })
    }
}

fn send(agent: &Agent, request: HttpRequest) -> Result<HttpResponse, HttpError> {
    let (head, body) = request.into_parts();
    let answer = if body.is_empty() {
        agent.run(ureq::http::Request::from_parts(head, ()))
    } else {
        agent.run(ureq::http::Request::from_parts(head, body))
    };
    let (head, mut body) = answer?.into_parts();
    let body = body.with_config().limit(MAX_BYTES).read_to_vec()?;
    Ok(HttpResponse::from_parts(head, body))
}
