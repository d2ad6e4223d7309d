//! `paintbox.pyi`: the tables of the canvas and of the charts as Python type stubs, for editors and checkers.

mod types;

use crate::args::keywords::Group;
use crate::entry::Entry;
use crate::model::handle::Class;
use crate::table::{entries, find};
use canvas::{Default, Param, Returns};
use std::collections::BTreeMap;
use std::fmt::Write;
use types::{python, returned};

/// The classes in the order of the stubs, with what they are.
pub(crate) const CLASSES: &[(Class, &str, &str)] = &[
    (Class::Artist, "Artist", "An object in a chart, such as a line or a patch."),
    (Class::Text, "Text", "A title, a label or another text."),
    (Class::Legend, "Legend", "A legend."),
    (Class::Transform, "Transform", "A coordinate system."),
    (Class::PathEffect, "PathEffect", "How an artist is drawn, such as with a stroke around it."),
    (Class::Colormap, "Colormap", "A colormap."),
    (Class::Norm, "Normalize", "Maps values to positions in a colormap."),
    (Class::Colorbar, "Colorbar", "A colorbar."),
    (Class::Spines, "Spines", "Spines: the sides of the frame."),
    (Class::XAxis, "XAxis", "The x axis of axes."),
    (Class::YAxis, "YAxis", "The y axis of axes."),
    (Class::GridSpec, "GridSpec", "A grid of positions for axes, or cells of it."),
    (Class::Divider, "Divider", "Axes with others at their sides."),
    (Class::Background, "Background", "The rectangle behind a figure or behind axes."),
    (Class::FigureCanvas, "FigureCanvas", "What a figure is drawn on."),
    (Class::FigureManager, "FigureManager", "The window of a figure, which there is none of."),
    (Class::Axes, "Axes", "One plot area with its x and y axis."),
    (Class::Figure, "Figure", "A figure, which contains axes."),
    (Class::Pyplot, "Pyplot", "Charts, with the names of pyplot."),
];

const SET: &str = "
    def set(self, **properties: object) -> None:
        \"\"\"Sets properties by name.\"\"\"
";

/// The functions that draw spectra, which `paintbox_spectra` defines for pyplot and for axes.
const SPECTRA: &str = "
    def psd(self, x: Values, **keywords: Any) -> tuple[Array, ...]:
        \"\"\"Draws the power spectral density of a signal.\"\"\"

    def csd(self, x: Values, y: Values, **keywords: Any) -> tuple[Array, ...]:
        \"\"\"Draws the cross-spectral density of two signals.\"\"\"

    def cohere(self, x: Values, y: Values, **keywords: Any) -> tuple[Array, Array]:
        \"\"\"Draws the coherence of two signals.\"\"\"

    def specgram(self, x: Values, **keywords: Any) -> tuple[Array, Array, Array, Artist]:
        \"\"\"Draws the spectra of the segments of a signal as an image.\"\"\"

    def magnitude_spectrum(self, x: Values, **keywords: Any) -> tuple[Array, Array, Artist]:
        \"\"\"Draws the magnitudes of a signal's frequencies.\"\"\"

    def angle_spectrum(self, x: Values, **keywords: Any) -> tuple[Array, Array, Artist]:
        \"\"\"Draws the angles of a signal's frequencies.\"\"\"

    def phase_spectrum(self, x: Values, **keywords: Any) -> tuple[Array, Array, Artist]:
        \"\"\"Draws the angles of a signal's frequencies, unwrapped.\"\"\"
";

