//! Charts become operations: laid out first, then drawn by their order.
//!
//! ```text
//! axes      grid, ticks, frame, labels        artists   lines, marks, areas, images, text
//! legend    arrows    quiver    hatch         image     arrays and meshes of colours
//! contours  bar       a colour bar            text      lines, turned and aligned      table     cells with texts
//! effects   artists drawn several times, such as with a stroke around them
//! polar     spokes, circles and their labels           pen       lines and areas in px, as operations
//! ```

mod arrows;
mod artists;
mod axes;
mod bar;
mod contours;
mod effects;
mod hatch;
mod image;
mod inset;
mod legend;
pub(crate) mod pen;
mod polar;
mod quiver;
mod table;
pub(crate) mod text;

use crate::layout::axes::AxesLayout;
use crate::layout::frame;
use crate::layout::projection::Transform;
use crate::layout::px::Px;
use crate::layout::transformation::FigureNow;
use crate::model::artist::Artist;
use crate::model::axes::{Figure, GridOrder, Label};
use crate::model::axis::Units;
use crate::model::charts::Charts;
use crate::model::id::Id;
use crate::model::style::{HorizontalAlign, PatchStyle, VerticalAlign};
use crate::model::tick_function::{Question, TickFunction};
use crate::scale::Scale;
use canvas::{CallError, Canvas};
use kurbo::Rect;
use std::rc::Rc;

impl Charts {
    /// How many figures the program made: those that it showed or saved, in order, and then those that are only open.
    #[must_use]
    pub fn count_figures(&self) -> usize {
        self.pictures().len()
    }

    /// The figure of this number, from 1, or the one that was shown last.
    fn picture(&self, figure: Option<usize>) -> Option<Id<Figure>> {
        let pictures = self.pictures();
        pictures.get(figure.unwrap_or(pictures.len()).wrapping_sub(1)).copied()
    }

    /// Draws all figures that are used, each as a page of its own. A page is as wide and high as the largest figures.
    ///
    /// # Errors
    /// A limit that the picture is past, or text that can't be set.
    pub fn draw_all(&mut self, canvas: &mut Canvas) -> Result<(), CallError> {
        let mut pages = self.pictures();
        pages.retain(|figure| self.figures[*figure].used);
        let sizes: Vec<[f64; 2]> = pages.iter().map(|figure| self.size_in_px(*figure)).collect();
        let most = sizes.iter().fold([0.0_f64; 2], |most, size| [most[0].max(size[0]), most[1].max(size[1])]);
        let fits = !pages.is_empty() && self.give_size(most, canvas)?;
        for (number, [w, h]) in pages.into_iter().zip(sizes) {
            canvas.set_line(self.figures[number].line);
            canvas.begin_page()?;
            let area = if fits { Rect::new(0.0, 0.0, w, h) } else { Self::whole(canvas) };
            self.draw_figure(number, area, canvas)?;
            canvas.end_page()?;
        }
        Ok(())
    }

    /// Draws what is not drawn yet onto the canvas: the figure of this number, from 1, or the one that was shown last, among the
    /// canvas's own marks where it was begun.
    ///
    /// # Errors
    /// A limit that the picture is past, or text that can't be set.
    pub fn draw(&mut self, canvas: &mut Canvas, figure: Option<usize>) -> Result<(), CallError> {
        let Some(number) = self.picture(figure) else { return Ok(()) };
        self.fit_canvas(number, canvas)?;
        let pictures = self.pictures();
        let made = pictures.iter().filter(|figure| self.figures[**figure].used).count();
        if made > 1 && figure.is_none() {
            self.notes.push(format!(
                "The program made {made} figures; the picture shows the last one (figure {}).\n",
                pictures.len()
            ));
        }
        let after = canvas.take_after(self.figures[number].anchor);
        let drawn = self.draw_figure(number, Self::whole(canvas), canvas);
        canvas.put_back(after);
        drawn
    }

    /// Takes on a function of the program, to be given to the charts as a value.
    pub fn take_function(&mut self) -> TickFunction {
        let function = TickFunction::new(self.functions.len());
        self.functions.push(function.clone());
        function
    }

