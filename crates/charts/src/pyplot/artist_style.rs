//! Methods that change the colours, lines and hatches of artists.

use crate::args::call::{Call, Done};
use crate::args::types;
use crate::entry::{ANY, ANY_AND_LABELS, ARTIST, Entry};
use crate::model::artist::{Artist, ArtistKind, Edges};
use crate::model::axes::LegendFrame;
use crate::model::charts::Charts;
use crate::model::handle::{Class, Handle};
use crate::model::style::{LineStyle, faded};
use crate::pyplot::artist::{each, is_of};
use canvas::{CallError, Canvas, Param, Returned, Type};
use wire::Color;

/// The stored width of an edge that has no colour yet.
const NONE: Color = Color { a: 0, ..Color::BLACK };

/// The frame of the legend that a call is about: its face and its edge.
fn legend_frame<'a>(charts: &'a mut Charts, call: &Call) -> Option<&'a mut LegendFrame> {
    let Handle::Legend(axes) = call.on else { return None };
    charts.axes[axes].legend.as_mut()?.frame.as_mut()
}

/// A colour as opaque as was said of the artist.
fn kept(item: &Artist, color: Color) -> Color {
    item.alpha.map_or(color, |alpha| faded(color, alpha))
}

/// Changes every pen and colour of an artist.
fn recolor(item: &mut Artist, line: &mut dyn FnMut(&mut LineStyle), face: &mut dyn FnMut(&mut Color)) {
    match &mut item.kind {
        ArtistKind::Line(own) => {
            if let Some(pen) = &mut own.pen {
                line(pen);
            }
            if let Some(mark) = &mut own.marker {
                for color in [&mut mark.face, &mut mark.edge].into_iter().flatten() {
                    face(color);
                }
            }
        }
        ArtistKind::PathCollection(marks) => {
            marks.faces.iter_mut().for_each(&mut *face);
            if let Some(Some(edge)) = &mut marks.edge {
                face(edge);
            }
        }
        ArtistKind::Patch(patch) => {
            if let Some(color) = &mut patch.area.face {
                face(color);
            }
            if let Some(pen) = &mut patch.area.edge {
                line(pen);
            }
        }
        ArtistKind::LineCollection(lines) => lines.pens.iter_mut().for_each(line),
        ArtistKind::Text(words) => face(&mut words.font.color),
        ArtistKind::Quiver(quiver) => quiver.colors.iter_mut().for_each(face),
        ArtistKind::PolyCollection(areas) => {
            areas.faces.iter_mut().flatten().for_each(face);
            match &mut areas.edges {
                Edges::Pens(pens) => pens.iter_mut().flatten().for_each(line),
                Edges::AsFaces(pen) => line(pen),
            }
        }
        ArtistKind::FancyArrow(arrow) => {
            if let Some(color) = &mut arrow.look.area.face {
                face(color);
            }
            if let Some(pen) = &mut arrow.look.area.edge {
                line(pen);
            }
        }
        _ => {}
    }
}

/// Refuses a call on an artist that has nothing of what it changes. A container without parts has nothing to change.
fn check_has(charts: &Charts, call: &Call, part: impl Fn(&ArtistKind) -> bool) -> Result<(), CallError> {
    let has = |kind: &ArtistKind| !matches!(kind, ArtistKind::Container(_));
    if is_of(charts, call, has) && !is_of(charts, call, part) {
        return Err(call.not_of_this());
    }
    Ok(())
}

/// Whether it is drawn with pens that are its own.
fn has_pens(kind: &ArtistKind) -> bool {
    use ArtistKind::{FancyArrow, Line, LineCollection, Patch, PolyCollection};
    matches!(kind, Line(_) | Patch(_) | LineCollection(_) | PolyCollection(_) | FancyArrow(_))
}

/// Whether it has colours that are its own.
fn has_colors(kind: &ArtistKind) -> bool {
    has_pens(kind) || matches!(kind, ArtistKind::PathCollection(_) | ArtistKind::Text(_) | ArtistKind::Quiver(_))
}

