//! Jobs: what a child runs.

use crate::{Format, PictureLimits, SceneLimits};
use serde::{Deserialize, Serialize};
use std::num::NonZeroU16;
use std::str::FromStr;

/// Whether a picture can be an animation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Animation {
    /// Its file has one picture: what is drawn step by step is drawn to its end.
    #[default]
    None,
    /// If the program asks for it.
    ByProgram,
    /// Turtles draw step by step (`_animate=1`).
    Turtles,
}

impl Animation {
    /// What a file of this format can be, if turtles are asked to draw step by step or not.
    #[must_use]
    pub fn of(format: Format, animate: bool) -> Self {
        Self::asked(format.is_animated(), animate)
    }

    /// The same of what has frames or not.
    #[must_use]
    pub fn asked(has_frames: bool, animate: bool) -> Self {
        match (has_frames, animate) {
            (false, _) => Self::None,
            (true, false) => Self::ByProgram,
            (true, true) => Self::Turtles,
        }
    }
}

/// Which of a program's figures are the picture.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Figures {
    /// The last one.
    #[default]
    Last,
    /// The one with this number, from 1.
    One(NonZeroU16),
    /// All, each as a frame or a page.
    All,
}

impl Figures {
    /// What numbers and `all` stand for.
    pub const EXPECTED: &str = "a figure's number or all";

    /// Whether a file of this format can have them.
    #[must_use]
    pub fn fit(self, format: Format) -> bool {
        self != Self::All || format.is_animated() || format == Format::Pdf
    }
}

impl FromStr for Figures {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "all" => Ok(Self::All),
            number => number.parse().map(Self::One).map_err(|_| format!("it must be {}", Self::EXPECTED)),
        }
    }
}

/// What a child keeps for a program's author besides the picture.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keep {
    /// Which line of the program draws what ([`Lines`](crate::Lines)).
    pub lines: bool,
    /// Which line of the program prints what ([`Printed`](crate::Printed)).
    pub printed: bool,
}

/// One render, as the child receives it. A frame's head is a `Job`, its body an encoded
/// [`DataSet`](crate::DataSet) or empty.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Job {
    /// The Python source.
    pub program: String,
    /// Parameters by name, as text. The program's declarations determine their types.
    pub params: Vec<(String, String)>,
    /// The canvas's width before the program changes it, px.
    pub width: u32,
    /// The canvas's height before the program changes it, px.
    pub height: u32,
    /// Seeds `random` and `np.random`.
    pub seed: u64,
    /// Bounds that the canvas enforces while it draws.
    pub scene: SceneLimits,
    /// Bounds of the canvas's size.
    pub picture: PictureLimits,
    /// How much of the program's output is kept, bytes.
    pub console_bytes: u32,
    /// Whether another engine can draw the program: what this engine doesn't offer then ends it at once
    /// ([`Finish::NotOffered`](crate::Finish::NotOffered)).
    pub hands_over: bool,
    /// Whether the picture can be an animation.
    pub animation: Animation,
    /// Which of the program's figures are the picture.
    pub figures: Figures,
    /// What to keep for the program's author.
    pub keep: Keep,
    /// Whether to draw nothing and report on the jail instead (`paintbox check`).
    pub probe: bool,
}
