//! HTTP, as a viewer or an author speaks it.

use serde_json::{Value, json};
use std::time::Duration;
use ureq::Agent;

/// The longest that any answer may take.
const PATIENCE: Duration = Duration::from_secs(30);
/// The longest body that is read, bytes.
const MAX_BODY: u64 = 256 << 20;

/// Speaks to one server. Every request has its own connection, which is closed after it.
#[derive(Debug, Clone)]
pub struct Client {
    base: String,
    token: Option<String>,
    agent: Agent,
}

/// What came back.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The headers, their names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Answer {
    /// A header's value.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The body as text.
    #[must_use]
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The body as JSON.
    #[must_use]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|error| panic!("status {}, no JSON ({error}): {}", self.status, self.text()))
    }

    /// How a render ended, in the corpus's words: `drawn`, `raised`, `refused`, `crashed`, `limit:time` …
    #[must_use]
    pub fn outcome(&self) -> String {
        if self.status == 200 {
            return "drawn".to_owned();
        }
        let json = self.json();
        let error = if json["error"].is_object() { &json["error"] } else { &json };
        match (error["kind"].as_str(), error["limit"].as_str()) {
            (Some(kind), Some(limit)) => format!("{kind}:{limit}"),
            (Some(kind), None) => kind.to_owned(),
            _ => format!("status {}", self.status),
        }
    }
}

impl Client {
    pub(crate) fn new(base: &str, token: Option<&str>) -> Self {
        let agent = agent(PATIENCE);
        Self { base: base.trim_end_matches('/').to_owned(), token: token.map(str::to_owned), agent }
    }

    /// The same, who waits for so long.
    #[must_use]
    pub fn patient(&self, patience: Duration) -> Self {
        Self { agent: agent(patience), ..self.clone() }
    }

    /// Somebody without a token, who reaches the server by another address.
    #[must_use]
    pub fn at(base: &str) -> Self {
        Self::new(base, None)
    }

    /// The same without the operator's token.
    #[must_use]
    pub fn anonymous(&self) -> Self {
        Self { token: None, ..self.clone() }
    }

    /// The same with another token.
    #[must_use]
    pub fn with_token(&self, token: &str) -> Self {
        Self { token: Some(token.to_owned()), ..self.clone() }
    }

    /// The token that is sent.
    #[must_use]
    pub fn token(&self) -> Option<&str> {
        self.token.as_deref()
    }

    /// The address of a path; an address stays as it is.
    fn url(&self, path: &str) -> String {
        if path.starts_with('/') { format!("{}{path}", self.base) } else { path.to_owned() }
    }

    /// Any method with any headers; an empty body is none.
    #[must_use]
    pub fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: impl AsRef<[u8]>) -> Answer {
        let body = body.as_ref();
        let mut request = ureq::http::Request::builder().method(method).uri(self.url(path));
        let bearer = self.bearer();
        let own = [("Connection", "close")].into_iter().chain(bearer.as_deref().map(|b| ("Authorization", b)));
        for (name, value) in own.chain(headers.iter().copied()) {
            request = request.header(name, value);
        }
        let sendable = "a test's request can be sent";
        answer(
            path,
            if body.is_empty() {
                self.agent.run(request.body(()).expect(sendable))
            } else {
                self.agent.run(request.body(body).expect(sendable))
            },
        )
    }

    /// The same for a server that may vanish before its answer is here.
    ///
    /// # Errors
    /// How the connection ended.
    pub fn try_send(&self, method: &str, path: &str, media_type: &str, body: &str) -> Result<Answer, String> {
        let request = ureq::http::Request::builder().method(method).uri(self.url(path));
        let request = request.header("Connection", "close").header("Content-Type", media_type);
        let request = request.header("Authorization", self.bearer().unwrap_or_default());
        read(self.agent.run(request.body(body).map_err(|error| error.to_string())?))
    }

    /// `GET` with more headers.
    #[must_use]
    pub fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = self.agent.get(self.url(path)).header("Connection", "close");
        for (name, value) in headers.iter().copied().chain(self.bearer().as_deref().map(|b| ("Authorization", b))) {
            request = request.header(name, value);
        }
        answer(path, request.call())
    }

    /// `GET`.
    #[must_use]
    pub fn get(&self, path: &str) -> Answer {
        self.get_with(path, &[])
    }

    /// `POST` of JSON, asking for `accept`.
    #[must_use]
    pub fn post(&self, path: &str, accept: &str, body: &Value) -> Answer {
        let request = self.agent.post(self.url(path));
        answer(path, self.with_head(request, accept).send_json(body))
    }

    /// `PUT` of JSON.
    #[must_use]
    pub fn put(&self, path: &str, body: &Value) -> Answer {
        let request = self.agent.put(self.url(path));
        answer(path, self.with_head(request, "application/json").send_json(body))
    }

    /// Draws a draft of 400×300 px and answers with JSON: picture, console, error, usage.
    #[must_use]
    pub fn draft(&self, program: &str) -> Answer {
        self.draft_with(program, &json!({}))
    }

    /// The same with more fields, such as `params` or `data`.
    #[must_use]
    pub fn draft_with(&self, program: &str, fields: &Value) -> Answer {
        let mut body = json!({"program": program, "width": 400, "height": 300, "format": "png"});
        for (name, value) in fields.as_object().into_iter().flatten() {
            body[name] = value.clone();
        }
        self.post("/api/v1/render", "application/json", &body)
    }

    fn with_head<B>(&self, request: ureq::RequestBuilder<B>, accept: &str) -> ureq::RequestBuilder<B> {
        let request = request.header("Connection", "close").header("Accept", accept);
        match self.bearer() {
            Some(bearer) => request.header("Authorization", bearer),
            None => request,
        }
    }

    fn bearer(&self) -> Option<String> {
        self.token.as_ref().map(|token| format!("Bearer {token}"))
    }
}

fn agent(patience: Duration) -> Agent {
    Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .timeout_global(Some(patience))
        .max_idle_connections(0)
        .build()
        .into()
}

fn answer(path: &str, response: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Answer {
    read(response).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn read(response: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Result<Answer, String> {
    let mut response = response.map_err(|error| format!("no answer: {error}"))?;
    let headers = response
        .headers()
        .iter()
        .map(|(name, value)| (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
        .collect();
    let body = response.body_mut().with_config().limit(MAX_BODY).read_to_vec();
    let body = body.map_err(|error| format!("the answer broke off: {error}"))?;
    Ok(Answer { status: response.status().as_u16(), headers, body })
}

/// A text as a field of a form, each byte of it escaped.
#[must_use]
pub fn form_encoded(text: &str) -> String {
    text.bytes().fold(String::new(), |encoded, byte| encoded + &format!("%{byte:02X}"))
}
