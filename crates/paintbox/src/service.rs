//! A client for a Paintbox service, for the authors' commands.

mod address;
mod tokens;

pub(crate) use address::At;
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::thread;
use std::time::Duration;
pub(crate) use tokens::Tokens;
use ureq::Agent;
use ureq::http::{Request, StatusCode};

/// The timeout of one request: a large upload and a render.
const PATIENCE: Duration = Duration::from_mins(2);
/// How many times a request is sent while the service is busy.
const TRIES: u32 = 5;
/// The longest `Retry-After` that is waited for.
const MAX_WAIT: Duration = Duration::from_secs(10);
/// The largest answer that is read, bytes.
const MAX_ANSWER_BYTES: u64 = 256 << 20;

/// A service, and the token for it.
pub(crate) struct Service {
    base: String,
    token: Option<String>,
    agent: Agent,
}

/// The answer to a request.
pub(crate) struct Answer {
    pub status: StatusCode,
    /// The target of a redirect.
    location: Option<String>,
    /// The time to wait before a retry.
    retry_after: Option<Duration>,
    pub body: Vec<u8>,
}

impl Service {
    pub(crate) fn new(base: &str, token: Option<String>) -> Self {
        Self { base: base.to_owned(), token, agent: server::outbound::agent(PATIENCE) }
    }

    /// The service's URL.
    pub(crate) fn base(&self) -> &str {
        &self.base
    }

    /// Sends a request, and repeats it while the service is busy. Returns the answer, whatever its status.
    pub(crate) fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Result<Answer> {
        let mut tries = 1;
        loop {
            let answer = self.send_once(method, path, headers, body)?;
            match answer.retry_after {
                Some(wait) if answer.status == 503 && wait <= MAX_WAIT && tries < TRIES => thread::sleep(wait),
                _ => return Ok(answer),
            }
            tries += 1;
        }
    }

    fn send_once(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Result<Answer> {
        let mut request = Request::builder().method(method).uri(format!("{}{path}", self.base));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if let Some(token) = &self.token {
            request = request.header("Authorization", format!("Bearer {token}"));
        }
        let sent = if body.is_empty() && method != "PUT" {
            self.agent.run(request.body(())?)
        } else {
            self.agent.run(request.body(body)?)
        };
        let mut response = sent.with_context(|| format!("{} doesn't answer", self.base))?;
        let status = response.status();
        let header = |name: &str| response.headers().get(name).and_then(|value| value.to_str().ok());
        let location = header("Location").map(str::to_owned);
        let retry_after = header("Retry-After").and_then(|seconds| seconds.parse().ok()).map(Duration::from_secs);
        let body = response.body_mut().with_config().limit(MAX_ANSWER_BYTES).read_to_vec();
        Ok(Answer {
            status,
            location,
            retry_after,
            body: body.with_context(|| format!("the answer of {} was cut off", self.base))?,
        })
    }

    /// `GET` of JSON.
    pub(crate) fn get(&self, path: &str) -> Result<Answer> {
        self.send("GET", path, &[("Accept", "application/json")], &[])
    }
}

impl Answer {
    /// The answer's JSON. If the service answered with an error, the error has its message.
    pub(crate) fn json(&self) -> Result<Value> {
        let json: Option<Value> = serde_json::from_slice(&self.body).ok();
        match json {
            Some(json) if self.status.is_success() => Ok(json),
            _ if self.status.is_redirection() => {
                bail!(
                    "the service redirects to another URL: {}",
                    plain(self.location.as_deref().unwrap_or("not named"))
                )
            }
            Some(json) if json["message"].is_string() => {
                bail!("{}", plain(json["message"].as_str().unwrap_or_default()))
            }
            _ => bail!("the service answered with {}, and not in the way of Paintbox", self.status),
        }
    }
}

/// Text of a service or a program, without characters that control a terminal.
pub(crate) fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}
