//! The pages that are Markdown files of the project.

use super::files;
use super::guides::{GUIDES, Guide};
use super::layout::Document;
use super::markdown;
use super::reference::open_in_studio;
use maud::{PreEscaped, html};

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
