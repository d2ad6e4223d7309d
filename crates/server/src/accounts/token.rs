//! Tokens. Only their SHA-256 is kept: each is 256 random bits, so a slow hash would add nothing.

use axum::http::{HeaderMap, header};
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

/// Begins every token, so that a leaked one is recognised for what it is.
const PREFIX: &str = "paintbox_";

/// SHA-256 of a token.
pub(crate) type TokenHash = [u8; 32];

/// The operator's tokens from the configuration.
#[derive(Debug, Clone)]
pub(crate) struct Operator {
    hashes: Vec<TokenHash>,
}

/// A new token.
///
/// # Errors
/// When the system has no randomness to give.
pub(crate) fn new_token() -> Result<String, getrandom::Error> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes)?;
    Ok(format!("{PREFIX}{}", hex::encode(bytes)))
}

/// What is stored of a token.
pub(crate) fn hash(token: &str) -> TokenHash {
    Sha256::digest(token).into()
}

impl Operator {
    /// The operator with these tokens.
    pub(crate) fn new(hashes: Vec<TokenHash>) -> Self {
        Self { hashes }
    }

    /// Whether it is one of the tokens, in the same time for every wrong token.
    pub(crate) fn knows(&self, given: &TokenHash) -> bool {
        self.hashes.iter().fold(false, |found, known| found | bool::from(known.ct_eq(given)))
    }
}

/// What `Authorization: Bearer` says.
pub(crate) fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = headers.get(header::AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(authorization: &str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(header::AUTHORIZATION, authorization.parse().expect("a header"));
        headers
    }

    #[test]
    fn only_the_tokens_themselves_are_believed() {
        let token = new_token().expect("random");
        assert_eq!(token.len(), PREFIX.len() + 64);
        assert_ne!(token, new_token().expect("random"));
        let operator = Operator::new(vec![hash("another"), hash(&token)]);
        let sent = |headers: &HeaderMap| bearer(headers).is_some_and(|token| operator.knows(&hash(token)));
        assert!(sent(&with(&format!("Bearer {token}"))));
        assert!(sent(&with("bearer another")));
        for wrong in
            [format!("Bearer {token}x"), "Bearer ".into(), format!("Basic {token}"), token.clone(), "Bearer".into()]
        {
            assert!(!sent(&with(&wrong)), "{wrong}");
        }
        assert!(!sent(&HeaderMap::new()));
        assert!(!Operator::new(vec![]).knows(&hash("")));
    }
}
