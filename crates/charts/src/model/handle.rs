//! The objects that programs hold: each says what it stands for, by the ids of the model.

use crate::model::artist::Artist;
use crate::model::axes::{Axes, AxisName, Figure};
use crate::model::charts::{StoredNorm, StoredTicker};
use crate::model::divider::Divider;
use crate::model::id::Id;
use crate::model::path_effect::StoredEffects;
use crate::model::places::{Cells, Grid};
use crate::model::side::Sides;
use crate::model::text_part::TextPart;
use crate::model::transformation::Transformation;
use canvas::colormap::Colormap;
use canvas::{Object, Returned, Value};

/// What kind of object a handle stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Class {
    /// `plt` itself.
    Pyplot,
    /// A figure.
    Figure,
    /// One chart with its axes.
    Axes,
    /// The x axis of axes.
    XAxis,
    /// The y axis.
    YAxis,
    /// Sides of the frame.
    Spines,
    /// Anything that was drawn.
    Artist,
    /// A title, an axis's label or a legend's text.
    Text,
    /// The label of one tick: a text, what is set on it is set on all but for a few things.
    TickLabel,
    /// The legend of axes.
    Legend,
    /// A colour bar.
    Colorbar,
    /// A colour map.
    Colormap,
    /// How numbers become places in a colour map.
    Norm,
    /// A coordinate system.
    Transform,
    /// How an artist is drawn once more.
    PathEffect,
    /// Where ticks go, or how they are written.
    Ticker,
    /// A grid of places for axes, or cells of it.
    GridSpec,
    /// Axes with others at their sides.
    Divider,
    /// The rectangle behind a figure or behind axes.
    Background,
    /// What a figure is drawn on.
    FigureCanvas,
    /// The window of a figure, which there is none of.
    FigureManager,
}

/// An object of the charts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Handle {
    /// `plt` itself.
    Pyplot,
    /// A figure.
    Figure(Id<Figure>),
    /// One chart with its axes.
    Axes(Id<Axes>),
    /// One axis of axes.
    Axis(Id<Axes>, AxisName),
    /// Sides of the frame of axes.
    Spines(Id<Axes>, Sides),
    /// Anything that was drawn.
    Artist(Id<Artist>),
    /// A title, an axis's label or a legend's text.
    Text(TextPart),
    /// The label of one tick.
    TickLabel {
        /// Whose axis.
        axes: Id<Axes>,
        /// Which of the two.
        axis: AxisName,
        /// Which of its labels.
        index: usize,
    },
    /// The legend of axes.
    Legend(Id<Axes>),
    /// A colour bar.
    Colorbar(Id<Artist>),
    /// A colour map.
    Colormap(Id<Colormap>),
    /// How numbers become places in a colour map.
    Norm(Id<StoredNorm>),
    /// A coordinate system.
    Transform(Id<Transformation>),
    /// How an artist is drawn once more.
    PathEffect(Id<StoredEffects>),
    /// Where ticks go, or how they are written.
    Ticker(Id<StoredTicker>),
    /// A whole grid of places for axes.
    GridSpec(Id<Grid>),
    /// Cells of a grid.
    SubplotSpec(Id<Grid>, Cells),
    /// Axes with others at their sides.
    Divider(Id<Axes>, Id<Divider>),
    /// The rectangle behind a figure.
    FigureBackground(Id<Figure>),
    /// The rectangle behind axes.
    AxesBackground(Id<Axes>),
    /// What a figure is drawn on.
    FigureCanvas(Id<Figure>),
    /// The window of a figure.
    FigureManager(Id<Figure>),
}

impl From<Handle> for Object {
    fn from(handle: Handle) -> Self {
        Self::new(handle.class().name(), handle)
    }
}

impl From<Handle> for Value {
    fn from(handle: Handle) -> Self {
        Self::Object(handle.into())
    }
}

impl From<Handle> for Returned {
    fn from(handle: Handle) -> Self {
        Self::Object(handle.into())
    }
}

