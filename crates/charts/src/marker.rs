//! The marks of data points and the dashes of lines, at matplotlib's sizes.

use kurbo::{Affine, BezPath, Circle, Point, Shape};
use std::f64::consts::{PI, TAU};

/// A mark of size 1 at the origin, y down; to be scaled by the marker's size.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Marker {
    /// The outline; empty for no marker, and for text.
    pub outline: BezPath,
    /// Whether it has an inside to fill; if not, it is stroked in the edge's colour only.
    pub filled: bool,
    /// Whether its corners are mitred, not round.
    pub sharp: bool,
    /// The mathematical text that is drawn as the marker, without the dollar signs.
    pub text: Option<String>,
}

/// The markers of one letter.
const LETTERS: &str = ".,ov^<>12348spP*hH+xXDd|_";

/// Whether a format string may have this as its marker.
pub(crate) fn is_marker(letter: char) -> bool {
    LETTERS.contains(letter)
}

/// The names of the markers that matplotlib numbers, by number.
const NUMBERED: [&str; 12] = [
    "TICKLEFT",
    "TICKRIGHT",
    "TICKUP",
    "TICKDOWN",
    "CARETLEFT",
    "CARETRIGHT",
    "CARETUP",
    "CARETDOWN",
    "CARETLEFTBASE",
    "CARETRIGHTBASE",
    "CARETUPBASE",
    "CARETDOWNBASE",
];

/// The marker that text names; `None` if it names none.
pub(crate) fn marker(name: &str) -> Option<Marker> {
    if matches!(name, "" | " " | "none" | "None") {
        return Some(lines(&[]));
    }
    if let Some(number) = NUMBERED.iter().position(|n| *n == name) {
        return numbered(number as i64);
    }
    if let Some(text) = name.strip_prefix('$').and_then(|rest| rest.strip_suffix('$')) {
        let text = Some(text.to_owned());
        return Some(Marker { outline: BezPath::new(), filled: true, sharp: false, text });
    }
    let mut letters = name.chars();
    let (Some(letter), None) = (letters.next(), letters.next()) else { return None };
    let third = 1.0 / 6.0;
    Some(match letter {
        '.' => disc(0.25),
        'o' => disc(0.5),
        ',' | 's' => polygon(&[(-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5)]),
        '^' => polygon(&[(0.0, -0.5), (-0.5, 0.5), (0.5, 0.5)]),
        'v' => polygon(&[(0.0, 0.5), (-0.5, -0.5), (0.5, -0.5)]),
        '<' => polygon(&[(-0.5, 0.0), (0.5, -0.5), (0.5, 0.5)]),
        '>' => polygon(&[(0.5, 0.0), (-0.5, -0.5), (-0.5, 0.5)]),
        '1' => tripod(0.0),
        '2' => tripod(PI),
        '3' => tripod(PI / 2.0),
        '4' => tripod(-PI / 2.0),
        '8' => regular(8, PI / 8.0),
        'p' => regular(5, 0.0),
        'h' => regular(6, 0.0),
        'H' => regular(6, PI / 6.0),
        '*' => star(),
        'D' => diamond(1.0),
        'd' => diamond(0.6),
        'P' => {
            let (a, b) = (third, 0.5);
            polygon(&[
                (-a, -b),
                (a, -b),
                (a, -a),
                (b, -a),
                (b, a),
                (a, a),
                (a, b),
                (-a, b),
                (-a, a),
                (-b, a),
                (-b, -a),
                (-a, -a),
            ])
        }
        'X' => {
            let (a, b) = (0.25, 0.5);
            polygon(&[
                (-a, -b),
                (0.0, -a),
                (a, -b),
                (b, -a),
                (a, 0.0),
                (b, a),
                (a, b),
                (0.0, a),
                (-a, b),
                (-b, a),
                (-a, 0.0),
                (-b, -a),
            ])
        }
        '+' => lines(&[&[(-0.5, 0.0), (0.5, 0.0)], &[(0.0, -0.5), (0.0, 0.5)]]),
        'x' => lines(&[&[(-0.5, -0.5), (0.5, 0.5)], &[(-0.5, 0.5), (0.5, -0.5)]]),
        '|' => lines(&[&[(0.0, -0.5), (0.0, 0.5)]]),
        '_' => lines(&[&[(-0.5, 0.0), (0.5, 0.0)]]),
        _ => return None,
    })
}

