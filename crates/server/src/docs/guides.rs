//! The pages that are Markdown files of the project.

use super::files::{self, COMING_FROM};
use super::layout::Document;
use super::markdown;
use super::reference::open_in_studio;
use maud::{PreEscaped, html};

/// A Markdown file that is a page.
pub(super) struct Guide {
    /// Its address.
    pub path: &'static str,
    /// Its place in the repository.
    pub file: &'static str,
    pub text: &'static str,
}

macro_rules! guides {
    ($($path:literal $file:literal;)+) => {
        /// Every such page.
        pub(super) static GUIDES: &[Guide] =
            &[$(Guide { path: $path, file: $file, text: include_str!(concat!("../../../../", $file)) }),+];
    };
}

guides! {
    "/docs/parameters"             "docs/parameters.md";
    "/docs/data"                   "docs/data.md";
    "/docs/turtle"                 "docs/turtle.md";
    "/docs/sources"                "docs/sources.md";
    "/docs/editors"                "docs/authors.md";
    "/docs/clients"                "docs/clients.md";
    "/docs/programs"               "docs/programs.md";
    "/docs/operating"              "docs/operating.md";
    "/docs/upgrading"              "docs/upgrading.md";
    "/docs/plt/not-offered"        "NOT_OFFERED.md";
    "/docs/coming-from/matplotlib" "docs/coming-from/matplotlib.md";
    "/docs/coming-from/p5js"       "docs/coming-from/p5js.md";
    "/docs/coming-from/turtle"     "docs/coming-from/turtle.md";
    "/docs/coming-from/pillow"     "docs/coming-from/pillow.md";
}

/// The pages.
pub(super) fn documents() -> Vec<Document> {
    GUIDES.iter().map(document).collect()
}

fn document(guide: &Guide) -> Document {
    let page = markdown::document(guide.path, guide.file, guide.text);
    let Some(name) = guide.path.strip_prefix("/docs/coming-from/") else { return page };
    let Some(picture) = files::picture("coming-from", &format!("{name}.png")) else { return page };
    let example = format!("coming-from/{name}");
    // The file's last block is the complete program.
    let body = html! {
        (PreEscaped(page.body()))
        .drawn {
            img src={ "/docs/" (example) ".png" } alt="What the program draws" width=(picture.width) height=(picture.height);
            (open_in_studio(&example))
        }
    };
    Document::new(guide.path, &page.title, &body).with_toc(page.toc).with_summary(&page.summary)
}

/// The complete program of a page of `docs/coming-from/`: its last block of Python.
pub(super) fn program(name: &str) -> Option<&'static str> {
    let text = COMING_FROM.get_file(format!("{name}.md"))?.contents_utf8()?;
    markdown::programs(text).last()
}
