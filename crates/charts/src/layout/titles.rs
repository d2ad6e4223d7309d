//! Titles above charts: in lines where they are long, and above what is there already.

use crate::layout::axes::AxesLayout;
use crate::layout::frame::Frame;
use crate::layout::px::Px;
use crate::layout::text::Block;
use crate::model::axes::{Axes, Place};
use crate::model::charts::Charts;
use crate::model::places::Cells;
use crate::model::style::{HorizontalAlign, TextStyle, VerticalAlign};
use kurbo::Rect;

impl Charts {
    /// Places titles above what reaches `top` px beyond the box.
    pub(crate) fn lay_titles(&self, axes: &Axes, laid: &mut AxesLayout, top: f64) {
        let (rect, px) = (laid.frame.rect, laid.frame.px);
        let places = [
            (rect.x0, HorizontalAlign::Left),
            (rect.center().x, HorizontalAlign::Center),
            (rect.x1, HorizontalAlign::Right),
        ];
        // Titles that stand where the program put them; nothing lifts them.
        for ((label, up), (x, across)) in axes.titles.iter().zip(axes.title_up).zip(places) {
            if let (Some(label), Some(up)) = (label, up) {
                let mut font = label.font.clone();
                (font.halign, font.valign) = (across, upright(&font));
                let y = rect.y1 - up * rect.height() - px.pt(label.pad.unwrap_or(axes.title_pad));
                laid.add(label.text.clone(), font, [x, y]);
            }
        }
        for ((label, up), (x, across)) in axes.titles.iter().zip(axes.title_up).zip(places) {
            if let (Some(label), None) = (label, up) {
                let mut font = label.font.clone();
                (font.halign, font.valign) = (across, upright(&font));
                let mut y = rect.y0 - top - px.pt(label.pad.unwrap_or(axes.title_pad));
                let text = wrapped(&label.text, &font, px, self.title_room(axes, laid, x, across));
                let bounds = Block::new(&text, &font, px).bounds(&font, [x, y]);
                let over = |offset: &Rect| offset.x0 < bounds.x1 && bounds.x0 < offset.x1 && offset.y0 < bounds.y1;
                let lift = laid.offsets.iter().filter(|offset| over(offset)).map(|offset| bounds.y1 - offset.y0);
                // Deep letters and limits of integrals don't reach into the axes.
                let deep = bounds.y1 - (rect.y0 - top);
                y -= lift.fold(deep.max(0.0), f64::max);
                laid.add(text, font, [x, y]);
                laid.titles += 1;
            }
        }
    }

    /// Whether other axes in the same rows of the grid have a title.
    fn has_title_beside(&self, axes: &Axes) -> bool {
        let Place::Grid(grid, cells) = axes.place else { return false };
        self.axes.iter().any(|other| {
            let beside =
                |place: Cells| place.first_row <= cells.last_row && cells.first_row <= place.last_row && place != cells;
            let placed = matches!(other.place, Place::Grid(other, place) if other == grid && beside(place));
            placed
                && !other.removed
                && other.visible
                && other.titles.iter().flatten().any(|title| !title.text.is_empty())
        })
    }

    /// The largest width of a title, px: the figure's width, or little more than the axes' width if there is a title beside it.
    fn title_room(&self, axes: &Axes, laid: &AxesLayout, x: f64, across: HorizontalAlign) -> f64 {
        let Frame { rect, figure, px, .. } = laid.frame;
        let edge = px.pt(4.0);
        let (left, right) = (x - figure.x0 - edge, figure.x1 - x - edge);
        let whole = match across {
            HorizontalAlign::Left => right,
            HorizontalAlign::Right => left,
            HorizontalAlign::Center => 2.0 * left.min(right),
        };
        if self.has_title_beside(axes) { whole.min(1.25 * rect.width()) } else { whole }
    }
}

impl AxesLayout {
    /// Lifts the titles above what reaches up to `top`, px: the labels of a second axis.
    pub(crate) fn lift_titles(&mut self, top: f64) {
        let px = self.frame.px;
        let lift = self.frame.rect.y0 - top;
        if lift <= 0.0 {
            return;
        }
        let from = self.words.len().saturating_sub(self.titles);
        for (text, font, at) in &mut self.words[from..] {
            at[1] -= lift;
            self.bounds = self.bounds.union(Block::new(text, font, px).bounds(font, *at));
        }
    }
}

/// What of a title stands at its place: its baseline, or its lower edge where that was asked for.
fn upright(font: &TextStyle) -> VerticalAlign {
    if font.valign == VerticalAlign::Bottom { VerticalAlign::Bottom } else { VerticalAlign::Baseline }
}