/// The size, px, from which a marker on a line is put on the grid of pixels, as in matplotlib; `None` for one that never is.
pub(crate) fn sharp_from(name: &str) -> Option<f64> {
    if name.starts_with("TICK") {
        return Some(1.0);
    }
    if name.starts_with("CARET") {
        return Some(3.0);
    }
    match name {
        "|" | "_" | "+" => Some(1.0),
        "s" => Some(2.0),
        "x" => Some(3.0),
        "^" | "v" | "<" | ">" | "1" | "2" | "3" | "4" | "8" | "p" | "*" | "D" | "d" | "P" | "X" => Some(5.0),
        _ => None,
    }
}

/// The marker that a number stands for, 0 (a tick to the left) to 11.
pub(crate) fn numbered(number: i64) -> Option<Marker> {
    // The ticks and carets that point to the right, turned a quarter at a time.
    let turn = match number & 3 {
        0 => PI,
        1 => 0.0,
        2 => -PI / 2.0,
        _ => PI / 2.0,
    };
    let mut made = match number {
        0..=3 => lines(&[&[(0.0, 0.0), (1.0, 0.0)]]),
        4..=7 => lines(&[&[(-0.75, -0.5), (0.0, 0.0), (-0.75, 0.5)]]),
        8..=11 => lines(&[&[(0.0, -0.5), (0.75, 0.0), (0.0, 0.5)]]),
        _ => return None,
    };
    made.outline.apply_affine(Affine::rotate(turn));
    Some(made)
}

fn lines(strokes: &[&[(f64, f64)]]) -> Marker {
    let mut outline = BezPath::new();
    for stroke in strokes {
        for (i, &point) in stroke.iter().enumerate() {
            if i == 0 { outline.move_to(point) } else { outline.line_to(point) }
        }
    }
    Marker { outline, filled: false, sharp: false, text: None }
}

fn polygon(points: &[(f64, f64)]) -> Marker {
    let mut made = lines(&[points]);
    made.outline.close_path();
    Marker { filled: true, sharp: true, ..made }
}

fn disc(r: f64) -> Marker {
    Marker { outline: Circle::new(Point::ORIGIN, r).to_path(1e-4), filled: true, sharp: false, text: None }
}

fn round_points(n: usize, turn: f64, r: impl Fn(usize) -> f64) -> Vec<(f64, f64)> {
    let at = |i: usize| {
        let angle = turn + TAU * i as f64 / n as f64;
        (r(i) * angle.sin(), -r(i) * angle.cos())
    };
    (0..n).map(at).collect()
}

fn regular(n: usize, turn: f64) -> Marker {
    polygon(&round_points(n, turn, |_| 0.5))
}

/// The five-pointed star whose arms are straight through: the inner radius is 1/φ² of the outer.
fn star() -> Marker {
    polygon(&star_points(0.5))
}

/// The corners of that star.
pub(crate) fn star_points(r: f64) -> Vec<(f64, f64)> {
    round_points(10, 0.0, |i| if i % 2 == 0 { r } else { r * 0.381_966 })
}

/// A unit square on its corner, made narrower.
fn diamond(narrow: f64) -> Marker {
    let half = std::f64::consts::FRAC_1_SQRT_2;
    polygon(&[(0.0, half), (half * narrow, 0.0), (0.0, -half), (-half * narrow, 0.0)])
}

fn tripod(turn: f64) -> Marker {
    let mut made = lines(&[&[(0.0, 0.0), (0.0, 0.5)], &[(0.0, 0.0), (0.4, -0.25)], &[(0.0, 0.0), (-0.4, -0.25)]]);
    made.outline.apply_affine(Affine::rotate(turn));
    made
}

