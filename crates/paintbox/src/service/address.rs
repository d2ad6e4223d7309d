//! The service that a command uses.

use super::{Service, Tokens};
use anyhow::{Result, bail};
use std::env;
use ureq::http::Uri;

/// The default address of `paintbox serve`.
const HERE: &str = "http://127.0.0.1:8080";

/// The option that selects the service.
#[derive(clap::Args)]
pub(crate) struct At {
    /// The service's URL [default: the one of the last login, otherwise 127.0.0.1:8080]
    #[arg(long, env = "PAINTBOX_SERVER", value_name = "URL")]
    server: Option<String>,
}

impl At {
    /// The service's URL, as tokens are stored for it.
    pub(crate) fn address(&self, tokens: &Tokens) -> Result<String> {
        address(self.server.as_deref().or(tokens.last()).unwrap_or(HERE))
    }

    /// The service, with the token of `PAINTBOX_TOKEN` or of the last login.
    pub(crate) fn service(&self) -> Result<Service> {
        let tokens = Tokens::read()?;
        let address = self.address(&tokens)?;
        let given = env::var("PAINTBOX_TOKEN").ok().filter(|token| !token.is_empty());
        let token = given.or_else(|| tokens.for_address(&address).map(str::to_owned));
        if token.is_some() && is_open(&address) {
            eprintln!(
                "paintbox: the connection to {address} isn't encrypted: others on the network can read your token"
            );
        }
        Ok(Service::new(&address, token))
    }

    /// The same, for commands that need a token.
    pub(crate) fn known(&self) -> Result<Service> {
        let service = self.service()?;
        if service.token.is_none() {
            bail!("you have no token for {}; get one from its operator, then run `paintbox login`", service.base);
        }
        Ok(service)
    }
}

/// Checks a service's URL and removes slashes at its end.
fn address(text: &str) -> Result<String> {
    let text = text.trim_end_matches('/');
    let uri: Option<Uri> = text.parse().ok();
    let good = uri.as_ref().is_some_and(|uri| {
        let plain = uri.authority().is_some_and(|authority| !authority.as_str().contains('@'));
        matches!(uri.scheme_str(), Some("http" | "https")) && plain && uri.query().is_none()
    });
    if !good {
        bail!("{text} isn't the URL of a service: it needs http:// or https:// and a host");
    }
    Ok(text.to_owned())
}

/// Whether a connection to this URL is unencrypted and leaves the machine.
fn is_open(address: &str) -> bool {
    let uri: Option<Uri> = address.parse().ok();
    let host = uri.as_ref().and_then(Uri::host).unwrap_or_default();
    let own = host == "localhost" || host.starts_with("127.") || host == "[::1]";
    address.starts_with("http://") && !own
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_of_services() {
        for (text, is) in [
            ("https://pictures.example/", "https://pictures.example"),
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
            ("https://example.org/paintbox/", "https://example.org/paintbox"),
        ] {
            assert_eq!(address(text).expect("it is one"), is);
        }
        for text in ["", "pictures.example", "ftp://pictures.example", "http://", "https://ann:secret@pictures.example"]
        {
            assert!(address(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_token_is_in_the_open_on_other_machines_http_only() {
        assert!(is_open("http://pictures.example") && is_open("http://192.168.0.2:8080"));
        assert!(
            !is_open("https://pictures.example") && !is_open("http://127.0.0.1:8080") && !is_open("http://[::1]:80")
        );
    }
}
