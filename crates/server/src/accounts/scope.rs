//! Scopes: what a token may do, if that is less than its owner may do. One table, which is checked first for every request
//! with a token or session.

use crate::problem::{Kind, Problem};
use axum::http::Method;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The part of its owner's rights that a token has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Scope {
    /// All of it.
    #[default]
    All,
    /// Read everything; save and change images, their data and drafts; no tokens, authors or keys.
    Write,
    /// Read everything but tokens.
    Read,
    /// Read `/metrics`; for the operator only.
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

    /// An unknown word means the smallest scope.
    pub(crate) fn from_word(word: &str) -> Self {
        match word {
            "all" => Self::All,
            "write" => Self::Write,
            "read" => Self::Read,
            _ => Self::Metrics,
        }
    }
}

/// The resource of a request, as scopes distinguish them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Resource<'a> {
    /// Who one is.
    Me,
    /// The counts.
    Metrics,
    /// Tokens.
    Tokens,
    /// An image of this name: its picture, its description, its data, its versions.
    Image(&'a str),
    /// Drafts and previews of data.
    Drafts,
    /// A new image that is a copy of another.
    Copy,
    /// Anything else.
    Other,
}

fn resource(path: &str) -> Resource<'_> {
    let rest = path.strip_prefix("/api/v1/").unwrap_or_default();
    match rest.split('/').next().unwrap_or_default() {
        "me" | "usage" => Resource::Me,
        "tokens" => Resource::Tokens,
        "render" | "data" => Resource::Drafts,
        // A token for one image makes no other.
        "images" if rest.split('/').nth(2) == Some("copy") => Resource::Copy,
        "images" => match rest.split('/').nth(1) {
            Some(name) if !name.is_empty() => Resource::Image(name),
            _ => Resource::Other,
        },
        "" if path == "/metrics" => Resource::Metrics,
        // An author's page lists their tokens.
        "" if path.starts_with("/admin/authors/") => Resource::Tokens,
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
    /// The image's current name.
    pub image: Option<String>,
}

impl Grant {
    /// Whether it is all of its owner's rights.
    pub(crate) fn is_everything(&self) -> bool {
        self.scope == Scope::All && self.image.is_none()
    }

    /// Refuses requests that are beyond the token.
    pub(crate) fn check(&self, method: &Method, path: &str) -> Result<(), Problem> {
        let refuse = |message: String| Err(Problem::new(Kind::Forbidden, message));
        let resource = resource(path);
        if resource == Resource::Me {
            return Ok(());
        }
        if let Some(image) = &self.image
            && resource != Resource::Image(image)
        {
            return refuse(format!("This token is limited to the image {image}."));
        }
        let reads = matches!(*method, Method::GET | Method::HEAD);
        let good = match self.scope {
            Scope::All => true,
            Scope::Write => {
                (reads && resource != Resource::Tokens)
                    || matches!(resource, Resource::Image(_) | Resource::Drafts | Resource::Copy)
            }
            Scope::Read => reads && resource != Resource::Tokens,
            Scope::Metrics => reads && resource == Resource::Metrics,
        };
        if good {
            Ok(())
        } else {
            refuse(format!("This token's scope is {}, which doesn't allow this.", self.scope.word()))
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
            ("POST", "/api/v1/images/cats/copy"),
            ("GET", "/admin"),
            ("GET", "/admin/authors/ann"),
            ("POST", "/admin/authors/ann/link"),
        ];
        let good = |scope, image: Option<&str>| -> String {
            let grant = Grant { scope, image: image.map(str::to_owned) };
            let one = |(method, path): (&str, &str)| grant.check(&method.parse().expect("a method"), path).is_ok();
            asks.into_iter().map(|ask| if one(ask) { '1' } else { '.' }).collect()
        };
        assert_eq!(good(Scope::All, None), "111111111111111111");
        assert_eq!(good(Scope::Write, None), "111111111..1.111..");
        assert_eq!(good(Scope::Read, None), "11111......1.1.1..");
        assert_eq!(good(Scope::Metrics, None), "11................");
        assert_eq!(good(Scope::All, Some("cats")), "1.1.111...........");
        assert_eq!(good(Scope::Write, Some("cats")), "1.1.111...........");
        assert_eq!(good(Scope::Read, Some("cats")), "1.1.1.............");
    }

    #[test]
    fn nothing_else_passes_for_the_image_that_a_token_is_for() {
        let grant = Grant { scope: Scope::All, image: Some("cats".into()) };
        for path in ["/api/v1/images/cats2", "/api/v1/images/", "/api/v1/images/%63ats", "/dogs.png", "/cats/x.png"] {
            assert!(grant.check(&Method::GET, path).is_err(), "{path}");
        }
    }
}
