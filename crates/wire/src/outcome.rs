//! A child's answer.

use crate::{Declaration, DecodeError, Layer, clean, clean_line, decode};
use serde::{Deserialize, Serialize};

/// Longest exception name kept, bytes.
const NAME_BYTES: usize = 200;
/// Longest message kept, bytes.
const MESSAGE_BYTES: usize = 4 * 1024;
/// Most frames kept of a traceback.
const FRAMES: usize = 40;
/// Most different refused calls that are reported.
const REFUSED: usize = 64;
/// Most pieces of the console that are told apart by the line that printed them.
pub const MAX_PRINTED: usize = 4 * 1024;
/// Most parameters a program can declare.
const DECLARATIONS: usize = 64;

/// A limit that a render ran into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LimitKind {
    /// Wall time.
    Time,
    /// CPU time.
    Cpu,
    /// Memory.
    Memory,
    /// The scene's bytes, operations or points.
    Scene,
    /// The picture's size.
    Size,
    /// The painter's time or memory.
    Paint,
}

impl LimitKind {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Time, Self::Cpu, Self::Memory, Self::Scene, Self::Size, Self::Paint];

    /// The limit's name in the API.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Time => "time",
            Self::Cpu => "cpu",
            Self::Memory => "memory",
            Self::Scene => "scene",
            Self::Size => "size",
            Self::Paint => "paint",
        }
    }
}

/// One of the program's frames in a traceback.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallFrame {
    /// The function's name, or `<module>`.
    pub function: String,
    /// The line, from 1.
    pub line: u32,
    /// The first column of what it was at, in characters from 1.
    pub column: Option<u32>,
    /// The line on which that ends, from 1.
    pub end_line: Option<u32>,
    /// One past its last column on that line, in characters from 1.
    pub end_column: Option<u32>,
}

/// An exception, as the program's author reads it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErrorReport {
    /// Python's name for the exception's type.
    pub exception: String,
    /// Python's own message.
    pub message: String,
    /// The program's line, from 1.
    pub line: Option<u32>,
    /// The first column, in characters from 1.
    pub column: Option<u32>,
    /// The line on which it ends, from 1.
    pub end_line: Option<u32>,
    /// One past the last column on that line, in characters from 1.
    pub end_column: Option<u32>,
    /// The program's frames, outermost first.
    pub frames: Box<[CallFrame]>,
    /// One sentence that may help.
    pub hint: Option<String>,
}

/// What the program printed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Console {
    /// The text.
    pub text: String,
    /// Whether the rest was dropped.
    pub cut: bool,
    /// Which line of the program printed which piece of the text, in order; empty if that wasn't asked for.
    pub printed: Vec<Printed>,
}

/// A piece of the console.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Printed {
    /// Its length, bytes.
    pub bytes: u32,
    /// The line that printed it, from 1; 0 if that isn't known.
    pub line: u32,
}

impl Console {
    /// The pieces of the text, each with the line that printed it, from 1, or 0.
    pub fn pieces(&self) -> impl Iterator<Item = (u32, &str)> {
        let mut rest = self.text.as_str();
        self.printed.iter().map_while(move |piece| {
            let (text, after) = rest.split_at_checked(piece.bytes as usize)?;
            rest = after;
            Some((piece.line, text))
        })
    }

    /// Cleans the text and keeps at most `most` bytes of it. Pieces that don't make up the text are dropped.
    fn clean(&mut self, most: usize) {
        let mut kept = String::with_capacity(self.text.len().min(most));
        let whole = self.pieces().map(|(_, text)| text.len()).sum::<usize>() == self.text.len();
        let sound = whole && self.printed.len() <= MAX_PRINTED && self.printed.iter().all(|piece| piece.bytes > 0);
        let mut printed = Vec::new();
        let mut add = |line: Option<u32>, text: &str| {
            let cleaned = clean(text, most - kept.len());
            if let Some(line) = line.filter(|_| !cleaned.is_empty()) {
                printed.push(Printed { bytes: cleaned.len() as u32, line });
            }
            kept.push_str(&cleaned);
            cleaned.chars().count() == text.chars().count()
        };
        let all = if sound { self.pieces().all(|(line, text)| add(Some(line), text)) } else { add(None, &self.text) };
        self.cut |= !all;
        (self.text, self.printed) = (kept, printed);
    }
}