/// The dashes of a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Dashes {
    /// Whether there is a line at all.
    pub drawn: bool,
    /// On, off, on, off …, in line widths; empty if unbroken.
    pub pattern: &'static [f64],
}

/// The dashes that text names; `None` if it names none.
pub(crate) fn line_style(name: &str) -> Option<Dashes> {
    let drawn = |pattern| Some(Dashes { drawn: true, pattern });
    match name {
        "-" | "solid" => drawn(&[]),
        "--" | "dashed" => drawn(&[3.7, 1.6]),
        "-." | "dashdot" => drawn(&[6.4, 1.6, 1.0, 1.6]),
        ":" | "dotted" => drawn(&[1.0, 1.65]),
        "" | " " | "none" | "None" => Some(Dashes { drawn: false, pattern: &[] }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bounds(name: &str) -> [f64; 4] {
        let b = marker(name).unwrap().outline.bounding_box();
        [b.x0, b.y0, b.x1, b.y1].map(|n| (n * 1e3).round() / 1e3 + 0.0)
    }

    #[test]
    fn sizes_are_matplotlibs() {
        for (name, want) in [
            (".", [-0.25, -0.25, 0.25, 0.25]),
            ("o", [-0.5, -0.5, 0.5, 0.5]),
            ("s", [-0.5, -0.5, 0.5, 0.5]),
            ("D", [-0.707, -0.707, 0.707, 0.707]),
            ("d", [-0.424, -0.707, 0.424, 0.707]),
            ("p", [-0.476, -0.5, 0.476, 0.405]),
            ("*", [-0.476, -0.5, 0.476, 0.405]),
            ("h", [-0.433, -0.5, 0.433, 0.5]),
            ("H", [-0.5, -0.433, 0.5, 0.433]),
            ("8", [-0.462, -0.462, 0.462, 0.462]),
            ("1", [-0.4, -0.25, 0.4, 0.5]),
            ("2", [-0.4, -0.5, 0.4, 0.25]),
            ("3", [-0.5, -0.4, 0.25, 0.4]),
            ("4", [-0.25, -0.4, 0.5, 0.4]),
            ("TICKLEFT", [-1.0, 0.0, 0.0, 0.0]),
            ("TICKUP", [0.0, -1.0, 0.0, 0.0]),
            ("CARETLEFT", [0.0, -0.5, 0.75, 0.5]),
            ("CARETDOWN", [-0.5, -0.75, 0.5, 0.0]),
            ("CARETDOWNBASE", [-0.5, 0.0, 0.5, 0.75]),
        ] {
            assert_eq!(bounds(name), want, "{name}");
        }
    }

    #[test]
    fn every_letter_is_a_marker() {
        for letter in LETTERS.chars() {
            let made = marker(&letter.to_string()).unwrap();
            assert_eq!(made.filled, !"1234+x|_".contains(letter), "{letter}");
            assert!(!made.outline.is_empty());
        }
        assert_eq!(marker("$\\alpha$").unwrap().text.as_deref(), Some("\\alpha"));
        assert!(marker("None").unwrap().outline.is_empty());
        assert_eq!((marker("Q"), marker("oo"), numbered(12), numbered(-1)), (None, None, None, None));
    }

    #[test]
    fn the_triangle_points_up_and_the_star_has_its_inner_corners() {
        assert_eq!(marker("^").unwrap().outline.elements()[0].end_point(), Some(Point::new(0.0, -0.5)));
        let inner = star_points(0.5)[1];
        assert!((inner.0 - 0.1123).abs() < 1e-4 && (inner.1 + 0.1545).abs() < 1e-4, "{inner:?}");
    }

    #[test]
    fn line_styles() {
        assert_eq!(line_style("--").unwrap().pattern, [3.7, 1.6]);
        assert_eq!(line_style("dashdot"), line_style("-."));
        assert!(!line_style("None").unwrap().drawn);
        assert_eq!(line_style("---"), None);
    }
}
