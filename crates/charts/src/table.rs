//! The table of functions of `plt` and its objects: names, signatures, one sentence, an example.
//!
//! Signatures are written as Python has them. `**line`, `**patch`, `**text`, `**marks` and `**image` stand for the
//! keywords of what is made (`keywords.rs`).

use super::call::{Call, Done};
use super::charts::Charts;
use super::handle::Class;
use super::keywords;
use canvas::Canvas;

pub(super) type Run = fn(&mut Charts, &mut Canvas, &mut Call) -> Done;

/// A function of `plt` or of one of its objects.
pub struct Entry {
    /// Its name.
    pub name: &'static str,
    /// Whose it is.
    pub on: &'static [Class],
    /// What it takes, as Python writes it.
    pub signature: &'static str,
    /// What it does, in one sentence.
    pub summary: &'static str,
    /// A few lines that use it.
    pub example: &'static str,
    /// Whether it is read without brackets.
    pub property: bool,
    pub(super) run: Run,
}

impl std::fmt::Debug for Entry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}({})", self.name, self.signature)
    }
}

impl Entry {
    pub(super) const fn new(
        name: &'static str,
        on: &'static [Class],
        signature: &'static str,
        run: Run,
        summary: &'static str,
        example: &'static str,
    ) -> Self {
        Self { name, on, signature, summary, example, property: false, run }
    }

    pub(super) const fn read(mut self) -> Self {
        self.property = true;
        self
    }
}

pub(super) const PLT: &[Class] = &[Class::Pyplot];
pub(super) const FIG: &[Class] = &[Class::Figure];
pub(super) const AX: &[Class] = &[Class::Axes];
pub(super) const BOTH: &[Class] = &[Class::Pyplot, Class::Axes];
pub(super) const FIGS: &[Class] = &[Class::Pyplot, Class::Figure];

/// Every section of the table, in the order of the reference.
pub static SECTIONS: &[(&str, &[Entry])] = &[
    ("Figures and axes", super::calls::figure::TABLE),
    ("Lines and areas", super::calls::lines::TABLE),
    ("Bars and statistics", super::calls::bars::TABLE),
    ("Marks", super::calls::marks::TABLE),
    ("Fields and images", super::calls::fields::TABLE),
    ("Colour bars", super::calls::colorbar::TABLE),
    ("Colours", super::calls::colors::TABLE),
    ("Norms", super::calls::norms::TABLE),
    ("Shapes", super::calls::patches::TABLE),
    ("Text and legends", super::calls::words::TABLE),
    ("Axes", super::calls::axes::TABLE),
    ("Style", super::calls::settings::TABLE),
    ("Objects", super::calls::objects::TABLE),
];

/// Every entry.
pub fn entries() -> impl Iterator<Item = &'static Entry> {
    SECTIONS.iter().flat_map(|(_, entries)| entries.iter())
}

/// The entry of a class with this name.
#[must_use]
pub fn find(class: Class, name: &str) -> Option<&'static Entry> {
    // What tick labels can't do themselves, their axis can.
    let axis = if class == Class::TickLabel { Class::XAxis } else { class };
    let of = |class: Class, name: &str| entries().find(|entry| entry.name == name && entry.on.contains(&class));
    let named = |name: &str| of(class, name).or_else(|| of(axis, name));
    // `set_lw` is `set_linewidth`.
    named(name).or_else(|| named(&format!("set_{}", keywords::full(name.strip_prefix("set_")?))))
}
