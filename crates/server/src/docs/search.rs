//! Finding functions and pages by their names and by what they do: `GET /docs/search` for a form, `/docs/search.json` for the
//! script that shows results while somebody types.

use super::layout::{Document, search_form};
use super::library::{CANVAS, PLT};
use super::text::text;
use super::{PAGES, files};
use crate::auth::Caller;
use crate::openapi::responses::PageErrors;
use crate::problem::Problem;
use crate::response;
use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::Response;
use maud::html;
use serde::Serialize;
use std::sync::LazyLock;
use utoipa::ToSchema;

/// The longest query that is looked at, characters.
const LONGEST: usize = 100;
/// How many results are shown.
const MOST: usize = 40;

/// Words that people look for, and the functions that they mean.
const MEANT: &[(&str, &[&str])] = &[
    ("round disc disk dot ball", &["canvas.circle", "canvas.ellipse", "canvas.arc"]),
    ("oval", &["canvas.ellipse", "plt.Ellipse"]),
    ("box rectangle", &["canvas.rect", "plt.Rectangle", "canvas.square"]),
    ("hexagon pentagon octagon", &["canvas.regular", "plt.RegularPolygon"]),
    ("write label caption words font", &["canvas.text", "canvas.text_box", "plt.text"]),
    ("photo picture pixels png jpeg", &["canvas.image", "plt.imshow"]),
    (
        "colour color paint",
        &["canvas.fill", "canvas.stroke", "canvas.background", "canvas.rgb", "canvas.hsl", "canvas.mix"],
    ),
    ("gradient fade", &["canvas.linear_gradient", "canvas.radial_gradient", "canvas.conic_gradient"]),
    ("transparent transparency alpha", &["canvas.opacity"]),
    ("thickness thick", &["canvas.stroke_width"]),
    ("dashed dotted", &["canvas.dash"]),
    ("animation animate gif movie", &["canvas.frame"]),
    ("turn spin", &["canvas.rotate"]),
    ("zoom size", &["canvas.scale", "canvas.size"]),
    ("move shift", &["canvas.translate"]),
    ("slice sector", &["canvas.wedge", "plt.pie"]),
    ("logo turtle", &["canvas.turtle"]),
    ("column bars", &["plt.bar", "plt.barh"]),
    ("distribution", &["plt.hist", "plt.boxplot", "plt.violinplot"]),
    ("heatmap heat", &["plt.imshow", "plt.pcolormesh"]),
    ("curve smooth spline", &["canvas.curve", "canvas.bezier"]),
    ("donut doughnut ring", &["plt.pie", "canvas.wedge"]),
    ("points cloud", &["plt.scatter", "canvas.points"]),
];

/// What can be found.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = DocsEntry)]
struct Entry {
    /// Its name: `canvas.circle`, or a page's title.
    name: String,
    summary: String,
    address: String,
    /// The picture of a function's example.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false)]
    picture: Option<String>,
    /// What a search looks at.
    #[serde(skip)]
    index: Index,
}

/// An entry's texts in lower case, as the ranking compares them.
#[derive(Debug)]
struct Index {
    name: String,
    /// Where the name begins without the object's: `circle` of `canvas.circle`.
    short: usize,
    name_parts: Vec<String>,
    /// Other words for it.
    words: Vec<String>,
    summary: Vec<String>,
}

impl Entry {
    fn new(name: &str, summary: &str, address: String, words: &str, picture: Option<String>) -> Self {
        let parts = |text: &str| -> Vec<String> {
            let text = text.to_lowercase();
            let parts = text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
            parts.map(str::to_owned).collect()
        };
        let lower = name.to_lowercase();
        let short = lower.rfind('.').map_or(0, |dot| dot + 1);
        let index = Index { short, name_parts: parts(name), words: parts(words), summary: parts(summary), name: lower };
        Self { name: name.to_owned(), summary: summary.to_owned(), address, picture, index }
    }
}

/// What was found, the best first.
#[derive(Debug, Serialize, ToSchema)]
struct DocsResults {
    #[schema(value_type = Vec<Entry>)]
    results: Vec<&'static Entry>,
}

