use super::*;

/// Sixty numbers with two outliers.
fn data() -> Vec<f64> {
    let wave = |i: i32| ((f64::from(i) * 0.7).sin() * 3.0 + f64::from(i) * 0.05) * 1000.0;
    let mut data: Vec<f64> = (0..60).map(|i| wave(i).round() / 1000.0).collect();
    (data[5], data[6]) = (15.0, -9.0);
    data
}

#[test]
fn rules_are_numpys() {
    for (rule, want) in [("auto", 13), ("fd", 13), ("sturges", 7), ("sqrt", 8), ("scott", 9), ("rice", 8), ("doane", 9)]
    {
        let edges = bin_edges(&data(), &Bins::Rule(rule.into()), None, false).unwrap();
        assert_eq!(edges.len() - 1, want, "{rule}");
        assert_eq!((edges[0], edges[want]), (-9.0, 15.0));
        assert_eq!(bin_edges(&[2.0; 9], &Bins::Rule(rule.into()), None, false), Ok(vec![1.5, 2.5]));
    }
    let whole: Vec<f64> = (0..50).map(|i| f64::from(i * i % 7)).collect();
    assert_eq!(bin_edges(&whole, &Bins::Rule("rice".into()), None, true).unwrap().len() - 1, 4);
    assert!(bin_edges(&whole, &Bins::Rule("rich".into()), None, true).is_err());
}

#[test]
fn counts_are_numpys() {
    let edges = bin_edges(&data(), &Bins::Count(7), Some([-4.0, 6.0]), false).unwrap();
    let counts = |density, cumulative| histogram(&data(), &edges, None, density, cumulative);
    assert_eq!(counts(false, 0), [1, 6, 11, 11, 11, 12, 6].map(f64::from));
    assert_eq!(counts(false, 1).last(), Some(&counts(false, 0).iter().sum()));
    assert_eq!(counts(false, -1)[0], counts(false, 0).iter().sum());
    let area: f64 = counts(true, 0).iter().map(|c| c * 10.0 / 7.0).sum();
    assert!((area - 1.0).abs() < 1e-12);
    assert!((counts(true, 1)[6] - 1.0).abs() < 1e-12);
    let weights = vec![0.5; 60];
    assert_eq!(histogram(&data(), &edges, Some(&weights), false, 0)[0], counts(false, 0)[0] / 2.0);
}

#[test]
fn the_last_bin_holds_its_upper_edge() {
    let edges = [0.0, 1.0, 2.0];
    assert_eq!(histogram(&[0.0, 1.0, 2.0, 2.1, -0.1, f64::NAN], &edges, None, false, 0), [1.0, 2.0]);
    assert_eq!((bin_of(&[1.0], 1.0), bin_of(&[], 1.0)), (None, None));
}

#[test]
fn two_dimensions() {
    let edges: [&[f64]; 2] = [&[0.0, 1.0, 2.0], &[0.0, 5.0]];
    let made = histogram2d(&[0.5, 1.5, 1.6, 9.0], &[1.0, 2.0, 5.0, 1.0], edges, None, false).unwrap();
    assert_eq!(made, [1.0, 2.0]);
    let density = histogram2d(&[0.5, 1.5, 1.6], &[1.0, 2.0, 5.0], edges, None, true).unwrap();
    assert!((density.iter().sum::<f64>() * 5.0 - 1.0).abs() < 1e-12);
    let fine: Vec<f64> = (0..5000).map(f64::from).collect();
    assert!(histogram2d(&[], &[], [&fine, &fine], None, false).is_err());
}

#[test]
fn bins_that_cannot_be_say_so() {
    let error = |bins| bin_edges(&[1.0, 2.0], &bins, None, false).is_err();
    assert!(error(Bins::Count(0)) && error(Bins::Count(usize::MAX)) && error(Bins::Edges(vec![1.0])));
    assert!(error(Bins::Edges(vec![2.0, 1.0])) && error(Bins::Edges(vec![0.0, f64::NAN])));
    assert!(bin_edges(&[], &Bins::Count(2), Some([2.0, 1.0]), false).is_err());
    assert_eq!(bin_edges(&[], &Bins::Count(2), None, false), Ok(vec![0.0, 0.5, 1.0]));
    let tight = bin_edges(&[0.0, 1e-300, 1e300], &Bins::Rule("fd".into()), None, false).unwrap();
    assert!(tight.len() <= MAX_BINS + 1);
    assert!(bin_edges(&[-1e308, 1e308], &Bins::Count(2), None, false).is_err());
}