/// Members of a class that the Python code defines, besides the functions of the table.
fn beside(class: Class) -> &'static str {
    match class {
        Class::Transform => {
            "
    def __add__(self, other: Transform) -> Transform: ...
    def __sub__(self, other: Transform) -> Transform: ...
"
        }
        Class::Artist => {
            "
    def __iter__(self) -> Iterator[Artist]: ...
    def __len__(self) -> int: ...
    def __getitem__(self, index: int | tuple[int, int]) -> Artist: ...
    def get_celld(self) -> dict[tuple[int, int], Artist]: ...
"
        }
        Class::Spines => {
            "
    left: Spines
    right: Spines
    top: Spines
    bottom: Spines
    def __getitem__(self, which: str | Sequence[str] | slice) -> Spines: ...
    def __iter__(self) -> Iterator[str]: ...
    def keys(self) -> list[str]: ...
    def values(self) -> list[Spines]: ...
    def items(self) -> list[tuple[str, Spines]]: ...
"
        }
        Class::GridSpec => {
            "
    def __getitem__(self, cells: int | slice | tuple[int | slice, int | slice]) -> GridSpec:
        \"\"\"Cells of the grid.\"\"\"
"
        }
        Class::Pyplot => {
            "
    rcParams: RcParams
    style: Style
    cm: Colormaps
    colormaps: Colormaps

    def setp(self, objects: object, *args: object, **properties: object) -> None:
        \"\"\"Sets properties of one or several objects.\"\"\"

    def getp(self, obj: object, property: str) -> Any:
        \"\"\"Returns a property of an object.\"\"\"

    def get(self, obj: object, property: str) -> Any:
        \"\"\"Returns a property of an object.\"\"\"

    def cycler(self, *args: Any, **columns: Iterable[Any]) -> Cycler:
        \"\"\"Makes a cycle of colours or other properties.\"\"\"

    def rc_context(self, rc: Mapping[str, Any] | None = None, fname: None = None) -> AbstractContextManager[None]:
        \"\"\"Changes settings in a `with` block.\"\"\"

    def isinteractive(self) -> bool:
        \"\"\"Whether `ion` was called.\"\"\"

    def interactive(self, b: bool) -> None:
        \"\"\"As `ion` and `ioff`.\"\"\"

    def get_backend(self, *, auto_select: bool = True) -> str:
        \"\"\"The name of matplotlib's backend without windows.\"\"\"

    def figaspect(self, arg: float | np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
        \"\"\"The size of a figure with this ratio of height to width, inches.\"\"\"

    # Each sets the colormap of its name.
    def autumn(self) -> None: ...
    def bone(self) -> None: ...
    def cool(self) -> None: ...
    def copper(self) -> None: ...
    def flag(self) -> None: ...
    def gray(self) -> None: ...
    def hot(self) -> None: ...
    def hsv(self) -> None: ...
    def jet(self) -> None: ...
    def pink(self) -> None: ...
    def prism(self) -> None: ...
    def spring(self) -> None: ...
    def summer(self) -> None: ...
    def winter(self) -> None: ...
    def magma(self) -> None: ...
    def inferno(self) -> None: ...
    def plasma(self) -> None: ...
    def viridis(self) -> None: ...
    def nipy_spectral(self) -> None: ...
"
        }
        _ => "",
    }
}

/// The stubs, as Python source.
#[must_use]
pub fn stubs() -> String {
    let mut keywords = BTreeMap::new();
    let mut classes = String::new();
    for (class, name, doc) in CLASSES {
        let _ = writeln!(classes, "\nclass {name}:\n    \"\"\"{doc}\"\"\"");
        classes.push_str(beside(*class));
        if matches!(class, Class::Pyplot | Class::Axes) {
            classes.push_str(SPECTRA);
        }
        if matches!(
            class,
            Class::Artist
                | Class::Text
                | Class::Legend
                | Class::XAxis
                | Class::YAxis
                | Class::Spines
                | Class::Background
        ) {
            classes.push_str(SET);
        }
        // Of two that have a name on a class, the first is called.
        let is_called = |entry: &&Entry| find(*class, entry.name).is_some_and(|found| std::ptr::eq(found, *entry));
        for entry in entries().filter(|entry| entry.on.contains(class) && !entry.is_inner()).filter(is_called) {
            function(&mut classes, *class, entry, &mut keywords);
        }
    }
    let mut out = canvas::stubs();
    out.push_str(include_str!("charts.pyi"));
    for (name, fields) in keywords {
        let _ = write!(out, "\nclass {name}(TypedDict, total=False):\n{fields}");
    }
    out.push_str(&classes);
    out.push_str("\nplt: Pyplot\n");
    out
}

/// A function, or each of its overloads where what it gives back depends on what it is given.
fn function(out: &mut String, class: Class, entry: &Entry, keywords: &mut BTreeMap<String, String>) {
    out.push('\n');
    if entry.property {
        out.push_str("    @property\n");
    }
    let overloads = overloads(class, entry);
    for (i, overload) in overloads.iter().enumerate() {
        let last = i + 1 == overloads.len();
        if overloads.len() > 1 {
            out.push_str("    @overload\n");
        }
        let open = if last { "" } else { "  # pyright: ignore[reportOverlappingOverload]" };
        let _ = writeln!(out, "{}{open}", definition(entry, overload, keywords));
        // Parameters are explained once: not on `Axes` what is on `Pyplot`.
        documentation(out, entry, last && entry.on.first() == Some(&class));
    }
    // `set_lw` is `set_linewidth`.
    let full = entry.name.strip_prefix("set_").filter(|_| !matches!(class, Class::Pyplot | Class::Figure));
    for short in full.into_iter().flat_map(Group::short_forms) {
        let alias = format!("set_{short}");
        if !entries().any(|other| other.name == alias && other.on.contains(&class)) {
            let _ = writeln!(out, "    {alias} = {}", entry.name);
        }
    }
}

/// Types of parameters that differ from the table's, with the return type for them.
struct Overload {
    narrowed: &'static [(&'static str, &'static str)],
    returns: String,
}

