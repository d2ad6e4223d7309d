//! Rows of level bars with gaps between them.

use crate::args::call::{Call, Done, label_of};
use crate::args::keywords::Group;
use crate::args::patch_styles::PatchStyles;
use crate::args::rows;
use crate::args::values::artist;
use crate::entry::{BOTH, Entry};
use crate::model::artist::{ArtistKind, ArtistMeta, Patch, PatchShape};
use crate::model::axis::Span;
use crate::model::charts::Charts;
use crate::model::container::Container;
use canvas::{CallError, Canvas, Param, Returns, Type, Value};
use wire::Color;

pub(crate) static BROKEN_BARH: Entry = Entry::new(
    "broken_barh",
    BOTH,
    &[
        Param::new(
            "xranges",
            Type::OneOf(&[Type::List(&Type::Tuple(&[Type::Coordinate, Type::Number])), Type::Array]),
            "each bar's left end and its length, data units (days for dates): a list of pairs, or an N×2 array",
        ),
        Param::new(
            "yrange",
            Type::Tuple(&[Type::Coordinate, Type::Number]),
            "position and height of the row, data units",
        ),
        Param::new(
            "align",
            Type::Choice(&["bottom", "center", "top"]),
            "which part of the row is at the position in `yrange`",
        )
        .or_text("bottom"),
        rows::DATA,
    ],
    broken_barh,
    "Draws a row of horizontal bars, each with a start and a length.",
    include_str!("examples/plt.broken_barh.py"),
)
.keywords(Group::Patch)
.returns(Returns::Object("Artist"));

/// A place and a size that are given as a pair.
fn pair(call: &Call, name: &str, value: &Value) -> Result<[Value; 2], CallError> {
    let parts: Option<[Value; 2]> = value.items().and_then(|items| items.try_into().ok());
    parts.ok_or_else(|| call.wrong(name, "a start and a size", value))
}

fn broken_barh(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let (xranges, yrange) = (call.take("xranges"), call.take("yrange"));
    let [y, height] = pair(call, "yrange", &yrange)?;
    let y = charts.along_one(call, "yrange", &y, axes, 1)?;
    let height = call.as_number("yrange", &height)?;
    let y = match call.word("align", &["bottom", "center", "top"], "bottom")? {
        "center" => y - height / 2.0,
        "top" => y - height,
        _ => y,
    };
    let bars = xranges.items().ok_or_else(|| call.wrong("xranges", "a list of pairs", &xranges))?;
    charts.hold(bars.len())?;
    let styles = PatchStyles::read(charts, call, |charts| charts.patch_color().unwrap_or(Color::BLACK))?;
    let label = call.take_styled("label");
    let mut parts = Vec::with_capacity(bars.len());
    for (i, bar) in bars.iter().enumerate() {
        let [x, width] = pair(call, "xranges", bar)?;
        let x = charts.along_one(call, "xranges", &x, axes, 0)?;
        let width = call.as_number("xranges", &width)?;
        let shape = PatchShape::Rect([x, y, width, height]);
        let mut item = charts.artist(axes, ArtistKind::Patch(Patch { shape, area: styles.at(i) }), 1.0);
        (item.x, item.y) = (Span::covering(&[x, x + width]), Span::covering(&[y, y + height]));
        item.meta = ArtistMeta::Member;
        charts.finish(call, &mut item)?;
        parts.push(charts.add_artist(item, 4)?);
    }
    let mut item = charts.artist(axes, ArtistKind::Container(Container::BrokenBarh(parts)), 1.0);
    item.label = label.as_ref().map(label_of);
    Ok(artist(charts.add_artist(item, 0)?))
}

#[cfg(test)]
mod tests {
    use crate::model::artist::Artist;
    use crate::model::artist::{ArtistKind, Patch, PatchShape};
    use crate::model::container::Container;
    use crate::model::id::Id;
    use crate::testing::{Plot, id, matrix, text};
    use canvas::Value;

    /// The rectangles of a call with `named` keywords.
    fn drawn(named: &[(&str, Value)]) -> Vec<[f64; 4]> {
        let mut plot = Plot::new();
        let ranges = matrix(&[&[110.0, 30.0], &[150.0, 10.0]]);
        let row = Value::Seq(vec![Value::Int(10), Value::Int(9)]);
        let made = plot.call("broken_barh", vec![ranges, row], named).unwrap();
        let ArtistKind::Container(Container::BrokenBarh(parts)) = &plot.charts.artists[id(&made)].kind else {
            panic!()
        };
        let rect = |part: &Id<Artist>| match &plot.charts.artists[*part].kind {
            ArtistKind::Patch(Patch { shape: PatchShape::Rect(rect), .. }) => *rect,
            other => panic!("{other:?}"),
        };
        parts.iter().map(rect).collect()
    }

    #[test]
    fn bars_stand_where_the_ranges_say() {
        assert_eq!(drawn(&[]), [[110.0, 10.0, 30.0, 9.0], [150.0, 10.0, 10.0, 9.0]]);
        assert_eq!(drawn(&[("align", text("center"))])[0], [110.0, 5.5, 30.0, 9.0]);
        assert_eq!(drawn(&[("align", text("top"))])[1], [150.0, 1.0, 10.0, 9.0]);
    }

    #[test]
    fn what_is_no_pair_is_refused() {
        let mut plot = Plot::new();
        let row = Value::Seq(vec![Value::Int(10), Value::Int(9)]);
        let fault = plot.fault("broken_barh", vec![matrix(&[&[1.0, 2.0, 3.0]]), row.clone()], &[]);
        assert_eq!(fault, "broken_barh() argument 'xranges' must be a start and a size, not an array");
        let fault = plot.fault("broken_barh", vec![matrix(&[&[1.0, 2.0]]), Value::Int(3)], &[]);
        assert_eq!(fault, "broken_barh() argument 'yrange' must be a start and a size, not int");
    }
}
