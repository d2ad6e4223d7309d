//! Texts that are parts of something: titles, axes' labels, what a legend says.

use crate::model::axes::{Axes, AxisName, Figure, Label, TitlePlace};
use crate::model::charts::Charts;
use crate::model::handle::Handle;
use crate::model::id::Id;
use crate::model::style::TextStyle;

/// Which text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TextPart {
    /// One of the titles of axes.
    Title(Id<Axes>, TitlePlace),
    /// The label of one axis.
    AxisLabel(Id<Axes>, AxisName),
    /// A figure's title.
    FigureTitle(Id<Figure>),
    /// A figure's label below all charts (x) or beside them (y).
    FigureLabel(Id<Figure>, AxisName),
    /// What a legend says of the entry that is at this place.
    LegendEntry(Id<Axes>, usize),
    /// A legend's title.
    LegendTitle(Id<Axes>),
}

fn text_and_style(label: &mut Option<Label>) -> Option<(&mut String, &mut TextStyle)> {
    label.as_mut().map(|label| (&mut label.text, &mut label.font))
}

impl Charts {
    /// The text of a handle and its font, if it is there still.
    pub(crate) fn text_part(&mut self, on: Handle) -> Option<(&mut String, &mut TextStyle)> {
        let Handle::Text(part) = on else { return None };
        match part {
            TextPart::Title(axes, place) => text_and_style(self.axes.get_mut(axes)?.titles.get_mut(place as usize)?),
            TextPart::AxisLabel(axes, axis) => text_and_style(self.axes.get_mut(axes)?.labels.get_mut(axis.index())?),
            TextPart::FigureTitle(figure) => text_and_style(&mut self.figures.get_mut(figure)?.suptitle),
            TextPart::FigureLabel(figure, AxisName::X) => text_and_style(&mut self.figures.get_mut(figure)?.supxlabel),
            TextPart::FigureLabel(figure, AxisName::Y) => text_and_style(&mut self.figures.get_mut(figure)?.supylabel),
            TextPart::LegendEntry(axes, which) => {
                let legend = self.axes.get_mut(axes)?.legend.as_mut()?;
                let (_, text) = legend.entries.get_mut(which)?;
                Some((text, legend.own_fonts.entry(which).or_insert_with(|| legend.font.clone())))
            }
            TextPart::LegendTitle(axes) => {
                let (text, font) = self.axes.get_mut(axes)?.legend.as_mut()?.title.as_mut()?;
                Some((text, font))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::model::id::Id;
    use crate::testing::{Plot, array, text, words};
    use canvas::{Returned, Value};
    use wire::{Color, Op};

    fn color_of(ops: &[Op], wanted: &str) -> Option<Color> {
        ops.iter().find_map(|op| match op {
            Op::Text { text, paint: wire::Paint::Solid(color), .. } if text == wanted => Some(*color),
            _ => None,
        })
    }

    #[test]
    fn titles_and_labels_can_be_changed_when_they_are_made() {
        let mut plot = Plot::new();
        for (name, said) in [("title", "above"), ("xlabel", "below"), ("ylabel", "beside"), ("suptitle", "over all")] {
            let made = plot.call(name, vec![text(said)], &[]).unwrap();
            plot.method(&made, "set_color", vec![text("red")]);
            plot.method(&made, "set_fontweight", vec![text("bold")]);
            assert_eq!(plot.method(&made, "get_text", Vec::new()), Returned::Text(said.into()));
        }
        let title = plot.call("title", vec![text("once")], &[]).unwrap();
        plot.method(&title, "set_text", vec![text("again")]);
        let ops = plot.ops();
        assert!(words(&ops).contains(&"again"));
        for said in ["below", "beside", "over all"] {
            assert_eq!(color_of(&ops, said), Some(Color { r: 255, g: 0, b: 0, a: 255 }), "{said}");
        }
    }

    #[test]
    fn each_text_of_a_legend_has_its_own_look() {
        let mut plot = Plot::new();
        for name in ["first", "second"] {
            plot.call("plot", vec![array(&[1.0, 2.0])], &[("label", text(name))]).unwrap();
        }
        let legend = plot.call("legend", Vec::new(), &[]).unwrap();
        let Returned::List(texts) = plot.method(&legend, "get_texts", Vec::new()) else { panic!() };
        assert_eq!(texts.len(), 2);
        plot.method(&texts[1], "set_color", vec![text("red")]);
        let frame = plot.method(&legend, "get_frame", Vec::new());
        plot.method(&frame, "set_facecolor", vec![text("yellow")]);
        plot.method(&frame, "set_linewidth", vec![Value::Float(3.0)]);
        let axes = plot.charts.axes[Id::new(0)].legend.clone().unwrap();
        let face = axes.frame.unwrap().face;
        assert_eq!(face.map(|color| (color.r, color.g, color.b)), Some((255, 255, 0)));
        assert_eq!(axes.frame_width, 3.0);
        let ops = plot.ops();
        assert_eq!(color_of(&ops, "first"), Some(Color::BLACK));
        assert_eq!(color_of(&ops, "second"), Some(Color { r: 255, g: 0, b: 0, a: 255 }));
    }
}
