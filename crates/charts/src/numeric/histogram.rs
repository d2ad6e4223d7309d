//! Histograms: where bins end, and what is in them.

use crate::numeric::stats::{deviation, percentile, sorted};

/// Most bins, in either direction.
pub(crate) const MAX_BINS: usize = 100_000;
/// Most cells of a histogram in two dimensions.
const MAX_CELLS: usize = 4_000_000;

/// The specification of a histogram's bins.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Bins {
    /// This many bins of equal width.
    Count(usize),
    /// Their edges, rising.
    Edges(Vec<f64>),
    /// By a rule: `auto`, `fd`, `sturges`, `sqrt`, `scott`, `rice` or `doane`.
    Rule(String),
}

/// The edges of the bins for these data. `range` replaces the data's ends; `whole` says that all data are whole
/// numbers, whose bins a rule makes no narrower than 1.
///
/// # Errors
/// NumPy's message for invalid bins.
pub(crate) fn bin_edges(data: &[f64], bins: &Bins, range: Option<[f64; 2]>, whole: bool) -> Result<Vec<f64>, String> {
    if let Bins::Edges(edges) = bins {
        if edges.windows(2).any(|w| w[0] > w[1] || w[0].is_nan() || w[1].is_nan()) {
            return Err("`bins` must increase monotonically, when an array".into());
        }
        if edges.len() < 2 || edges.len() > MAX_BINS {
            return Err(format!("`bins` must have 2 to {MAX_BINS} edges, not {}", edges.len()));
        }
        return Ok(edges.clone());
    }
    let [mut low, mut high] = match range {
        Some([low, high]) if low > high => return Err("max must be larger than min in range parameter.".into()),
        Some([low, high]) if !(low.is_finite() && high.is_finite()) => {
            return Err(format!("supplied range of [{low}, {high}] is not finite"));
        }
        Some(range) => range,
        None => {
            let finite = data.iter().filter(|v| v.is_finite());
            finite.fold([f64::INFINITY, f64::NEG_INFINITY], |[a, b], v| [a.min(*v), b.max(*v)])
        }
    };
    if low > high {
        (low, high) = (0.0, 1.0);
    }
    let spread = high - low;
    if !spread.is_finite() {
        return Err(format!("supplied range of [{low:e}, {high:e}] is not finite"));
    }
    if spread == 0.0 {
        (low, high) = (low - 0.5, high + 0.5);
    }
    let count = match bins {
        Bins::Count(0) => return Err("`bins` must be positive, when an integer".into()),
        Bins::Count(n) if *n > MAX_BINS => return Err(format!("`bins` must be at most {MAX_BINS}, but is {n}")),
        Bins::Count(n) => *n,
        Bins::Edges(_) => 1,
        Bins::Rule(rule) => {
            let (from, to) = (low, high);
            let within = |v: &f64| v.is_finite() && (from..=to).contains(v);
            let kept: Vec<f64> = data.iter().copied().filter(within).collect();
            let width = width(&kept, rule).ok_or_else(|| format!("{rule:?} is not a valid estimator for `bins`"))?;
            let width = if whole && width > 0.0 && width < 1.0 { 1.0 } else { width };
            let n = (spread / width).ceil();
            if n.is_finite() && n >= 1.0 { (n as usize).min(MAX_BINS) } else { 1 }
        }
    };
    Ok((0..=count).map(|i| if i == count { high } else { low + (high - low) * i as f64 / count as f64 }).collect())
}

