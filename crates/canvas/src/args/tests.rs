use super::*;
use crate::testing::{canvas, drawn, named, one, refused, values, words};
use crate::{CANVAS, ErrorKind, call};

#[test]
fn arguments_are_counted_in_cpythons_words() {
    assert_eq!(
        words("circle", values![50.0, 50.0], named![]),
        "TypeError: circle() missing 1 required positional argument: 'r' (usage: circle(x, y, r))"
    );
    assert_eq!(
        words("circle", values![50.0], named![]),
        "TypeError: circle() missing 2 required positional arguments: 'y' and 'r' (usage: circle(x, y, r))"
    );
    assert_eq!(
        words("circle", values![], named![]),
        "TypeError: circle() missing 3 required positional arguments: 'x', 'y', and 'r' (usage: circle(x, y, r))"
    );
    assert_eq!(
        words("circle", values![values![50.0, 50.0]], named![]),
        "TypeError: circle() missing 1 required positional argument: 'r' (usage: circle(x, y, r))"
    );
    assert_eq!(
        words("circle", values![50.0, 50.0, 20.0, 3.0], named![]),
        "TypeError: circle() takes 3 positional arguments but 4 were given (usage: circle(x, y, r))"
    );
    assert_eq!(
        words("rect", values![1.0, 2.0, 3.0, 4.0, 5.0, 6.0], named![]),
        "TypeError: rect() takes from 4 to 5 positional arguments but 6 were given (usage: rect(x, y, w, h, …))"
    );
    assert_eq!(
        words("no_fill", values![1.0], named![]),
        "TypeError: no_fill() takes 0 positional arguments but 1 was given"
    );
    assert_eq!(
        words("background", values!["red", "blue"], named![]),
        "TypeError: background() takes 1 positional argument but 2 were given (usage: background(color))"
    );
    assert_eq!(
        words("circle", values![50.0, 50.0, 20.0], named![x = 5.0]),
        "TypeError: circle() got multiple values for argument 'x'"
    );
    assert_eq!(
        words("circle", values![values![50.0, 50.0], 20.0], named![y = 5.0]),
        "TypeError: circle() got multiple values for argument 'y'"
    );
}

#[test]
fn keywords_that_arent_there_get_the_nearest_that_is() {
    let circle = |keywords| words("circle", values![50.0, 50.0, 20.0], keywords);
    let line = |keywords| words("line", values![0.0, 0.0, 9.0, 9.0], keywords);
    let unexpected =
        |function: &str, name: &str| format!("TypeError: {function}() got an unexpected keyword argument '{name}'");
    let meant =
        |function: &str, name: &str, hint: &str| format!("{} (did you mean `{hint}`?)", unexpected(function, name));
    assert_eq!(circle(named![colour = "red"]), meant("circle", "colour", "fill"));
    assert_eq!(circle(named![fil = "red"]), meant("circle", "fil", "fill"));
    assert_eq!(circle(named![linewidth = 2.0]), meant("circle", "linewidth", "width"));
    assert_eq!(circle(named![lw = 2.0]), meant("circle", "lw", "width"));
    assert_eq!(circle(named![stroke_width = 2.0]), meant("circle", "stroke_width", "width"));
    assert_eq!(circle(named![alpha = 0.5]), meant("circle", "alpha", "opacity"));
    assert_eq!(circle(named![potato = 0.5]), unexpected("circle", "potato"));
    assert_eq!(line(named![color = "red"]), meant("line", "color", "stroke"));
    assert_eq!(words("circle", values![50.0, 50.0], named![radius = 2.0]), meant("circle", "radius", "r"));
    assert_eq!(words("rect", values![0.0, 0.0, 9.0, 9.0], named![r = 2.0]), meant("rect", "r", "radius"));
    assert_eq!(words("text", values!["hi", 0.0, 0.0], named![fontsize = 2.0]), meant("text", "fontsize", "size"));
    assert_eq!(words("text", values![], named![text = "hi"]), meant("text", "text", "s"));
    assert_eq!(words("text", values!["hi", 0.0, 0.0], named![color = "red"]), meant("text", "color", "fill"));
    assert_eq!(words("fill", values![], named![colour = "red"]), meant("fill", "colour", "color"));
}

