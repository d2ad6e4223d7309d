//! Colormaps, which map numbers from 0 to 1 to colours, with matplotlib's names and its indexing.
//!
//! `colormaps/maps.txt` has a line for each map: its name, its kind and its colours in hexadecimal. A `listed`
//! map is only its colours; `controls` are evenly spaced and interpolated to 256; a `table` (of colours) or
//! `ramp` (sampled from a curve) has its colours in `tables.bin`, one map after another.

use wire::Color;

const MAPS: &str = include_str!("colormaps/maps.txt");
const TABLES: &[u8] = include_bytes!("colormaps/tables.bin");
/// The number of colours of an interpolated colormap.
const SIZE: usize = 256;
/// The largest number of colours in a colormap that a program makes.
const MAX_COLORS: usize = 4096;

/// A table of colours for numbers from 0 to 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Colormap {
    /// The name under which it was asked for.
    pub name: String,
    colors: Vec<[u8; 4]>,
    /// Whether the colours are a list, not samples of a gradient.
    listed: bool,
    /// The colour below 0; the first one if `None`.
    pub under: Option<Color>,
    /// The colour above 1; the last one if `None`.
    pub over: Option<Color>,
    /// The colour of NaN; clear if `None`.
    pub bad: Option<Color>,
}

/// The colormap with this name. A name that ends in `_r` is reversed.
#[must_use]
pub fn by_name(name: &str) -> Option<Colormap> {
    let (base, reversed) = name.strip_suffix("_r").map_or((name, false), |base| (base, true));
    let mut start = 0;
    for line in MAPS.lines() {
        let mut words = line.split(' ');
        let (word, kind, data) = (words.next()?, words.next()?, words.next()?);
        let stored = matches!(kind, "table" | "ramp");
        let bytes = if stored { data.parse::<usize>().ok()? * 3 } else { 0 };
        if word == base {
            let (colors, listed) = if stored {
                let rgb = TABLES.get(start..start + bytes)?.as_chunks::<3>().0;
                (rgb.iter().map(|&[r, g, b]| [r, g, b, 255]).collect(), kind == "table")
            } else {
                let colors = from_hex(data);
                if kind == "listed" { (colors, true) } else { (interpolated(&colors, SIZE), false) }
            };
            let map = Colormap { name: base.to_owned(), colors, listed, under: None, over: None, bad: None };
            return Some(if reversed { map.reversed() } else { map });
        }
        start += bytes;
    }
    None
}

/// The names of all maps, `_r` ones included.
#[must_use]
pub fn names() -> Vec<String> {
    let names = MAPS.lines().filter_map(|line| line.split(' ').next());
    names.flat_map(|name| [name.to_owned(), format!("{name}_r")]).collect()
}

impl Colormap {
    /// A map of these colours: themselves if `listed` (the first `n`, over again if they are fewer), else a
    /// gradient through them, evenly spaced, in `n` steps.
    #[must_use]
    pub fn from_colors(name: &str, colors: &[Color], listed: bool, n: usize) -> Self {
        let n = n.clamp(1, MAX_COLORS);
        let given: Vec<[u8; 4]> = colors.iter().take(MAX_COLORS).map(|c| [c.r, c.g, c.b, c.a]).collect();
        let colors = match (listed, given.is_empty()) {
            (_, true) => vec![[0, 0, 0, 0]],
            (true, false) => given.into_iter().cycle().take(n).collect(),
            (false, false) => interpolated(&given, n),
        };
        Self { name: name.to_owned(), colors, listed, under: None, over: None, bad: None }
    }

    /// A gradient through colours at places from 0 to 1, which must rise; `None` if they don't.
    #[must_use]
    pub fn from_stops(name: &str, stops: &[(f64, Color)], n: usize) -> Option<Self> {
        let rising = stops.windows(2).all(|w| w[0].0 <= w[1].0);
        let (first, last) = (stops.first()?, stops.last()?);
        if !rising || first.0 != 0.0 || last.0 - 1.0 != 0.0 || stops.len() > MAX_COLORS {
            return None;
        }
        let n = n.clamp(1, MAX_COLORS);
        let color = |t: f64| {
            let next = stops.partition_point(|s| s.0 < t).clamp(1, stops.len() - 1);
            let (from, to) = (stops[next - 1], stops[next]);
            let part = if to.0 > from.0 { ((t - from.0) / (to.0 - from.0)).clamp(0.0, 1.0) } else { 1.0 };
            between(rgba(from.1), rgba(to.1), part)
        };
        let colors = (0..n).map(|i| color(place(i, n))).collect();
        Some(Self { name: name.to_owned(), colors, listed: false, under: None, over: None, bad: None })
    }

