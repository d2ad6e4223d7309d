//! Axes that are divided: a chart with others at its sides, in sizes of their own (`make_axes_locatable`).

/// A length: a part of the main axes' length, and inches.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Size {
    pub(crate) part: f64,
    pub(crate) inches: f64,
}

impl Size {
    /// The length of the main axes themselves.
    pub(crate) const WHOLE: Self = Self { part: 1.0, inches: 0.0 };
}

/// Axes with what stands at their sides.
#[derive(Debug, Clone)]
pub struct Divider {
    /// The lengths from left to right and from bottom to top, the main axes' among them.
    pub(crate) sizes: [Vec<Size>; 2],
    /// Which of them is the main axes', for x and y.
    pub(crate) main: [usize; 2],
}

impl Divider {
    pub(crate) fn new() -> Self {
        Self { sizes: [vec![Size::WHOLE], vec![Size::WHOLE]], main: [0; 2] }
    }

    /// Makes room along x (0) or y (1), before the others or behind them; where it is, counted from the main axes.
    pub(crate) fn add(&mut self, axis: usize, before: bool, pad: Size, size: Size) -> [i64; 2] {
        let (sizes, main) = (&mut self.sizes[axis], &mut self.main[axis]);
        let new = if pad == (Size { part: 0.0, inches: 0.0 }) { vec![size] } else { vec![pad, size] };
        let mut at = [0; 2];
        if before {
            for one in new {
                sizes.insert(0, one);
                *main += 1;
            }
            at[axis] = -(*main as i64);
        } else {
            sizes.extend(new);
            at[axis] = (sizes.len() - 1 - *main) as i64;
        }
        at
    }

    /// Where the cell at a place counted from the main axes begins and ends, and how long all is, inches, along each axis. The
    /// main axes' lengths are in the ratio of `spans`, which hold for both if `is_even`.
    pub(crate) fn place(&self, at: [i64; 2], room: [f64; 2], spans: [f64; 2], is_even: bool) -> [[f64; 3]; 2] {
        let sums = [0, 1].map(|axis| {
            let sum = |of: fn(&Size) -> f64| self.sizes[axis].iter().map(of).sum::<f64>();
            (sum(|size| size.part) * spans[axis], sum(|size| size.inches))
        });
        let mut units = [0, 1].map(|axis| {
            let (parts, inches) = sums[axis];
            if parts == 0.0 { 0.0 } else { (room[axis] - inches) / parts }
        });
        if is_even {
            units = [units[0].min(units[1]); 2];
        }
        [0, 1].map(|axis| {
            let length = |size: &Size| size.part * spans[axis] * units[axis] + size.inches;
            let number = usize::try_from(self.main[axis] as i64 + at[axis]).unwrap_or(0);
            let before = self.sizes[axis].iter().take(number).map(length).sum::<f64>();
            let own = self.sizes[axis].get(number).map_or(0.0, length);
            [before, before + own, self.sizes[axis].iter().map(length).sum()]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_those_of_matplotlib() {
        let mut divider = Divider::new();
        let inches = |inches: f64| Size { part: 0.0, inches };
        let at = divider.add(0, false, inches(0.1), Size { part: 0.05, inches: 0.0 });
        assert_eq!(at, [2, 0]);
        let left = divider.add(0, true, inches(0.2), inches(0.5));
        assert_eq!((left, divider.main), ([-2, 0], [2, 0]));
        let [x, y] = divider.place([2, 0], [4.0, 3.0], [10.0, 5.0], true);
        // 3.2 inches for 1.05 main axes' widths.
        let width = 3.2 / 1.05;
        for (found, expected) in x.into_iter().zip([0.7 + width + 0.1, 4.0, 4.0]) {
            assert!((found - expected).abs() < 1e-9, "{x:?}");
        }
        assert!((y[2] - width / 2.0).abs() < 1e-9, "{y:?}");
        // Without an aspect it fills the room.
        assert!((divider.place([0, 0], [4.0, 3.0], [10.0, 5.0], false)[1][1] - 3.0).abs() < 1e-9);
    }
}
