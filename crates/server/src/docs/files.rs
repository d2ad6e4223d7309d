//! The files of the documentation: what its programs draw, and the programs.

use super::library;
use super::{guides, tutorial};
use include_dir::{Dir, include_dir};

static CANVAS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../docs/reference/canvas");
static PLT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../docs/reference/plt");
static EXAMPLES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../docs/examples");
pub(super) static TUTORIAL: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../docs/tutorial");
pub(super) static COMING_FROM: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../docs/coming-from");

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
        "tutorial" => TUTORIAL.get_file(format!("{}.png", tutorial::file_name(file.strip_suffix(".png")?)?)),
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
        "coming-from" => guides::program(name).map(str::to_owned),
        "tutorial" => tutorial::program(name).map(str::to_owned),
        _ => library::find(part)?.program(name),
    }
}

fn has_ending(file: &str, ending: &str) -> bool {
    file.rsplit_once('.').is_some_and(|(_, is)| is == ending)
}
