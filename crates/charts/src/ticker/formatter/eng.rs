//! Numbers with the prefixes of units, as matplotlib's `EngFormatter` writes them.

use crate::ticker::formatter::fix_minus;
use crate::ticker::formatter::python::general;

/// The prefixes of powers of 1000, from 10⁻³⁰ to 10³⁰.
const PREFIXES: [&str; 21] =
    ["q", "r", "y", "z", "a", "f", "p", "n", "\u{b5}", "m", "", "k", "M", "G", "T", "P", "E", "Z", "Y", "R", "Q"];

/// A number with its unit: `places` decimals, or up to six digits.
pub(crate) fn eng(x: f64, unit: &str, places: Option<usize>, sep: &str) -> String {
    let write = |n: f64| places.map_or_else(|| general(n, 6), |places| format!("{n:.places$}"));
    let size = x.abs();
    let power = if size > 0.0 && size.is_finite() { (size.log10() / 3.0).floor() as i32 } else { 0 };
    let mut power = power.clamp(-10, 10);
    let mut mantissa = if size == 0.0 { 0.0 } else { x / 10_f64.powi(power * 3) };
    if power < 10 && write(mantissa).parse::<f64>().is_ok_and(|n| n.abs() >= 1000.0) {
        mantissa /= 1000.0;
        power += 1;
    }
    let prefix = PREFIXES[(power + 10) as usize];
    let suffix = if unit.is_empty() && prefix.is_empty() { String::new() } else { format!("{sep}{prefix}{unit}") };
    fix_minus(&(write(mantissa) + &suffix))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_those_of_matplotlib() {
        // What EngFormatter of matplotlib 3.11 writes.
        for (x, unit, places, expected) in [
            (0.0, "Hz", None, "0 Hz"),
            (1e6, "", Some(1), "1.0 M"),
            (-1e-6, "", Some(2), "\u{2212}1.00 \u{b5}"),
            (999.95, "s", Some(1), "1.0 ks"),
            (12_345.0, "Hz", None, "12.345 kHz"),
            (1e34, "m", None, "10000 Qm"),
            (25.0, "", None, "25"),
        ] {
            assert_eq!(eng(x, unit, places, " "), expected, "{x}");
        }
    }
}
