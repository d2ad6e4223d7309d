//! The kernels that values between pixels are made with: those of matplotlib's Agg (`agg_image_filters.h`), which are the
//! textbooks'.

#[cfg(test)]
mod expected;

use std::f64::consts::{FRAC_PI_4, PI};

/// A kernel, by what matplotlib calls it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kernel {
    Bilinear,
    Bicubic,
    Spline16,
    Spline36,
    Hanning,
    Hamming,
    Hermite,
    Kaiser,
    Quadric,
    Catrom,
    Gaussian,
    Bessel,
    Mitchell,
    Sinc,
    Lanczos,
    Blackman,
}

/// How far the widest reach (`filterrad`).
const WIDE: u32 = 4;
/// The shape of Kaiser's window.
const KAISER: f64 = 6.33;

impl Kernel {
    /// The kernel with this name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "bilinear" => Self::Bilinear,
            "bicubic" => Self::Bicubic,
            "spline16" => Self::Spline16,
            "spline36" => Self::Spline36,
            "hanning" => Self::Hanning,
            "hamming" => Self::Hamming,
            "hermite" => Self::Hermite,
            "kaiser" => Self::Kaiser,
            "quadric" => Self::Quadric,
            "catrom" => Self::Catrom,
            "gaussian" => Self::Gaussian,
            "bessel" => Self::Bessel,
            "mitchell" => Self::Mitchell,
            "sinc" => Self::Sinc,
            "lanczos" => Self::Lanczos,
            "blackman" => Self::Blackman,
            _ => return None,
        })
    }

    /// How far it reaches, in pixels of the image.
    fn reach(self) -> u32 {
        match self {
            Self::Bilinear | Self::Hanning | Self::Hamming | Self::Hermite | Self::Kaiser => 1,
            Self::Quadric | Self::Bicubic | Self::Spline16 | Self::Catrom | Self::Gaussian | Self::Mitchell => 2,
            Self::Spline36 => 3,
            Self::Bessel | Self::Sinc | Self::Lanczos | Self::Blackman => WIDE,
        }
    }

    /// The weight of a pixel at a distance, before the weights are made to add up to 1.
    fn weight(self, x: f64) -> f64 {
        let x = x.abs();
        if x > f64::from(self.reach()) {
            return 0.0;
        }
        // The part of a cubic spline that begins at a knot.
        let cube = |x: f64| x.max(0.0).powi(3);
        let sinc = |x: f64| if x == 0.0 { 1.0 } else { (PI * x).sin() / (PI * x) };
        match self {
            Self::Bilinear => 1.0 - x,
            Self::Bicubic => (cube(x + 2.0) - 4.0 * cube(x + 1.0) + 6.0 * cube(x) - 4.0 * cube(x - 1.0)) / 6.0,
            Self::Spline16 if x < 1.0 => ((x - 9.0 / 5.0) * x - 1.0 / 5.0) * x + 1.0,
            Self::Spline16 => ((-1.0 / 3.0 * (x - 1.0) + 4.0 / 5.0) * (x - 1.0) - 7.0 / 15.0) * (x - 1.0),
            Self::Spline36 if x < 1.0 => ((13.0 / 11.0 * x - 453.0 / 209.0) * x - 3.0 / 209.0) * x + 1.0,
            Self::Spline36 if x < 2.0 => {
                ((-6.0 / 11.0 * (x - 1.0) + 270.0 / 209.0) * (x - 1.0) - 156.0 / 209.0) * (x - 1.0)
            }
            Self::Spline36 => ((1.0 / 11.0 * (x - 2.0) - 45.0 / 209.0) * (x - 2.0) + 26.0 / 209.0) * (x - 2.0),
            Self::Hanning => 0.5 + 0.5 * (PI * x).cos(),
            Self::Hamming => 0.54 + 0.46 * (PI * x).cos(),
            Self::Hermite => (2.0 * x - 3.0) * x * x + 1.0,
            Self::Kaiser => bessel_i0(KAISER * (1.0 - x * x).max(0.0).sqrt()) / bessel_i0(KAISER),
            Self::Quadric if x < 0.5 => 0.75 - x * x,
            Self::Quadric => 0.5 * (1.5 - x).max(0.0).powi(2),
            Self::Catrom if x < 1.0 => 0.5 * (2.0 + x * x * (-5.0 + x * 3.0)),
            Self::Catrom => 0.5 * (4.0 + x * (-8.0 + x * (5.0 - x))),
            Self::Gaussian => (-2.0 * x * x).exp() * (2.0 / PI).sqrt(),
            Self::Bessel if x == 0.0 => FRAC_PI_4,
            Self::Bessel => bessel_j1(PI * x) / (2.0 * x),
            Self::Mitchell if x < 1.0 => 8.0 / 9.0 + x * x * (-2.0 + x * 7.0 / 6.0),
            Self::Mitchell => 16.0 / 9.0 + x * (-10.0 / 3.0 + x * (2.0 - x * 7.0 / 18.0)),
            Self::Sinc => sinc(x),
            Self::Lanczos => sinc(x) * sinc(x / f64::from(WIDE)),
            Self::Blackman => {
                let part = PI * x / f64::from(WIDE);
                sinc(x) * (0.42 + 0.5 * part.cos() + 0.08 * (2.0 * part).cos())
            }
        }
    }
}