#[test]
fn wrong_types_are_named() {
    let x = |value: Value| words("circle", vec![value, Value::Float(5.0), Value::Float(5.0)], named![]);
    assert_eq!(
        x("12".into()),
        "TypeError: circle() argument 'x' must be a number, not str (it is text; float(\"12\") converts it to a number)"
    );
    assert_eq!(x("twelve".into()), "TypeError: circle() argument 'x' must be a number, not str");
    assert_eq!(x(Value::None), "TypeError: circle() argument 'x' must be a number, not None");
    assert_eq!(x(Value::Other("Decimal".into())), "TypeError: circle() argument 'x' must be a number, not Decimal");
    assert_eq!(x(values![1.0, 2.0, 3.0].into()), "TypeError: circle() argument 'x' must be a number, not a sequence");
    assert_eq!(
        words("text", values!["hi", 0.0, 0.0], named![bold = "yes"]),
        "TypeError: text() argument 'bold' must be True or False, not str"
    );
    assert_eq!(
        words("text", values!["hi", 0.0, 0.0], named![align = "middel"]),
        "ValueError: text() argument 'align' can't be 'middel'; supported values are \"left\", \"center\" or \"right\""
    );
    assert_eq!(
        words("text", values!["hi", 0.0, 0.0], named![baseline = "midle"]),
        "ValueError: text() argument 'baseline' can't be 'midle'; supported values are \"alphabetic\", \"top\", \"middle\" or \"bottom\" (did you mean `middle`?)"
    );
    assert_eq!(
        words("draw", values!["M 0 0"], named![]),
        "TypeError: draw() argument 'path' must be a path, not str (canvas.path() makes one)"
    );
}

#[test]
fn senseless_numbers_are_named() {
    let r = |r: f64| words("circle", values![5.0, 5.0, r], named![]);
    assert_eq!(
        r(f64::NAN),
        "ValueError: circle() argument 'r' is nan (not a number) (an earlier calculation had no result, such as 0/0 in numpy)"
    );
    assert!(r(f64::INFINITY).starts_with("ValueError: circle() argument 'r' is infinite"));
    assert_eq!(r(-5.0), "ValueError: circle() argument 'r' must not be negative, but is -5");
    assert_eq!(r(1e9), "ValueError: circle() would reach -999999995 px, but the limit is 10,000,000 px");
    assert!(r(1e300).starts_with("ValueError"));
    assert_eq!(
        words("circle", values![5.0, 5.0, 5.0], named![opacity = 50.0]),
        "ValueError: circle() argument 'opacity' must be from 0 to 1, but is 50 (50 % is 0.5)"
    );
    assert_eq!(
        words("regular", values![5.0, 5.0, 5.0, 4.5], named![]),
        "ValueError: regular() argument 'sides' must be a whole number, but is 4.5 (round(4.5) is 4)"
    );
    assert_eq!(
        words("circle", values![5.0, 5.0, 5.0], named![fill = "tomatoe"]),
        "ValueError: 'tomatoe' is not a colour (did you mean `tomato`?)"
    );
}

