//! The data of lines, and where bars are.

use super::artists::ART;
use crate::call::{Call, Done};
use crate::calls::fields::mappable;
use crate::charts::Charts;
use crate::item::{Artist, Known, PatchShape};
use crate::range::Span;
use crate::returned::Returned;
use crate::table::Entry;
use canvas::Value;
use canvas::{CallError, Canvas};
use wire::Color;

pub(super) const TABLE: &[Entry] = &[
    Entry::new(
        "set_data",
        ART,
        "x, y=None",
        set_data,
        "Sets the line's points anew.",
        "line, = plt.plot([], [], \"o-\", color=\"C2\")\nt = np.linspace(0, 6 * np.pi, 80)\nline.set_data(np.cos(t) * t, np.sin(t) * t)\nplt.title(\"data came later\")",
    ),
    Entry::new(
        "set_ydata",
        ART,
        "y",
        set_ydata,
        "Sets the line's heights anew.",
        "x = np.linspace(0, 10, 200)\nline, = plt.plot(x, np.zeros(200), color=\"C4\")\nline.set_ydata(np.sin(x) * np.exp(-x / 5))\nplt.title(\"new heights\")",
    ),
    Entry::new(
        "set_xdata",
        ART,
        "x",
        set_xdata,
        "Sets the line's places anew.",
        "line, = plt.plot([0, 1, 2, 3], [20, 24, 31, 28], \"o-\", color=\"C5\")\nline.set_xdata([2018, 2020, 2022, 2024])\nplt.title(\"years instead of 0 to 3\")",
    ),
    Entry::new(
        "get_xdata",
        ART,
        "orig=True",
        get_xdata,
        "The line's places.",
        "line, = plt.plot([3, 7, 12, 20], [1, 4, 2, 6], \"o-\", color=\"C0\")\nfor x in line.get_xdata():\n    plt.axvline(x, color=\"lightgray\", ls=\":\")\nplt.xticks(line.get_xdata())",
    ),
    Entry::new(
        "get_ydata",
        ART,
        "orig=True",
        get_ydata,
        "The line's heights.",
        "line, = plt.plot([12, 18, 9, 15], \"o-\", color=\"C1\")\nfor x, y in enumerate(line.get_ydata()):\n    plt.text(x, y + 0.4, f\"{y:.0f}\", ha=\"center\")\nplt.ylim(8, 20)",
    ),
    Entry::new(
        "get_color",
        ART,
        "",
        get_color,
        "Its colour.",
        "x = np.arange(6)\nfor slope in (1, 2, 3):\n    line, = plt.plot(x, slope * x)\n    plt.text(5.1, 5 * slope, f\"×{slope}\", color=line.get_color(), va=\"center\")\nplt.xlim(0, 5.6)",
    ),
    Entry::new(
        "get_facecolor",
        ART,
        "",
        get_face,
        "What it is filled with: red, green, blue and alpha, 0 to 1.",
        "bars = plt.bar([\"plums\", \"peaches\"], [5, 8], color=[\"plum\", \"peachpuff\"])\nfor bar in bars:\n    plt.plot(bar.get_x() + 0.4, 9, \"o\", ms=26, color=bar.get_facecolor())\nplt.ylim(0, 10)",
    ),
    Entry::new(
        "get_height",
        ART,
        "",
        get_height,
        "The bar's height.",
        "bars = plt.bar([\"Etna\", \"Fuji\", \"Teide\"], [3403, 3776, 3715], color=\"C3\")\nfor bar in bars:\n    plt.text(bar.get_x() + 0.4, bar.get_height() + 50, f\"{bar.get_height():.0f} m\", ha=\"center\")\nplt.ylim(0, 4300)",
    ),
    Entry::new(
        "get_width",
        ART,
        "",
        get_width,
        "The bar's width.",
        "bars = plt.barh([\"bus\", \"tram\", \"metro\"], [18, 27, 41], color=\"C0\")\nfor bar in bars:\n    plt.text(bar.get_width() + 1, bar.get_y() + 0.4, f\"{bar.get_width():.0f} %\", va=\"center\")\nplt.xlim(0, 50)",
    ),
    Entry::new(
        "get_x",
        ART,
        "",
        get_x,
        "The bar's left edge.",
        "bars = plt.bar([1, 2, 4], [5, 9, 7], width=0.6, color=\"C2\")\nfor bar in bars:\n    plt.text(bar.get_x(), 0.3, f\"x = {bar.get_x():.1f}\", color=\"white\", fontsize=8)\nplt.title(\"where bars begin\")",
    ),
    Entry::new(
        "get_y",
        ART,
        "",
        get_y,
        "The bar's lower edge.",
        "bars = plt.barh([1, 2, 3], [40, 25, 60], height=0.5, color=\"C4\")\nfor bar in bars:\n    plt.text(1, bar.get_y() + 0.15, f\"y = {bar.get_y():.2f}\", color=\"white\")",
    ),
    Entry::new(
        "get_xy",
        ART,
        "",
        get_xy,
        "The bar's lower left corner.",
        "bars = plt.bar([\"a\", \"b\", \"c\"], [6, 9, 5], bottom=[1, 2, 4], color=\"C9\")\nfor bar in bars:\n    plt.plot(*bar.get_xy(), \"ro\", ms=8)\nplt.title(\"a dot where each bar begins\")",
    ),
    Entry::new(
        "theta1",
        ART,
        "",
        theta1,
        "The angle at which a slice begins, degrees counter-clockwise.",
        "slices, texts = plt.pie([4, 3, 2], colors=[\"C0\", \"C1\", \"C2\"])\nfor s in slices:\n    a = np.radians(s.theta1)\n    plt.plot([0, 1.15 * np.cos(a)], [0, 1.15 * np.sin(a)], \"k--\", lw=1)",
    )
    .read(),
    Entry::new(
        "theta2",
        ART,
        "",
        theta2,
        "The angle at which a slice ends, degrees counter-clockwise.",
        "slices, texts = plt.pie([50, 30, 20], wedgeprops={\"width\": 0.4})\nfor s, word in zip(slices, [\"half\", \"less\", \"least\"]):\n    a = np.radians((s.theta1 + s.theta2) / 2)\n    plt.annotate(word, (np.cos(a), np.sin(a)), (1.3 * np.cos(a), 1.3 * np.sin(a)), ha=\"center\", arrowprops={\"arrowstyle\": \"-\"})",
    )
    .read(),
    Entry::new(
        "center",
        ART,
        "",
        center,
        "The middle of a slice's circle; exploded slices have their own.",
        "slices, texts = plt.pie([3, 2, 2], explode=[0.2, 0, 0], colors=[\"tomato\", \"gold\", \"skyblue\"])\nfor s in slices:\n    plt.plot(*s.center, \"ko\", ms=5)",
    )
    .read(),
    Entry::new(
        "r",
        ART,
        "",
        radius,
        "The radius of a slice's circle.",
        "slices, texts = plt.pie([5, 4, 3], radius=0.8, startangle=90)\nplt.title(f\"radius {slices[0].r}\")",
    )
    .read(),
];