static ENTRIES: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let functions = [&*CANVAS, &*PLT].into_iter().flat_map(|library| {
        library.functions().map(move |(section, function)| {
            let file = format!("{}.png", function.anchor);
            let picture = files::picture(library.name, &file).map(|_| format!("/docs/{}/{file}", library.name));
            let meant = MEANT.iter().filter(|(_, names)| names.contains(&&*function.called)).map(|(words, _)| *words);
            let words: Vec<&str> = function.aliases.iter().map(String::as_str).chain(meant).collect();
            let address = library.address(section, function);
            Entry::new(&function.called, &function.summary, address, &words.join(" "), picture)
        })
    });
    let pages = PAGES.values().flat_map(|page| {
        let entry = |name: &str, summary: &str, address: String| Entry::new(name, summary, address, "", None);
        // The functions of the reference are there already.
        let is_reference = page.path == "/docs/canvas" || page.path.starts_with("/docs/plt");
        let parts = page.toc.iter().filter(move |_| !is_reference);
        let parts = parts.map(move |part| entry(&part.text, &page.title, format!("{}#{}", page.path, part.anchor)));
        std::iter::once(entry(&page.title, &page.summary, page.path.clone())).chain(parts)
    });
    functions.chain(pages).collect()
});

/// What the documentation has about something
#[utoipa::path(
    get, path = "/docs/search", operation_id = "docs_search", tag = "service",
    security((), ("session" = [])),
    params(("q" = Option<String>, Query, description = "Words of names and of what functions do.", example = "round")),
    responses((status = 200, description = "A page.", content_type = "text/html"), PageErrors),
)]
pub(crate) async fn show(caller: Caller, RawQuery(raw): RawQuery) -> Result<Response, Problem> {
    let query = asked(raw.as_deref());
    let query = query.trim();
    let found = find(query);
    let body = html! {
        h1 { "Search" }
        .docs-start-search { (search_form(query)) }
        @if !query.is_empty() {
            p.hint role="status" {
                @match found.len() { 0 => "Nothing was found for ", 1 => "One result for ", n => { (n) " results for " } }
                "“" (query) "”."
            }
        }
        @if found.is_empty() && !query.is_empty() {
            p { "Try another word for what it draws, or look at the pictures of " a href="/docs/canvas" { "canvas" } " and " a href="/docs/plt" { "plt" } "." }
        }
        ul.found { @for entry in found {
            li { a href=(entry.address) {
                @if let Some(picture) = &entry.picture { img src=(picture) alt="" loading="lazy" width="64" height="48"; }
                span { b { (entry.name) } span { (text(&entry.summary)) } }
            } }
        } }
    };
    Ok(response::page(StatusCode::OK, Document::new("/docs/search", "Search", &body).render((&caller).into())))
}

/// What the documentation has about something, for scripts
///
/// In the order of the page `/docs/search`.
#[utoipa::path(
    get, path = "/docs/search.json", operation_id = "docs_search_results", tag = "service", security(()),
    params(("q" = Option<String>, Query, description = "Words of names and of what functions do.", example = "round")),
    responses((status = 200, description = "At most 40 results.", body = DocsResults), PageErrors),
)]
pub(crate) async fn results(RawQuery(raw): RawQuery) -> Response {
    response::json(StatusCode::OK, &DocsResults { results: find(&asked(raw.as_deref())) })
}

/// The words that a query asks for.
fn asked(raw: Option<&str>) -> String {
    let asked = form_urlencoded::parse(raw.unwrap_or_default().as_bytes()).find(|(name, _)| name == "q");
    asked.map(|(_, words)| words.chars().take(LONGEST).collect()).unwrap_or_default()
}

