//! The room that texts in axes take.

use crate::layout::frame::Frame;
use crate::layout::text::Block;
use crate::model::artist::{Artist, ArtistKind, Text};
use crate::model::axes::Axes;
use crate::model::charts::Charts;
use crate::model::id::Id;
use kurbo::{Point, Rect};

/// Where a text stands on the canvas, and the tip of the arrow that it has, px.
pub(crate) fn places(words: &Text, item: &Artist, frame: &Frame) -> ([f64; 2], Option<[f64; 2]>) {
    let at = frame.place(item.coords, words.at);
    let Some(arrow) = &words.arrow else { return (at, None) };
    let [x, y] = frame.place(arrow.to_coords, arrow.to);
    let at = arrow.offset_pt.map_or(at, |[dx, dy]| [x + frame.px.pt(dx), y - frame.px.pt(dy)]);
    (at, Some([x, y]))
}

/// The box of a text that is laid out, px. No text has no height.
pub(crate) fn own_bounds(words: &Text, block: &Block, at: [f64; 2]) -> Rect {
    if words.text.is_empty() { Rect::new(at[0], at[1], at[0], at[1]) } else { block.bounds(&words.font, at) }
}

/// The box of a text on the canvas, and of the arrow that it has, px; with the position of the text.
pub(crate) fn extent(words: &Text, item: &Artist, frame: &Frame) -> (Rect, Point) {
    let (at, tip) = places(words, item, frame);
    let own = own_bounds(words, &Block::new(&words.text, &words.font, frame.px), at);
    let rect = match (&words.arrow, tip) {
        (Some(arrow), Some([x, y])) if arrow.look.is_some() => own.union_pt((x, y)),
        _ => own,
    };
    (rect, Point::new(at[0], at[1]))
}

impl Charts {
    /// The box of all texts of axes that are drawn, px: a tight layout makes room for those beside the axes.
    pub(crate) fn texts_bounds(&self, axes: Id<Axes>, frame: &Frame) -> Option<Rect> {
        let own = self.artists.iter().filter(|item| item.axes == Some(axes) && item.is_shown());
        let boxes = own.filter_map(|item| match &item.kind {
            ArtistKind::Text(words) if !words.text.is_empty() => {
                let (rect, at) = extent(words, item, frame);
                (rect.is_finite() && (!item.clip || frame.rect.contains(at))).then_some(rect)
            }
            _ => None,
        });
        boxes.reduce(|a, b| a.union(b))
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{Plot, text};
    use canvas::Value;
    use kurbo::Rect;

    #[test]
    fn a_tight_layout_makes_room_for_texts_beside_the_axes() {
        let right = |words: &str| {
            let mut plot = Plot::new();
            plot.call("text", vec![Value::Float(1.02), Value::Float(0.5), text(words)], &[]).unwrap();
            plot.call("tight_layout", Vec::new(), &[]).unwrap();
            let figure = plot.charts.current.unwrap();
            let laid = plot.charts.lay_out(figure, Rect::new(0.0, 0.0, 640.0, 480.0), plot.charts.px(figure));
            laid[0].frame.rect.x1
        };
        // matplotlib 3.11 has 473.8 and 606.1; its letters are as wide as whole pixels.
        let found = right("text beside the axes");
        assert!((found - 473.8).abs() < 8.0, "{found}");
        assert!((right("a") - 606.1).abs() < 2.0, "{}", right("a"));
    }
}