    /// What the program's functions are asked before the figure of this number, or the last one, can be drawn. When nothing
    /// is, they have answered all.
    #[must_use]
    pub fn asked(&mut self, canvas: &mut Canvas, figure: Option<usize>) -> Vec<(TickFunction, Vec<Question>)> {
        if self.functions.is_empty() {
            return Vec::new();
        }
        let Some(number) = self.picture(figure) else { return Vec::new() };
        // A picture that is too large is an error of the drawing itself.
        if self.fit_canvas(number, canvas).is_err() {
            return Vec::new();
        }
        // What layouts in the midst of the program asked may not be asked any more.
        drop(self.take_asked());
        drop(self.lay_out(number, Self::whole(canvas), self.px(number)));
        self.take_asked()
    }

    /// Takes what the functions were asked in layouts till now.
    #[must_use]
    pub fn take_asked(&mut self) -> Vec<(TickFunction, Vec<Question>)> {
        let asked = self.functions.iter().map(|function| (function.clone(), function.take_asked()));
        asked.filter(|(_, questions)| !questions.is_empty()).collect()
    }

    fn whole(canvas: &Canvas) -> Rect {
        Rect::new(0.0, 0.0, f64::from(canvas.width()), f64::from(canvas.height()))
    }

    pub(crate) fn px(&self, figure: Id<Figure>) -> Px {
        Px(self.figures[figure].dpi / 72.0)
    }

    /// Refuses second axes in other units beside an axis that isn't one of numbers on a linear scale, which is known only now.
    fn check_second_axes(&self, number: Id<Figure>) -> Result<(), CallError> {
        let all = self.figures[number].axes.iter().map(|axes| &self.axes[*axes]).filter(|axes| !axes.removed);
        let followed = all.flat_map(|axes| axes.ranges).filter_map(|range| self.ranges[range].follows);
        for axis in followed.map(|(other, _)| &self.ranges[other]) {
            if !matches!((axis.scale, &axis.units), (Scale::Linear, Units::Unset | Units::Numbers)) {
                let words = "a secondary axis beside one with a scale, dates or names isn't available here";
                return Err(CallError::not_implemented(words));
            }
        }
        Ok(())
    }

    fn draw_figure(&mut self, number: Id<Figure>, area: Rect, canvas: &mut Canvas) -> Result<(), CallError> {
        self.check_second_axes(number)?;
        // What is made from here on is made by no line of its own.
        self.line = 0;
        canvas.set_line(self.figures[number].line);
        let px = self.px(number);
        if let Some(style) = self.figures[number].background.style(self.figures[number].face) {
            if let Some(face) = style.face {
                pen::fill_picture(canvas, area, face)?;
            }
            pen::area(canvas, &pen::outline(area), &PatchStyle { face: None, ..style }, px)?;
        }
        let mut laid = self.lay_out(number, area, px);
        laid.iter().try_for_each(|one| self.check_polar(one))?;
        self.check_label_calls(&laid)?;
        let frames: Vec<_> = laid.iter().map(|one| (one.axes, &one.frame)).collect();
        let now = FigureNow { size: [area.width(), area.height()], dpi: px.pt(72.0) };
        let transforms = Rc::new(self.transforms_for(&frames, now));
        for one in &mut laid {
            one.frame.transforms = Rc::clone(&transforms);
        }
        let mut order: Vec<&AxesLayout> = laid.iter().collect();
        order.sort_by(|a, b| self.axes[a.axes].zorder.total_cmp(&self.axes[b.axes].zorder));
        for one in order {
            self.draw_axes(one, canvas)?;
        }
        let figure = &self.figures[number];
        let centre = |label: &Label, at: [f64; 2], up: VerticalAlign, canvas: &mut Canvas| {
            let mut font = label.font.clone();
            (font.halign, font.valign) = (HorizontalAlign::Center, up);
            text::write(canvas, &label.text, &font, at, px)
        };
        let (w, h) = (area.width(), area.height());
        if let Some(label) = &figure.suptitle {
            centre(label, [label.along * w, 0.02 * h], VerticalAlign::Top, canvas)?;
        }
        if let Some(label) = &figure.supxlabel {
            centre(label, [w / 2.0, 0.99 * h], VerticalAlign::Bottom, canvas)?;
        }
        if let Some(label) = &figure.supylabel {
            let mut label = label.clone();
            label.font.rotation = 90.0;
            centre(&label, [0.02 * w + px.pt(label.font.size) / 2.0, h / 2.0], VerticalAlign::Center, canvas)?;
        }
        // What belongs to the figure itself.
        let whole = frame::Frame {
            rect: area,
            figure: area,
            x: frame::AxisTransform::new(crate::scale::Scale::Linear, (0.0, 1.0)),
            y: frame::AxisTransform::new(crate::scale::Scale::Linear, (0.0, 1.0)),
            px,
            projection: Transform::Rectilinear,
            transforms,
        };
        let own = |item: &&Artist| item.axes.is_none() && item.figure == Some(number) && item.is_shown();
        let mut items: Vec<&Artist> = self.artists.iter().filter(own).collect();
        items.sort_by(|a, b| a.zorder.total_cmp(&b.zorder));
        for item in items {
            self.draw_artist(item, &whole, canvas)?;
        }
        if let Some(legend) = &self.figures[number].legend {
            self.draw_legend(legend, &whole, &[], canvas)?;
        }
        Ok(())
    }