/// The entries that fit all words of the query, the best first.
fn find(query: &str) -> Vec<&'static Entry> {
    let words: Vec<String> = query.to_lowercase().split_whitespace().map(str::to_owned).collect();
    if words.is_empty() {
        return Vec::new();
    }
    let score = |entry: &Entry| -> Option<u32> {
        let all: u32 = words.iter().map(|word| Some(fit(word, entry)).filter(|fit| *fit > 0)).sum::<Option<u32>>()?;
        // Of a function and a page, the function comes first.
        Some(if entry.name.contains('.') { all * 10 } else { all * 9 })
    };
    let mut found: Vec<(u32, &Entry)> = ENTRIES.iter().filter_map(|entry| Some((score(entry)?, entry))).collect();
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    found.into_iter().take(MOST).map(|(_, entry)| entry).collect()
}

/// How well one word fits an entry; 0 if it doesn't.
fn fit(word: &str, Entry { index, .. }: &Entry) -> u32 {
    let Index { name, name_parts, words, summary, .. } = index;
    let short = &name[index.short..];
    let is_near = |part: &String| is_typo(word, part);
    let begins = |part: &String| part.starts_with(word);
    if short == word || name == word {
        100
    } else if short.starts_with(word) || name.starts_with(word) {
        80
    } else if words.iter().any(|part| part == word) {
        75
    } else if name_parts.iter().any(begins) {
        60
    } else if words.iter().any(begins) {
        55
    } else if is_typo(word, short) {
        50
    } else if summary.iter().any(begins) {
        40
    } else if word.len() >= 3 && name.contains(word) {
        35
    } else if name_parts.iter().any(is_near) || words.iter().any(is_near) {
        30
    } else if word.len() >= 3 && is_subsequence(word, short) {
        20
    } else if summary.iter().any(is_near) {
        10
    } else {
        0
    }
}

/// Whether the letters are in the name, in this order, from its first letter on.
fn is_subsequence(word: &str, name: &str) -> bool {
    let mut letters = name.chars();
    word.chars().next() == name.chars().next() && word.chars().all(|wanted| letters.any(|letter| letter == wanted))
}

/// Whether a word is the other but for a slip or two: a letter too many, too few, wrong, or two in the wrong order.
fn is_typo(word: &str, other: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (word.chars().collect(), other.chars().collect());
    let most = match a.len() {
        0..4 => return false,
        4..8 => 1,
        _ => 2,
    };
    a.len().abs_diff(b.len()) <= most && distance(&a, &b) <= most
}

/// The distance of optimal string alignment: letters that are added, removed, replaced, or swapped with the next one.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect()];
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let replaced = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut best = replaced.min(rows[i - 1][j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(rows[i - 2][j - 2] + 1);
            }
            row.push(best);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(query: &str) -> &'static str {
        find(query).first().map_or("", |entry| &entry.name)
    }

    #[test]
    fn functions_are_found_by_name_by_what_they_do_and_in_spite_of_slips() {
        for (query, expected) in [
            ("circle", "canvas.circle"),
            ("canvas.circle", "canvas.circle"),
            ("Circle", "canvas.circle"),
            ("circel", "canvas.circle"),
            ("round", "canvas.circle"),
            ("ellipze", "canvas.ellipse"),
            ("animation", "canvas.frame"),
            ("set_title", "ax.set_title"),
            ("scater", "plt.scatter"),
            ("radial grad", "canvas.radial_gradient"),
            ("strkwdth", "canvas.stroke_width"),
        ] {
            assert_eq!(first(query), expected, "{query}");
        }
        assert!(find("missing values").iter().any(|entry| entry.address == "/docs/data#missing-values"));
        assert!(find("").is_empty() && find("zzzzqqqq").is_empty());
    }

    #[test]
    fn every_word_that_is_meant_means_a_function() {
        for name in MEANT.iter().flat_map(|(_, names)| *names) {
            assert!(ENTRIES.iter().any(|entry| entry.name == *name), "{name}");
        }
    }

    #[test]
    fn distances_are_of_the_fewest_slips() {
        let of = |a: &str, b: &str| distance(&a.chars().collect::<Vec<_>>(), &b.chars().collect::<Vec<_>>());
        assert_eq!((of("circel", "circle"), of("circl", "circle"), of("xircle", "circle"), of("", "ab")), (1, 1, 1, 2));
    }
}
