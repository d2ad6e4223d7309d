//! What the provider says about a person.

use crate::accounts::AuthorName;
use crate::config::OidcConfig;
use crate::problem::{Kind, Problem};
use openidconnect::{AdditionalClaims, ClaimsVerificationError, SignatureVerificationError};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Most characters of what a person is called.
const MAX_LABEL: usize = 60;
/// Claims that say what a person is called, the most telling ones first.
const NAMES: [&str; 5] = ["preferred_username", "nickname", "email", "given_name", "name"];

/// The claims that `OpenID` Connect has no names for.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Additional(Map<String, Value>);

impl AdditionalClaims for Additional {}

/// All of a person's claims.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Claims(Map<String, Value>);

/// Whether keys that are read again could change the outcome.
pub(super) fn is_about_keys(error: &ClaimsVerificationError) -> bool {
    use SignatureVerificationError::{AmbiguousKeyId, CryptoError, InvalidKey, NoMatchingKey};
    matches!(
        error,
        ClaimsVerificationError::SignatureVerification(
            AmbiguousKeyId(_) | CryptoError(_) | InvalidKey(_) | NoMatchingKey
        )
    )
}

impl Claims {
    /// From claims that were verified.
    pub(super) fn read(verified: &impl Serialize) -> Result<Self, serde_json::Error> {
        Ok(Self(serde_json::from_value(serde_json::to_value(verified)?)?))
    }

    /// Adds those that aren't there.
    pub(super) fn add(&mut self, more: Self) {
        for (claim, value) in more.0 {
            self.0.entry(claim).or_insert(value);
        }
    }

    fn text(&self, claim: &str) -> Option<&str> {
        self.0.get(claim)?.as_str().filter(|text| !text.trim().is_empty())
    }

    /// Whether something is missing that this service uses.
    pub(super) fn lack_something(&self, config: &OidcConfig) -> bool {
        let lacks_email = !config.email_domains.is_empty() && self.text("email").is_none();
        let lacks_claim = config.require.keys().any(|claim| !self.0.contains_key(claim));
        lacks_email || lacks_claim || self.text("preferred_username").is_none()
    }

    /// Refuses those who may not sign in.
    pub(super) fn check(&self, config: &OidcConfig) -> Result<(), Problem> {
        let name = config.display_name();
        let refuse = |why: &str| {
            let sentence = format!("Your account of {name} can't sign in here.");
            Err(Problem { internal: Some(why.to_owned()), ..Problem::new(Kind::Forbidden, sentence) })
        };
        if !config.email_domains.is_empty() && !self.has_email_of(&config.email_domains) {
            return refuse("it has no verified e-mail address of auth.oidc.email_domains");
        }
        for (claim, values) in &config.require {
            let is_one = |value: &Value| value.as_str().is_some_and(|value| values.iter().any(|one| one == value));
            let has = match self.0.get(claim) {
                Some(Value::Array(list)) => list.iter().any(is_one),
                Some(value) => is_one(value),
                None => false,
            };
            if !has {
                return refuse(&format!("its claim {claim} has no value of auth.oidc.require"));
            }
        }
        Ok(())
    }

    /// Some providers write the boolean as text.
    fn has_email_of(&self, domains: &[String]) -> bool {
        let is_verified = match self.0.get("email_verified") {
            Some(Value::Bool(verified)) => *verified,
            Some(Value::String(verified)) => verified == "true",
            _ => false,
        };
        let domain = self.text("email").and_then(|email| email.rsplit_once('@')).map(|(_, domain)| domain);
        is_verified && domain.is_some_and(|domain| domains.iter().any(|one| one.eq_ignore_ascii_case(domain)))
    }

    /// What the person is called, for people.
    pub(super) fn label(&self) -> String {
        let said = ["email", "preferred_username", "name", "sub"].iter().find_map(|claim| self.text(claim));
        wire::clean_line(said.unwrap_or_default(), MAX_LABEL)
    }

    /// A name that an author could have, or nothing.
    pub(super) fn proposal(&self) -> String {
        NAMES.iter().find_map(|claim| name_like(self.text(claim)?)).unwrap_or_default()
    }
}

/// An author's name that resembles this text.
fn name_like(text: &str) -> Option<String> {
    let local = text.split('@').next().unwrap_or_default();
    let plain: String = local
        .chars()
        .map(|c| c.to_ascii_lowercase())
        .map(|c| if c.is_ascii_alphanumeric() || c == '_' { c } else { '-' })
        .take(MAX_LABEL)
        .collect();
    let name = plain.trim_matches(['-', '_']);
    AuthorName::parse(name).is_ok().then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use std::collections::BTreeMap;

    fn claims(value: Value) -> Claims {
        Claims(serde_json::from_value(value).expect("an object"))
    }

    #[test]
    fn only_verified_addresses_of_the_domains_sign_in() {
        let config = OidcConfig { email_domains: vec!["example.org".into()], ..OidcConfig::default() };
        let allowed = |email: &str, verified: Value| {
            claims(json!({"email": email, "email_verified": verified})).check(&config).is_ok()
        };
        assert!(allowed("jo@example.org", json!(true)) && allowed("jo@EXAMPLE.org", json!("true")));
        for (email, verified) in [
            ("jo@example.org", json!(false)),
            ("jo@example.org", json!(null)),
            ("jo@example.org", json!(1)),
            ("jo@evil.example.org", json!(true)),
            ("jo@example.org.evil", json!(true)),
            ("jo@example.org@evil.example", json!(true)),
            ("example.org", json!(true)),
        ] {
            assert!(!allowed(email, verified.clone()), "{email} {verified}");
        }
        assert!(claims(json!({"email": "jo@example.org"})).check(&config).is_err());
        assert!(claims(json!({})).check(&config).is_err());
    }

    #[test]
    fn a_required_claim_is_one_of_the_values_or_a_list_with_one() {
        let require = BTreeMap::from([("groups".to_owned(), vec!["artists".to_owned(), "teachers".to_owned()])]);
        let config = OidcConfig { require, ..OidcConfig::default() };
        for good in [json!("artists"), json!(["pupils", "teachers"])] {
            claims(json!({"groups": good})).check(&config).expect("good");
        }
        for bad in [json!("artist"), json!([]), json!(["pupils"]), json!({"artists": true}), json!([["artists"]])] {
            assert!(claims(json!({"groups": bad})).check(&config).is_err(), "{bad}");
        }
        assert!(claims(json!({})).check(&config).is_err());
    }

    #[test]
    fn a_proposal_is_a_name_that_an_author_could_have() {
        let proposal = |name: &str| claims(json!({"preferred_username": name})).proposal();
        assert_eq!(proposal("Jo.Doe@example.org"), "jo-doe");
        assert_eq!(proposal("jo"), "jo");
        assert_eq!(proposal("<script>alert(1)</script>"), "script-alert-1---script");
        assert_eq!(proposal("operator"), "", "it can't be had");
        assert_eq!(proposal("日本"), "");
        assert_eq!(claims(json!({"preferred_username": "日本", "given_name": "Hana"})).proposal(), "hana");
    }

    #[test]
    fn what_one_is_called_is_one_plain_line() {
        let label = |name: &str| claims(json!({"email": name})).label();
        assert_eq!(label("jo@example.org"), "jo@example.org");
        assert!(!label("a\u{202E}b\nc").contains(['\n', '\u{202E}']));
    }
}