/// How the program ended, as the child reports it. The pool's verdict comes from the kernel and its own timer; this only
/// adds where in the program it happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Finish {
    /// It drew; the frame's body is the scene.
    Drawn {
        /// Canvas width, px.
        width: u32,
        /// Canvas height, px.
        height: u32,
    },
    /// It raised.
    Raised(ErrorReport),
    /// It asked for something that this engine doesn't offer, and another one may.
    NotOffered {
        /// The error that its author reads if no other engine draws it.
        report: ErrorReport,
        /// The module that an engine must offer: the one that was imported, or `matplotlib` for a chart.
        needs: String,
    },
    /// It reached a limit that a program can notice itself.
    Limit(LimitKind, ErrorReport),
    /// A probe's answer.
    Probed {
        /// The child's own layers, as applied.
        layers: Vec<Layer>,
        /// Each forbidden thing it tried, and whether that was refused.
        attempts: Vec<(String, bool)>,
    },
}

/// A child's only answer: a frame's head. The body is the encoded scene if the program drew, else empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// How it ended.
    pub finish: Finish,
    /// What it printed.
    pub console: Console,
    /// The parameters it declared, in order.
    pub declared: Vec<Declaration>,
    /// The system calls that were refused with an error number, and how often, for the operator's metrics.
    pub refused: Vec<(u32, u32)>,
}

impl Outcome {
    /// Decodes and cleans what a child sent. `console_bytes` caps the console.
    ///
    /// # Errors
    /// [`DecodeError`] when the bytes are not exactly one outcome.
    pub fn decode(bytes: &[u8], console_bytes: u32) -> Result<Self, DecodeError> {
        let mut outcome: Self = decode(bytes, "outcome")?;
        outcome.console.clean(console_bytes as usize);
        outcome.refused.truncate(REFUSED);
        outcome.declared.truncate(DECLARATIONS);
        outcome.declared.iter_mut().for_each(Declaration::clean);
        match &mut outcome.finish {
            Finish::Raised(report) | Finish::Limit(_, report) => report.clean(),
            Finish::NotOffered { report, needs } => {
                report.clean();
                *needs = clean_line(needs, NAME_BYTES);
            }
            // A probe comes from a child that has read no author's data.
            Finish::Drawn { .. } | Finish::Probed { .. } => {}
        }
        Ok(outcome)
    }
}

impl ErrorReport {
    fn clean(&mut self) {
        self.exception = clean_line(&self.exception, NAME_BYTES);
        self.message = clean(&self.message, MESSAGE_BYTES);
        self.hint = self.hint.as_deref().map(|hint| clean(hint, MESSAGE_BYTES));
        let mut frames = std::mem::take(&mut self.frames).into_vec();
        frames.truncate(FRAMES);
        for frame in &mut frames {
            frame.function = clean_line(&frame.function, NAME_BYTES);
        }
        self.frames = frames.into();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn console(text: &str, printed: &[(u32, u32)], most: u32) -> Console {
        let printed = printed.iter().map(|(bytes, line)| Printed { bytes: *bytes, line: *line }).collect();
        let console = Console { text: text.to_owned(), cut: false, printed };
        let finish = Finish::Drawn { width: 1, height: 1 };
        let sent = Outcome { finish, console, declared: Vec::new(), refused: Vec::new() };
        Outcome::decode(&crate::encode(&sent), most).expect("an outcome").console
    }

    #[test]
    fn pieces_are_cleaned_as_the_whole_is() {
        let console = console("a\x1bb\nüc", &[(2, 3), (2, 0), (3, 7)], 100);
        assert_eq!(console.text, "a\u{FFFD}b\nüc");
        assert_eq!(console.pieces().collect::<Vec<_>>(), [(3, "a\u{FFFD}"), (0, "b\n"), (7, "üc")]);
        assert!(!console.cut);
    }

    #[test]
    fn what_is_cut_is_cut_of_the_pieces_too() {
        let cut = console("aaabbbccc", &[(3, 1), (3, 2), (3, 3)], 5);
        assert_eq!((cut.text.as_str(), cut.cut), ("aaabb", true));
        assert_eq!(cut.pieces().collect::<Vec<_>>(), [(1, "aaa"), (2, "bb")]);
    }

    #[test]
    fn pieces_that_lie_are_dropped_and_the_text_stays() {
        let many = vec![(1, 1); MAX_PRINTED + 1];
        for (text, printed) in [
            ("abc", &[(2, 1)][..]),
            ("abc", &[(4, 1)]),
            ("abc", &[(u32::MAX, 1), (4, 1)]),
            ("abc", &[(3, 1), (0, 2)]),
            ("üb", &[(1, 1), (2, 2)]),
            (&"x".repeat(many.len()), &many),
        ] {
            let console = console(text, printed, 1 << 20);
            assert_eq!((console.text.as_str(), console.printed.len()), (text, 0), "{printed:?}");
        }
    }
}
