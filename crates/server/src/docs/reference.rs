//! `GET /docs/canvas` and `/docs/plt`: every function that programs draw with, from the tables that `docs/reference/` is
//! made of too.

use super::pictures;
use super::text::text;
use crate::openapi::responses::PageErrors;
use crate::page;
use crate::path::Path;
use crate::problem::{Kind, Problem};
use crate::response;
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::sync::LazyLock;

/// A part of a library.
#[derive(Deserialize)]
struct Section {
    heading: String,
    #[serde(default)]
    about: String,
    functions: Vec<Function>,
}

#[derive(Deserialize)]
struct Function {
    /// Its picture's file, but for the ending.
    #[serde(default)]
    picture: String,
    signature: String,
    summary: String,
    #[serde(default)]
    params: Vec<Param>,
    example: String,
}

#[derive(Deserialize)]
struct Param {
    name: String,
    /// What it takes, in words.
    #[serde(default, rename = "type")]
    takes: String,
    doc: String,
}

/// The canvas's table, in its sections.
#[derive(Deserialize)]
struct Canvas {
    sections: Vec<Section>,
}

/// `plt`'s table: a list whose entries name their section.
#[derive(Deserialize)]
struct Plt {
    functions: Vec<PltFunction>,
}

#[derive(Deserialize)]
struct PltFunction {
    section: String,
    name: String,
    #[serde(flatten)]
    function: Function,
}

impl From<Plt> for Canvas {
    fn from(plt: Plt) -> Self {
        let mut sections: Vec<Section> = Vec::new();
        for PltFunction { section, name, mut function } in plt.functions {
            function.signature.insert_str(0, &name);
            function.picture = name;
            match sections.last_mut().filter(|last| last.heading == section) {
                Some(last) => last.functions.push(function),
                None => sections.push(Section { heading: section, about: String::new(), functions: vec![function] }),
            }
        }
        Self { sections }
    }
}

static CANVAS: LazyLock<String> = LazyLock::new(|| {
    let table: Canvas = table(include_str!("../../../../docs/reference/canvas.json"));
    reference_page("canvas", &table.sections)
});
static PLT: LazyLock<String> = LazyLock::new(|| {
    let table: Plt = table(include_str!("../../../../docs/reference/plt.json"));
    reference_page("plt", &Canvas::from(table).sections)
});

fn table<T: DeserializeOwned>(text: &str) -> T {
    serde_json::from_str(text).expect("the tables are written by our own tests, and read by one")
}

/// What programs draw with
///
/// Every function of `canvas` or `plt`, with an example.
#[utoipa::path(
    get, path = "/docs/{library}", operation_id = "reference", tag = "service", security(()),
    params(("library" = inline(Name), Path, description = "`canvas` or `plt`.", example = "canvas")),
    responses((status = 200, description = "A page.", content_type = "text/html"), PageErrors),
)]
pub(crate) async fn show(Path(library): Path<String>) -> Result<Response, Problem> {
    let text = match library.as_str() {
        "canvas" => &CANVAS,
        "plt" => &PLT,
        _ => return Err(Problem::new(Kind::NotFound, "There are references of canvas and plt only.")),
    };
    Ok(response::page(StatusCode::OK, LazyLock::force(text).clone()))
}

/// A library's name.
#[derive(utoipa::ToSchema)]
#[schema(rename_all = "lowercase")]
#[expect(dead_code, reason = "it describes what is matched as text")]
pub(super) enum Name {
    Canvas,
    Plt,
}

impl Function {
    /// What has no example does nothing.
    fn is_idle(&self) -> bool {
        self.example.is_empty()
    }

    /// A row of the table of those that do nothing.
    fn row(&self) -> Markup {
        html! { tr { td { code { (self.signature) } } td { (text(&self.summary)) } } }
    }

    fn show(&self, library: &str) -> Markup {
        let file = format!("{}.png", self.picture);
        html! {
            article {
                h3 { code { (self.signature) } }
                p { (text(&self.summary)) }
                @if !self.params.is_empty() {
                    dl { @for param in &self.params {
                        dt { code { (param.name) } @if !param.takes.is_empty() { " " small { (param.takes) } } }
                        dd { (text(&param.doc)) }
                    } }
                }
                .example {
                    pre.console { (self.example) }
                    @if let Some(picture) = pictures::find(library, &file) {
                        img src={ "/docs/" (library) "/" (file) } alt="" loading="lazy"
                            width=(picture.width) height=(picture.height);
                    }
                }
            }
        }
    }
}

fn reference_page(name: &str, sections: &[Section]) -> String {
    let body = html! {
        h1 { (name) }
        p { "Every function that programs draw with. " a href="/docs" { "The API" } " saves and shows them." }
        nav { ul { @for (i, section) in sections.iter().enumerate() { li { a href={ "#s" (i) } { (section.heading) } } } } }
        @for (i, section) in sections.iter().enumerate() {
            h2.part #{ "s" (i) } { (section.heading) }
            @if !section.about.is_empty() { p { (text(&section.about)) } }
            @for function in section.functions.iter().filter(|function| !function.is_idle()) { (function.show(name)) }
            @if section.functions.iter().any(Function::is_idle) {
                table { @for function in section.functions.iter().filter(|function| function.is_idle()) { (function.row()) } }
            }
        }
    };
    page::page(name, &body)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_tables_are_read_and_shown() {
        assert!(CANVAS.contains("<code>canvas.size(width, height)</code>"));
        assert!(PLT.contains("<code>plt.plot("));
        for page in [&CANVAS, &PLT] {
            assert_eq!(page.matches("<img ").count(), page.matches("<article>").count(), "each has its picture");
            assert!(page.contains("<td>Does nothing: "), "what does nothing is in a table");
            assert!(!page.contains('`'), "code is marked");
        }
    }
}