    /// The colour at `t`: of N colours the one with index ⌊tN⌋, and at 1 the last.
    #[must_use]
    #[inline]
    pub fn at(&self, t: f64) -> Color {
        let end = |index: usize| self.colors.get(index).copied().map_or(CLEAR, to_color);
        let n = self.colors.len();
        if t.is_nan() {
            self.bad.unwrap_or(CLEAR)
        } else if t < 0.0 {
            self.under.unwrap_or_else(|| end(0))
        } else if t > 1.0 {
            self.over.unwrap_or_else(|| end(n.saturating_sub(1)))
        } else {
            end(((t * n as f64) as usize).min(n.saturating_sub(1)))
        }
    }

    /// The colour of this index, as a map called with a whole number gives it.
    #[must_use]
    pub fn index(&self, index: i64) -> Color {
        let n = self.colors.len();
        match usize::try_from(index) {
            Ok(i) if i < n => to_color(self.colors[i]),
            Ok(_) => self.at(f64::INFINITY),
            Err(_) => self.at(f64::NEG_INFINITY),
        }
    }

    /// The number of colours.
    #[must_use]
    pub fn size(&self) -> usize {
        self.colors.len()
    }

    /// Whether the colormap is a list of colours, not a gradient.
    #[must_use]
    pub fn is_listed(&self) -> bool {
        self.listed
    }

    /// Its colours, first to last.
    pub fn colors(&self) -> impl Iterator<Item = Color> + '_ {
        self.colors.iter().copied().map(to_color)
    }

    /// The colormap resampled to `n` colours.
    #[must_use]
    pub fn resampled(&self, n: usize) -> Self {
        let n = n.clamp(1, MAX_COLORS);
        let colors = if self.listed {
            (0..n).map(|i| rgba(self.at(place(i, n)))).collect()
        } else {
            interpolated(&self.colors, n)
        };
        Self { colors, ..self.clone() }
    }

    /// The map from its last colour to its first.
    #[must_use]
    pub fn reversed(&self) -> Self {
        let name = self.name.strip_suffix("_r").map_or_else(|| format!("{}_r", self.name), str::to_owned);
        let colors = self.colors.iter().rev().copied().collect();
        Self { name, colors, listed: self.listed, under: self.over, over: self.under, bad: self.bad }
    }
}

const CLEAR: Color = Color { r: 0, g: 0, b: 0, a: 0 };

#[inline]
fn to_color([r, g, b, a]: [u8; 4]) -> Color {
    Color { r, g, b, a }
}

fn rgba(c: Color) -> [u8; 4] {
    [c.r, c.g, c.b, c.a]
}

/// The position of the `i`th of `n` evenly spaced points from 0 to 1.
fn place(i: usize, n: usize) -> f64 {
    if n > 1 { i as f64 / (n - 1) as f64 } else { 0.0 }
}

fn between(from: [u8; 4], to: [u8; 4], t: f64) -> [u8; 4] {
    let mix = |i: usize| (f64::from(from[i]) * (1.0 - t) + f64::from(to[i]) * t).round() as u8;
    [mix(0), mix(1), mix(2), mix(3)]
}

/// `n` colours along a gradient through evenly spaced ones.
fn interpolated(controls: &[[u8; 4]], n: usize) -> Vec<[u8; 4]> {
    let last = controls.len().saturating_sub(1);
    let color = |i: usize| {
        let at = place(i, n) * last as f64;
        let from = (at as usize).min(last);
        between(controls[from], controls[(from + 1).min(last)], at - from as f64)
    };
    (0..n).map(color).collect()
}

