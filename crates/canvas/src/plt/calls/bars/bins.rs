//! Bins for numbers and how many fall into each, as numpy counts them.

use super::super::super::call::Call;
use super::super::super::stats::{deviation, percentile, sorted};
use super::super::super::value::Value;
use crate::CallError;

/// Most bins along an axis.
pub(super) const MOST: usize = 20_000;

/// The edges of bins for data: `bins` is a number of them, their edges, or the name of a rule.
pub(super) fn edges(call: &Call, bins: Option<&Value>, range: Option<(f64, f64)>, data: &[f64], whole: bool) -> Result<Vec<f64>, CallError> {
    let count = match bins {
        None => 10.0,
        Some(Value::Text(rule)) => {
            let (low, high) = ends(call, range, data)?;
            let inside: Vec<f64> = data.iter().copied().filter(|n| (low..=high).contains(n)).collect();
            by_rule(rule, &inside, whole).ok_or_else(|| {
                let error = call.bad(format_args!("'{}' is not a valid estimator for `bins`", crate::call::shown(rule)));
                error.hint("it can be 'auto', 'fd', 'doane', 'scott', 'stone', 'rice', 'sturges' or 'sqrt'")
            })?
        }
        Some(value) if value.is_sequence() => {
            let edges = value.numbers().ok_or_else(|| call.wrong("bins", "a number, edges or a rule's name", value))?;
            if edges.len() > MOST + 1 {
                return Err(call.bad(format_args!("at most {MOST} bins can be drawn")));
            }
            if edges.len() < 2 || !edges.windows(2).all(|pair| pair[0] <= pair[1]) || edges.iter().any(|n| !n.is_finite()) {
                return Err(call.bad("`bins` must increase monotonically, when an array").hint("edges go from the lowest to the highest; n bins have n + 1 edges"));
            }
            return Ok(edges);
        }
        Some(value) => call.as_number("bins", value)?,
    };
    if !(count >= 1.0) {
        return Err(call.bad("`bins` must be positive, when an integer"));
    }
    if count > MOST as f64 {
        return Err(call.bad(format_args!("at most {MOST} bins can be drawn")));
    }
    let (low, high) = ends(call, range, data)?;
    let count = count as usize;
    let step = (high - low) / count as f64;
    Ok((0..=count).map(|i| if i == count { high } else { low + step * i as f64 }).collect())
}

/// Where data begin and end, never at the same place.
fn ends(call: &Call, range: Option<(f64, f64)>, data: &[f64]) -> Result<(f64, f64), CallError> {
    let (low, high) = match range {
        Some((low, high)) if low > high => return Err(call.bad("max must be larger than min in range parameter.")),
        Some(range) => range,
        None => {
            let kept = data.iter().copied().filter(|n| !n.is_nan());
            let (low, high) = kept.fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), n| (a.min(n), b.max(n)));
            if low > high { (0.0, 1.0) } else { (low, high) }
        }
    };
    if !(low.is_finite() && high.is_finite() && (high - low).is_finite()) {
        return Err(call.bad(format_args!("autodetected range of [{low}, {high}] is not finite")).hint("leave infinite numbers out: x[np.isfinite(x)]"));
    }
    Ok(if low == high { (low - 0.5, high + 0.5) } else { (low, high) })
}

/// How many bins a rule wants, by the width of a bin that it gives.
fn by_rule(rule: &str, data: &[f64], whole: bool) -> Option<f64> {
    let n = data.len() as f64;
    let kept = sorted(data);
    let extent = kept.last().zip(kept.first()).map_or(0.0, |(high, low)| high - low);
    // Sturges 1926; Rice; the square root; Scott 1979; Freedman and Diaconis 1981; Doane 1976.
    let sturges = extent / (n.log2() + 1.0);
    let root = extent / n.sqrt();
    let diaconis = 2.0 * (percentile(&kept, 75.0) - percentile(&kept, 25.0)) / n.cbrt();
    let width = match rule {
        "sturges" => sturges,
        "rice" => extent / (2.0 * n.cbrt()),
        "sqrt" => root,
        "scott" => (24.0 * std::f64::consts::PI.sqrt() / n).cbrt() * deviation(&kept, 0),
        "fd" => diaconis,
        "auto" => diaconis.max(root / 2.0).min(sturges),
        "doane" => doane(&kept, extent),
        "stone" => stone(&kept, extent),
        _ => return None,
    };
    let width = if whole && width < 1.0 && width > 0.0 { 1.0 } else { width };
    Some(if width > 0.0 && extent > 0.0 { (extent / width).ceil().clamp(1.0, MOST as f64) } else { 1.0 })
}

fn doane(data: &[f64], extent: f64) -> f64 {
    let n = data.len() as f64;
    let (mean, sigma) = (super::super::super::stats::mean(data), deviation(data, 0));
    if n <= 2.0 || sigma <= 0.0 {
        return 0.0;
    }
    let skew = data.iter().map(|v| ((v - mean) / sigma).powi(3)).sum::<f64>() / n;
    let spread = (6.0 * (n - 2.0) / ((n + 1.0) * (n + 3.0))).sqrt();
    extent / (1.0 + n.log2() + (1.0 + skew.abs() / spread).log2())
}

