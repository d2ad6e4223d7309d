//! The objects that programs hold: a class and a number, nothing more.

use canvas::{Object, Value};

/// What kind of object a handle stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Class {
    /// `plt` itself.
    Pyplot,
    /// A figure.
    Figure,
    /// One chart with its axes.
    Axes,
    /// The x axis of the axes of this number.
    XAxis,
    /// The y axis.
    YAxis,
    /// One side of the frame; its number is four times the axes' plus the side's.
    Spine,
    /// All four sides of the frame.
    Spines,
    /// Anything that was drawn.
    Artist,
    /// A title, an axis's label or a legend's text; what its number says is in `parts.rs`.
    Text,
    /// The label of one tick: a text, what is set on it is set on all but for a few things.
    TickLabel,
    /// The legend of the axes of this number.
    Legend,
    /// A colour bar, by its artist's number.
    Colorbar,
    /// A colour map.
    Colormap,
    /// How numbers become places in a colour map.
    Norm,
    /// A coordinate system; its number says which.
    Transform,
    /// Where ticks go, or how they are written.
    Ticker,
    /// A grid of places for axes.
    GridSpec,
}

/// An object of the charts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Handle {
    /// What it is.
    pub class: Class,
    /// Which one.
    pub id: usize,
}

impl From<Handle> for Value {
    fn from(handle: Handle) -> Self {
        Self::Object(Object::new(handle.class.name(), handle))
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
            Self::Spine => "Spine",
            Self::Spines => "Spines",
            Self::Artist => "Artist",
            Self::Text | Self::TickLabel => "Text",
            Self::Legend => "Legend",
            Self::Colorbar => "Colorbar",
            Self::Colormap => "Colormap",
            Self::Norm => "Normalize",
            Self::Transform => "Transform",
            Self::Ticker => "Ticker",
            Self::GridSpec => "GridSpec",
        }
    }
}

/// More labels than an axis has.
const LABELS: usize = 4096;

impl Handle {
    /// `plt`.
    pub const PYPLOT: Self = Self { class: Class::Pyplot, id: 0 };

    /// The object that a program passed, if it is one of the charts'.
    pub(crate) fn from_object(object: &Object) -> Option<Self> {
        object.downcast().copied()
    }

    /// The object that a value is, if it is one of the charts'.
    pub(crate) fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Object(object) => Self::from_object(object),
            _ => None,
        }
    }

    pub(crate) fn new(class: Class, id: usize) -> Self {
        Self { class, id }
    }

    /// The label of a tick of the x axis (0) or the y axis (1) of axes.
    pub(crate) fn tick_label(axes: usize, axis: usize, which: usize) -> Self {
        Self::new(Class::TickLabel, (axes * 2 + axis) * LABELS + which.min(LABELS - 1))
    }

    /// The axes, the axis and which of its labels, if it is one.
    pub(crate) fn as_tick_label(self) -> Option<(usize, usize, usize)> {
        let axis = self.id / LABELS;
        (self.class == Class::TickLabel).then_some((axis / 2, axis % 2, self.id % LABELS))
    }

    /// What a function of these classes is called on: of tick labels mostly their axis.
    pub(crate) fn for_call(self, on: &[Class]) -> Self {
        match self.as_tick_label() {
            Some((axes, axis, _)) if !on.contains(&Class::TickLabel) => {
                Self::new(if axis == 0 { Class::XAxis } else { Class::YAxis }, axes)
            }
            _ => self,
        }
    }
}
