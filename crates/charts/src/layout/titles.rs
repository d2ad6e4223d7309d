//! Titles above charts: in lines where they are long, and above what is there already.

use crate::layout::axes::AxesLayout;
use crate::layout::frame::Frame;
use crate::layout::px::Px;
use crate::layout::text::Block;
use crate::model::axes::{Axes, Place};
use crate::model::charts::Charts;
use crate::model::style::{HorizontalAlign, TextStyle, VerticalAlign};
use kurbo::Rect;

impl Charts {
    /// Places titles above what reaches `top` px beyond the box.
    pub(crate) fn lay_titles(&self, axes: &Axes, laid: &mut AxesLayout, top: f64) {
        let (rect, px) = (laid.frame.rect, laid.frame.px);
        for (label, (x, across)) in axes.titles.iter().zip([
            (rect.x0, HorizontalAlign::Left),
            (rect.center().x, HorizontalAlign::Center),
            (rect.x1, HorizontalAlign::Right),
        ]) {
            if let Some(label) = label {
                let mut font = label.font.clone();
                (font.halign, font.valign) = (across, VerticalAlign::Baseline);
                let mut y = rect.y0 - top - px.pt(label.pad.unwrap_or(axes.title_pad));
                let text = wrapped(&label.text, &font, px, self.title_room(axes, laid, x, across));
                let bounds = Block::new(&text, &font, px).bounds(&font, [x, y]);
                let over = |offset: &Rect| offset.x0 < bounds.x1 && bounds.x0 < offset.x1 && offset.y0 < bounds.y1;
                let lift = laid.offsets.iter().filter(|offset| over(offset)).map(|offset| bounds.y1 - offset.y0);
                y -= lift.fold(0.0, f64::max);
                laid.add(text, font, [x, y]);
                laid.titles += 1;
            }
        }
    }

    /// The largest width of a title, px: the figure's width, or little more than the axes' width if there are axes beside it.
    fn title_room(&self, axes: &Axes, laid: &AxesLayout, x: f64, across: HorizontalAlign) -> f64 {
        let Frame { rect, figure, px, .. } = laid.frame;
        let edge = px.pt(4.0);
        let (left, right) = (x - figure.x0 - edge, figure.x1 - x - edge);
        let whole = match across {
            HorizontalAlign::Left => right,
            HorizontalAlign::Right => left,
            HorizontalAlign::Center => 2.0 * left.min(right),
        };
        let beside = matches!(axes.place, Place::Grid(grid, cells) if cells.last_column - cells.first_column + 1 < self.grids[grid].columns);
        if beside { whole.min(1.25 * rect.width()) } else { whole }
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
    use crate::model::charts::Charts;

    #[test]
    fn long_titles_are_broken_at_spaces_but_not_within_mathematics() {
        let font = Charts::new(100).font(12.0);
        let px = Px(1.0);
        assert_eq!(wrapped("a short one", &font, px, 500.0), "a short one");
        let lines = wrapped("one two three $x + y$ four", &font, px, 60.0);
        assert!(lines.lines().count() > 2 && lines.contains("$x + y$"), "{lines}");
        assert_eq!(lines.replace('\n', " "), "one two three $x + y$ four");
        assert_eq!(wrapped("kept\nlines", &font, px, 1.0), "kept\nlines");
    }
}
