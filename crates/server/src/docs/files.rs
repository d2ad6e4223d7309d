//! The files of the documentation: what its programs draw, and the programs.

use super::library;
use include_dir::{Dir, include_dir};

static CANVAS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../docs/reference/canvas");
static PLT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../docs/reference/plt");
static EXAMPLES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../docs/examples");
pub(super) static TUTORIAL: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../docs/tutorial");
static COMING_FROM: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../docs/coming-from");

/// The files of the tutorial's steps, but for their endings.
pub(super) const STEPS: &[&str] = &[
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

/// The file of a step by its number, but for the ending.
fn step(number: &str) -> Option<&'static str> {
    // One spelling of each number.
    STEPS.iter().enumerate().find(|(at, _)| (at + 1).to_string() == number).map(|(_, name)| *name)
}

/// A picture and its size, px.
pub(super) struct Picture {
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) file: &'static [u8],
}

/// A picture of a part of the documentation: a function's, a tutorial step's.
pub(super) fn picture(part: &str, file: &str) -> Option<Picture> {
    let file = match part {
        "canvas" => CANVAS.get_file(file),
        "plt" => PLT.get_file(file),
        "examples" => EXAMPLES.get_file(file),
        "coming-from" => COMING_FROM.get_file(file).filter(|_| has_ending(file, "png")),
        "tutorial" => TUTORIAL.get_file(format!("{}.png", step(file.strip_suffix(".png")?)?)),
        _ => None,
    }?
    .contents();
    // A PNG file starts with its signature and its header's length and name.
    let side = |at: usize| file.get(at..at + 4)?.try_into().ok().map(u32::from_be_bytes);
    Some(Picture { width: side(16)?, height: side(20)?, file })
}

/// A program of the documentation: a function's example, a tutorial step's.
pub(super) fn program(part: &str, name: &str) -> Option<String> {
    match part {
        // The complete program is the last one on the page.
        "coming-from" => {
            programs(COMING_FROM.get_file(format!("{name}.md"))?.contents_utf8()?).last().map(str::to_owned)
        }
        "tutorial" => Some(TUTORIAL.get_file(format!("{}.py", step(name)?))?.contents_utf8()?.to_owned()),
        _ => library::find(part)?.program(name),
    }
}

/// The programs in a Markdown file: the fenced blocks of Python.
pub(super) fn programs(markdown: &str) -> impl Iterator<Item = &str> {
    markdown.split("```python\n").skip(1).filter_map(|rest| Some(rest.split_once("```")?.0))
}

fn has_ending(file: &str, ending: &str) -> bool {
    file.rsplit_once('.').is_some_and(|(_, is)| is == ending)
}