/// Whether it is filled.
fn has_faces(kind: &ArtistKind) -> bool {
    use ArtistKind::{FancyArrow, Patch, PathCollection, PolyCollection};
    matches!(kind, Patch(_) | PathCollection(_) | PolyCollection(_) | FancyArrow(_))
}

pub(crate) static SET_ALPHA: Entry = Entry::new(
    "set_alpha",
    &[Class::Artist, Class::Text, Class::Legend],
    &[Param::new("alpha", Type::Unit, "opacity, 0 (transparent) to 1 (opaque)")],
    set_alpha,
    "Sets the artist's opacity.",
    include_str!("examples/artist.set_alpha.py"),
);

fn set_alpha(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let alpha = call.number("alpha", 1.0)?.clamp(0.0, 1.0);
    check_has(charts, call, |kind| {
        use ArtistKind::{ContourSet, Image, QuadMesh};
        has_colors(kind) || matches!(kind, Image(_) | QuadMesh(_) | ContourSet(_))
    })?;
    let set = |color: Color| if color == NONE { color } else { faded(Color { a: 255, ..color }, alpha) };
    if let Some(frame) = legend_frame(charts, call) {
        (frame.face, frame.edge) = (frame.face.map(set), frame.edge.map(set));
    }
    if let Some((_, font)) = charts.text_part(call.on) {
        font.color = set(font.color);
    }
    each(charts, call, |item| {
        item.alpha = Some(alpha);
        recolor(item, &mut |pen| pen.color = set(pen.color), &mut |color| *color = set(*color));
        match &mut item.kind {
            ArtistKind::Image(image) => image.alpha = alpha,
            ArtistKind::QuadMesh(mesh) => mesh.alpha = alpha,
            ArtistKind::PolyCollection(areas) => areas.alpha = alpha,
            ArtistKind::ContourSet(contours) => contours.alpha = alpha,
            _ => {}
        }
    });
    Ok(Returned::None)
}

pub(crate) static SET_COLOR: Entry = Entry::new(
    "set_color",
    ANY_AND_LABELS,
    &[Param::new("color", Type::Color, "the colour")],
    set_color,
    "Sets the artist's colour.",
    include_str!("examples/artist.set_color.py"),
);

fn set_color(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("color");
    let color = charts.color(call, "color", &value)?.unwrap_or(Color { a: 0, ..Color::BLACK });
    match call.on {
        Handle::Artist(_) => {
            check_has(charts, call, has_colors)?;
            each(charts, call, |item| {
                let color = kept(item, color);
                recolor(item, &mut |pen| pen.color = color, &mut |own| *own = color);
            });
        }
        Handle::Spines(axes, sides) => {
            for side in sides.iter() {
                charts.axes[axes].spines[side as usize].pen.color = color;
            }
        }
        Handle::TickLabel { axes, axis, index } => {
            charts.axes[axes].ticks[axis.index()].colors.insert(index, color);
        }
        Handle::Axis(axes, axis) => charts.axes[axes].ticks[axis.index()].font.color = color,
        Handle::Legend(_) => {
            if let Some(frame) = legend_frame(charts, call) {
                *frame = LegendFrame { face: Some(color), edge: Some(color) };
            }
        }
        Handle::Text(_) => {
            if let Some((_, font)) = charts.text_part(call.on) {
                font.color = color;
            }
        }
        _ => return Err(call.not_of_this()),
    }
    Ok(Returned::None)
}

pub(crate) static SET_FACECOLOR: Entry = Entry::new(
    "set_facecolor",
    &[Class::Artist, Class::Legend],
    &[Param::new("color", Type::Color, "fill colour; 'none' for no fill")],
    set_face,
    "Sets the fill colour.",
    include_str!("examples/artist.set_facecolor.py"),
);

