//! `/docs/canvas` and `/docs/plt`: every function that programs draw with, from the tables that `docs/reference/` is made of
//! too. The canvas has one page; `plt` has a page of pictures and one for each section.

use super::files;
use super::layout::{Document, TocEntry};
use super::library::{self, CANVAS, Function, Library, PLT, Param, Section};
use super::python;
use super::text::text;
use maud::{Markup, html};

/// The page of the keywords that many functions of `plt` take.
const KEYWORDS: &str = "/docs/plt/keywords";

/// The pages of both libraries.
pub(super) fn documents() -> Vec<Document> {
    let sections = PLT.sections.iter().enumerate().map(|(at, _)| plt_section(at));
    [canvas(), plt(), keywords()].into_iter().chain(sections).collect()
}

fn canvas() -> Document {
    let mut toc = Vec::new();
    for section in &CANVAS.sections {
        toc.push(TocEntry::new(&section.anchor(), &section.heading));
        toc.extend(
            section.functions.iter().map(|f| TocEntry::below(&f.anchor, f.called.trim_start_matches("canvas."))),
        );
    }
    let body = html! {
        h1 { "canvas" }
        p.lead {
            "Shapes, paths, text, images, gradients, layers, animations and turtles. Programs call these functions on "
            code { "canvas" } ", which needs no import."
        }
        (conventions())
        @for section in &CANVAS.sections {
            h2.part #(section.anchor()) { (section.heading) }
            (functions(&CANVAS, section))
        }
    };
    Document::new("/docs/canvas", "canvas", &body)
        .with_toc(toc)
        .with_summary("Every function of the canvas, with its picture.")
}

/// What holds for all functions of the canvas.
fn conventions() -> Markup {
    html! {
        ul.conventions {
            li { b { "Places and lengths" } " are in pixels. (0, 0) is the top left corner, x grows to the right and y downwards." }
            li { b { "Angles" } " are in degrees, clockwise." }
            li {
                b { "Colours" } " are CSS text such as " code { "\"tomato\"" } ", " code { "\"#ff8800\"" } " or "
                code { "\"hsl(30 90% 60%)\"" } ", or " code { "(r, g, b)" } ". " code { "None" } " draws nothing. A gradient or a pattern "
                "can stand in place of a colour."
            }
            li {
                b { "Style keywords" } ": shapes take " code { "fill=" } ", " code { "stroke=" } ", " code { "width=" } ", " code { "dash=" }
                " and " code { "opacity=" } " for one call. Without them, the style that was set last holds."
            }
        }
    }
}

/// The overview of `plt`: a picture for each function.
fn plt() -> Document {
    let toc = PLT.sections.iter().map(|section| TocEntry::new(&section.anchor(), &section.heading)).collect();
    let body = html! {
        h1 { "plt" }
        p.lead {
            "Charts with the functions of matplotlib's pyplot. " code { "plt" } " needs no import; "
            code { "import matplotlib.pyplot as plt" } " gives the same object."
        }
        p { "Click a picture to read about its function. " a href="/docs/plt/not-offered" { "What isn't offered" } " is listed, too." }
        @for section in &PLT.sections {
            h2.part #(section.anchor()) { a href={ "/docs/plt/" (section.slug()) } { (section.heading) } }
            ul.function-cards { @for function in section.functions.iter().filter(|f| !f.is_idle()) {
                li { a href=(PLT.address(section, function)) title=(function.summary.replace('`', "")) {
                    (picture(&PLT, function))
                    code { (function.called) }
                } }
            } }
        }
    };
    Document::new("/docs/plt", "plt", &body)
        .with_toc(toc)
        .with_summary("Every function of the charts, with its picture.")
}

fn plt_section(at: usize) -> Document {
    let section = &PLT.sections[at];
    let toc = section.functions.iter().map(|function| TocEntry::new(&function.anchor, &function.called)).collect();
    let near = |at: Option<usize>| at.and_then(|at| PLT.sections.get(at));
    let body = html! {
        p.crumbs { a href="/docs/plt" { "plt" } " / " }
        h1 { (section.heading) }
        (functions(&PLT, section))
        nav.steps aria-label="Sections" {
            @if let Some(before) = near(at.checked_sub(1)) { a.button href={ "/docs/plt/" (before.slug()) } { "← " (before.heading) } }
            @if let Some(after) = near(Some(at + 1)) { a.button href={ "/docs/plt/" (after.slug()) } { (after.heading) " →" } }
        }
    };
    Document::new(&format!("/docs/plt/{}", section.slug()), &format!("plt: {}", section.heading), &body).with_toc(toc)
}

