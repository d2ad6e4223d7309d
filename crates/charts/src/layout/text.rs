//! Text: one or more lines, turned, aligned, with `$…$` and a frame around them.

use crate::layout::px::Px;
use crate::mathtext;
use crate::model::style::{HorizontalAlign, TextStyle, VerticalAlign};
use canvas::text::Typeset;
use kurbo::{Affine, BezPath, Rect, Vec2};
use std::f64::consts::PI;

/// The height of `l` and the depth of `p` in DejaVu, in font sizes.
const ASCENT: f64 = 0.76;
const DESCENT: f64 = 0.24;
/// The gap between lines that its designers recommend, in font sizes.
const LINE_GAP: f64 = 0.2;

/// A piece of a line at its place, px.
pub(crate) struct Piece {
    pub(crate) set: Typeset,
    pub(crate) size: f64,
    pub(crate) at: [f64; 2],
}

/// One line of it, px.
pub(crate) struct TextLine {
    pub(crate) pieces: Vec<Piece>,
    pub(crate) rules: Vec<[f64; 4]>,
    pub(crate) width: f64,
    ascent: f64,
    descent: f64,
    /// The baseline, px below the block's top.
    pub(crate) baseline: f64,
}

/// Text, laid out: its size before it is turned, px.
pub(crate) struct Block {
    pub(crate) lines: Vec<TextLine>,
    pub(crate) width: f64,
    pub(crate) height: f64,
}

impl Block {
    /// Lays `text` out.
    pub(crate) fn new(text: &str, font: &TextStyle, px: Px) -> Self {
        let size = px.pt(font.size);
        let mut lines: Vec<TextLine> = text.split('\n').take(500).map(|line| TextLine::new(line, font, size)).collect();
        let mut top = 0.0;
        let gap = if lines.len() > 1 { LINE_GAP * size } else { 0.0 };
        for line in &mut lines {
            let leading = font.spacing.map_or(gap, |spacing| spacing * size - line.ascent - line.descent);
            line.ascent += leading / 2.0;
            line.descent += leading / 2.0;
            line.baseline = top + line.ascent;
            top = line.baseline + line.descent;
        }
        let width = lines.iter().map(|line| line.width).fold(0.0, f64::max);
        Self { lines, width, height: top }
    }

    /// The transform from the block, whose origin is its top left corner, to the canvas, with the anchor at `at`.
    pub(crate) fn place(&self, font: &TextStyle, [x, y]: [f64; 2]) -> Affine {
        let turn = Affine::rotate(-font.rotation * PI / 180.0);
        let last = self.lines.last().map_or(0.0, |line| line.descent);
        let box_of = |corner: Rect| turn.transform_rect_bbox(corner);
        let own = Rect::new(0.0, 0.0, self.width, self.height);
        let bounds = if font.anchor_first { own } else { box_of(own) };
        let dx = match font.halign {
            HorizontalAlign::Left => -bounds.x0,
            HorizontalAlign::Center => -bounds.center().x,
            HorizontalAlign::Right => -bounds.x1,
        };
        let dy = match font.valign {
            VerticalAlign::Top => -bounds.y0,
            VerticalAlign::Center => -bounds.center().y,
            VerticalAlign::Bottom => -bounds.y1,
            VerticalAlign::Baseline => last - bounds.y1,
            VerticalAlign::CenterBaseline => -(bounds.y0 + (self.height - last) / 2.0),
        };
        let at = Affine::translate(Vec2::new(x, y));
        if font.anchor_first {
            at * turn * Affine::translate(Vec2::new(dx, dy))
        } else {
            at * Affine::translate(Vec2::new(dx, dy)) * turn
        }
    }

    /// The box around it on the canvas, px.
    pub(crate) fn bounds(&self, font: &TextStyle, at: [f64; 2]) -> Rect {
        self.place(font, at).transform_rect_bbox(Rect::new(0.0, 0.0, self.width, self.height))
    }

    /// The outline of the text's frame on the canvas, with its padding, if the text has a frame.
    pub(crate) fn frame(&self, font: &TextStyle, at: [f64; 2], px: Px) -> Option<BezPath> {
        let frame = font.frame.as_ref()?;
        let path = frame.style.outline(Rect::new(0.0, 0.0, self.width, self.height), px.pt(font.size));
        Some(self.place(font, at) * path)
    }
}

impl TextLine {
    fn new(text: &str, font: &TextStyle, size: f64) -> Self {
        let (ascent, descent) = (ASCENT * size, DESCENT * size);
        if text.contains('$') {
            let style = mathtext::FontStyle { family: font.family, size, bold: font.bold, italic: font.italic };
            if let Ok(laid) = mathtext::layout(text, &style) {
                let pieces = laid.runs.iter().map(|run| Piece {
                    set: Typeset::new(&run.text, fonts::find(run.family, run.bold, run.italic).unwrap_or_default()),
                    size: run.size,
                    at: [run.x, run.y],
                });
                return Self {
                    pieces: pieces.collect(),
                    rules: laid.rules.clone(),
                    width: laid.width,
                    ascent: laid.ascent.max(ascent),
                    descent: laid.descent.max(descent),
                    baseline: 0.0,
                };
            }
        }
        let face = fonts::find(font.family, font.bold, font.italic).unwrap_or_default();
        let set = Typeset::new(&text.replace("\\$", "$"), face);
        let width = set.width() * size;
        Self {
            pieces: vec![Piece { set, size, at: [0.0, 0.0] }],
            rules: Vec::new(),
            width,
            ascent,
            descent,
            baseline: 0.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::charts::Charts;

    #[test]
    fn lines_are_as_far_apart_as_their_font_says_unless_it_is_set() {
        let mut font = Charts::new(100).font(10.0);
        let pitch = |font: &TextStyle| {
            let block = Block::new("one\ntwo", font, Px(1.0));
            (block.lines[1].baseline - block.lines[0].baseline) / Px(1.0).pt(font.size)
        };
        assert!((pitch(&font) - 1.2).abs() < 1e-9, "{}", pitch(&font));
        font.spacing = Some(2.0);
        assert!((pitch(&font) - 2.0).abs() < 1e-9, "{}", pitch(&font));
    }

    #[test]
    fn the_middle_of_what_stands_on_the_baseline_is_in_the_middle() {
        let mut font = Charts::new(100).font(10.0);
        font.valign = VerticalAlign::CenterBaseline;
        let block = Block::new("8", &font, Px(1.0));
        let top = block.place(&font, [0.0, 50.0]) * kurbo::Point::ORIGIN;
        // As far above as the baseline is below.
        assert!((50.0 - top.y - (top.y + block.lines[0].baseline - 50.0)).abs() < 1e-9, "{top:?}");
    }
}