/// Text in lines of this width, px, as far as it has spaces to break at; those in mathematics are none.
fn wrapped(text: &str, font: &TextStyle, px: Px, width: f64) -> String {
    let fits = |line: &str| Block::new(line, font, px).width <= width;
    if width <= 0.0 || fits(text) {
        return text.to_owned();
    }
    let mut lines = Vec::new();
    for whole in text.split('\n') {
        let mut line = String::new();
        for word in words(whole) {
            if !line.is_empty() && !fits(&format!("{line} {word}")) {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        lines.push(line);
    }
    lines.join("\n")
}

/// The words of a line; mathematics is a part of its word.
fn words(line: &str) -> impl Iterator<Item = &str> {
    let mut within = false;
    line.split(move |c| {
        within ^= c == '$';
        c == ' ' && !within
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Plot, text};
    use canvas::Value;

    /// The layout of the figure's axes.
    fn laid(plot: &Plot) -> Vec<AxesLayout> {
        let figure = crate::model::id::Id::new(0);
        plot.charts.lay_out(figure, Rect::new(0.0, 0.0, 640.0, 480.0), plot.charts.px(figure))
    }

    #[test]
    fn deep_titles_stay_above_the_axes() {
        let mut plot = Plot::new();
        plot.call("title", vec![text(r"$\int_{x_{0_0}}^1 \frac{1}{\frac{1}{\frac{1}{x}}}$")], &[]).unwrap();
        let laid = &laid(&plot)[0];
        let (title, font, at) = laid.words.last().expect("a title");
        let bottom = Block::new(title, font, laid.frame.px).bounds(font, *at).y1;
        assert!((bottom - laid.frame.rect.y0).abs() < 1e-9, "{bottom} and {}", laid.frame.rect.y0);
    }

    #[test]
    fn a_title_is_broken_where_there_is_another_beside_it() {
        let long = "a title that is wider than its own axes";
        for (beside, lines) in [("", 1), ("another", 2)] {
            let mut plot = Plot::new();
            for (place, title) in [(1, long), (2, beside)] {
                plot.call("subplot", vec![Value::Int(1), Value::Int(2), Value::Int(place)], &[]).unwrap();
                plot.call("title", vec![text(title)], &[]).unwrap();
            }
            let laid = laid(&plot);
            let (title, ..) = laid[0].words.last().expect("a title");
            assert_eq!(title.lines().count(), lines, "beside {beside:?}: {title}");
        }
    }

    #[test]
    fn long_titles_are_broken_at_spaces_but_not_within_mathematics() {
        let font = crate::model::charts::Charts::new(100).font(12.0);
        let px = Px(1.0);
        assert_eq!(wrapped("a short one", &font, px, 500.0), "a short one");
        let lines = wrapped("one two three $x + y$ four", &font, px, 60.0);
        assert!(lines.lines().count() > 2 && lines.contains("$x + y$"), "{lines}");
        assert_eq!(lines.replace('\n', " "), "one two three $x + y$ four");
        assert_eq!(wrapped("kept\nlines", &font, px, 1.0), "kept\nlines");
    }

    #[test]
    fn a_title_stands_on_its_lower_edge_if_it_is_to() {
        use crate::testing::{Plot, text};
        let mut plot = Plot::new();
        plot.call("title", vec![text("jagged")], &[("va", text("bottom"))]).unwrap();
        let figure = plot.charts.current.unwrap();
        let px = plot.charts.px(figure);
        let laid = plot.charts.lay_out(figure, Rect::new(0.0, 0.0, 640.0, 480.0), px);
        let (title, font, at) = laid[0].words.last().expect("a title");
        let gap = laid[0].frame.rect.y0 - Block::new(title, font, px).bounds(font, *at).y1;
        assert!((gap - px.pt(6.0)).abs() < 1e-9, "{gap}");
        assert!(plot.fault("title", vec![text("low")], &[("va", text("top"))]).contains("isn't available here"));
    }

    #[test]
    fn a_title_with_a_place_of_its_own_stands_there() {
        use crate::testing::{Plot, text};
        use canvas::Value;
        let mut plot = Plot::new();
        plot.call("title", vec![text("high")], &[("loc", text("left"))]).unwrap();
        plot.call("title", vec![text("low")], &[("y", Value::Float(0.5)), ("pad", Value::Int(0))]).unwrap();
        let figure = plot.charts.current.unwrap();
        let laid = plot.charts.lay_out(figure, Rect::new(0.0, 0.0, 640.0, 480.0), plot.charts.px(figure));
        let at = |text: &str| laid[0].words.iter().find(|(word, ..)| word == text).map(|(.., at)| at[1]);
        assert_eq!(at("low"), Some(laid[0].frame.rect.center().y));
        assert!(at("high").unwrap() < laid[0].frame.rect.y0);
    }
}
