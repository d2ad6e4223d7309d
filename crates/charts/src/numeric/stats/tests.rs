use super::*;

/// Sixty numbers with two outliers.
fn data() -> Vec<f64> {
    let wave = |i: i32| ((f64::from(i) * 0.7).sin() * 3.0 + f64::from(i) * 0.05) * 1000.0;
    let mut data: Vec<f64> = (0..60).map(|i| wave(i).round() / 1000.0).collect();
    (data[5], data[6]) = (15.0, -9.0);
    data
}

fn close(a: &[f64], b: &[f64]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| (a - b).abs() <= 1e-6 * b.abs().max(1e-3))
}

#[test]
fn percentiles_go_between_numbers() {
    let sorted = [1.0, 2.0, 4.0, 8.0];
    assert!(close(&[0.0, 50.0, 90.0, 100.0].map(|p| percentile(&sorted, p)), &[1.0, 3.0, 6.8, 8.0]));
    assert!(percentile(&[], 50.0).is_nan() && percentile(&sorted, f64::NAN).is_nan());
}

#[test]
fn box_plots_are_matplotlibs() {
    let made = boxplot_stats(&data(), Whiskers::Range(1.5)).unwrap();
    let numbers = [made.mean, made.q1, made.med, made.q3, made.whislo, made.whishi, made.notch[0], made.notch[1]];
    let want = [
        1.7457500000000001,
        -0.20675,
        1.8015,
        3.5330000000000004,
        -2.597,
        5.793,
        1.0435045511234224,
        2.5594954488765778,
    ];
    assert!(close(&numbers, &want), "{numbers:?}");
    assert_eq!(made.fliers, [-9.0, 15.0]);
    let other = boxplot_stats(&data(), Whiskers::Percentiles(5.0, 95.0)).unwrap();
    assert!(close(&[other.whislo, other.whishi], &[-1.889, 5.274]), "{other:?}");
    assert_eq!(boxplot_stats(&[f64::NAN], Whiskers::Range(1.5)), None);
    assert_eq!(boxplot_stats(&[2.0], Whiskers::Range(1.5)).unwrap().whishi, 2.0);
}

#[test]
fn densities_are_scipys() {
    let points = [-5.0, 0.0, 2.5, 12.0];
    for (bandwidth, want) in [
        (Bandwidth::Scott, [0.0031009437088319017, 0.11583444933143514, 0.12907684711607448, 0.00044880064789942363]),
        (
            Bandwidth::Silverman,
            [0.0039004512597001382, 0.11456326305869384, 0.12791416077727058, 0.0005491743848894157],
        ),
        (
            Bandwidth::Factor(0.2),
            [6.768387148511155e-06, 0.12871852263208003, 0.13663769794278885, 1.0222129612505551e-07],
        ),
    ] {
        let made = gaussian_kde(&data(), &points, bandwidth);
        assert!(close(&made, &want), "{bandwidth:?} {made:?}");
    }
    assert_eq!(gaussian_kde(&[1.0; 5], &points, Bandwidth::Scott), [0.0; 4]);
    assert_eq!(gaussian_kde(&[], &points, Bandwidth::Scott), [0.0; 4]);
}

#[test]
fn very_many_data_are_binned_first() {
    let many: Vec<f64> = (0..100_000).map(|i| (f64::from(i) * 0.618_034).fract()).collect();
    let points: Vec<f64> = (0..100).map(|i| f64::from(i) / 99.0).collect();
    let made = gaussian_kde(&many, &points, Bandwidth::Scott);
    assert!((made[50] - 1.0).abs() < 0.01 && (made[0] - 0.5).abs() < 0.02, "{} {}", made[50], made[0]);
}
