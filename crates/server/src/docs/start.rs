//! `GET /docs`: the page that leads to the others.

use super::files;
use super::layout::{Document, search_form};
use maud::{Markup, html};

pub(super) fn document() -> Document {
    let body = html! {
        h1 { "Documentation" }
        p.lead { "Everything that a program can draw with, each with its picture, and how to begin." }
        .docs-start-search { (search_form("")) }
        ul.start-cards {
            (card("/docs/tutorial", "Tutorial", "Your first pictures in ten short steps. No experience needed.", ("tutorial", "5.png")))
            (card("/docs/canvas", "canvas", "Shapes, text, colours, images, gradients, animations.", ("canvas", "conic_gradient.png")))
            (card("/docs/plt", "plt", "Charts with matplotlib's names.", ("plt", "plt.contourf.png")))
        }
        h2 { "Coming from elsewhere" }
        p { "What you know, and what it is here." }
        ul.start-links {
            (link("/docs/coming-from/matplotlib", "matplotlib", "Paste a chart; what runs as it is, and what differs."))
            (link("/docs/coming-from/p5js", "p5.js", "The same words, in Python, for pictures that stand still or loop."))
            (link("/docs/coming-from/turtle", "Python's turtle", "Turtle programs run unchanged."))
            (link("/docs/coming-from/pillow", "Pillow", "ImageDraw's calls and the canvas's."))
        }
        h2 { "Pictures that answer" }
        ul.start-links {
            (link("/docs/parameters", "Parameters", "One program, a picture for every address: ?name=Ada"))
            (link("/docs/data", "Data", "CSV, JSON and Excel files, and what a program sees of them."))
            (link("/docs/sources", "Sources", "Rows of the operator's databases."))
            (link("/docs/turtle", "Turtle", "What a picture does differently from a window."))
            (link("/docs/studio", "The studio", "What the editor can do, and its keys."))
        }
        h2 { "Around it" }
        ul.start-links {
            (link("/docs/editors", "Your own editor", "Commands that draw while you write, and types for completion."))
            (link("/docs/clients", "Clients", "Saving and drawing from shell, Python, JavaScript and PHP."))
            (link("/docs/api", "The API", "Every route, with what it takes and answers."))
            (link("/docs/programs", "For language models", "All of it on one page of text: llms-full.txt."))
            (link("/docs/operating", "Operating", "Running the service: configuration, limits, engines, backups."))
        }
    };
    Document::new("/docs", "Documentation", &body).with_summary("Everything that a program can draw with.")
}

fn card(address: &str, name: &str, about: &str, (part, file): (&str, &str)) -> Markup {
    html! {
        li { a href=(address) {
            @if let Some(picture) = files::picture(part, file) {
                img src={ "/docs/" (part) "/" (file) } alt="" width=(picture.width) height=(picture.height);
            }
            b { (name) }
            span { (about) }
        } }
    }
}

fn link(address: &str, name: &str, about: &str) -> Markup {
    html! { li { a href=(address) { b { (name) } span { (about) } } } }
}