    fn draw_axes(&self, laid: &AxesLayout, canvas: &mut Canvas) -> Result<(), CallError> {
        let axes = &self.axes[laid.axes];
        if !axes.visible {
            return Ok(());
        }
        canvas.set_line(axes.line);
        if let (Some(style), true, true) = (axes.background.style(axes.face), axes.frame, axes.axis_on) {
            pen::area(canvas, &laid.frame.outline(), &style, laid.frame.px)?;
        }
        let grid_at = match axes.below {
            GridOrder::Below => 0.5,
            GridOrder::Line => 1.5,
            GridOrder::Above => 2.01,
        };
        let mut items: Vec<&Artist> =
            self.artists.iter().filter(|item| item.axes == Some(laid.axes) && item.is_shown()).collect();
        items.sort_by(|a, b| a.zorder.total_cmp(&b.zorder));
        let (mut gridded, mut framed) = (false, false);
        for item in items {
            if !gridded && item.zorder >= grid_at {
                self.draw_grid(canvas, laid)?;
                gridded = true;
            }
            if !framed && item.zorder > 2.5 {
                self.draw_frame(canvas, laid)?;
                framed = true;
            }
            self.draw_artist(item, &laid.frame, canvas)?;
        }
        if !gridded {
            self.draw_grid(canvas, laid)?;
        }
        if !framed {
            self.draw_frame(canvas, laid)?;
        }
        self.draw_words(canvas, laid)?;
        for legend in axes.kept_legends.iter().chain(&axes.legend) {
            let mine: Vec<&Artist> =
                self.artists.iter().filter(|item| item.axes == Some(laid.axes) && !item.removed).collect();
            self.draw_legend(legend, &laid.frame, &mine, canvas)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{Plot, array, text};
    use canvas::Value;
    use std::collections::BTreeSet;
    use wire::Op;

    #[test]
    fn operations_are_of_the_line_that_made_what_they_draw() {
        let mut plot = Plot::new();
        plot.canvas = plot.canvas.with_lines();
        let mut call = |line, name: &str, args: Vec<Value>, named: &[(&str, Value)]| {
            plot.charts.set_line(line);
            plot.call(name, args, named).unwrap_or_else(|error| panic!("{name}: {error}"));
        };
        let ends = || array(&[1.0, 2.0]);
        call(3, "subplots", vec![], &[]);
        call(4, "plot", vec![ends(), ends()], &[("label", text("one"))]);
        call(5, "bar", vec![ends(), ends()], &[("color", text("red"))]);
        call(6, "title", vec![text("above")], &[]);
        call(7, "xlabel", vec![text("below")], &[]);
        call(8, "text", vec![Value::Float(1.0), Value::Float(1.0), text("within")], &[]);
        call(9, "legend", vec![], &[]);
        call(10, "suptitle", vec![text("over all")], &[]);
        call(11, "grid", vec![Value::Bool(true)], &[]);
        let Plot { mut charts, mut canvas } = plot;
        charts.draw(&mut canvas, None).expect("drawn");
        let (scene, lines) = canvas.finish_with_lines().expect("within the limits");
        let lines: Vec<u32> = lines.expect("kept").iter().collect();
        assert_eq!(lines.len(), scene.ops.len());
        let mut of_texts = BTreeSet::new();
        for (op, line) in scene.ops.iter().zip(&lines) {
            if let Op::Text { text, .. } = op {
                of_texts.insert((if text.starts_with(|c: char| c.is_ascii_digit()) { "tick" } else { text }, *line));
            }
        }
        let expected = [("above", 6), ("below", 7), ("one", 9), ("over all", 10), ("tick", 3), ("within", 8)]
            .into_iter()
            .collect();
        assert_eq!(of_texts, expected);
        // A grid is of the axes' line, whoever turned it on.
        let all: BTreeSet<u32> = lines.into_iter().collect();
        assert_eq!(all, [3, 4, 5, 6, 7, 8, 9, 10].into_iter().collect());
    }
}