#[test]
fn colours_in_the_wrong_place_are_pointed_out() {
    assert_eq!(
        words("circle", values![5.0, 5.0, 5.0, "red"], named![]),
        "TypeError: circle() takes 3 positional arguments but 4 were given (pass the colour by keyword: fill=\"red\")"
    );
    assert_eq!(
        words("line", values![5.0, 5.0, 5.0, 5.0, "red"], named![]),
        "TypeError: line() takes 4 positional arguments but 5 were given (pass the colour by keyword: stroke=\"red\")"
    );
    assert_eq!(
        words("circle", values!["red", 5.0, 5.0, 5.0], named![]),
        "TypeError: circle() takes 3 positional arguments but 4 were given (pass the colour by keyword: fill=\"red\")"
    );
    assert_eq!(
        words("circle", values![5.0, "red", 5.0], named![]),
        "TypeError: circle() argument 'y' must be a number, not str (pass the colour by keyword: fill=\"red\")"
    );
    assert_eq!(
        words("text", values![5.0, 5.0, "hi"], named![]),
        "TypeError: text() argument 'y' must be a number, not str (the text is the first argument: text(s, x, y, …))"
    );
    assert_eq!(
        words("points", values![values!["1", "2"], values![1, 2]], named![]),
        "TypeError: points() argument 'xs' must be a sequence of numbers when ys are given, but it contains text ([float(x) for x in …] converts text to numbers)"
    );
    assert_eq!(
        words("fill", values![255, 0, 0], named![]),
        "TypeError: fill() takes 1 positional argument but 3 were given (a colour made of numbers needs its own brackets: fill((255, 99, 71)))"
    );
}

#[test]
fn a_pair_stands_for_x_and_y() {
    let plain = drawn("line", values![1.0, 2.0, 3.0, 4.0], named![]);
    let pair = || values![1.0, 2.0];
    assert_eq!(drawn("line", values![pair(), values![3.0, 4.0]], named![]), plain);
    assert_eq!(drawn("line", values![1.0, 2.0, values![3.0, 4.0]], named![]), plain);
    assert_eq!(drawn("line", values![pair()], named![x2 = 3.0, y2 = 4.0]), plain);
    assert_eq!(drawn("line", values![&[1.0, 2.0][..], &[3.0, 4.0][..]], named![]), plain);
    assert_eq!(drawn("line", values![], named![x1 = pair(), x2 = values![3, 4]]), plain);
    assert_eq!(
        words("circle", values![], named![x = pair(), y = 3.0, r = 2.0]),
        "TypeError: circle() got multiple values for argument 'y'"
    );
    assert_eq!(
        words("circle", values![], named![y = 3.0, x = pair(), r = 2.0]),
        "TypeError: circle() got multiple values for argument 'y' ('x' is a pair, which already has 'y')"
    );
    let nan = refused("circle", values![values![1.0, f64::NAN], 5.0], named![]);
    assert_eq!(nan.kind, ErrorKind::Value);
}

#[test]
fn points_come_in_many_ways() {
    let pairs = values![values![1.0, 2.0], values![3.0, 4.0], values![5.0, 7.0]];
    let plain = one("polygon", values![pairs], named![]);
    let array = Value::Numbers { shape: vec![3, 2], data: vec![1.0, 2.0, 3.0, 4.0, 5.0, 7.0], whole: false };
    let bytes = Value::Pixels { shape: vec![3, 2], data: vec![1, 2, 3, 4, 5, 7] };
    let (xs, ys) = (values![1, 3, 5], values![2, 4, 7]);
    assert_eq!(one("polygon", vec![array], named![]), plain);
    assert_eq!(one("polygon", vec![bytes], named![]), plain);
    assert_eq!(one("polygon", values![xs.clone(), ys], named![]), plain);
    assert_eq!(one("polygon", values![xs.clone(), &[2.0, 4.0, 7.0][..]], named![]), plain);
    assert_eq!(one("polygon", values![xs.clone()], named![ys = values![2, 4, 7]]), plain);
    // What comes after points that are pairs isn't taken for the ys.
    assert_eq!(
        drawn("curve", values![values![values![1, 2], values![3, 4]], true], named![]),
        drawn("curve", values![values![1, 3], values![2, 4], true], named![])
    );
}

