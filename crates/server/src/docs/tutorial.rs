//! `/docs/tutorial`: ten steps for people who have never programmed a picture. Each is a text, a program and what it draws, in
//! `docs/tutorial/`.

use super::files::{self, TUTORIAL};
use super::layout::Document;
use super::markdown;
use super::python;
use super::reference::open_in_studio;
use maud::{Markup, PreEscaped, html};

/// The steps' files, but for their endings.
const STEPS: &[&str] = &[
    "01-canvas",
    "02-colours",
    "03-shapes",
    "04-variables",
    "05-loops",
    "06-chance",
    "07-functions",
    "08-text",
    "09-parameters",
    "10-data",
];
/// What is shown in place of the program in the text.
const HERE: &str = "\n[program]\n";

/// The file of a step by its number, but for the ending.
pub(super) fn file_name(number: &str) -> Option<&'static str> {
    // One spelling of each number.
    STEPS.iter().enumerate().find(|(at, _)| (at + 1).to_string() == number).map(|(_, name)| *name)
}

/// A step's program.
pub(super) fn program(number: &str) -> Option<&'static str> {
    TUTORIAL.get_file(format!("{}.py", file_name(number)?))?.contents_utf8()
}

/// The page of each step, and the one that lists them.
pub(super) fn documents() -> Vec<Document> {
    let steps: Vec<Document> = (0..STEPS.len()).map(step).collect();
    let first = overview(&steps);
    std::iter::once(first).chain(steps).collect()
}

fn text(at: usize) -> &'static str {
    let file = TUTORIAL.get_file(format!("{}.md", STEPS[at]));
    file.and_then(|file| file.contents_utf8()).expect("each step has its text; a test reads them")
}

fn overview(steps: &[Document]) -> Document {
    let body = html! {
        h1 { "Draw your first pictures" }
        p.lead {
            "Ten short steps, for people who have never programmed a picture, or never programmed. Each step has one idea, a small "
            "program that you can change, and an exercise."
        }
        ol.step-cards { @for (at, step) in steps.iter().enumerate() {
            li { a href=(step.path) {
                (picture(at, true))
                span.number { (at + 1) }
                b { (step.title) }
                span { (step.summary) }
            } }
        } }
        p { "No account is needed to read. To draw in the " a href="/studio" { "studio" } ", sign in." }
    };
    Document::new("/docs/tutorial", "Tutorial", &body).with_summary("Your first pictures in ten short steps.")
}

fn step(at: usize) -> Document {
    let number = at + 1;
    let markdown = text(at);
    let rendered = markdown::render(&format!("docs/tutorial/{}.md", STEPS[at]), markdown);
    let (before, after) = markdown.split_once(HERE).unwrap_or((markdown, ""));
    let part = |text: &str| markdown::render(&format!("docs/tutorial/{}.md", STEPS[at]), text).html;
    let example = format!("tutorial/{number}");
    let body = html! {
        p.crumbs { a href="/docs/tutorial" { "Tutorial" } " / step " (number) " of " (STEPS.len()) }
        .markdown { (PreEscaped(part(before))) }
        .try data-program=(example) {
            .try-program { (python::block(program(&number.to_string()).unwrap_or_default())) }
            .try-picture { (picture(at, false)) }
            p.try-actions { (open_in_studio(&example)) }
        }
        .markdown { (PreEscaped(part(after))) }
        nav.steps aria-label="Steps" {
            @if at > 0 { a.button href={ "/docs/tutorial/" (at) } { "← Back" } }
            @if number < STEPS.len() { a.button.primary href={ "/docs/tutorial/" (number + 1) } { "Next step →" } }
            @else { a.button.primary href="/studio" { "Open the studio" } }
        }
    };
    Document::new(&format!("/docs/tutorial/{number}"), &rendered.title, &body).with_summary(&first_sentence(before))
}

/// The step's first sentence, which its card shows.
fn first_sentence(markdown: &str) -> String {
    let paragraph = markdown.split("\n\n").find(|part| !part.starts_with('#')).unwrap_or_default();
    let text = paragraph.split_whitespace().collect::<Vec<_>>().join(" ").replace(['`', '*'], "");
    text.split_once(". ").map_or(text.clone(), |(first, _)| format!("{first}."))
}

fn picture(at: usize, is_lazy: bool) -> Markup {
    let file = format!("{}.png", at + 1);
    html! { @if let Some(picture) = files::picture("tutorial", &file) {
        img src={ "/docs/tutorial/" (file) } alt={ "What the program of step " (at + 1) " draws" } width=(picture.width)
            height=(picture.height) loading=[is_lazy.then_some("lazy")];
    } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_has_a_text_a_program_a_picture_and_an_exercise() {
        for (at, name) in STEPS.iter().enumerate() {
            let number = (at + 1).to_string();
            assert!(text(at).contains(HERE), "{name}");
            assert!(text(at).contains("## Your turn\n"), "{name}");
            assert!(program(&number).is_some_and(|program| program.lines().count() <= 40), "{name}");
            assert!(files::picture("tutorial", &format!("{number}.png")).is_some(), "{name}");
        }
        assert_eq!(TUTORIAL.files().count(), 3 * STEPS.len(), "no file is left over");
        assert!(program("01").is_none() && program("11").is_none() && program("0").is_none());
    }
}