/// The number of bins with the least estimated loss (Stone 1984).
fn stone(data: &[f64], extent: f64) -> f64 {
    let n = data.len() as f64;
    let (Some(low), Some(high)) = (data.first(), data.last()) else { return 0.0 };
    if n <= 1.0 || extent <= 0.0 {
        return 0.0;
    }
    let most = (n.sqrt() as usize).clamp(100, 1_000);
    let mut best = (f64::INFINITY, 1);
    for bins in 1..=most {
        let step = extent / bins as f64;
        let edges: Vec<f64> = (0..=bins).map(|i| if i == bins { *high } else { low + step * i as f64 }).collect();
        // Sorted data: each bin is what lies between two places.
        let at = |edge: f64| data.partition_point(|v| *v < edge);
        let squares: f64 = (0..bins)
            .map(|i| {
                let end = if i + 1 == bins { data.len() } else { at(edges[i + 1]) };
                let part = (end - at(edges[i]).min(end)) as f64 / n;
                part * part
            })
            .sum();
        let loss = (2.0 - (n + 1.0) * squares) / step;
        if loss < best.0 {
            best = (loss, bins);
        }
    }
    extent / best.1 as f64
}

/// Which bin a number falls into; the last one includes its upper edge.
pub(super) struct Finder<'a> {
    edges: &'a [f64],
    /// 1 / width, for even bins.
    per: Option<f64>,
}

impl<'a> Finder<'a> {
    pub(super) fn new(edges: &'a [f64]) -> Self {
        let bins = edges.len().saturating_sub(1);
        let (first, last) = (edges.first().copied().unwrap_or(0.0), edges.last().copied().unwrap_or(0.0));
        let step = (last - first) / bins as f64;
        let even = step > 0.0 && edges.iter().enumerate().all(|(i, edge)| (edge - (first + step * i as f64)).abs() <= step * 1e-9);
        Self { edges, per: even.then(|| 1.0 / step) }
    }

    pub(super) fn bin(&self, n: f64) -> Option<usize> {
        let (first, last) = (*self.edges.first()?, *self.edges.last()?);
        let bins = self.edges.len() - 1;
        if !(n >= first && n <= last) || bins == 0 {
            return None;
        }
        let Some(per) = self.per else {
            return Some(self.edges.partition_point(|edge| *edge <= n).saturating_sub(1).min(bins - 1));
        };
        let mut bin = (((n - first) * per) as usize).min(bins - 1);
        // Rounding may have put it on the wrong side of an edge.
        if n < self.edges[bin] {
            bin -= 1;
        } else if bin + 1 < bins && n >= self.edges[bin + 1] {
            bin += 1;
        }
        Some(bin)
    }
}

/// How many numbers, or how much weight, falls into each bin.
pub(super) fn counts(data: &[f64], weights: Option<&[f64]>, edges: &[f64]) -> Vec<f64> {
    let finder = Finder::new(edges);
    let mut counts = vec![0.0; edges.len().saturating_sub(1)];
    for (i, n) in data.iter().enumerate() {
        if let Some(bin) = finder.bin(*n) {
            counts[bin] += weights.map_or(1.0, |weights| weights[i]);
        }
    }
    counts
}

/// Counts as densities: their area is 1.
pub(super) fn as_density(counts: &mut [f64], edges: &[f64]) {
    let sum: f64 = counts.iter().sum();
    for (count, pair) in counts.iter_mut().zip(edges.windows(2)) {
        *count /= sum * (pair[1] - pair[0]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_on_an_edge_belong_to_the_bin_above_but_for_the_last() {
        let edges: Vec<f64> = (0..=10).map(|i| f64::from(i) * 0.1).collect();
        for (i, edge) in edges.iter().enumerate() {
            let bin = Finder::new(&edges).bin(*edge);
            assert_eq!(bin, Some(i.min(9)), "{edge}");
        }
        assert_eq!(Finder::new(&edges).bin(1.01), None);
        assert_eq!(Finder::new(&edges).bin(f64::NAN), None);
        let uneven = [0.0, 1.0, 10.0];
        assert_eq!([0.0, 0.99, 1.0, 10.0].map(|n| Finder::new(&uneven).bin(n)), [Some(0), Some(0), Some(1), Some(1)]);
    }

    #[test]
    fn densities_have_an_area_of_one() {
        let edges = [0.0, 1.0, 3.0];
        let mut heights = counts(&[0.5, 1.5, 2.5, 2.6], None, &edges);
        assert_eq!(heights, [1.0, 3.0]);
        as_density(&mut heights, &edges);
        assert_eq!(heights, [0.25, 0.375]);
    }

    /// `np.histogram_bin_edges(np.arange(100) ** 1.5, rule)`, numpy 2.
    #[test]
    fn rules_want_as_many_bins_as_numpy_says() {
        let data: Vec<f64> = (0..100).map(|i| f64::from(i).powf(1.5)).collect();
        for (rule, bins) in RULES {
            assert_eq!(by_rule(rule, &data, false), Some(*bins), "{rule}");
        }
        assert_eq!(by_rule("best", &data, false), None);
    }

    const RULES: &[(&str, f64)] = &[
        ("sturges", 8.0),
        ("rice", 10.0),
        ("sqrt", 10.0),
        ("scott", 5.0),
        ("fd", 5.0),
        ("auto", 8.0),
        ("doane", 9.0),
        ("stone", 4.0),
    ];
}
