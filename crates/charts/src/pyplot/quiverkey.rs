//! `quiverkey`: an arrow that says how long the arrows of a field are.

use crate::args::call::{Call, Done};
use crate::args::keywords::Group;
use crate::args::text::checked;
use crate::args::types;
use crate::args::values::artist;
use crate::entry::{BOTH, Entry};
use crate::model::artist::{ArtistKind, InLimits, QuiverKey, Unit};
use crate::model::charts::Charts;
use crate::model::coords::Coords;
use crate::model::handle::Handle;
use crate::model::style::{HorizontalAlign, VerticalAlign};
use crate::model::transformation::System;
use canvas::{CallError, Canvas, Param, Returns, Type, Value};

pub(crate) static QUIVERKEY: Entry = Entry::new(
    "quiverkey",
    BOTH,
    &[
        Param::new("Q", types::ARTIST, "the return value of quiver()"),
        Param::new("X", Type::Number, "x of the key, in `coordinates`"),
        Param::new("Y", Type::Number, "y of the key, in `coordinates`"),
        Param::new("U", Type::Number, "length of the key, in the unit of the field"),
        Param::new("label", Type::Label, "the text beside it"),
        Param::new("angle", Type::Number, "angle of the key, degrees counterclockwise").or_number(0.0).named(),
        Param::new("coordinates", Type::Choice(&["axes", "figure", "data", "inches"]), "units of `X` and `Y`")
            .or_text("axes")
            .named(),
        Param::new("color", Type::Color, "colour of the key; if not given, that of the field").or_none().named(),
        Param::new("labelsep", Type::Number, "space between key and text, inches").or_number(0.1).named(),
        Param::new("labelpos", Type::Choice(&["N", "S", "E", "W"]), "the side of the text").or_text("N").named(),
        Param::new("labelcolor", Type::Color, "colour of the text").or_none().named(),
        Param::new("fontproperties", Type::Props, "keywords for the font of the text").or_none().named(),
        Param::new("zorder", Type::Number, "drawing order; if not given, just above the field").or_none().named(),
    ],
    quiverkey,
    "Adds a key to a field of arrows: one arrow of a known length, with a text.",
    include_str!("examples/plt.quiverkey.py"),
)
.returns(Returns::Object("Artist"));

fn quiverkey(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let value = call.get("Q").cloned().unwrap_or(Value::None);
    let wrong = || call.wrong("Q", "the return value of quiver()", &value);
    let Some(Handle::Artist(of)) = Handle::from_value(&value) else { return Err(wrong()) };
    let field = &charts.artists[of];
    let ArtistKind::Quiver(quiver) = &field.kind else { return Err(wrong()) };
    let in_data = quiver.scale_unit == Some(Unit::Xy);
    let (zorder, figure) = (field.zorder, field.figure);
    let own = field.axes.ok_or_else(wrong)?;
    let axes = charts.axes_of(call, canvas)?;
    // Of lengths in the data, the key's would depend on its place.
    if in_data || axes != own {
        return Err(call.not_honoured("Q", &value));
    }
    let label = checked(call, call.label("label").unwrap_or_default())?;
    let plain = charts.font(charts.rc_number("font.size"));
    let mut font = if call.get("fontproperties").is_some() {
        charts.font_of(&call.within("fontproperties", Group::Text), plain)?
    } else {
        plain
    };
    let position = call.word("labelpos", &["N", "S", "E", "W"], "N")?;
    let (side, pivot) = match position {
        "S" => ([0.0, -1.0], 0.5),
        "E" => ([1.0, 0.0], 1.0),
        "W" => ([-1.0, 0.0], 0.0),
        _ => ([0.0, 1.0], 0.5),
    };
    font.halign = match position {
        "E" => HorizontalAlign::Left,
        "W" => HorizontalAlign::Right,
        _ => HorizontalAlign::Center,
    };
    font.valign = match position {
        "N" => VerticalAlign::Bottom,
        "S" => VerticalAlign::Top,
        _ => VerticalAlign::Center,
    };
    let color = |name: &str| -> Result<_, CallError> {
        let Some(value) = call.get(name) else { return Ok(None) };
        charts.color(call, name, value)
    };
    font.color = color("labelcolor")?.unwrap_or(font.color);
    let separation = call.number("labelsep", 0.1)?;
    let key = QuiverKey {
        of,
        at: [call.number("X", 0.0)?, call.number("Y", 0.0)?],
        length: call.number("U", 0.0)?.abs(),
        angle: call.number("angle", 0.0)? + if call.number("U", 0.0)? < 0.0 { 180.0 } else { 0.0 },
        pivot,
        color: color("color")?,
        label,
        font,
        shift: side.map(|n| n * separation),
    };
    let zorder = call.number("zorder", zorder + 0.1)?;
    let mut item = charts.artist(axes, ArtistKind::QuiverKey(key), zorder);
    item.coords = match (call.word("coordinates", &["axes", "figure", "data", "inches"], "axes")?, figure) {
        ("figure", _) => Coords::Figure,
        ("data", _) => Coords::Data,
        ("inches", Some(figure)) => Coords::By(charts.transform_of([System::Inches(figure); 2])?.cast()),
        _ => Coords::Axes,
    };
    (item.clip, item.in_limits) = (false, InLimits::Ignored);
    Ok(artist(charts.add_artist(item, 8)?))
}

#[cfg(test)]
mod tests {
    use crate::testing::{Plot, array, handle, text, words};
    use canvas::{ErrorKind, Value};
    use wire::Op;

    #[test]
    fn a_key_is_as_long_as_the_fields_arrows_of_its_length() {
        let mut plot = Plot::new();
        let numbers = |n: f64| array(&[n, n + 1.0]);
        let args = vec![numbers(0.0), numbers(0.0), array(&[2.0, 2.0]), array(&[0.0, 0.0])];
        let field = plot.call("quiver", args, &[("scale", Value::Int(10))]).unwrap();
        let args = vec![handle(&field).into(), Value::Float(0.5), Value::Float(0.9), Value::Int(2), text("2 m/s")];
        plot.call("quiverkey", args, &[("labelpos", text("E")), ("color", text("red"))]).unwrap();
        let ops = plot.ops();
        assert!(words(&ops).contains(&"2 m/s"));
        let red = ops.iter().find_map(|op| match op {
            Op::Fill { shape: wire::Shape::Path(path), paint: wire::Paint::Solid(color), .. }
                if color.r == 255 && color.g == 0 =>
            {
                let xs = path.elements().filter_map(|element| match element {
                    wire::Element::Move([x, _]) | wire::Element::Line([x, _]) => Some(x),
                    _ => None,
                });
                Some(xs.fold((f32::MAX, f32::MIN), |(low, high), x| (low.min(x), high.max(x))))
            }
            _ => None,
        });
        // A fifth of the axes' width, with its tip in their middle.
        let (low, high) = red.expect("a key");
        assert!((high - 328.0).abs() < 0.01 && (high - low - 99.2).abs() < 0.01, "{low} {high}");
    }

    #[test]
    fn lengths_in_the_data_have_no_key_here() {
        let mut plot = Plot::new();
        let one = || array(&[1.0]);
        let units = [("angles", text("xy")), ("scale_units", text("xy")), ("scale", Value::Int(1))];
        let field = plot.call("quiver", vec![one(), one(), one(), one()], &units).unwrap();
        let args = vec![handle(&field).into(), Value::Int(0), Value::Int(0), Value::Int(1), text("1")];
        assert_eq!(plot.call("quiverkey", args, &[]).unwrap_err().kind, ErrorKind::NotImplemented);
    }
}