fn set_face(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("color");
    let color = charts.color(call, "color", &value)?;
    if call.on.class() == Class::Legend {
        if let Some(frame) = legend_frame(charts, call) {
            frame.face = color;
        }
        return Ok(Returned::None);
    }
    check_has(charts, call, has_faces)?;
    each(charts, call, |item| {
        let color = color.map(|color| kept(item, color));
        match &mut item.kind {
            ArtistKind::Patch(patch) => patch.area.face = color,
            ArtistKind::PathCollection(marks) => marks.faces = color.into_iter().collect(),
            ArtistKind::PolyCollection(areas) => areas.faces = vec![color],
            ArtistKind::FancyArrow(arrow) => arrow.look.area.face = color,
            _ => {}
        }
    });
    Ok(Returned::None)
}

pub(crate) static SET_EDGECOLOR: Entry = Entry::new(
    "set_edgecolor",
    &[Class::Artist, Class::Legend],
    &[Param::new("color", Type::Color, "edge colour; 'none' for no edge")],
    set_edge,
    "Sets the edge colour.",
    include_str!("examples/artist.set_edgecolor.py"),
);

fn set_edge(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("color");
    let color = charts.color(call, "color", &value)?;
    let width = charts.rc_number("patch.linewidth");
    if call.on.class() == Class::Legend {
        if let Some(frame) = legend_frame(charts, call) {
            frame.edge = color;
        }
        return Ok(Returned::None);
    }
    check_has(charts, call, |kind| has_faces(kind) || matches!(kind, ArtistKind::LineCollection(_)))?;
    each(charts, call, |item| {
        let color = color.map(|color| kept(item, color));
        match &mut item.kind {
            ArtistKind::Patch(patch) => {
                let pen = patch.area.edge.get_or_insert_with(|| LineStyle::solid(NONE, width));
                pen.color = color.unwrap_or(NONE);
            }
            ArtistKind::PathCollection(marks) => marks.edge = Some(color),
            ArtistKind::PolyCollection(areas) => {
                let known = match &areas.edges {
                    Edges::Pens(pens) => pens.iter().flatten().next().cloned(),
                    Edges::AsFaces(pen) => Some(pen.clone()),
                };
                let pen = known.unwrap_or_else(|| LineStyle::solid(NONE, width));
                areas.edges = Edges::Pens(vec![color.map(|color| LineStyle { color, ..pen })]);
            }
            ArtistKind::FancyArrow(arrow) => {
                if let Some(pen) = &mut arrow.look.area.edge {
                    pen.color = color.unwrap_or(NONE);
                }
            }
            ArtistKind::LineCollection(lines) => {
                if let Some(color) = color {
                    lines.pens.iter_mut().for_each(|pen| pen.color = color);
                }
            }
            _ => {}
        }
    });
    Ok(Returned::None)
}

pub(crate) static SET_LINEWIDTH: Entry = Entry::new(
    "set_linewidth",
    ANY,
    &[Param::new("w", Type::Length, "line width, pt")],
    set_linewidth,
    "Sets the line width.",
    include_str!("examples/artist.set_linewidth.py"),
);

fn set_linewidth(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let width = call.number("w", 1.0)?.clamp(0.0, 1_000.0);
    if let Handle::Spines(axes, sides) = call.on {
        for side in sides.iter() {
            charts.axes[axes].spines[side as usize].pen.width = width;
        }
        return Ok(Returned::None);
    }
    if let Handle::Legend(axes) = call.on
        && let Some(legend) = &mut charts.axes[axes].legend
    {
        legend.frame_width = width;
    }
    if !matches!(call.on, Handle::Legend(_) | Handle::Artist(_)) {
        return Err(call.not_of_this());
    }
    check_has(charts, call, has_pens)?;
    each(charts, call, |item| {
        if let ArtistKind::Patch(patch) = &mut item.kind {
            patch.area.edge.get_or_insert_with(|| LineStyle::solid(NONE, width));
        }
        recolor(item, &mut |pen| pen.width = width, &mut |_| {});
    });
    Ok(Returned::None)
}

pub(crate) static SET_LINESTYLE: Entry = Entry::new(
    "set_linestyle",
    ANY,
    &[Param::new("ls", types::LINE_STYLE, "line style")],
    set_linestyle,
    "Sets the line style.",
    include_str!("examples/artist.set_linestyle.py"),
);

