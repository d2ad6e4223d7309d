//! The points of a line or of markers, px, that are worked out from data a block at a time: a million of them are never held at
//! once, and loops over a block have no branches and become vector instructions.

use std::ops::Range;

/// Points of a block: its numbers stay in the processor's nearest cache.
pub(crate) const BLOCK: usize = 256;

/// Points by their number, px.
pub(crate) trait Places {
    fn len(&self) -> usize;

    fn at(&self, i: usize) -> [f64; 2];

    /// The coordinates along x (0) or y (1) of the points of a range, as many as `out` takes.
    fn along(&self, axis: usize, range: Range<usize>, out: &mut [f64]) {
        for (i, out) in range.zip(out) {
            *out = self.at(i)[axis];
        }
    }
}

impl Places for [[f64; 2]] {
    fn len(&self) -> usize {
        self.len()
    }

    fn at(&self, i: usize) -> [f64; 2] {
        self[i]
    }
}

/// So many points that a function places.
pub(crate) struct Placed<F>(pub(crate) usize, pub(crate) F);

impl<F: Fn(usize) -> [f64; 2]> Places for Placed<F> {
    fn len(&self) -> usize {
        self.0
    }

    fn at(&self, i: usize) -> [f64; 2] {
        self.1(i)
    }
}

/// Data of which each coordinate is placed by itself: neither depends on the other one.
pub(crate) struct Separate<'a, F> {
    data: [&'a [f64]; 2],
    place: F,
}

impl<'a, F: Fn([f64; 2]) -> [f64; 2]> Separate<'a, F> {
    pub(crate) fn new(xs: &'a [f64], ys: &'a [f64], place: F) -> Self {
        let n = xs.len().min(ys.len());
        Self { data: [&xs[..n], &ys[..n]], place }
    }
}

impl<F: Fn([f64; 2]) -> [f64; 2]> Places for Separate<'_, F> {
    fn len(&self) -> usize {
        self.data[0].len()
    }

    fn at(&self, i: usize) -> [f64; 2] {
        (self.place)(self.data.map(|data| data[i]))
    }

    fn along(&self, axis: usize, range: Range<usize>, out: &mut [f64]) {
        for (number, out) in self.data[axis][range].iter().zip(out) {
            *out = (self.place)([*number; 2])[axis];
        }
    }
}

/// A range in blocks.
pub(crate) fn blocks(range: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    range.clone().step_by(BLOCK).map(move |start| start..range.end.min(start.saturating_add(BLOCK)))
}

/// What numbers reach.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Ends {
    pub(crate) low: f64,
    pub(crate) high: f64,
    /// The smallest number above 0.
    pub(crate) positive: f64,
    /// Whether all are finite. If not, the ends may be infinite.
    pub(crate) finite: bool,
}

impl Ends {
    /// What no numbers reach.
    pub(crate) const NONE: Self =
        Self { low: f64::INFINITY, high: f64::NEG_INFINITY, positive: f64::INFINITY, finite: true };

    pub(crate) fn of(numbers: &[f64]) -> Self {
        // Side by side, so that no comparison waits for the one before.
        const SIDES: usize = 8;
        let (mut low, mut high) = ([Self::NONE.low; SIDES], [Self::NONE.high; SIDES]);
        let (mut positive, mut odd) = ([Self::NONE.positive; SIDES], [0.0; SIDES]);
        let (chunks, rest) = numbers.as_chunks::<SIDES>();
        for chunk in chunks {
            for i in 0..SIDES {
                let n = chunk[i];
                low[i] = if n < low[i] { n } else { low[i] };
                high[i] = if n > high[i] { n } else { high[i] };
                let above = if n > 0.0 { n } else { f64::INFINITY };
                positive[i] = if above < positive[i] { above } else { positive[i] };
                // 0 for each finite number, NaN for others.
                odd[i] += n * 0.0;
            }
        }
        let mut ends = Self::NONE;
        for n in rest.iter().copied() {
            ends.join(Self {
                low: n,
                high: n,
                positive: if n > 0.0 { n } else { f64::INFINITY },
                finite: n.is_finite(),
            });
        }
        for i in 0..SIDES {
            ends.join(Self { low: low[i], high: high[i], positive: positive[i], finite: odd[i] == 0.0 });
        }
        ends
    }

    /// What the finite ones of these numbers reach.
    pub(crate) fn of_finite(numbers: &[f64]) -> Self {
        let ends = Self::of(numbers);
        if ends.finite {
            return ends;
        }
        let finite: Vec<f64> = numbers.iter().copied().filter(|n| n.is_finite()).collect();
        Self::of(&finite)
    }

    /// What both reach together.
    pub(crate) fn and(mut self, other: Self) -> Self {
        self.join(other);
        self
    }

    fn join(&mut self, other: Self) {
        self.low = self.low.min(other.low);
        self.high = self.high.max(other.high);
        self.positive = self.positive.min(other.positive);
        self.finite &= other.finite;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn number() -> impl Strategy<Value = f64> {
        prop_oneof![
            20 => -1e3..1e3,
            1 => Just(0.0),
            1 => Just(-0.0),
            1 => prop_oneof![Just(f64::NAN), Just(f64::INFINITY), Just(f64::NEG_INFINITY)],
        ]
    }

    proptest! {
        #[test]
        fn ends_are_those_of_numbers_one_by_one(numbers in prop::collection::vec(number(), 0..40)) {
            let ends = Ends::of(&numbers);
            prop_assert_eq!(ends.finite, numbers.iter().all(|n| n.is_finite()));
            prop_assert_eq!(ends.low, numbers.iter().copied().fold(f64::INFINITY, f64::min));
            prop_assert_eq!(ends.high, numbers.iter().copied().fold(f64::NEG_INFINITY, f64::max));
            let positive = numbers.iter().copied().filter(|n| *n > 0.0).fold(f64::INFINITY, f64::min);
            prop_assert_eq!(ends.positive, positive);
        }
    }

    #[test]
    fn blocks_cover_a_range() {
        let all: Vec<usize> = blocks(3..1000).flatten().collect();
        assert_eq!(all, (3..1000).collect::<Vec<_>>());
        assert!(blocks(0..1000).all(|block| block.len() <= BLOCK));
    }
}