fn keywords() -> Document {
    let all: Vec<_> = library::keywords().collect();
    let toc = all.iter().map(|(name, _)| TocEntry::new(name, &format!("**{name}"))).collect();
    let body = html! {
        p.crumbs { a href="/docs/plt" { "plt" } " / " }
        h1 { "Keywords" }
        p.lead { "A signature that ends in " code { "**line" } " also takes the keywords of lines, and so on." }
        @for (name, group) in &all {
            h2.part #(name) { code { "**" (name) } }
            p { (text(&group.about)) }
            (parameters(&group.params))
        }
    };
    Document::new(KEYWORDS, "plt: keywords", &body)
        .with_toc(toc)
        .with_summary("The keywords of lines, patches, texts, collections and images.")
}

/// The functions of a section; those that do nothing are in a table.
fn functions(library: &Library, section: &Section) -> Markup {
    let idle = || section.functions.iter().filter(|function| function.is_idle());
    html! {
        @if !section.about.is_empty() { p { (text(&section.about)) } }
        @for function in section.functions.iter().filter(|function| !function.is_idle()) { (show(library, function)) }
        @if idle().next().is_some() {
            p { "Programs written for another library call these. They run, and change nothing." }
            table {
                thead { tr { th { "function" } th { "why it does nothing" } } }
                tbody { @for function in idle() {
                    tr #(function.anchor) {
                        td { code { (function.signature) } }
                        td { (text(function.summary.trim_start_matches("Does nothing: "))) }
                    }
                } }
            }
        }
    }
}

fn show(library: &Library, function: &Function) -> Markup {
    let example = format!("{}/{}", library.name, function.anchor);
    html! {
        section.function #(function.anchor) {
            h3 { a.anchor href={ "#" (function.anchor) } { (function.called) } }
            p.signature { code { (function.signature) } }
            p {
                (text(&function.summary))
                @if !function.aliases.is_empty() {
                    " Also called " @for (i, alias) in function.aliases.iter().enumerate() { @if i > 0 { ", " } code { (alias) } } "."
                }
            }
            .example {
                (picture(library, function))
                .example-program { (python::block(&function.example)) (open_in_studio(&example)) }
            }
            @if !function.params.is_empty() || function.keywords.is_some() {
                details { summary { "Parameters" } (parameters(&function.params)) (more(function)) }
            }
        }
    }
}

/// Where the keywords that it takes besides are explained.
fn more(function: &Function) -> Markup {
    let known = function.keywords.as_deref().filter(|name| library::keywords().any(|(known, _)| known == *name));
    html! { @if let Some(name) = known { p { "And " a href={ (KEYWORDS) "#" (name) } { "the keywords of " code { "**" (name) } } "." } } }
}

fn parameters(params: &[Param]) -> Markup {
    html! {
        @if !params.is_empty() {
            dl.parameters { @for param in params {
                dt { code { (param.name) } @if !param.takes.is_empty() { " " span.kind { (param.takes) } } }
                dd { (text(&param.doc)) }
            } }
        }
    }
}

/// The picture of a function's example.
fn picture(library: &Library, function: &Function) -> Markup {
    let file = format!("{}.png", function.anchor);
    html! { @if let Some(picture) = files::picture(library.name, &file) {
        img src={ "/docs/" (library.name) "/" (file) } alt={ "What the example of " (function.called) " draws" } loading="lazy"
            width=(picture.width) height=(picture.height);
    } }
}

/// The link that opens a program of the documentation in the editor.
pub(super) fn open_in_studio(example: &str) -> Markup {
    html! { a.button.open href={ "/studio?example=" (example) } { "Open in the studio" } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_function_is_shown_with_its_picture() {
        let pages: Vec<Document> = documents();
        let body = |path: &str| pages.iter().find(|page| page.path == path).expect(path).body().to_owned();
        let canvas = body("/docs/canvas");
        assert!(canvas.contains("<code>canvas.size(width, height)</code>"));
        assert_eq!(canvas.matches("<img ").count(), canvas.matches("<section class=\"function\"").count());
        assert!(canvas.contains(r#"<a class="button open" href="/studio?example=canvas/circle">"#));
        let lines = body("/docs/plt/lines-and-areas");
        assert!(lines.contains("plt.plot(") && lines.contains(r#"href="/docs/plt/keywords#line""#));
        let shown: usize = PLT.functions().filter(|(_, function)| !function.is_idle()).count();
        assert_eq!(body("/docs/plt").matches("<img ").count(), shown);
        for page in &pages {
            assert!(!page.body().contains('`'), "{}: code is marked", page.path);
        }
    }
}
