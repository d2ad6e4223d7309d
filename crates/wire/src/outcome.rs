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
    /// One past the last column, in characters from 1; only if that is on the same line.
    pub end_column: Option<u32>,
    /// The program's frames, outermost first.
    pub frames: Vec<CallFrame>,
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
        let kept = clean(&outcome.console.text, console_bytes as usize);
        outcome.console.cut |= outcome.console.text.chars().count() > kept.chars().count();
        outcome.console.text = kept;
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
        self.frames.truncate(FRAMES);
        for frame in &mut self.frames {
            frame.function = clean_line(&frame.function, NAME_BYTES);
        }
    }
}
