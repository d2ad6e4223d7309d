use super::*;

#[test]
fn defaults_are_typed() {
    let rc = defaults();
    assert_eq!(rc.get("figure.figsize"), Some(&RcValue::List([6.4, 4.8].map(RcValue::Number).to_vec())));
    assert_eq!(rc.number("lines.linewidth"), Some(1.5));
    assert_eq!(rc.text("image.cmap"), Some("viridis"));
    assert_eq!(rc.texts("axes.prop_cycle").len(), 10);
    assert_eq!(rc.texts("axes.prop_cycle")[1], "#ff7f0e");
    assert_eq!(rc.get("axes.titley"), Some(&RcValue::Nothing));
    assert_eq!(rc.text("lines.dash_capstyle"), Some("butt"));
    assert!(!rc.flag("axes.grid") && rc.flag("axes.spines.top"));
    assert_eq!((rc.font_size("axes.titlesize"), rc.font_size("font.size")), (12.0, 10.0));
    assert!(rc.iter().count() > 200);
    // Every default is a value that its key takes.
    for (key, value) in rc.iter() {
        assert_eq!(defaults().set(key, value.clone()), Ok(()), "{key}");
    }
    assert!(lines().map(|(key, ..)| key).is_sorted());
}

#[test]
fn settings_that_are_not_honoured_take_their_defaults_alone() {
    let mut rc = defaults();
    let text = |text: &str| RcValue::Text(text.to_owned());
    assert_eq!(rc.set("lines.markerfacecolor", text("auto")), Ok(()));
    assert!(rc.set("lines.markerfacecolor", text("white")).is_err());
    assert!(rc.set("mathtext.fontset", text("cm")).is_err());
    assert!(lines().filter(|(key, ..)| is_unhonoured(key)).count() > UNHONOURED.len());
}

#[test]
fn every_sheet_sets_known_keys() {
    let names = sheets();
    for name in
        ["default", "classic", "ggplot", "dark_background", "bmh", "fivethirtyeight", "grayscale", "fast", "paintbox"]
    {
        assert!(names.contains(&name), "{name}");
    }
    for name in &names {
        let mut rc = defaults();
        assert_eq!(rc.apply(name), Ok(()), "{name}");
        for (key, value) in sheet(name).unwrap() {
            let set = rc.set(key, value);
            assert!(set.is_ok() || is_unhonoured(key), "{name} {key}: {set:?}");
        }
    }
    let named = SHEETS.lines().filter(|line| !line.starts_with('['));
    for line in named {
        let key = line.split(' ').next().unwrap();
        assert!(defaults().get(key).is_some(), "{key}");
    }
}

#[test]
fn sheets_change_what_they_say() {
    let mut rc = defaults();
    rc.apply("ggplot").unwrap();
    assert_eq!((rc.text("axes.facecolor"), rc.flag("axes.grid")), (Some("#E5E5E5"), true));
    assert_eq!(rc.texts("axes.prop_cycle")[0], "#E24A33");
    rc.apply("seaborn-whitegrid").unwrap();
    assert_eq!(sheet("seaborn-whitegrid"), sheet("seaborn-v0_8-whitegrid"));
    rc.apply("default").unwrap();
    assert_eq!(rc, defaults());
    let error = rc.apply("dark_backgruond").unwrap_err();
    assert_eq!(error.hint.as_deref(), Some("did you mean `dark_background`?"));
}

#[test]
fn keys_and_values_are_checked() {
    let mut rc = defaults();
    let error = rc.set("lines.linewdith", RcValue::Number(2.0)).unwrap_err();
    assert!(error.unknown && error.message.starts_with("lines.linewdith is not a valid rc parameter"));
    assert_eq!(error.hint.as_deref(), Some("did you mean `lines.linewidth`?"));
    assert_eq!(rc.set("savefig.dpi", RcValue::Number(300.0)), Ok(()));
    assert_eq!(rc.set("pdf.fonttype", RcValue::Number(42.0)), Ok(()));
    let text = |t: &str| RcValue::Text(t.into());
    for (key, value) in [
        ("lines.linewidth", text("thick")),
        ("lines.linewidth", RcValue::Number(f64::NAN)),
        ("axes.grid", RcValue::Number(2.0)),
        ("font.size", RcValue::Flag(true)),
        ("figure.figsize", text("big")),
        ("axes.prop_cycle", RcValue::List(vec![])),
        ("text.color", RcValue::List(vec![RcValue::Number(2.0); 3])),
    ] {
        assert!(!rc.set(key, value).unwrap_err().unknown, "{key}");
    }
    rc.set("axes.grid", text("on")).unwrap();
    rc.set("font.size", RcValue::Number(20.0)).unwrap();
    rc.set("font.family", text("serif")).unwrap();
    rc.set("text.color", RcValue::List(vec![RcValue::Number(1.0), RcValue::Number(0.0), RcValue::Number(0.2)]))
        .unwrap();
    assert!(rc.flag("axes.grid"));
    assert_eq!((rc.font_size("legend.fontsize"), rc.named_size("large")), (20.0, Some(24.0)));
    assert_eq!((rc.texts("font.family"), rc.text("text.color")), (vec!["serif"], Some("#ff0033")));
}

#[test]
fn our_own_style_is_told_to_matplotlib_in_whole() {
    let told = paintbox_style();
    let keys: Vec<&str> = told.lines().filter_map(|line| Some(line.split_once(' ')?.0)).collect();
    let set: Vec<&str> = sheet("paintbox").unwrap().into_iter().map(|(key, _)| key).collect();
    assert!(keys == set && keys.contains(&"axes.prop_cycle"), "{keys:?}");
}