impl Class {
    /// Its name, as an author knows it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Pyplot => "plt",
            Self::Figure => "Figure",
            Self::Axes => "Axes",
            Self::XAxis => "XAxis",
            Self::YAxis => "YAxis",
            Self::Spines => "Spines",
            Self::Artist => "Artist",
            Self::Text | Self::TickLabel => "Text",
            Self::Legend => "Legend",
            Self::Colorbar => "Colorbar",
            Self::Colormap => "Colormap",
            Self::Norm => "Normalize",
            Self::Transform => "Transform",
            Self::PathEffect => "PathEffect",
            Self::Ticker => "Ticker",
            Self::GridSpec => "GridSpec",
            Self::Divider => "Divider",
            Self::Background => "Rectangle",
            Self::FigureCanvas => "FigureCanvas",
            Self::FigureManager => "FigureManager",
        }
    }
}

impl Handle {
    /// The handle that an object of a program is, if it is one of the charts'.
    #[must_use]
    pub fn from_object(object: &Object) -> Option<Self> {
        object.downcast().copied()
    }

    /// The handle that a value is, if it is one.
    pub(crate) fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Object(object) => Self::from_object(object),
            _ => None,
        }
    }

    /// The handle that a call returned, if it is one.
    pub(crate) fn from_returned(returned: &Returned) -> Option<Self> {
        match returned {
            Returned::Object(object) => Self::from_object(object),
            _ => None,
        }
    }

    /// What kind of object it is.
    #[must_use]
    pub fn class(self) -> Class {
        match self {
            Self::Pyplot => Class::Pyplot,
            Self::Figure(_) => Class::Figure,
            Self::Axes(_) => Class::Axes,
            Self::Axis(_, AxisName::X) => Class::XAxis,
            Self::Axis(_, AxisName::Y) => Class::YAxis,
            Self::Spines(..) => Class::Spines,
            Self::Artist(_) => Class::Artist,
            Self::Text(_) => Class::Text,
            Self::TickLabel { .. } => Class::TickLabel,
            Self::Legend(_) => Class::Legend,
            Self::Colorbar(_) => Class::Colorbar,
            Self::Colormap(_) => Class::Colormap,
            Self::Norm(_) => Class::Norm,
            Self::Transform(_) => Class::Transform,
            Self::PathEffect(_) => Class::PathEffect,
            Self::Ticker(_) => Class::Ticker,
            Self::GridSpec(_) | Self::SubplotSpec(..) => Class::GridSpec,
            Self::Divider(..) => Class::Divider,
            Self::FigureCanvas(_) => Class::FigureCanvas,
            Self::FigureManager(_) => Class::FigureManager,
            Self::FigureBackground(_) | Self::AxesBackground(_) => Class::Background,
        }
    }

    /// What a function of these classes is called on: of tick labels mostly their axis.
    pub(crate) fn for_call(self, on: &[Class]) -> Self {
        match self {
            Self::TickLabel { axes, axis, .. } if !on.contains(&Class::TickLabel) => Self::Axis(axes, axis),
            _ => self,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Plot, handle};
    use canvas::Returned;

    #[test]
    fn handles_are_equal_where_they_stand_for_the_same() {
        let mut plot = Plot::new();
        let axes = plot.call("gca", vec![], &[]).unwrap();
        let again = plot.call("gca", vec![], &[]).unwrap();
        assert_eq!(handle(&axes), handle(&again));
        let Returned::List(labels) = plot.method(&axes, "get_xticklabels", vec![]) else { panic!("no labels") };
        assert_ne!(handle(&labels[0]), handle(&labels[1]));
        let x_axis = plot.method(&axes, "get_xaxis", vec![]);
        assert_ne!(handle(&x_axis), handle(&plot.method(&axes, "get_yaxis", vec![])));
        // A label's functions are mostly its axis's.
        assert_eq!(handle(&labels[0]).for_call(&[Class::XAxis]), handle(&x_axis));
        assert_eq!(handle(&labels[0]).for_call(&[Class::TickLabel]), handle(&labels[0]));
    }
}
