//! Labels of axes in one row or column of a grid, on one line.

use crate::layout::axes::AxesLayout;
use crate::layout::text::Block;
use crate::model::axes::{Figure, Place};
use crate::model::charts::Charts;

impl Charts {
    /// Moves the labels of the axes of one column (for y) or one row (for x) as far out as the one that is farthest out.
    pub(crate) fn align_labels(&self, figure: &Figure, laid: &mut [AxesLayout]) {
        for axis in (0..2).filter(|axis| figure.aligned[*axis]) {
            // What labels have in common that stand on one line.
            let line = |one: &AxesLayout| {
                let axes = &self.axes[one.axes];
                let Place::Grid(grid, cells) = axes.place else { return None };
                let second = axes.ticks[axis].label_second;
                let at = match (axis, second) {
                    (0, false) => cells.last_row,
                    (0, true) => cells.first_row,
                    (_, false) => cells.first_column,
                    (_, true) => cells.last_column,
                };
                Some((grid, second, at))
            };
            // Across the axis: y for labels of x.
            let across = 1 - axis;
            for i in 0..laid.len() {
                let (Some(mine), Some(word)) = (line(&laid[i]), laid[i].labels[axis]) else { continue };
                let others = laid.iter().filter(|one| line(one) == Some(mine));
                let places = others.filter_map(|one| Some(one.words[one.labels[axis]?].2[across]));
                // Left of and above the axes the farthest place is the smallest.
                let smallest = (axis == 0) == mine.1;
                let farthest = places.reduce(if smallest { f64::min } else { f64::max });
                let (text, font, at) = &mut laid[i].words[word];
                at[across] = farthest.unwrap_or(at[across]);
                let bounds = Block::new(text, font, laid[i].frame.px).bounds(font, *at);
                laid[i].bounds = laid[i].bounds.union(bounds);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{Plot, array};
    use canvas::Value;
    use kurbo::Rect;

    /// The places of the y labels of two axes, one of which has wide tick labels.
    fn places(align: bool) -> Vec<f64> {
        let mut plot = Plot::new();
        plot.call("subplots", vec![Value::Int(2), Value::Int(1)], &[]).unwrap();
        for (number, high) in [(1, 90_000.0), (2, 3.0)] {
            plot.call("subplot", vec![Value::Int(2), Value::Int(1), Value::Int(number)], &[]).unwrap();
            plot.call("plot", vec![array(&[0.0, high])], &[]).unwrap();
            plot.call("ylabel", vec![Value::Text("y".to_owned())], &[]).unwrap();
        }
        let figure = plot.charts.current.unwrap();
        plot.charts.figures[figure].aligned[1] = align;
        let laid = plot.charts.lay_out(figure, Rect::new(0.0, 0.0, 640.0, 480.0), plot.charts.px(figure));
        laid.iter().map(|one| one.words[one.labels[1].unwrap()].2[0]).collect()
    }

    #[test]
    fn y_labels_stand_on_one_line_if_they_are_to() {
        let apart = places(false);
        assert!(apart[1] - apart[0] > 20.0, "{apart:?}");
        let aligned = places(true);
        assert!((aligned[0] - apart[0]).abs() < 1e-6 && (aligned[1] - apart[0]).abs() < 1e-6, "{aligned:?}");
    }
}