/// The width of a bin by a rule (Sturges 1926, Doane 1976, Scott 1979, Freedman and Diaconis 1981); not above
/// zero when the data are all alike.
fn width(data: &[f64], rule: &str) -> Option<f64> {
    let n = data.len() as f64;
    let data = sorted(data);
    let spread = data.last().zip(data.first()).map_or(0.0, |(high, low)| high - low);
    let fd = || 2.0 * (percentile(&data, 75.0) - percentile(&data, 25.0)) / n.cbrt();
    let sturges = spread / (n.log2() + 1.0);
    let sqrt = spread / n.sqrt();
    Some(match rule {
        "auto" => fd().max(sqrt / 2.0).min(sturges),
        "fd" => fd(),
        "sturges" => sturges,
        "sqrt" => sqrt,
        "rice" => spread / (2.0 * n.cbrt()),
        "scott" => (24.0 * std::f64::consts::PI.sqrt() / n).cbrt() * deviation(&data, 0),
        "doane" if n > 2.0 => {
            let (mean, sigma) = (data.iter().sum::<f64>() / n, deviation(&data, 0));
            if sigma <= 0.0 {
                return Some(0.0);
            }
            let skew = data.iter().map(|v| ((v - mean) / sigma).powi(3)).sum::<f64>() / n;
            let spread_of_skew = (6.0 * (n - 2.0) / ((n + 1.0) * (n + 3.0))).sqrt();
            spread / (1.0 + n.log2() + (1.0 + skew.abs() / spread_of_skew).log2())
        }
        "doane" => 0.0,
        _ => return None,
    })
}

/// Which bin a number is in: the last one holds its upper edge.
pub(crate) fn bin_of(edges: &[f64], v: f64) -> Option<usize> {
    let last = edges.len().checked_sub(2)?;
    if v - edges[last + 1] == 0.0 {
        return Some(last);
    }
    let after = edges.partition_point(|edge| *edge <= v);
    (v.is_finite() && after >= 1 && after <= last + 1).then(|| after - 1)
}

/// The number of data (or sum of weights) in each bin; as a density their area is 1. `cumulative` adds each to
/// the next, from the right if negative.
pub(crate) fn histogram(
    data: &[f64],
    edges: &[f64],
    weights: Option<&[f64]>,
    density: bool,
    cumulative: i8,
) -> Vec<f64> {
    let mut counts = vec![0.0; edges.len().saturating_sub(1)];
    for (i, v) in data.iter().enumerate() {
        if let Some(bin) = bin_of(edges, *v) {
            counts[bin] += weights.map_or(1.0, |w| w.get(i).copied().unwrap_or(0.0));
        }
    }
    let total: f64 = counts.iter().sum();
    if density {
        for (count, w) in counts.iter_mut().zip(edges.windows(2)) {
            // A cumulative density is a share of the whole: the widths are taken out again.
            *count /= if cumulative == 0 { total * (w[1] - w[0]) } else { total };
        }
    }
    let mut sum = 0.0;
    let mut add = |count: &mut f64| {
        sum += *count;
        *count = sum;
    };
    match cumulative {
        0 => {}
        1.. => counts.iter_mut().for_each(&mut add),
        _ => counts.iter_mut().rev().for_each(&mut add),
    }
    counts
}

/// The number of points (or sum of weights) in each cell, row by row of y: the cell (x, y) is at
/// `y * (x_edges.len() - 1) + x`.
///
/// # Errors
/// Too many cells.
pub(crate) fn histogram2d(
    xs: &[f64],
    ys: &[f64],
    edges: [&[f64]; 2],
    weights: Option<&[f64]>,
    density: bool,
) -> Result<Vec<f64>, String> {
    let [nx, ny] = edges.map(|e| e.len().saturating_sub(1));
    let cells = nx.saturating_mul(ny);
    if cells > MAX_CELLS {
        return Err(format!("a histogram can have at most {MAX_CELLS} cells, not {cells}"));
    }
    let mut counts = vec![0.0; cells];
    for (i, (x, y)) in xs.iter().zip(ys).enumerate() {
        if let (Some(x), Some(y)) = (bin_of(edges[0], *x), bin_of(edges[1], *y)) {
            counts[y * nx + x] += weights.map_or(1.0, |w| w.get(i).copied().unwrap_or(0.0));
        }
    }
    if density {
        let total: f64 = counts.iter().sum();
        for (i, count) in counts.iter_mut().enumerate() {
            let (x, y) = (i % nx, i / nx);
            *count /= total * (edges[0][x + 1] - edges[0][x]) * (edges[1][y + 1] - edges[1][y]);
        }
    }
    Ok(counts)
}

#[cfg(test)]
mod tests;
