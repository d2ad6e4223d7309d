use super::*;
use proptest::prelude::*;

fn area(loops: &Loops) -> f64 {
    let one = |l: &Vec<[f64; 2]>| -> f64 { l.windows(2).map(|w| w[0][0] * w[1][1] - w[1][0] * w[0][1]).sum() };
    loops.iter().map(one).sum::<f64>() / 2.0
}

/// A hill: the distance from the middle, so that lines are circles.
fn hill(n: usize) -> (Vec<f64>, Vec<f64>) {
    let axis: Vec<f64> = (0..n).map(|i| 4.0 * i as f64 / (n - 1) as f64 - 2.0).collect();
    let z = axis.iter().flat_map(|y| axis.iter().map(move |x| x.hypot(*y))).collect();
    (axis, z)
}

#[test]
fn a_hill_has_round_lines_and_rings_between_them() {
    let (axis, z) = hill(101);
    let grid = Grid::new(101, 101, &axis, &axis, &z).unwrap();
    let mut most = 1_000_000;
    let found = lines(&grid, 1.0, &mut most).unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].first(), found[0].last());
    assert!(found[0].iter().all(|p| (p[0].hypot(p[1]) - 1.0).abs() < 1e-3));
    assert!(most < 1_000_000);
    let ring = filled(&grid, 1.0, 1.5, &mut most).unwrap();
    assert_eq!(ring.len(), 2);
    let want = std::f64::consts::PI * (2.25 - 1.0);
    assert!((area(&ring) - want).abs() < 0.01, "{} {want}", area(&ring));
}

#[test]
fn bands_cover_the_grid_once() {
    let n = 41;
    let axis: Vec<f64> = (0..n).map(f64::from).collect();
    let z: Vec<f64> = (0..n * n).map(|i| (f64::from(i % n) * 0.9).sin() * (f64::from(i / n) * 1.1).cos()).collect();
    let grid = Grid::new(41, 41, &axis, &axis, &z).unwrap();
    let edges = [-2.0, -0.7, -0.2, 0.0, 0.1, 0.5, 2.0];
    let band = |w: &[f64]| {
        let made = filled(&grid, w[0], w[1], &mut 1_000_000).unwrap();
        assert!(made.iter().all(|l| l.first() == l.last()), "{w:?}");
        area(&made)
    };
    let total: f64 = edges.windows(2).map(band).sum();
    assert!((total - 1600.0).abs() < 1e-6, "{total}");
}

#[test]
fn lines_run_from_rim_to_rim() {
    let z = [0.0, 1.0, 2.0, 0.0, 1.0, 2.0];
    let (x, y) = ([0.0, 10.0, 30.0], [5.0, 6.0]);
    let grid = Grid::new(3, 2, &x, &y, &z).unwrap();
    let found = lines(&grid, 1.5, &mut 100).unwrap();
    assert_eq!(found, [vec![[20.0, 6.0], [20.0, 5.0]]]);
    assert_eq!(area(&filled(&grid, 0.5, 1.5, &mut 100).unwrap()), 15.0);
}

#[test]
fn a_saddle_goes_by_the_mean() {
    let axis = [0.0, 1.0];
    let of = |z: [f64; 4], level| lines(&Grid::new(2, 2, &axis, &axis, &z).unwrap(), level, &mut 100).unwrap();
    // High at two opposite corners; the mean is 0.5.
    let joined = of([1.0, 0.0, 0.0, 1.0], 0.4);
    let cut = of([1.0, 0.0, 0.0, 1.0], 0.6);
    assert_eq!((joined.len(), cut.len()), (2, 2));
    let near = |line: &[[f64; 2]], x: f64, y: f64| line.iter().all(|p| (p[0] - x).abs() + (p[1] - y).abs() < 0.7);
    assert!(joined.iter().any(|l| near(l, 1.0, 0.0)), "{joined:?}");
    assert!(cut.iter().any(|l| near(l, 0.0, 0.0)), "{cut:?}");
}

#[test]
fn masked_quads_are_left_out() {
    let (axis, mut z) = hill(5);
    z[12] = f64::NAN;
    let grid = Grid::new(5, 5, &axis, &axis, &z).unwrap();
    let made = filled(&grid, -1.0, 9.0, &mut 1000).unwrap();
    assert!((area(&made) - 12.0).abs() < 1e-9);
    assert_eq!(made.len(), 2);
}

