//! Numbers, transforms and path data: short, and the same on every machine.

use kurbo::{Affine, BezPath, PathEl, Point};

/// Decimals of a px where nothing is enlarged.
const DECIMALS: i32 = 3;

/// How many decimals a coordinate needs that will be enlarged by `max_scale`.
pub(super) fn decimals(max_scale: f64) -> i32 {
    (DECIMALS + max_scale.max(1.0).log10().ceil() as i32).min(12)
}

/// Adds a number with at most `decimals` decimals: no exponent, no trailing or leading zero, no `-0`.
pub(super) fn push_number(out: &mut String, number: f64, decimals: i32) {
    let decimals = decimals.clamp(0, 15);
    let scaled = (number * 10_f64.powi(decimals)).round();
    if scaled.abs() >= 9e15 {
        // So large that it has no decimals.
        out.push_str(&number.round().to_string());
        return;
    }
    let integer = scaled as i64;
    if integer == 0 {
        out.push('0');
        return;
    }
    if integer < 0 {
        out.push('-');
    }
    let digits = integer.unsigned_abs().to_string();
    let decimals = decimals as usize;
    let whole = digits.len().saturating_sub(decimals);
    out.push_str(&digits[..whole]);
    let fraction = digits[whole..].trim_end_matches('0');
    if !fraction.is_empty() {
        out.push('.');
        for _ in digits.len()..decimals {
            out.push('0');
        }
        out.push_str(fraction);
    }
}

/// Adds a count or an id's number.
pub(super) fn push_count(out: &mut String, count: usize) {
    out.push_str(&count.to_string());
}

/// How many decimals keep seven digits of a number.
fn significant(number: f64) -> i32 {
    if number == 0.0 { 0 } else { (6 - number.abs().log10().floor() as i32).clamp(DECIMALS, 15) }
}

/// Adds ` name="number"`.
pub(super) fn push_attribute(out: &mut String, name: &str, number: f64, decimals: i32) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    push_number(out, number, decimals);
    out.push('"');
}

/// Adds ` name="number"` with the significant digits of a number that may be small.
pub(super) fn push_length(out: &mut String, name: &str, number: f64) {
    push_attribute(out, name, number, significant(number).min(9));
}

/// Adds ` transform="…"`, unless it changes nothing.
pub(super) fn push_transform(out: &mut String, map: Affine) {
    let [a, b, c, d, e, f] = map.as_coeffs();
    let [one_a, one_d] = [a, d].map(|n| (n - 1.0).abs() <= 0.0);
    let [no_b, no_c, no_e, no_f] = [b, c, e, f].map(|n| n.abs() <= 0.0);
    let (straight, still) = (no_b && no_c, no_e && no_f);
    let (name, numbers): (&str, &[f64]) = match (straight && one_a && one_d, straight, still) {
        (true, _, true) => return,
        (true, _, false) => ("translate", &[e, f]),
        (false, true, true) => ("scale", &[a, d]),
        _ => ("matrix", &[a, b, c, d, e, f]),
    };
    out.push_str(" transform=\"");
    out.push_str(name);
    for (i, number) in numbers.iter().enumerate() {
        out.push(if i == 0 { '(' } else { ' ' });
        push_number(out, *number, significant(*number));
    }
    out.push_str(")\"");
}

/// Adds ` d="…"`.
pub(super) fn push_path(out: &mut String, path: &BezPath, decimals: i32) {
    out.push_str(" d=\"");
    let mut last = ' ';
    for element in path.elements() {
        let (letter, points): (char, &[Point]) = match element {
            PathEl::MoveTo(p) => ('M', &[*p]),
            PathEl::LineTo(p) => ('L', &[*p]),
            PathEl::QuadTo(c, p) => ('Q', &[*c, *p]),
            PathEl::CurveTo(c, d, p) => ('C', &[*c, *d, *p]),
            PathEl::ClosePath => ('Z', &[]),
        };
        let mut apart = letter == last && letter != 'M';
        if !apart {
            out.push(letter);
        }
        last = letter;
        for number in points.iter().flat_map(|p| [p.x, p.y]) {
            let before = out.len();
            push_number(out, number, decimals);
            if apart && !out[before..].starts_with('-') {
                out.insert(before, ' ');
            }
            apart = true;
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(n: f64, decimals: i32) -> String {
        let mut out = String::new();
        push_number(&mut out, n, decimals);
        out
    }

    #[test]
    fn numbers_are_short() {
        for (n, text) in [
            (0.0, "0"),
            (-0.0, "0"),
            (-0.0001, "0"),
            (1.0, "1"),
            (10.0, "10"),
            (0.5, ".5"),
            (-0.25, "-.25"),
            (0.001, ".001"),
            (0.0625, ".063"),
            (12.34567, "12.346"),
            (-1200.0, "-1200"),
            (1e15, "1000000000000000"),
            (1e21, "1000000000000000000000"),
        ] {
            assert_eq!(number(n, 3), text);
        }
        assert_eq!(number(0.000_012_3, 9), ".0000123");
        assert_eq!(number(7.6, 0), "8");
    }

    #[test]
    fn path_data_is_short_and_read_back_the_same() {
        let path = BezPath::from_svg("M1 2L3 -4L5.5 6L.25 .5Q1 2 3 4C1 1 -2 2 3 3Z").expect("a path");
        let mut out = String::new();
        push_path(&mut out, &path, 3);
        assert_eq!(out, " d=\"M1 2L3-4 5.5 6 .25 .5Q1 2 3 4C1 1-2 2 3 3Z\"");
        assert_eq!(BezPath::from_svg(&out[4..out.len() - 1]).expect("a path"), path);
    }

    #[test]
    fn transforms_take_the_shortest_form() {
        let transform = |map| {
            let mut out = String::new();
            push_transform(&mut out, map);
            out
        };
        assert_eq!(transform(Affine::IDENTITY), "");
        assert_eq!(transform(Affine::translate((3.0, -4.5))), " transform=\"translate(3 -4.5)\"");
        assert_eq!(transform(Affine::scale(0.001_234_567_8)), " transform=\"scale(.001234568 .001234568)\"");
        assert_eq!(transform(Affine::new([0.0, 1.0, -1.0, 0.0, 2.0, 3.0])), " transform=\"matrix(0 1 -1 0 2 3)\"");
    }
}
