//! Percentiles, box plots and densities.

/// The percentile `p` (0–100) of sorted numbers, between two of them by their distance.
pub(crate) fn percentile(sorted: &[f64], p: f64) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else { return f64::NAN };
    if p.is_nan() {
        return f64::NAN;
    }
    let at = p.clamp(0.0, 100.0) / 100.0 * last as f64;
    let from = (at as usize).min(last);
    let (a, b) = (sorted[from], sorted[(from + 1).min(last)]);
    let t = at - from as f64;
    // From the nearer one, as NumPy does, so that both ends are exact.
    if t < 0.5 { a + (b - a) * t } else { b - (b - a) * (1.0 - t) }
}

/// The numbers without NaN, sorted.
pub(crate) fn sorted(data: &[f64]) -> Vec<f64> {
    let mut kept: Vec<f64> = data.iter().copied().filter(|v| !v.is_nan()).collect();
    kept.sort_unstable_by(f64::total_cmp);
    kept
}

/// Their mean; NaN of none.
pub(crate) fn mean(data: &[f64]) -> f64 {
    data.iter().sum::<f64>() / data.len() as f64
}

/// Their standard deviation with `n - ddof` as the divisor.
pub(crate) fn deviation(data: &[f64], ddof: usize) -> f64 {
    let mean = mean(data);
    let squares: f64 = data.iter().map(|v| (v - mean) * (v - mean)).sum();
    (squares / (data.len() as f64 - ddof as f64)).sqrt()
}

/// The length of a box plot's whiskers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Whiskers {
    /// To the last datum within so many box heights of the box (Tukey 1977: 1.5).
    Range(f64),
    /// To these two percentiles.
    Percentiles(f64, f64),
}

/// The statistics that a box plot shows of one data set.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct BoxStats {
    /// The mean.
    pub mean: f64,
    /// The lower edge of the box.
    pub q1: f64,
    /// The median.
    pub med: f64,
    /// The upper edge of the box.
    pub q3: f64,
    /// The end of the lower whisker.
    pub whislo: f64,
    /// The end of the upper whisker.
    pub whishi: f64,
    /// The notch's ends: the median ± 1.57 IQR/√n (`McGill`, Tukey and Larsen 1978).
    pub notch: [f64; 2],
    /// The data beyond the whiskers.
    pub fliers: Vec<f64>,
}

/// The numbers of a box plot; `None` of no data.
pub(crate) fn boxplot_stats(data: &[f64], whis: Whiskers) -> Option<BoxStats> {
    let data = sorted(data);
    if data.is_empty() {
        return None;
    }
    let [q1, med, q3] = [25.0, 50.0, 75.0].map(|p| percentile(&data, p));
    let iqr = q3 - q1;
    let (low, high) = match whis {
        Whiskers::Range(n) => (q1 - n * iqr, q3 + n * iqr),
        Whiskers::Percentiles(low, high) => (percentile(&data, low), percentile(&data, high)),
    };
    let whislo = data.iter().copied().find(|v| *v >= low).filter(|v| *v <= q1).unwrap_or(q1);
    let whishi = data.iter().rev().copied().find(|v| *v <= high).filter(|v| *v >= q3).unwrap_or(q3);
    let half = 1.57 * iqr / (data.len() as f64).sqrt();
    let fliers = data.iter().copied().filter(|v| *v < whislo || *v > whishi).collect();
    Some(BoxStats { mean: mean(&data), q1, med, q3, whislo, whishi, notch: [med - half, med + half], fliers })
}

/// The bandwidth of a density estimate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Bandwidth {
    /// n^(-1/5) deviations (Scott 1992).
    Scott,
    /// (3n/4)^(-1/5) deviations (Silverman 1986).
    Silverman,
    /// This many standard deviations.
    Factor(f64),
}

/// Most bells that are added up for a point; more data are binned first.
const MAX_BELLS: usize = 4096;
/// Most data × points without binning.
const MAX_SUMS: usize = 4_000_000;

/// The density of the data at each of `points`, from Gaussian bells. Data all alike have none (zeros).
pub(crate) fn gaussian_kde(data: &[f64], points: &[f64], bandwidth: Bandwidth) -> Vec<f64> {
    let data: Vec<f64> = data.iter().copied().filter(|v| v.is_finite()).collect();
    let n = data.len() as f64;
    let factor = match bandwidth {
        Bandwidth::Scott => n.powf(-0.2),
        Bandwidth::Silverman => (n * 0.75).powf(-0.2),
        Bandwidth::Factor(f) => f,
    };
    let width = factor * deviation(&data, 1);
    if !(width.is_finite() && width > 0.0) {
        return vec![0.0; points.len()];
    }
    let bells = if data.len().saturating_mul(points.len()) > MAX_SUMS {
        binned(&data)
    } else {
        data.iter().map(|v| (*v, 1.0)).collect()
    };
    let scale = 1.0 / (n * width * std::f64::consts::TAU.sqrt());
    let density = |x: &f64| {
        let bell = |&(at, weight): &(f64, f64)| {
            let z = (x - at) / width;
            // Beyond, a double adds nothing.
            if z.abs() < 9.0 { weight * (-0.5 * z * z).exp() } else { 0.0 }
        };
        scale * bells.iter().map(bell).sum::<f64>()
    };
    points.iter().map(density).collect()
}

/// Data as weights on an even grid, each shared by its two neighbours (linear binning: Wand 1994).
fn binned(data: &[f64]) -> Vec<(f64, f64)> {
    let (low, high) = data.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), v| (a.min(*v), b.max(*v)));
    let step = (high - low) / (MAX_BELLS - 1) as f64;
    let mut bells: Vec<(f64, f64)> = (0..MAX_BELLS).map(|i| (low + step * i as f64, 0.0)).collect();
    for v in data {
        let at = ((v - low) / step).clamp(0.0, (MAX_BELLS - 1) as f64);
        let from = (at as usize).min(MAX_BELLS - 2);
        bells[from].1 += 1.0 - (at - from as f64);
        bells[from + 1].1 += at - from as f64;
    }
    bells
}

#[cfg(test)]
#[expect(clippy::unreadable_literal, reason = "numbers as another program prints them")]
mod tests;
