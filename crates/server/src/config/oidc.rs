//! `[auth.oidc]`: the identity provider that authors can sign in with.

use super::error::ConfigError;
use super::line;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Most characters of the provider's name.
const MAX_NAME: usize = 60;
/// The longest session, h: a year.
const MAX_SESSION_HOURS: u32 = 8_760;

/// `[auth]`: how people sign in, besides links and tokens.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AuthConfig {
    /// The identity provider that authors can sign in with.
    pub oidc: OidcConfig,
}

/// `[auth.oidc]`: the identity provider that authors can sign in with. The client's secret is in
/// `PAINTBOX_AUTH_OIDC_CLIENT_SECRET` only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OidcConfig {
    /// The provider's address, as it calls itself: `https://login.example`. Empty: there is none.
    pub issuer: String,
    /// The name under which this service is registered with it.
    pub client_id: String,
    /// What the provider is called on the sign-in page. Empty: its host's name.
    pub name: String,
    /// Scopes to ask for besides `openid`.
    pub scopes: Vec<String>,
    /// Whether those whom the provider signs in can make an author. Otherwise only authors can connect their account.
    pub join: bool,
    /// Domains of verified e-mail addresses that can sign in. Empty: all addresses, and none.
    pub email_domains: Vec<String>,
    /// Claims that are needed to sign in: each must be one of these values, or a list with one of them.
    pub require: BTreeMap<String, Vec<String>>,
    /// How long a browser stays signed in, h.
    pub session_hours: u32,
}

impl Default for OidcConfig {
    fn default() -> Self {
        Self {
            issuer: String::new(),
            client_id: String::new(),
            name: String::new(),
            scopes: vec!["profile".to_owned(), "email".to_owned()],
            join: false,
            email_domains: Vec::new(),
            require: BTreeMap::new(),
            session_hours: 168,
        }
    }
}

impl OidcConfig {
    /// Whether there is a provider.
    #[must_use]
    pub fn is_on(&self) -> bool {
        !self.issuer.is_empty()
    }

    /// What the provider is called.
    #[must_use]
    pub fn display_name(&self) -> &str {
        if self.name.is_empty() { host(&self.issuer) } else { &self.name }
    }

    /// Checks the values. A provider needs a fixed address of this service, which it redirects to.
    pub(super) fn check(&self, public_url: &str) -> Result<(), ConfigError> {
        let check = |key: &str, good: bool, value: &str, expected: &'static str| {
            if good {
                return Ok(());
            }
            Err(ConfigError::Range { key: format!("auth.oidc.{key}"), value: format!("{value:?}"), expected })
        };
        let is_address = self.issuer.chars().all(|c| c.is_ascii_graphic() && !"?#@".contains(c));
        let good = !self.is_on() || (is_address && is_safe(&self.issuer));
        // It may contain a password by mistake.
        let issuer = line::without_addresses(&self.issuer);
        check("issuer", good, &issuer, "an https:// address, such as https://login.example")?;
        check("issuer", !self.is_on() || !public_url.is_empty(), &issuer, "empty as long as http.public_url is")?;
        let is_word = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_graphic());
        let id = &self.client_id;
        check("client_id", !self.is_on() || is_word(id), id, "the name under which the provider knows this service")?;
        let is_line = self.name.chars().count() <= MAX_NAME && wire::clean_line(&self.name, usize::MAX) == self.name;
        check("name", is_line, &self.name, "one line of at most 60 characters")?;
        for scope in &self.scopes {
            check("scopes", is_word(scope) && !scope.contains(['"', '\\']), scope, "a list of words, such as profile")?;
        }
        for domain in &self.email_domains {
            let good = is_word(domain) && !domain.contains('@') && domain.contains('.');
            check("email_domains", good, domain, "a list of domains, such as example.org")?;
        }
        for (claim, values) in &self.require {
            let key = format!("require.{claim}");
            check(&key, !claim.is_empty() && !values.is_empty(), "", "a list of values, of which one is needed")?;
        }
        let hours = self.session_hours;
        let good = (1..=MAX_SESSION_HOURS).contains(&hours);
        let (value, expected) = (hours.to_string(), "from 1 to 8760 (a year)");
        if good {
            return Ok(());
        }
        Err(ConfigError::Range { key: "auth.oidc.session_hours".to_owned(), value, expected })
    }
}

/// Whether nobody on the way can read or change what is sent to this address: https, or this machine itself.
pub(crate) fn is_safe(address: &str) -> bool {
    match address.split_once("://") {
        Some(("https", rest)) => !rest.is_empty() && !rest.starts_with('/'),
        Some(("http", _)) => {
            let host = host(address);
            let name = host.rsplit_once(':').map_or(host, |(name, _)| name).trim_matches(['[', ']']);
            name == "localhost" || name.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
        }
        _ => false,
    }
}

/// The host of an address, with its port.
fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split('/').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn provider() -> OidcConfig {
        OidcConfig { issuer: "https://login.example/a".into(), client_id: "paintbox".into(), ..OidcConfig::default() }
    }

    fn complaint(config: &OidcConfig) -> String {
        config.check("https://pictures.example").expect_err("refused").to_string()
    }

    #[test]
    fn a_provider_is_reached_over_https_and_knows_where_this_service_is() {
        OidcConfig::default().check("").expect("there is no provider");
        provider().check("https://pictures.example").expect("good");
        assert!(provider().check("").expect_err("refused").to_string().contains("http.public_url"));
        for issuer in [
            "login.example",
            "http://login.example",
            "http://127.0.0.1.evil.example",
            "http://localhost.evil.example",
            "https://",
            "https:///x",
            "https://user:hush@login.example",
            "https://login.example?a=b",
            "https://login.example/#a",
            "javascript:alert(1)",
            "https://a b",
        ] {
            assert!(complaint(&OidcConfig { issuer: issuer.into(), ..provider() }).contains("issuer"), "{issuer}");
        }
        for issuer in ["http://127.0.0.1:4000", "http://localhost:4000/x", "http://[::1]:4000"] {
            OidcConfig { issuer: issuer.into(), ..provider() }.check("http://127.0.0.1:1").expect("on this machine");
        }
    }

    #[test]
    fn each_value_is_refused_with_its_key() {
        assert!(complaint(&OidcConfig { client_id: String::new(), ..provider() }).contains("auth.oidc.client_id"));
        assert!(complaint(&OidcConfig { name: "a\nb".into(), ..provider() }).contains("auth.oidc.name"));
        assert!(complaint(&OidcConfig { scopes: vec!["a b".into()], ..provider() }).contains("auth.oidc.scopes"));
        for domain in ["", "@example.org", "example", "a b.org"] {
            let config = OidcConfig { email_domains: vec![domain.into()], ..provider() };
            assert!(complaint(&config).contains("auth.oidc.email_domains"), "{domain}");
        }
        let require = BTreeMap::from([("groups".to_owned(), Vec::new())]);
        assert!(complaint(&OidcConfig { require, ..provider() }).contains("auth.oidc.require.groups"));
        for session_hours in [0, 8_761] {
            let said = complaint(&OidcConfig { session_hours, ..provider() });
            assert!(said.contains("auth.oidc.session_hours is"), "{said}");
        }
    }

    #[test]
    fn a_provider_without_a_name_is_called_after_its_host() {
        assert_eq!(provider().display_name(), "login.example");
        assert_eq!(OidcConfig { name: "Our school".into(), ..provider() }.display_name(), "Our school");
    }
}
