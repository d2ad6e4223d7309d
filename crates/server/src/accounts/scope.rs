//! What a token is good for, where that is less than its owner may do: one table, asked once for every request that a token
//! or session comes with, before anything else is.

use crate::problem::{Kind, Problem};
use axum::http::Method;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How much of what its owner may do a token may do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Scope {
    /// All of it.
    #[default]
    All,
    /// Read, and save and change images, their data and drafts; no tokens, authors or keys.
    Write,
    /// Read, tokens excepted.
    Read,
    /// Read `/metrics`; the operator's only.
    Metrics,
}

impl Scope {
    /// As it is stored and written.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Write => "write",
            Self::Read => "read",
            Self::Metrics => "metrics",
        }
    }

    /// What makes no sense is good for next to nothing.
    pub(crate) fn from_word(word: &str) -> Self {
        match word {
            "all" => Self::All,
            "write" => Self::Write,
            "read" => Self::Read,
            _ => Self::Metrics,
        }
    }
}

/// What a request asks for, as far as scopes tell it apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Resource<'a> {
    /// Who one is.
    Me,
    /// The counts.
    Metrics,
    /// Tokens.
    Tokens,
    /// An image of this name: its picture, what is said of it, its data, its versions.
    Image(&'a str),
    /// Drafts and data that is only looked at.
    Drafts,
    /// Anything else.
    Other,
}

fn resource(path: &str) -> Resource<'_> {
    let rest = path.strip_prefix("/api/v1/").unwrap_or_default();
    match rest.split('/').next().unwrap_or_default() {
        "me" | "usage" => Resource::Me,
        "tokens" => Resource::Tokens,
        "render" | "data" => Resource::Drafts,
        "images" => match rest.split('/').nth(1) {
            Some(name) if !name.is_empty() => Resource::Image(name),
            _ => Resource::Other,
        },
        "" if path == "/metrics" => Resource::Metrics,
        // `/seattle.png`; names have no dots.
        "" => match path[1..].split_once('.') {
            Some((name, _)) if !name.is_empty() && !name.contains('/') => Resource::Image(name),
            _ => Resource::Other,
        },
        _ => Resource::Other,
    }
}

/// A token's scope, and the only image that it is good for, if it is for one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Grant {
    /// How much.
    pub scope: Scope,
    /// The image's name of today.
    pub image: Option<String>,
}

impl Grant {
    /// Refuses what the token isn't good for.
    pub(crate) fn check(&self, method: &Method, path: &str) -> Result<(), Problem> {
        let refuse = |message: String| Err(Problem::new(Kind::Forbidden, message));
        let resource = resource(path);
        if resource == Resource::Me {
            return Ok(());
        }
        if let Some(image) = &self.image
            && resource != Resource::Image(image)
        {
            return refuse(format!("This token is for the image {image} only."));
        }
        let reads = matches!(*method, Method::GET | Method::HEAD);
        let good = match self.scope {
            Scope::All => true,
            Scope::Write => {
                (reads && resource != Resource::Tokens) || matches!(resource, Resource::Image(_) | Resource::Drafts)
            }
            Scope::Read => reads && resource != Resource::Tokens,
            Scope::Metrics => reads && resource == Resource::Metrics,
        };
        if good {
            Ok(())
        } else {
            refuse(format!("This token's scope is {}, which this is beyond.", self.scope.word()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_scope_is_good_for_its_row_and_no_more() {
        let asks = [
            ("GET", "/api/v1/me"),
            ("GET", "/metrics"),
            ("GET", "/cats.png"),
            ("GET", "/api/v1/images"),
            ("GET", "/api/v1/images/cats/data"),
            ("PUT", "/api/v1/images/cats"),
            ("DELETE", "/api/v1/images/cats"),
            ("PUT", "/api/v1/images/dogs"),
            ("POST", "/api/v1/render"),
            ("GET", "/api/v1/tokens"),
            ("POST", "/api/v1/tokens"),
            ("GET", "/api/v1/authors"),
            ("PATCH", "/api/v1/authors/ann"),
            ("GET", "/"),
        ];
        let good = |scope, image: Option<&str>| -> String {
            let grant = Grant { scope, image: image.map(str::to_owned) };
            let one = |(method, path): (&str, &str)| grant.check(&method.parse().expect("a method"), path).is_ok();
            asks.into_iter().map(|ask| if one(ask) { '1' } else { '.' }).collect()
        };
        assert_eq!(good(Scope::All, None), "11111111111111");
        assert_eq!(good(Scope::Write, None), "111111111..1.1");
        assert_eq!(good(Scope::Read, None), "11111......1.1");
        assert_eq!(good(Scope::Metrics, None), "11............");
        assert_eq!(good(Scope::All, Some("cats")), "1.1.111.......");
        assert_eq!(good(Scope::Write, Some("cats")), "1.1.111.......");
        assert_eq!(good(Scope::Read, Some("cats")), "1.1.1.........");
    }

    #[test]
    fn nothing_else_passes_for_the_image_that_a_token_is_for() {
        let grant = Grant { scope: Scope::All, image: Some("cats".into()) };
        for path in ["/api/v1/images/cats2", "/api/v1/images/", "/api/v1/images/%63ats", "/dogs.png", "/cats/x.png"] {
            assert!(grant.check(&Method::GET, path).is_err(), "{path}");
        }
    }
}
