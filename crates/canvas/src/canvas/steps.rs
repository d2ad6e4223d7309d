//! The frames of turtles that draw step by step.

use super::{Canvas, Frames};
use crate::CallError;
use crate::error::grouped;
use wire::{Animation, Op};

/// How long the frame of a step is shown, ms.
const STEP_MS: u32 = 60;
/// How long the last frame is shown, ms.
const LAST_MS: u32 = 2_000;

impl Canvas {
    /// Whether a turtle draws step by step: if the address or the program asks for it, and the file has frames.
    pub(crate) fn draws_steps(&self, asked: bool) -> bool {
        match self.animation {
            Animation::None => false,
            Animation::ByProgram => asked,
            Animation::Turtles => true,
        }
    }

    /// Ends a step, if it drew anything. Nothing is shown while a clip or a layer is open.
    pub(crate) fn end_step(&mut self) {
        let ops = self.ops.len();
        if self.layers == 0 && self.steps.last().copied().unwrap_or_default() < ops {
            self.steps.push(ops);
        }
    }

    /// The most frames that the limits allow.
    fn most_frames(&self) -> usize {
        let pixels = u64::from(self.width) * u64::from(self.height);
        u64::from(self.picture.frames).min(u64::from(self.picture.frame_pixels) / pixels.max(1)).max(1) as usize
    }

    /// A line for the console if there are more steps than frames.
    #[must_use]
    pub fn note_on_frames(&self) -> Option<String> {
        let (steps, most) = (self.steps.len(), self.most_frames());
        (steps > most && self.frames.count == 0).then(|| {
            let (steps, most) = (grouped(steps as u64), grouped(most as u64));
            format!("The animation has {most} of {steps} steps: as many frames as it may have, spread evenly.\n")
        })
    }

    /// Inserts a frame after each step, or after some of them, spread evenly. Frames of the program's own go before.
    pub(super) fn add_step_frames(&mut self) -> Result<(), CallError> {
        let mut ends = std::mem::take(&mut self.steps);
        if ends.is_empty() || self.frames.count > 0 {
            return Ok(());
        }
        // What is drawn after the last step belongs to its frame.
        let all = self.ops.len();
        if let Some(last) = ends.last_mut() {
            *last = all;
        }
        let (steps, frames) = (ends.len(), ends.len().min(self.most_frames()));
        let ends: Vec<usize> = (1..=frames).map(|frame| ends[frame * steps / frames - 1]).collect();
        self.make_room(frames, 0, 8 * frames)?;
        let mut ends = ends.into_iter().peekable();
        self.ops.insert(frames, |at| {
            ends.next_if_eq(&at).map(|end| Op::Frame { ms: if end == all { LAST_MS } else { STEP_MS } })
        });
        self.frames = Frames { count: frames as u32, ms: LAST_MS, ops: self.ops.len() };
        Ok(())
    }

    /// Draws something below what was drawn since `place`, as an animation can show it: what lies above it is drawn again.
    pub(crate) fn under(
        &mut self,
        place: (usize, (u32, usize)),
        draw: impl FnOnce(&mut Self) -> Result<(), CallError>,
    ) -> Result<(), CallError> {
        let (at, within) = place;
        let above = if within == self.place().1 { self.ops.copied_from(at) } else { Vec::new() };
        draw(self)?;
        above.into_iter().try_for_each(|(op, mark)| {
            self.ops.set_mark(mark);
            self.add(op)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::functions::turtle::call_turtle;
    use crate::{Returned, TURTLE, Value};
    use wire::{PictureLimits, SceneLimits};

    fn drawn(animation: Animation, asked: bool, frames: u32, steps: u32) -> (Vec<Op>, Option<String>) {
        let picture = PictureLimits { frames, ..PictureLimits::default() };
        let mut canvas = Canvas::new(40, 30, SceneLimits::default(), picture).animated(animation);
        let made = canvas.try_do("turtle", Vec::new(), vec![("animate".to_owned(), Value::Bool(asked))]);
        let Ok(Returned::Turtle(mut turtle)) = made else { panic!("{made:?}") };
        let mut step = |name: &str, arguments: Vec<Value>| {
            let function = TURTLE.iter().find(|function| function.is_called(name)).expect("a function");
            call_turtle(&mut canvas, &mut turtle, function, arguments, Vec::new()).expect("drawn");
        };
        step("begin_fill", Vec::new());
        for _ in 0..steps {
            step("forward", vec![Value::Int(5)]);
            step("left", vec![Value::Int(120)]);
        }
        step("end_fill", Vec::new());
        let note = canvas.note_on_frames();
        (canvas.finish().expect("within the limits").ops, note)
    }

    fn frames(ops: &[Op]) -> Vec<u32> {
        ops.iter().filter_map(|op| if let Op::Frame { ms } = op { Some(*ms) } else { None }).collect()
    }

    #[test]
    fn each_step_is_a_frame_if_asked_for_and_if_the_file_has_frames() {
        let step = STEP_MS;
        assert_eq!(frames(&drawn(Animation::ByProgram, true, 200, 3).0), [step, step, step, LAST_MS]);
        assert_eq!(frames(&drawn(Animation::Turtles, false, 200, 3).0), [step, step, step, LAST_MS]);
        for (animation, asked) in [(Animation::None, true), (Animation::ByProgram, false)] {
            let (ops, note) = drawn(animation, asked, 200, 3);
            assert_eq!((frames(&ops).len(), ops.len(), note), (0, 4, None));
            assert!(matches!(ops[0], Op::Fill { .. }), "the area is below its outline");
        }
    }

    #[test]
    fn an_area_covers_no_line_when_it_comes_later() {
        let (ops, _) = drawn(Animation::Turtles, false, 200, 3);
        let fill = ops.iter().position(|op| matches!(op, Op::Fill { .. })).expect("an area");
        assert_eq!(ops.len() - fill, 5, "the outline is drawn again above it, before the last frame: {ops:?}");
    }

    #[test]
    fn too_many_steps_are_thinned_evenly_and_that_is_said() {
        let (ops, note) = drawn(Animation::Turtles, false, 10, 29);
        assert_eq!(frames(&ops).len(), 10);
        assert!(matches!(ops.last(), Some(Op::Frame { ms: LAST_MS })));
        let ends: Vec<usize> = (0..ops.len()).filter(|at| matches!(ops[*at], Op::Frame { .. })).collect();
        assert!(ends[..9].windows(2).all(|pair| pair[1] - pair[0] == 4), "{ends:?}");
        assert_eq!(
            note.as_deref(),
            Some("The animation has 10 of 30 steps: as many frames as it may have, spread evenly.\n")
        );
    }
}
