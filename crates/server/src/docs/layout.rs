//! What all pages of the documentation look like: the list of pages at the left, the text, and the page's own contents at the
//! right.

use crate::page::{Page, Section, Visitor};
use maud::{Markup, PreEscaped, html};

/// A page of the documentation, but for its visitor.
#[derive(Debug)]
pub(super) struct Document {
    /// Its address.
    pub path: String,
    pub title: String,
    /// What it says in one sentence, for lists of pages.
    pub summary: String,
    pub toc: Vec<TocEntry>,
    body: String,
}

/// A line of a page's own contents.
#[derive(Debug, Clone)]
pub(super) struct TocEntry {
    pub anchor: String,
    pub text: String,
    /// Whether it belongs to the line above it.
    is_below: bool,
}

impl TocEntry {
    pub(super) fn new(anchor: &str, text: &str) -> Self {
        Self { anchor: anchor.to_owned(), text: text.to_owned(), is_below: false }
    }

    pub(super) fn below(anchor: &str, text: &str) -> Self {
        Self { is_below: true, ..Self::new(anchor, text) }
    }
}

/// The pages in the list: their groups, and each page's address and name there.
pub(super) const LIST: &[(&str, &[(&str, &str)])] = &[
    ("", &[("/docs", "Overview"), ("/docs/tutorial", "Tutorial")]),
    (
        "Reference",
        &[
            ("/docs/canvas", "canvas"),
            ("/docs/plt", "plt"),
            ("/docs/parameters", "Parameters"),
            ("/docs/data", "Data"),
            ("/docs/turtle", "Turtle"),
            ("/docs/studio", "The studio"),
        ],
    ),
    (
        "Coming from",
        &[
            ("/docs/coming-from/matplotlib", "matplotlib"),
            ("/docs/coming-from/p5js", "p5.js"),
            ("/docs/coming-from/turtle", "Python's turtle"),
            ("/docs/coming-from/pillow", "Pillow"),
        ],
    ),
    (
        "Around it",
        &[
            ("/docs/editors", "Your own editor"),
            ("/docs/clients", "Clients"),
            ("/docs/api", "The API"),
            ("/docs/programs", "For language models"),
        ],
    ),
    (
        "For operators",
        &[("/docs/operating", "Operating"), ("/docs/sources", "Sources"), ("/docs/upgrading", "Upgrading")],
    ),
];

impl Document {
    pub(super) fn new(path: &str, title: &str, body: &Markup) -> Self {
        Self {
            path: path.to_owned(),
            title: title.to_owned(),
            summary: String::new(),
            toc: Vec::new(),
            body: body.0.clone(),
        }
    }

    pub(super) fn with_summary(mut self, summary: &str) -> Self {
        summary.clone_into(&mut self.summary);
        self
    }

    pub(super) fn with_toc(mut self, toc: Vec<TocEntry>) -> Self {
        self.toc = toc;
        self
    }

    /// The whole page.
    pub(super) fn render(&self, visitor: Visitor) -> String {
        let body = html! {
            .docs.is-plain[self.toc.is_empty()] {
                .docs-side {
                    // Where a larger field stands in the text, there is no second one.
                    @if !["/docs", "/docs/search"].contains(&&*self.path) { (search_form("")) }
                    (self.list())
                }
                .docs-text { (PreEscaped(&self.body)) }
                @if !self.toc.is_empty() { (self.contents()) }
            }
        };
        Page { title: &self.title, visitor, section: Some(Section::Docs), ..Page::default() }.render(&body)
    }

    fn list(&self) -> Markup {
        let is_here = |path: &str| {
            path == self.path
                || path != "/docs" && self.path.strip_prefix(path).is_some_and(|rest| rest.starts_with('/'))
        };
        html! {
            nav.docs-list aria-label="Documentation" {
                @for (heading, pages) in LIST {
                    @if !heading.is_empty() { p.group { (heading) } }
                    ul { @for (path, name) in *pages {
                        li { a href=(path) aria-current=[is_here(path).then_some("page")] { (name) } }
                    } }
                }
            }
        }
    }

    fn contents(&self) -> Markup {
        html! {
            nav.docs-toc aria-label="On this page" {
                p.group { "On this page" }
                ul { @for entry in &self.toc {
                    li class=[entry.is_below.then_some("below")] { a href={ "#" (entry.anchor) } { (entry.text) } }
                } }
            }
        }
    }

    /// The body alone.
    pub(super) fn body(&self) -> &str {
        &self.body
    }
}

/// The form that finds functions and pages. A script shows what it finds while somebody types.
pub(super) fn search_form(query: &str) -> Markup {
    html! {
        form.docs-search role="search" aria-label="Documentation" action="/docs/search" {
            input type="search" name="q" value=(query) maxlength="100" autocomplete="off"
                aria-label="Search the documentation" placeholder="Search the docs";
        }
    }
}