#[test]
fn points_that_arent_are_explained() {
    let polygon = |value: Value| words("polygon", vec![value], named![]);
    let pairs = "write points as pairs, [(x1, y1), (x2, y2), …], or as a list of xs and a list of ys";
    assert_eq!(
        polygon(values![1, 2, 3, 4].into()),
        format!("ValueError: polygon() argument 'points' must be points, but it contains single numbers ({pairs})")
    );
    assert_eq!(
        polygon(Value::from(&[1.0, 2.0][..])),
        format!("ValueError: polygon() argument 'points' must be points, but it contains single numbers ({pairs})")
    );
    assert_eq!(
        polygon(values![values![1, 2], values![3]].into()),
        "TypeError: polygon() argument 'points' must contain pairs of numbers, but item 1 is a sequence of 1"
    );
    assert_eq!(
        polygon(values![values![1, 2], "x"].into()),
        "TypeError: polygon() argument 'points' must contain pairs of numbers, but item 1 is str"
    );
    assert_eq!(
        polygon(Value::Numbers { shape: vec![2, 3], data: vec![0.0; 6], whole: false }),
        "ValueError: polygon() argument 'points' must be an N×2 array, but is 2×3 (transpose it with .T)"
    );
    assert_eq!(
        polygon(values![values![1, 2], values![3.0, f64::NAN]].into()),
        "ValueError: polygon() argument 'points' must have finite coordinates, but point 1 is (3, nan)"
    );
    assert_eq!(
        words("polygon", values![values![1, 2], values![1, 2, 3]], named![]),
        "ValueError: polygon() needs as many ys as xs, but got 2 xs and 3 ys (each point has one x and one y; len(…) counts them)"
    );
    assert_eq!(polygon(Value::Int(5)), "TypeError: polygon() argument 'points' must be a sequence of points, not int");
}

#[test]
fn numbers_come_in_many_ways() {
    let plain = one("circle", values![5.0, 5.0, 1.0], named![]);
    let scalar = |n: f64| Value::Numbers { shape: vec![], data: vec![n], whole: false };
    assert_eq!(one("circle", values![5, 5, true], named![]), plain);
    assert_eq!(one("circle", vec![scalar(5.0), scalar(5.0), scalar(1.0)], named![]), plain);
}

#[test]
fn any_values_at_all_are_taken_or_refused() {
    let odd = || {
        vec![
            Value::None,
            Value::Bool(true),
            Value::Int(i64::MIN),
            Value::Float(f64::MAX),
            Value::Float(f64::NAN),
            Value::Float(-0.0),
            Value::Float(2.0),
            "".into(),
            "red".into(),
            Value::Bytes(vec![1, 2]),
            Value::Seq(vec![]),
            values![1, 2].into(),
            values![values![1, 2], values![3, 4], values![f64::MAX, f64::MIN]].into(),
            values![values![values![]]].into(),
            Value::Numbers { shape: vec![0, 2], data: vec![], whole: false },
            Value::Numbers { shape: vec![2, 2, 3], data: vec![0.5; 12], whole: false },
            Value::Numbers { shape: vec![9, 9], data: vec![0.5; 3], whole: false },
            Value::Pixels { shape: vec![1], data: vec![7] },
            Value::Pixels { shape: vec![70_000, 70_000, 4], data: vec![7] },
            Value::Other("object".into()),
        ]
    };
    for function in CANVAS {
        for value in odd() {
            for count in 0..=function.params.len() + 1 {
                let mut canvas = canvas();
                let positional = vec![value.clone(); count];
                let _ = call(&mut canvas, function, positional, vec![]);
                canvas.scene();
            }
            let mut given: Vec<(String, Value)> =
                function.params.iter().map(|p| (p.name.into(), value.clone())).collect();
            given.extend(function.styled.keywords().iter().map(|k| ((*k).into(), value.clone())));
            let mut canvas = canvas();
            let _ = call(&mut canvas, function, vec![], given);
            canvas.scene();
        }
    }
}