/// Points of the sums for Bessel's functions: their integrands are periodic, so that few give all digits.
const POINTS: u32 = 64;

/// The mean over half a turn.
fn mean(integrand: impl Fn(f64) -> f64) -> f64 {
    let ends = f64::midpoint(integrand(0.0), integrand(PI));
    let inner: f64 = (1..POINTS).map(|i| integrand(PI * f64::from(i) / f64::from(POINTS))).sum();
    (ends + inner) / f64::from(POINTS)
}

fn bessel_i0(x: f64) -> f64 {
    mean(|angle| (x * angle.cos()).exp())
}

fn bessel_j1(x: f64) -> f64 {
    mean(|angle| (angle - x * angle.sin()).cos())
}

/// Values of a grid at the pixels of a larger one, row by row. Each value has so many channels. What is no number stays a hole
/// of its own size.
pub(crate) fn resample(
    values: &[f64],
    channels: usize,
    [columns, rows]: [usize; 2],
    [w, h]: [usize; 2],
    kernel: Kernel,
) -> Vec<f64> {
    let (across, down) = (taps(columns, w, kernel), taps(rows, h, kernel));
    let wide = wider(values, channels, columns, &across);
    let mut out = Vec::with_capacity(w * h * channels);
    for one in &down {
        for at in 0..w * channels {
            let (mut sum, mut total) = (0.0, 0.0);
            for (row, weight) in &one.weights {
                let [value, known] = wide[row * w * channels + at];
                sum += value * weight;
                total += known * weight;
            }
            let column = across[at / channels].nearest;
            let hole = !values[(one.nearest * columns + column) * channels + at % channels].is_finite();
            out.push(if hole { f64::NAN } else { sum / total });
        }
    }
    out
}

/// Each row, as wide as it becomes: the weighted sums of its values, and of the weights of those that are numbers.
fn wider(values: &[f64], channels: usize, columns: usize, across: &[Taps]) -> Vec<[f64; 2]> {
    let mut wide = Vec::with_capacity(values.len() / columns.max(1) * across.len());
    for row in values.chunks_exact(columns * channels) {
        for one in across {
            for channel in 0..channels {
                let known = one.weights.iter().map(|(column, weight)| (row[column * channels + channel], weight));
                let known = known.filter(|(value, _)| value.is_finite());
                let [sum, total] =
                    known.fold([0.0; 2], |[sum, total], (value, weight)| [sum + value * weight, total + weight]);
                wide.push([sum, total]);
            }
        }
    }
    wide
}

/// The pixels that one is made of, with their weights.
struct Taps {
    nearest: usize,
    weights: Vec<(usize, f64)>,
}

/// For each of `out` pixels along an axis of `n`. Beyond its ends an image is mirrored.
fn taps(n: usize, out: usize, kernel: Kernel) -> Vec<Taps> {
    let reach = i64::from(kernel.reach());
    let mirrored = |at: i64| {
        let at = at.rem_euclid(2 * n as i64) as usize;
        if at < n { at } else { 2 * n - 1 - at }
    };
    let one = |i: usize| {
        let place = (i as f64 + 0.5) * n as f64 / out as f64 - 0.5;
        let first = place.floor() as i64 - reach + 1;
        let weighted = (first..first + 2 * reach).map(|at| (mirrored(at), kernel.weight(at as f64 - place)));
        let mut weights: Vec<(usize, f64)> = weighted.filter(|(_, weight)| *weight != 0.0).collect();
        let sum: f64 = weights.iter().map(|(_, weight)| weight).sum();
        for (_, weight) in &mut weights {
            *weight /= sum;
        }
        Taps { nearest: (place.round().max(0.0) as usize).min(n - 1), weights }
    };
    (0..out).map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::expected::STEPS;
    use super::*;

    #[test]
    fn a_step_becomes_what_matplotlib_makes_of_it() {
        for (name, expected) in STEPS {
            let kernel = Kernel::named(name).expect("a name");
            let found = resample(&[0.0, 0.0, 1.0, 1.0], 1, [4, 1], [12, 1], kernel);
            for (found, expected) in found[2..10].iter().zip(expected) {
                assert!((found - expected).abs() < 0.01, "{name}: {found} is not {expected}");
            }
        }
    }

    #[test]
    fn a_plain_grid_stays_plain_and_a_hole_its_size() {
        for (name, _) in STEPS {
            let kernel = Kernel::named(name).expect("a name");
            let flat = resample(&[3.0; 18], 2, [3, 3], [7, 5], kernel);
            assert!(flat.len() == 70 && flat.iter().all(|value| (value - 3.0).abs() < 1e-9), "{name}");
            let holed = resample(&[0.0, f64::NAN, 1.0], 1, [3, 1], [9, 1], kernel);
            let holes: Vec<usize> = (0..9).filter(|at| holed[*at].is_nan()).collect();
            assert_eq!(holes, [3, 4, 5], "{name}");
        }
    }
}
