//! What crosses a process wall, as plain data.
//!
//! ```text
//! server ── Job ──▶ child of the zygote ── Outcome + Scene ──▶ server ── PaintJob + Scene ──▶ painter ── Painted + file
//!        ── ReadJob + file of data ──▶ reader ── Reading + data set ──▶ server
//! ```
//!
//! Everything that comes out of a jail is hostile until a `decode` here has accepted it: every length is
//! capped before anything is allocated, every number is finite, every index is in range. This crate does no
//! I/O and decides no policy beyond the shapes of the messages.
//!
//! Layers of the code, top to bottom, where a file uses only files below it or beside it: `control`, `job`, `outcome`,
//! `outline`, `paint`, `read` → `scene`, `options`, `parameter`, `dates`, `report` → `codec`, `data`, `data_format`, `frame`,
//! `limits`, `path`, `text`, `texts`.

mod codec;
mod control;
mod data;
mod data_format;
mod dates;
mod frame;
mod job;
mod limits;
mod options;
mod outcome;
mod outline;
mod paint;
mod parameter;
mod path;
mod read;
mod report;
mod scene;
mod text;
mod texts;

pub use codec::{DecodeError, decode, encode};
pub use control::{EXIT_OUT_OF_MEMORY, Exited, FromZygote, Spawn, ToZygote, ZygoteConfig};
pub use data::{Column, DAY_US, DAYS, DataSet, MOMENTS, NO_DATE, Values};
pub use data_format::DataFormat;
pub use dates::{When, day_text, moment_text, read as read_date};
pub use frame::{
    Caps, FrameError, HEADER_LEN, Header, encode as encode_frame, read as read_frame, refusal, write as write_frame,
};
pub use job::{Animation, Figures, Job, Keep};
pub use limits::{ChildLimits, Limits, PainterLimits, PictureLimits, ReaderLimits, SceneLimits};
pub use options::{BadOption, DataOptions, DateOrder, Epoch, ReadAs};
pub use outcome::{CallFrame, Console, ErrorReport, Finish, LimitKind, MAX_PRINTED, Outcome, Printed};
pub use outline::{Cell, ColumnKind, ColumnOutline, Cursor, MAX_COLUMNS, MAX_NAME, Outline, Shown, outline};
pub use paint::{Format, FrameFile, LINE_MAP_PIXELS, PaintError, PaintJob, Painted, Product};
pub use parameter::{BadValue, Declaration, Kind, Value};
pub use path::{Element, Path, Verb};
pub use read::{ReadJob, Reading, Unreadable};
pub use report::{Layer, State};
pub use scene::{
    Blend, Cap, Color, FillRule, Glyph, Gradient, GradientKind, Join, Lines, MAX_BLUR, MAX_DEPTH, MAX_FRAME_MS,
    MAX_LINE, MAX_OPERATIONS, MAX_STOPS, Op, Paint, Pattern, Pixels, Scene, SceneError, Shadow, Shape, Stop, Stroke,
    Transform,
};
pub use text::{clean, clean_line};
pub use texts::Texts;