fn set_linestyle(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("ls");
    let mut pen = LineStyle::solid(Color::BLACK, 1.0);
    let shown = charts.line_style(call, &mut pen, &value)?;
    let scaled = charts.rc_flag("lines.scale_dashes");
    if let Handle::Spines(axes, sides) = call.on {
        for side in sides.iter() {
            charts.axes[axes].spines[side as usize].pen.dash_as(&pen, scaled);
        }
        return Ok(Returned::None);
    }
    if !matches!(call.on, Handle::Artist(_)) {
        return Err(call.not_of_this());
    }
    check_has(charts, call, has_pens)?;
    each(charts, call, |item| {
        recolor(item, &mut |own| own.dash_as(&pen, scaled), &mut |_| {});
        if let (ArtistKind::Line(line), false) = (&mut item.kind, shown) {
            line.pen = None;
        }
    });
    Ok(Returned::None)
}

pub(crate) static SET_HATCH: Entry = Entry::new(
    "set_hatch",
    ARTIST,
    &[Param::new("hatch", Type::Text, "hatch pattern, such as '//' or 'xx'")],
    set_hatch,
    "Sets the hatch pattern.",
    include_str!("examples/artist.set_hatch.py"),
);

fn set_hatch(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let pattern = call.text("hatch")?.map(|text| text.chars().take(16).collect::<String>());
    if !is_of(charts, call, |kind| matches!(kind, ArtistKind::Patch(_))) {
        return Err(call.not_of_this());
    }
    each(charts, call, |item| {
        if let ArtistKind::Patch(patch) = &mut item.kind {
            patch.area.hatch.clone_from(&pattern);
            if patch.area.edge.is_none() {
                patch.area.edge = Some(LineStyle::solid(Color::BLACK, 1.0));
            }
        }
    });
    Ok(Returned::None)
}

#[cfg(test)]
mod tests {
    use crate::model::artist::ArtistKind;
    use crate::model::id::Id;
    use crate::testing::{Plot, array, matrix, text};
    use canvas::{Returned, Value};
    use wire::Cap;

    #[test]
    fn what_an_artist_does_not_have_is_refused() {
        let mut plot = Plot::new();
        let image = plot.call("imshow", vec![matrix(&[&[1.0, 2.0]])], &[]).unwrap();
        let marks = plot.call("scatter", vec![array(&[1.0]), array(&[1.0])], &[]).unwrap();
        let bars = plot.call("bar", vec![array(&[1.0]), array(&[1.0])], &[]).unwrap();
        let empty = plot.call("bar", vec![array(&[]), array(&[])], &[]).unwrap();
        for (on, name, value, taken) in [
            (&image, "set_facecolor", text("red"), false),
            (&image, "set_alpha", Value::Float(0.5), true),
            (&image, "set_color", text("red"), false),
            (&marks, "set_facecolor", text("red"), true),
            (&marks, "set_linewidth", Value::Float(3.0), false),
            (&bars, "set_edgecolor", text("red"), true),
            (&empty, "set_edgecolor", text("red"), true),
        ] {
            assert_eq!(plot.try_method(on, name, vec![value]).is_ok(), taken, "{name}");
        }
    }

    #[test]
    fn dashes_that_are_set_later_are_as_those_set_at_once() {
        let pen = |late: bool| {
            let mut plot = Plot::new();
            let mut named = vec![("lw", Value::Float(6.0))];
            if !late {
                named.push(("ls", text("--")));
            }
            let made = plot.call("plot", vec![array(&[1.0, 2.0])], &named).unwrap();
            let Returned::List(lines) = made else { panic!("{made:?}") };
            if late {
                plot.method(&lines[0], "set_linestyle", vec![text("--")]);
            }
            match &plot.charts.artists[Id::new(0)].kind {
                ArtistKind::Line(line) => line.pen.clone().unwrap(),
                other => panic!("{other:?}"),
            }
        };
        assert_eq!(pen(true).cap, Cap::Butt);
        assert_eq!(pen(true), pen(false));
    }
}