fn replace_data(charts: &mut Charts, call: &Call, x: Option<&Value>, y: Option<&Value>) -> Done {
    let Some(axes) = charts.items[call.on.id].axes else { return Ok(Returned::None) };
    let xs = x.map(|value| charts.along(call, "x", value, axes, 0)).transpose()?;
    let ys = y.map(|value| charts.along(call, "y", value, axes, 1)).transpose()?;
    let item = &mut charts.items[call.on.id];
    let Artist::Line(line) = &mut item.artist else { return Err(call.bad("only a line's points can be set anew")) };
    let (xs, ys) = (xs.unwrap_or_else(|| line.xs.clone()), ys.unwrap_or_else(|| line.ys.clone()));
    if xs.len() != ys.len() {
        return Err(call.bad(format_args!("there are {} xs and {} ys", xs.len(), ys.len())));
    }
    (item.x, item.y) = (Span::of(&xs), Span::of(&ys));
    let held = xs.len() * 2;
    (line.xs, line.ys) = (xs, ys);
    charts.hold(held)?;
    Ok(Returned::None)
}

fn set_data(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (x, y) = (call.take("x"), call.take("y"));
    if charts.items.get(call.on.id).is_some_and(|item| matches!(item.artist, Artist::Image(_))) {
        return mappable::replace(charts, call, call.on.id, "A", &x);
    }
    if y == Value::None {
        let items = x.items().unwrap_or_default();
        let [x, y] = items.as_slice() else { return Err(call.bad("it takes xs and ys")) };
        return replace_data(charts, call, Some(x), Some(y));
    }
    replace_data(charts, call, Some(&x), Some(&y))
}

fn set_ydata(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let y = call.take("y");
    replace_data(charts, call, None, Some(&y))
}

fn set_xdata(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let x = call.take("x");
    replace_data(charts, call, Some(&x), None)
}

fn get_xdata(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(match &charts.items[call.on.id].artist {
        Artist::Line(line) => Returned::array(line.xs.clone()),
        _ => Returned::None,
    })
}

fn get_ydata(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(match &charts.items[call.on.id].artist {
        Artist::Line(line) => Returned::array(line.ys.clone()),
        _ => Returned::None,
    })
}

pub(in crate::calls) fn line_color(charts: &Charts, id: usize) -> Option<Color> {
    match &charts.items.get(id)?.artist {
        Artist::Line(line) => {
            line.pen.as_ref().map(|pen| pen.color).or(line.marker.as_ref().and_then(|mark| mark.face))
        }
        Artist::Patch(patch) => patch.area.face,
        Artist::Marks(marks) => marks.faces.first().copied(),
        Artist::Lines(lines) => lines.pens.first().map(|pen| pen.color),
        Artist::Words(words) => Some(words.font.color),
        Artist::Group(_, parts) => parts.iter().filter(|part| **part != id).find_map(|part| line_color(charts, *part)),
        _ => None,
    }
}