fn overloads(class: Class, entry: &Entry) -> Vec<Overload> {
    const ONE_CHART: &[(&str, &str)] =
        &[("nrows", "Literal[1]"), ("ncols", "Literal[1]"), ("squeeze", "Literal[True]")];
    const ONE_VALUE: &[(&str, &str)] = &[("X", "Scalar"), ("value", "Scalar")];
    const VALUES: &[(&str, &str)] = &[("X", "Iterable[Number] | Array"), ("value", "Iterable[Number] | Array")];
    let two = |first, one: &str, second, many: &str| {
        vec![Overload { narrowed: first, returns: one.into() }, Overload { narrowed: second, returns: many.into() }]
    };
    match (entry.name, class) {
        ("subplots", Class::Figure) => two(ONE_CHART, "Axes", &[], "Array"),
        ("subplots", _) => two(ONE_CHART, "tuple[Figure, Axes]", &[], "tuple[Figure, Array]"),
        ("call", Class::Colormap) => two(ONE_VALUE, "tuple[float, float, float, float]", VALUES, "Array"),
        ("call" | "inverse", Class::Norm) => two(ONE_VALUE, "float", VALUES, "Array"),
        // A figure doesn't give itself back.
        (_, Class::Figure) if let Returns::Tuple([Returns::Object("Figure"), made]) = entry.returns => {
            vec![Overload { narrowed: &[], returns: returned(*made) }]
        }
        _ => vec![Overload { narrowed: &[], returns: returned(entry.returns) }],
    }
}

/// The `def` line.
fn definition(entry: &Entry, overload: &Overload, keywords: &mut BTreeMap<String, String>) -> String {
    let narrowed = |param: &Param| overload.narrowed.iter().find(|(name, _)| *name == param.name);
    let mut parts = vec!["self".to_owned()];
    parts.extend(canvas::listed(entry.params, None, |param| {
        parameter(param, narrowed(param).map(|(_, of)| (*of).to_owned()))
    }));
    parts.extend(match entry.keywords {
        None => None,
        Some(Group::Any) => Some("**keywords: object".to_owned()),
        Some(Group::Cycle) => Some("**keywords: Iterable[Any]".to_owned()),
        Some(group) => Some(format!("**keywords: Unpack[{}]", typed_dict(entry, group, keywords))),
    });
    let name = if entry.name == "call" { "__call__" } else { entry.name };
    format!("    def {name}({}) -> {}:", parts.join(", "), overload.returns)
}

fn parameter(param: &Param, narrowed: Option<String>) -> String {
    let mut of = narrowed.unwrap_or_else(|| python(param.ty));
    if param.default == Default::None && !matches!(of.as_str(), "object" | "None") {
        of.push_str(" | None");
    }
    match param.default.source() {
        Some(default) => format!("{}: {of} = {default}", param.name),
        None => format!("{}: {of}", param.name),
    }
}

/// The name of the keywords that a function takes beside its own parameters; adds them to those that are known.
fn typed_dict(entry: &Entry, group: Group, known: &mut BTreeMap<String, String>) -> String {
    // What every function with text has as a parameter, or can't use as a keyword.
    let idle = |name: &str| group == Group::Text && matches!(name, "x" | "y" | "text" | "label" | "fontdict");
    let is_own = |name: &str| entry.params.iter().any(|param| param.name == name);
    let (mut fields, mut differs) = (String::new(), false);
    for param in group.params().filter(|param| !idle(param.name)) {
        let of = match python(param.ty) {
            of if of == "object" => of,
            of => format!("{of} | None"),
        };
        for name in std::iter::once(param.name).chain(Group::short_forms(param.name)) {
            if is_own(param.name) || is_own(name) {
                differs = true;
            } else {
                let _ = writeln!(fields, "    {name}: {of}");
            }
        }
    }
    let name = if differs {
        let words = entry.name.split('_').map(|word| word[..1].to_uppercase() + &word[1..]);
        format!("{}Keywords", words.collect::<String>())
    } else {
        let name = group.name();
        format!("{}{}Keywords", name[..1].to_uppercase(), &name[1..])
    };
    known.entry(name.clone()).or_insert(fields);
    name
}

fn documentation(out: &mut String, entry: &Entry, whole: bool) {
    let summary = entry.summary.replace('\\', "\\\\").replace('"', "'");
    if !whole || entry.params.is_empty() {
        let _ = writeln!(out, "        \"\"\"{summary}\"\"\"");
        return;
    }
    let _ = writeln!(out, "        \"\"\"{summary}\n");
    for param in entry.params {
        let _ = writeln!(out, "        {}: {}", param.name, param.doc.replace('\\', "\\\\"));
    }
    out.push_str("        \"\"\"\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Only the shape; checkers read them where there is a Python.
    #[test]
    fn every_function_has_its_stub() {
        let stubs = stubs();
        for entry in entries().filter(|entry| !entry.is_inner() && entry.name != "call") {
            assert!(stubs.contains(&format!("    def {}(self", entry.name)), "{}", entry.name);
        }
        assert!(stubs.contains("    def subplots(self, nrows: Literal[1] = 1, ncols: Literal[1] = 1, *, "));
        assert!(stubs.contains(") -> tuple[Figure, Axes]:"));
        assert!(stubs.contains("    set_lw = set_linewidth\n"));
        assert!(stubs.contains("    def title(self, label: object, fontdict: Keywords | None = None, "));
        assert!(stubs.contains("**keywords: Unpack[PatchKeywords]) -> Artist:\n"));
        assert_eq!(stubs.matches("\"\"\"").count() % 2, 0);
    }
}
