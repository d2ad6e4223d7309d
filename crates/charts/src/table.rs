//! The table of functions of `plt` and its objects, in the order of the reference. Each row stands beside its handler.

mod axes;
mod colors;
mod drawing;
mod objects;

use crate::args::keywords;
use crate::entry::Entry;
use crate::model::handle::Class;

/// Every section of the table, in the order of the reference.
pub static SECTIONS: &[(&str, &[&Entry])] = &[
    ("Figures and axes", drawing::FIGURES),
    ("Lines and areas", drawing::LINES),
    ("Bars and statistics", drawing::BARS),
    ("Marks", drawing::MARKS),
    ("Fields and images", drawing::FIELDS),
    ("Colorbars", colors::COLORBARS),
    ("Colours", colors::COLORS),
    ("Norms", colors::NORMS),
    ("Shapes", drawing::SHAPES),
    ("Text and legends", drawing::TEXTS),
    ("Axes", axes::AXES),
    ("Polar axes", axes::POLAR),
    ("Style", axes::STYLE),
    ("Objects", objects::OBJECTS),
];

/// Every entry.
pub fn entries() -> impl Iterator<Item = &'static Entry> {
    SECTIONS.iter().flat_map(|(_, entries)| entries.iter().copied())
}

/// The entry of a class with this name.
#[must_use]
pub fn find(class: Class, name: &str) -> Option<&'static Entry> {
    // What tick labels can't do themselves, their axis can.
    let axis = if class == Class::TickLabel { Class::XAxis } else { class };
    let of = |class: Class, name: &str| entries().find(|entry| entry.name == name && entry.on.contains(&class));
    let named = |name: &str| of(class, name).or_else(|| of(axis, name));
    // `set_lw` is `set_linewidth`.
    let full = |prefix: &str| Some(format!("{prefix}{}", keywords::full(name.strip_prefix(prefix)?)));
    named(name).or_else(|| named(&full("set_").or_else(|| full("get_"))?))
}