fn get_color(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let Some(color) = line_color(charts, call.on.id) else { return Ok(Returned::Text("none".to_owned())) };
    let Color { r, g, b, a } = color;
    Ok(Returned::Text(if a == 255 {
        format!("#{r:02x}{g:02x}{b:02x}")
    } else {
        format!("#{r:02x}{g:02x}{b:02x}{a:02x}")
    }))
}

fn get_face(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let parts = |color: Color| [color.r, color.g, color.b, color.a].map(|n| f64::from(n) / 255.0);
    Ok(match &charts.items[call.on.id].artist {
        // A row for each colour.
        Artist::Marks(marks) if marks.mapped.is_none() => Returned::Array {
            shape: vec![marks.faces.len(), 4],
            data: marks.faces.iter().flat_map(|color| parts(*color)).collect(),
        },
        _ => {
            let color = line_color(charts, call.on.id).map_or([0.0; 4], parts);
            Returned::Tuple(color.map(Returned::Number).to_vec())
        }
    })
}

fn rect(charts: &Charts, call: &Call) -> Result<[f64; 4], CallError> {
    match &charts.items[call.on.id].artist {
        Artist::Patch(patch) => match &patch.shape {
            PatchShape::Rect(rect) => Ok(*rect),
            _ => Err(call.bad("this is no bar")),
        },
        _ => Err(call.bad("this is no bar")),
    }
}

/// A bar's length as it was given: whole numbers stay so, for who writes them above their bars.
fn length(charts: &Charts, call: &Call, side: usize) -> Done {
    let n = rect(charts, call)?[side];
    let whole = charts.items[call.on.id].known == Known::Whole && n.fract() == 0.0 && n.abs() < 9e15;
    Ok(if whole { Returned::Integer(n as i64) } else { Returned::Number(n) })
}

fn get_height(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    length(charts, call, 3)
}

fn get_width(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    length(charts, call, 2)
}

fn slice(charts: &Charts, call: &Call) -> Result<([f64; 2], f64, [f64; 2]), CallError> {
    match charts.items[call.on.id].known {
        Known::Slice { center, radius, angles } => Ok((center, radius, angles)),
        _ => Err(CallError::attribute_error(format!("this artist has no '{}'", call.function))
            .hint("a slice of a pie has one")),
    }
}

fn theta1(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Number(slice(charts, call)?.2[0]))
}

fn theta2(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Number(slice(charts, call)?.2[1]))
}

fn center(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let ([x, y], ..) = slice(charts, call)?;
    Ok(Returned::pair(x, y))
}

fn radius(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Number(slice(charts, call)?.1))
}

fn get_x(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Number(rect(charts, call)?[0]))
}

fn get_y(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Number(rect(charts, call)?[1]))
}

fn get_xy(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let [x, y, ..] = rect(charts, call)?;
    Ok(Returned::pair(x, y))
}

#[cfg(test)]
mod tests {
    use crate::returned::Returned;
    use crate::testing::{Plot, array};
    use canvas::Value;

    /// The first part of what was drawn.
    fn first(plot: &Plot, returned: &Returned) -> Returned {
        let Returned::Handle(on) = returned else { panic!("{returned:?}") };
        Returned::Handle(plot.charts.members(*on).expect("it has parts")[0])
    }

    #[test]
    fn whole_bars_have_whole_heights() {
        let mut plot = Plot::new();
        for (heights, height) in [([3.0, 4.0], Returned::Integer(3)), ([2.5, 4.0], Returned::Number(2.5))] {
            let bars = plot.call("bar", vec![array(&[0.0, 1.0]), array(&heights)], &[]).unwrap();
            let bar = first(&plot, &bars);
            assert_eq!(plot.method(&bar, "get_height", vec![]), height);
        }
    }

    #[test]
    fn a_slice_knows_its_angles_and_a_bar_has_none() {
        let mut plot = Plot::new();
        let pie = plot.call("pie", vec![array(&[1.0, 3.0])], &[("startangle", Value::Int(90))]).unwrap();
        let Returned::Tuple(parts) = pie else { panic!() };
        let Returned::List(slices) = &parts[0] else { panic!() };
        let angle = |plot: &mut Plot, slice: &Returned, name: &str| match plot.method(slice, name, vec![]) {
            Returned::Number(n) => n.round(),
            other => panic!("{other:?}"),
        };
        assert_eq!([angle(&mut plot, &slices[0], "theta1"), angle(&mut plot, &slices[0], "theta2")], [90.0, 180.0]);
        assert_eq!(angle(&mut plot, &slices[1], "theta2"), 450.0);
    }
}
