//! A Paintbox service, as its authors' commands speak to it.

mod place;
mod tls;
mod tokens;

use anyhow::{Context, Result, bail};
pub(crate) use place::At;
use serde_json::Value;
use std::time::Duration;
pub(crate) use tokens::Tokens;
use ureq::Agent;
use ureq::http::{Request, StatusCode};

/// The longest that one request may take: a large upload, then a render.
const PATIENCE: Duration = Duration::from_mins(2);
/// The largest answer that is read, bytes.
const MOST: u64 = 256 << 20;

/// One service, and who speaks to it.
pub(crate) struct Service {
    base: String,
    token: Option<String>,
    agent: Agent,
}

/// What came back.
pub(crate) struct Answer {
    pub status: StatusCode,
    /// Where to go instead.
    location: Option<String>,
    pub body: Vec<u8>,
}

impl Service {
    pub(crate) fn new(base: &str, token: Option<String>) -> Self {
        Self { base: base.to_owned(), token, agent: tls::agent(PATIENCE) }
    }

    /// Where it is.
    pub(crate) fn base(&self) -> &str {
        &self.base
    }

    /// Sends a request; any answer is one, whatever its status.
    pub(crate) fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Result<Answer> {
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
        let location = response.headers().get("Location").and_then(|value| Some(value.to_str().ok()?.to_owned()));
        let body = response.body_mut().with_config().limit(MOST).read_to_vec();
        Ok(Answer { status, location, body: body.with_context(|| format!("the answer of {} broke off", self.base))? })
    }

    /// `GET` of JSON.
    pub(crate) fn get(&self, path: &str) -> Result<Answer> {
        self.send("GET", path, &[("Accept", "application/json")], &[])
    }
}

impl Answer {
    /// The answer's JSON, or the service's own words for why there is none.
    pub(crate) fn json(&self) -> Result<Value> {
        let json: Option<Value> = serde_json::from_slice(&self.body).ok();
        match json {
            Some(json) if self.status.is_success() => Ok(json),
            _ if self.status.is_redirection() => {
                bail!("it is at another address: {}", plain(self.location.as_deref().unwrap_or("it doesn't say which")))
            }
            Some(json) if json["message"].is_string() => {
                bail!("{}", plain(json["message"].as_str().unwrap_or_default()))
            }
            _ => bail!("the service answered {} in words that aren't Paintbox's", self.status),
        }
    }
}

/// Text of a service or a program without what would steer a terminal.
pub(crate) fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}
