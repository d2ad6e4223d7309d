//! The numbers that an artist's colours stand for, and an image's place and look.

use crate::args::call::{Call, Done};
use crate::args::grid::{Shown, shown};
use crate::args::values::flat;
use crate::entry::{ARTIST, Entry};
use crate::model::artist::{Artist, ArtistKind, ScalarMappable, Source};
use crate::model::charts::Charts;
use crate::model::id::Id;
use crate::norm::{Norm, Normalize};
use crate::pyplot::imshow::{extent_of, sampling};
use crate::pyplot::mappable::none;
use crate::pyplot::mappable_params as params;
use canvas::{Canvas, Returned, Returns, Value};

pub(crate) static SET_ARRAY: Entry = Entry::new(
    "set_array",
    ARTIST,
    params::SET_ARRAY,
    set_array,
    "Replaces the values that are drawn as colours.",
    include_str!("examples/artist.set_array.py"),
);

pub(crate) fn set_array(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("A");
    replace(charts, call, call.on_artist()?, "A", &value)
}

/// Gives an artist other numbers; its colours keep their ends.
pub(crate) fn replace(charts: &mut Charts, call: &Call, id: Id<Artist>, name: &str, value: &Value) -> Done {
    let scalar = charts.artists.get(id).is_some_and(|item| item.figure.is_none());
    let by_number = charts.artists.get(id).is_some_and(|item| !item.colors_by.is_empty());
    if *value == Value::None || scalar && !by_number {
        return Ok(Returned::None);
    }
    if let Some(ArtistKind::Image(_)) = charts.artists.get(id).map(|item| &item.kind) {
        let read = shown(call, name, value)?;
        let size = match &read {
            Shown::Numbers(rows, columns, _) => rows.saturating_mul(*columns),
            Shown::Colors(pixels) => pixels.bytes.len() / 3,
        };
        charts.hold(size)?;
        let map = charts.default_map()?;
        if let ArtistKind::Image(image) = &mut charts.artists[id].kind {
            image.edges = image
                .edges
                .take()
                .filter(|_| matches!(&read, Shown::Numbers(r, c, _) if (*r, *c) == (image.rows, image.columns)));
            match (read, &mut image.source) {
                (Shown::Numbers(rows, columns, values), Source::ScalarMappable(mapped)) => {
                    (image.rows, image.columns) = (rows, columns);
                    mapped.values = values;
                }
                (Shown::Numbers(rows, columns, values), source) => {
                    (image.rows, image.columns) = (rows, columns);
                    let mapping = Normalize::autoscaled(Norm::Linear, None, None, &values);
                    *source = Source::ScalarMappable(ScalarMappable { map, mapping, values });
                }
                (Shown::Colors(pixels), source) => {
                    (image.rows, image.columns) = (pixels.height as usize, pixels.width as usize);
                    *source = Source::Pixels(pixels);
                }
            }
        }
        return Ok(Returned::None);
    }
    let (_, values, _) = flat(call, value)?;
    // Colours of a collection that had none by number.
    let by = charts.artists.get(id).map(|item| item.colors_by.clone()).unwrap_or_default();
    if !by.is_empty() && charts.mapped_of(id).is_none() {
        charts.hold(values.len())?;
        let mut inner = Call::for_style(call.function, call.on);
        by.into_iter().filter(|(_, value)| *value != Value::None).for_each(|(name, value)| inner.put(name, value));
        let mapped = charts.mapped_by(&inner, values, Norm::Linear)?;
        match &mut charts.artists[id].kind {
            ArtistKind::LineCollection(lines) => lines.mapped = Some(mapped),
            ArtistKind::PolyCollection(areas) => areas.mapped = Some(mapped),
            _ => {}
        }
        return Ok(Returned::None);
    }
    for part in charts.all_mapped(id) {
        charts.hold(values.len())?;
        if let Some(mapped) = charts.mapped_mut(part)
            && mapped.values.len() == values.len()
        {
            mapped.values.clone_from(&values);
        }
    }
    Ok(Returned::None)
}

pub(crate) static GET_ARRAY: Entry = Entry::new(
    "get_array",
    ARTIST,
    &[],
    get_array,
    "Returns the values that are drawn as colours.",
    include_str!("examples/artist.get_array.py"),
)
.returns(Returns::Array);

pub(crate) fn get_array(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let id = charts.mappable_in(call.on_artist()?).ok_or_else(|| none(call))?;
    let mapped = charts.mapped_of(id).ok_or_else(|| none(call))?;
    let shape = match &charts.artists[id].kind {
        ArtistKind::Image(image) => vec![image.rows, image.columns],
        _ => vec![mapped.values.len()],
    };
    Ok(Returned::Array { shape, data: mapped.values.clone() })
}

pub(crate) static SET_EXTENT: Entry = Entry::new(
    "set_extent",
    ARTIST,
    params::SET_EXTENT,
    set_extent,
    "Sets the edges of an image.",
    include_str!("examples/artist.set_extent.py"),
);

pub(crate) fn set_extent(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("extent");
    let extent = extent_of(call, &value)?;
    match charts.artists.get_mut(call.on_artist()?).map(|item| &mut item.kind) {
        Some(ArtistKind::Image(image)) => (image.extent, image.edges) = (extent, None),
        _ => return Err(call.bad("this artist is not an image")),
    }
    charts.fit_image(call.on_artist()?, extent);
    Ok(Returned::None)
}

pub(crate) static GET_EXTENT: Entry = Entry::new(
    "get_extent",
    ARTIST,
    &[],
    get_extent,
    "Returns the edges of an image: left, right, bottom, top.",
    include_str!("examples/artist.get_extent.py"),
)
.returns(Returns::Tuple(&[Returns::Number, Returns::Number, Returns::Number, Returns::Number]));

pub(crate) fn get_extent(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    match charts.artists.get(call.on_artist()?).map(|item| &item.kind) {
        Some(ArtistKind::Image(image)) => Ok(Returned::Tuple(image.extent.map(Returned::Number).to_vec())),
        _ => Err(call.bad("this artist is not an image")),
    }
}

pub(crate) static SET_INTERPOLATION: Entry = Entry::new(
    "set_interpolation",
    ARTIST,
    params::SET_INTERPOLATION,
    set_interpolation,
    "Sets the interpolation of an image.",
    include_str!("examples/artist.set_interpolation.py"),
);

pub(crate) fn set_interpolation(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let way = sampling(call, &call.text("s")?.unwrap_or_else(|| "auto".to_owned()))?;
    match charts.artists.get_mut(call.on_artist()?).map(|item| &mut item.kind) {
        Some(ArtistKind::Image(image)) => image.sampling = way,
        _ => return Err(call.bad("this artist is not an image")),
    }
    Ok(Returned::None)
}
