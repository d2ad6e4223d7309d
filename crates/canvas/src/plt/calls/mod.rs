//! The functions of the table, a file for each section.

pub(super) mod axes;
pub(super) mod bars;
pub(super) mod colorbar;
pub(super) mod colors;
mod contours;
#[cfg(test)]
mod fields_tests;
pub(super) mod fields;
pub(super) mod figure;
pub(super) mod lines;
mod mappable;
pub(super) mod marks;
mod meshes;
pub(super) mod norms;
pub(super) mod objects;
pub(super) mod patches;
pub(super) mod settings;
pub(super) mod words;

use super::call::{Call, Done};
use super::charts::Charts;
use super::handle::{Class, Handle};
use super::value::{Returned, Value};
use crate::{CallError, hint};

/// What pyplot has and this doesn't, with the nearest thing that is.
const NEAREST: &[(&str, &str)] = &[
    ("polar", "plt.plot with x = r·cos θ and y = r·sin θ"),
    ("thetagrids", "plt.xticks"),
    ("rgrids", "plt.yticks"),
    ("table", "plt.text, a cell at a time"),
    ("tripcolor", "plt.pcolormesh"),
    ("tricontour", "plt.contour"),
    ("tricontourf", "plt.contourf"),
    ("triplot", "plt.plot"),
    ("barbs", "plt.quiver"),
    ("specgram", "plt.imshow"),
    ("psd", "plt.semilogy"),
    ("csd", "plt.semilogy"),
    ("cohere", "plt.plot"),
    ("magnitude_spectrum", "plt.plot"),
    ("phase_spectrum", "plt.plot"),
    ("angle_spectrum", "plt.plot"),
    ("acorr", "plt.stem"),
    ("xcorr", "plt.stem"),
    ("broken_barh", "plt.barh with left="),
    ("ecdf", "plt.step"),
    ("spy", "plt.matshow"),
    ("figimage", "canvas.image"),
    ("quiverkey", "plt.text"),
    ("imread", "canvas.image, which takes PNG and JPEG bytes"),
    ("imsave", "the picture itself: it is what the address answers with"),
    ("pcolor", "plt.pcolormesh"),
    ("plot_date", "plt.plot, which knows dates"),
    ("pause", "canvas.frame, which makes an animation"),
    ("FuncAnimation", "canvas.frame, which makes an animation"),
];

/// The error for a name of pyplot that isn't offered, or that nobody has.
pub(super) fn not_offered(name: &str) -> CallError {
    let name = crate::call::shown(name);
    if let Some((_, instead)) = NEAREST.iter().find(|(known, _)| *known == name) {
        return CallError::not_implemented(format!("plt.{name} isn't offered here; the nearest is {instead}."));
    }
    let names = super::table::entries().filter(|entry| entry.on.contains(&Class::Pyplot)).map(|entry| entry.name);
    let error = CallError::attribute_error(format!("plt has no '{name}'"));
    error.maybe_hint(hint::nearest(&name, names).map(hint::did_you_mean))
}

/// Does nothing, quietly, so that pasted code runs.
pub(super) fn nothing(_: &mut Charts, _: &mut crate::Canvas, _: &mut Call) -> Done {
    Ok(Returned::None)
}

pub(super) fn artist(id: usize) -> Returned {
    Returned::Handle(Handle::new(Class::Artist, id))
}

/// `true` for a mask's entries that hold.
pub(super) fn mask(value: &Value) -> Option<Vec<bool>> {
    value.numbers().map(|numbers| numbers.into_iter().map(|n| n != 0.0).collect())
}

/// Takes a value to as many as `n` by repeating one; an error when there are others.
pub(super) fn spread(call: &Call, name: &str, mut numbers: Vec<f64>, n: usize) -> Result<Vec<f64>, CallError> {
    if numbers.len() == 1 && n != 1 {
        numbers.resize(n, numbers[0]);
    }
    if numbers.len() == n {
        return Ok(numbers);
    }
    Err(call.bad(format_args!("shape mismatch: there are {n} values, but '{name}' has {}", numbers.len())))
}