fn from_hex(text: &str) -> Vec<[u8; 4]> {
    let digit = |b: u8| (b as char).to_digit(16).unwrap_or_default() as u8;
    let byte = |pair: &[u8]| digit(pair[0]) * 16 + digit(pair[1]);
    text.as_bytes().as_chunks::<6>().0.iter().map(|c| [byte(&c[..2]), byte(&c[2..4]), byte(&c[4..]), 255]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[rustfmt::skip]
    const EXPECTED: &[(&str, f64, [u8; 3])] = &[
        ("viridis", 0.1, [72, 36, 117]),
        ("plasma", 0.37, [167, 33, 151]),
        ("magma", 0.82, [254, 169, 115]),
        ("cividis", 0.1, [8, 51, 112]),
        ("turbo", 0.37, [44, 240, 158]),
        ("coolwarm", 0.82, [234, 123, 96]),
        ("RdBu", 0.1, [177, 24, 43]),
        ("Spectral_r", 0.37, [211, 237, 156]),
        ("Blues_r", 0.82, [211, 228, 243]),
        ("YlOrRd", 0.1, [255, 241, 169]),
        ("hot", 0.37, [255, 2, 0]),
        ("cool", 0.82, [209, 46, 255]),
        ("gray", 0.1, [25, 25, 25]),
        ("bone", 0.37, [82, 83, 114]),
        ("copper", 0.82, [255, 163, 104]),
        ("jet", 0.1, [0, 0, 241]),
        ("rainbow", 0.37, [61, 234, 213]),
        ("terrain", 0.82, [163, 137, 132]),
        ("ocean", 0.1, [0, 90, 25]),
        ("gist_earth", 0.37, [58, 141, 101]),
        ("cubehelix", 0.82, [194, 210, 243]),
        ("hsv", 0.1, [255, 148, 0]),
        ("twilight", 0.37, [90, 46, 147]),
        ("twilight_shifted_r", 0.82, [94, 76, 170]),
        ("tab10", 0.1, [255, 127, 14]),
        ("tab20c", 0.37, [253, 208, 162]),
        ("Set3", 0.82, [188, 128, 189]),
        ("Pastel1_r", 0.1, [242, 242, 242]),
        ("binary", 0.37, [161, 161, 161]),
        ("gnuplot", 0.82, [231, 140, 0]),
        ("seismic", 0.1, [0, 0, 146]),
        ("nipy_spectral", 0.37, [0, 170, 157]),
    ];

    fn rgb(c: Color) -> [u8; 3] {
        [c.r, c.g, c.b]
    }

    #[test]
    fn colours_are_matplotlibs() {
        for (name, t, want) in EXPECTED {
            let got = rgb(by_name(name).unwrap().at(*t));
            assert!(got.iter().zip(want).all(|(a, b)| a.abs_diff(*b) <= 1), "{name} {t}: {got:?} {want:?}");
        }
    }

    #[test]
    fn every_name_is_a_map_and_its_reverse_is_one() {
        let names = names();
        assert!(names.len() > 160 && names.len().is_multiple_of(2));
        for name in &names {
            let map = by_name(name).unwrap();
            assert_eq!(&map.name, name);
            assert!(map.size() >= 8);
            assert_eq!(map.at(1.0), map.reversed().at(0.0));
        }
        assert!(by_name("viridis_r_r").is_none() && by_name("").is_none() && by_name("_r").is_none());
    }

    #[test]
    fn outside_and_bad() {
        let mut map = by_name("gray").unwrap();
        assert_eq!((rgb(map.at(-0.1)), rgb(map.at(1.1)), map.at(f64::NAN)), ([0; 3], [255; 3], CLEAR));
        let red = Color::opaque(255, 0, 0);
        (map.under, map.bad) = (Some(red), Some(red));
        assert_eq!((map.at(-1e-9), map.at(f64::NAN), map.reversed().over), (red, red, Some(red)));
        assert_eq!((rgb(map.index(128)), map.index(-1), rgb(map.index(999))), ([128; 3], red, [255; 3]));
    }

    #[test]
    fn maps_of_ones_own() {
        let ends = [Color::BLACK, Color::WHITE];
        let listed = Colormap::from_colors("mine", &ends, true, 2);
        assert_eq!((rgb(listed.at(0.49)), rgb(listed.at(0.5)), listed.size()), ([0; 3], [255; 3], 2));
        let ramp = Colormap::from_colors("mine", &ends, false, 256);
        assert_eq!(rgb(ramp.at(0.5)), [128; 3]);
        assert!(!ramp.is_listed() && ramp.colors().count() == 256);
        let five = ramp.resampled(5);
        assert_eq!(five.colors().map(|c| c.r).collect::<Vec<_>>(), [0, 64, 128, 191, 255]);
        assert_eq!(by_name("tab10").unwrap().resampled(3).size(), 3);
        let stops = [(0.0, Color::BLACK), (0.25, Color::WHITE), (1.0, Color::BLACK)];
        let peak = Colormap::from_stops("peak", &stops, 101).unwrap();
        assert_eq!((peak.colors[25][0], peak.colors[100][0]), (255, 0));
        assert!(Colormap::from_stops("no", &stops[1..], 9).is_none());
        assert_eq!(Colormap::from_colors("none", &[], false, usize::MAX).at(0.5), CLEAR);
    }
}