#[test]
fn quads_that_touch_at_a_corner_only() {
    let axis = [0.0, 1.0, 2.0];
    let nan = f64::NAN;
    let z = [1.0, 1.0, nan, 1.0, 1.0, 1.0, nan, 1.0, 1.0];
    let grid = Grid::new(3, 3, &axis, &axis, &z).unwrap();
    assert!((area(&filled(&grid, 0.0, 2.0, &mut 1000).unwrap()) - 2.0).abs() < 1e-12);
}

#[test]
fn curved_grids() {
    let place = |i: i32| (f64::from(i % 9) * 0.1 + 1.0, f64::from(i / 9) * 0.1);
    let x: Vec<f64> = (0..81).map(|i| place(i).0 * place(i).1.cos()).collect();
    let y: Vec<f64> = (0..81).map(|i| place(i).0 * place(i).1.sin()).collect();
    let z: Vec<f64> = (0..81).map(|i| place(i).0).collect();
    let grid = Grid::new(9, 9, &x, &y, &z).unwrap();
    let line = &lines(&grid, 1.45, &mut 1000).unwrap()[0];
    assert_eq!(line.len(), 9);
    assert!(line.iter().all(|p| (p[0].hypot(p[1]) - 1.45).abs() < 1e-9));
}

#[test]
fn sizes_and_points_are_bounded() {
    let (axis, z) = hill(101);
    let grid = Grid::new(101, 101, &axis, &axis, &z).unwrap();
    assert!(lines(&grid, 1.0, &mut 10).is_err() && filled(&grid, 0.5, 1.0, &mut 10).is_err());
    assert_eq!(lines(&grid, f64::NAN, &mut 10), Ok(vec![]));
    assert!(Grid::new(1, 5, &[0.0], &[0.0; 5], &[0.0; 5]).is_err());
    assert!(Grid::new(usize::MAX, 3, &[], &[], &[]).is_err());
    assert!(Grid::new(3, 2, &[0.0; 2], &[0.0; 2], &[0.0; 6]).is_err());
    let flat = [f64::INFINITY; 4];
    let empty = Grid::new(2, 2, &axis[..2], &axis[..2], &flat).unwrap();
    assert_eq!((empty.ends(), lines(&empty, 0.0, &mut 10)), (None, Ok(vec![])));
}

/// Every quad, one after the other: what levels that pass no block by have.
fn of_all_quads<'a>(grid: &Grid<'a>) -> Grid<'a> {
    let all = Ends { low: f64::NEG_INFINITY, high: f64::INFINITY, ..Ends::NONE };
    Grid { masked: true, blocks: vec![all; grid.blocks.len()], ..grid.clone() }
}

proptest! {
    #[test]
    fn levels_pass_by_only_what_has_no_part_of_them(
        (nx, ny) in (2_usize..40, 2_usize..6),
        heights in prop::collection::vec(prop_oneof![30 => (0_u8..9).prop_map(f64::from), 1 => Just(f64::NAN)], 240),
        smooth in any::<bool>(),
    ) {
        let mut z = heights[..nx * ny].to_vec();
        if smooth {
            z.sort_by(f64::total_cmp);
        }
        let [x, y] = [nx, ny].map(|n| (0..n).map(|i| i as f64).collect::<Vec<_>>());
        let grid = Grid::new(nx, ny, &x, &y, &z).unwrap();
        let all = of_all_quads(&grid);
        for level in [-1.0, 0.0, 3.0, 3.5, 8.0] {
            let [found, expected] = [&grid, &all].map(|grid| lines(grid, level, &mut 10_000).unwrap());
            prop_assert_eq!(found, expected);
        }
        for [lower, upper] in [[-1.0, 3.0], [2.0, 3.5], [3.0, 4.0], [-1.0, 9.0], [8.0, 9.0]] {
            let [found, expected] = [&grid, &all].map(|grid| filled(grid, lower, upper, &mut 10_000).unwrap());
            prop_assert_eq!(found, expected);
        }
    }
}

#[test]
fn many_levels_look_at_few_quads_each() {
    let (axis, z) = hill(201);
    let grid = Grid::new(201, 201, &axis, &axis, &z).unwrap();
    let mut looked = 0;
    let levels = 100;
    for i in 0..levels {
        let level = f64::from(i) * 0.025;
        let crossed = |ends: &Ends, _| ends.low <= level && level < ends.high;
        let counted = grid.each_quad::<()>(crossed, |_, _, _| {
            looked += 1;
            Ok(())
        });
        assert_eq!(counted, Ok(()));
    }
    // Each level in each quad would be 100 times 40,000.
    assert!(looked < levels * 40_000 / 8, "{looked}");
}
