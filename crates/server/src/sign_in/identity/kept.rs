//! What a browser keeps while it signs in with an identity provider: signed, so that it can't be changed, and for ten minutes.

use crate::accounts::cookie;
use crate::form::Form;
use crate::identity_provider::{Attempt, Identity};
use crate::signature::{self, Signature, Signer};
use axum::http::HeaderMap;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The cookie's name.
const COOKIE: &str = "paintbox_sign_in";
/// Where it is sent.
const PATH: &str = "/sign-in/oidc";
/// How long a sign-in can take.
const LASTS: Duration = Duration::from_mins(10);
/// Whether it is a sign-in in progress or an identity: what the signature is for. No picture has such a file.
const ATTEMPT: &str = ".sign-in-attempt";
const IDENTITY: &str = ".sign-in-identity";

/// A sign-in that was begun, and where it leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct KeptAttempt {
    pub attempt: Attempt,
    pub next: String,
}

/// An identity that belongs to no author yet, and where its owner wants to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct KeptIdentity {
    pub identity: Identity,
    pub next: String,
}

impl KeptAttempt {
    /// The cookie's value.
    pub(super) fn seal(&self, signer: &Signer) -> String {
        let Self { attempt, next } = self;
        let fields =
            [("state", &attempt.state), ("nonce", &attempt.nonce), ("verifier", &attempt.verifier), ("next", next)];
        seal(signer, ATTEMPT, fields)
    }

    /// What the browser kept.
    pub(super) fn open(signer: &Signer, headers: &HeaderMap) -> Option<Self> {
        let form = open(signer, ATTEMPT, headers)?;
        let text = |name| form.get(name).map(str::to_owned);
        let attempt = Attempt { state: text("state")?, nonce: text("nonce")?, verifier: text("verifier")? };
        Some(Self { attempt, next: text("next")? })
    }
}

impl KeptIdentity {
    /// The cookie's value.
    pub(super) fn seal(&self, signer: &Signer) -> String {
        let Self { identity, next } = self;
        let fields = [
            ("issuer", &identity.issuer),
            ("subject", &identity.subject),
            ("label", &identity.label),
            ("proposal", &identity.proposal),
            ("next", next),
        ];
        seal(signer, IDENTITY, fields)
    }

    /// What the browser kept.
    pub(super) fn open(signer: &Signer, headers: &HeaderMap) -> Option<Self> {
        let form = open(signer, IDENTITY, headers)?;
        let text = |name| form.get(name).map(str::to_owned);
        let identity = Identity {
            issuer: text("issuer")?,
            subject: text("subject")?,
            label: text("label")?,
            proposal: text("proposal")?,
        };
        Some(Self { identity, next: text("next")? })
    }
}

fn seal<const N: usize>(signer: &Signer, kind: &str, fields: [(&str, &String); N]) -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(fields).append_pair(signature::EXPIRES, &(now + LASTS).as_secs().to_string());
    signer.sign(kind, &query.finish())
}

fn open(signer: &Signer, kind: &str, headers: &HeaderMap) -> Option<Form> {
    let query = cookie::find(headers, COOKIE)?;
    matches!(signer.check(kind, query), Signature::Good(Some(_))).then(|| Form::parse(query.as_bytes()))
}

/// The header that makes a browser keep a value; an empty one makes it forget.
pub(super) fn set_cookie(value: &str, secure: bool) -> String {
    let lasts = if value.is_empty() { 0 } else { LASTS.as_secs() as i64 };
    cookie::set(COOKIE, value, PATH, lasts, secure)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signature::Keys;
    use axum::http::{HeaderValue, header};

    fn signer(key: u8) -> Signer {
        Signer::new(Keys { now: [key; 32], before: None })
    }

    fn sent(value: &str) -> HeaderMap {
        let cookie = format!("a=b; {COOKIE}={value}; c=d");
        HeaderMap::from_iter([(header::COOKIE, HeaderValue::from_str(&cookie).expect("a header"))])
    }

    fn identity() -> KeptIdentity {
        let text = |text: &str| text.to_owned();
        let identity = Identity {
            issuer: text("https://login.example"),
            subject: text("7; a=b&state=x"),
            label: text("jo é \"quoted\""),
            proposal: text("jo"),
        };
        KeptIdentity { identity, next: text("/studio/cats?a=1&b=%2F") }
    }

    fn attempt() -> KeptAttempt {
        let text = |text: &str| text.to_owned();
        let attempt = Attempt { state: text("s&next=/x"), nonce: text("n"), verifier: text("v-._~") };
        KeptAttempt { attempt, next: text("/studio") }
    }

    #[test]
    fn a_browser_brings_back_what_it_was_given() {
        let signer = signer(1);
        let sealed = identity().seal(&signer);
        assert!(!sealed.contains([' ', '"', ';', ',', '\\']), "a cookie's value: {sealed}");
        assert_eq!(KeptIdentity::open(&signer, &sent(&sealed)), Some(identity()));
        assert_eq!(KeptAttempt::open(&signer, &sent(&attempt().seal(&signer))), Some(attempt()));
    }

    #[test]
    fn what_a_browser_changed_or_made_up_is_nothing() {
        let (ours, others) = (signer(1), signer(2));
        let sealed = identity().seal(&ours);
        for wrong in [
            identity().seal(&others),
            sealed.replace("subject=7", "subject=8"),
            sealed.replace("_expires=", "_expires=9"),
            format!("{sealed}&subject=8"),
            format!("subject=8&{sealed}"),
            attempt().seal(&ours),
            ours.sign("hello.png", "issuer=a&subject=b&label=c&proposal=d&next=e"),
            ours.sign(IDENTITY, "issuer=a&subject=b&label=c&proposal=d&next=e"),
            ours.sign(IDENTITY, "issuer=a&subject=b&label=c&proposal=d&next=e&_expires=1"),
            String::new(),
        ] {
            assert_eq!(KeptIdentity::open(&ours, &sent(&wrong)), None, "{wrong}");
        }
        assert_eq!(KeptAttempt::open(&ours, &sent(&sealed)), None, "an identity is no attempt");
        assert_eq!(KeptIdentity::open(&ours, &HeaderMap::new()), None);
    }
}
