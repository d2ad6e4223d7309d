//! Artists whose colours stand for numbers: their ends, maps and numbers.

use crate::args::call::{Call, Done};
use crate::args::colormap::check;
use crate::args::grid::{Shown, shown};
use crate::args::values::artist;
use crate::args::values::flat;
use crate::entry::{ARTIST, Entry, PLT};
use crate::model::artist::{Artist, ArtistKind, QuadMesh, ScalarMappable, Source};
use crate::model::charts::Charts;
use crate::model::handle::Handle;
use crate::model::id::Id;
use crate::norm::{Norm, Normalize};
use crate::pyplot::imshow::{extent_of, sampling};
use crate::pyplot::mappable_params as params;
use canvas::colormap::Colormap;
use canvas::{CallError, Canvas, Returned, Returns, Value, colormap};

impl Charts {
    /// The artist whose colours stand for numbers: this one, or a part of it.
    pub(crate) fn mappable_in(&self, id: Id<Artist>) -> Option<Id<Artist>> {
        match &self.artists.get(id)?.kind {
            ArtistKind::Container(container) => {
                container.members().into_iter().find(|part| self.mapped_of(*part).is_some())
            }
            _ => Some(id),
        }
    }

    /// The numbers and colours of an artist, if it has any.
    pub(crate) fn mapped_of(&self, id: Id<Artist>) -> Option<&ScalarMappable> {
        match &self.artists.get(id)?.kind {
            ArtistKind::Image(image) => match &image.source {
                Source::ScalarMappable(mapped) => Some(mapped),
                Source::Pixels(_) => None,
            },
            ArtistKind::QuadMesh(mesh) => Some(&mesh.mapped),
            ArtistKind::PathCollection(marks) => marks.mapped.as_ref(),
            ArtistKind::LineCollection(lines) => lines.mapped.as_ref(),
            ArtistKind::Quiver(quiver) => quiver.mapped.as_ref(),
            ArtistKind::ContourSet(contours) => contours.mapped.as_ref(),
            _ => None,
        }
    }

    fn mapped_mut(&mut self, id: Id<Artist>) -> Option<&mut ScalarMappable> {
        match &mut self.artists.get_mut(id)?.kind {
            ArtistKind::Image(image) => match &mut image.source {
                Source::ScalarMappable(mapped) => Some(mapped),
                Source::Pixels(_) => None,
            },
            ArtistKind::QuadMesh(mesh) => Some(&mut mesh.mapped),
            ArtistKind::PathCollection(marks) => marks.mapped.as_mut(),
            ArtistKind::LineCollection(lines) => lines.mapped.as_mut(),
            ArtistKind::Quiver(quiver) => quiver.mapped.as_mut(),
            ArtistKind::ContourSet(contours) => contours.mapped.as_mut(),
            _ => None,
        }
    }

    /// All artists that a change of colours is for: several where they were made as one.
    fn all_mapped(&self, id: Id<Artist>) -> Vec<Id<Artist>> {
        let parts = match self.artists.get(id).map(|item| &item.kind) {
            Some(ArtistKind::Container(container)) => container.members(),
            _ => vec![id],
        };
        parts.into_iter().filter(|part| self.mapped_of(*part).is_some()).collect()
    }
}

fn none(call: &Call) -> CallError {
    call.bad("this artist's colours don't stand for numbers")
}

/// The artist that a function of `plt` is about.
fn current(charts: &Charts) -> Result<Id<Artist>, CallError> {
    charts.mappable.filter(|id| charts.artists.get(*id).is_some_and(|item| !item.removed)).ok_or_else(|| {
        CallError::value_error("You must first define an image, eg with imshow").hint("plt.imshow(array) makes one")
    })
}

fn change_ends(charts: &mut Charts, call: &Call, id: Id<Artist>) -> Done {
    // The two may come as one pair.
    let (low, high) = match call.get("vmin") {
        Some(value) if value.is_sequence() => match value.numbers().as_deref() {
            Some([low, high]) => (Some(*low), Some(*high)),
            _ => return Err(call.wrong("vmin", "a number or a pair of them", value)),
        },
        _ => (call.maybe_number("vmin")?, call.maybe_number("vmax")?),
    };
    let all = charts.all_mapped(id);
    if all.is_empty() {
        return Err(none(call));
    }
    for part in all {
        let Some(mapped) = charts.mapped_mut(part) else { continue };
        let mapping = &mapped.mapping;
        let mapping = Normalize {
            norm: mapping.norm.clone(),
            vmin: low.unwrap_or(mapping.vmin),
            vmax: high.unwrap_or(mapping.vmax),
        };
        check(call, &mapping)?;
        mapped.mapping = mapping;
    }
    charts.refresh_bars();
    Ok(Returned::None)
}

pub(crate) static SET_CLIM: Entry = Entry::new(
    "set_clim",
    ARTIST,
    params::SET_CLIM,
    set_clim,
    "Sets which numbers are at the ends of the colours.",
    include_str!("examples/artist.set_clim.py"),
);

pub(crate) fn set_clim(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    change_ends(charts, call, call.on_artist()?)
}

pub(crate) static CLIM: Entry = Entry::new(
    "clim",
    PLT,
    params::SET_CLIM,
    clim,
    "Sets which numbers are at the ends of the last image's colours.",
    include_str!("examples/plt.clim.py"),
);

pub(crate) fn clim(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let id = current(charts)?;
    change_ends(charts, call, id)
}

/// The numbers of the artist that a method is about.
fn own<'a>(charts: &'a Charts, call: &Call) -> Result<&'a ScalarMappable, CallError> {
    let id = charts.mappable_in(call.on_artist()?).ok_or_else(|| none(call))?;
    charts.mapped_of(id).ok_or_else(|| none(call))
}

pub(crate) static GET_CLIM: Entry = Entry::new(
    "get_clim",
    ARTIST,
    &[],
    get_clim,
    "Which numbers are at the ends of the colours.",
    include_str!("examples/artist.get_clim.py"),
)
.returns(Returns::Pair);

pub(crate) fn get_clim(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let mapping = &own(charts, call)?.mapping;
    Ok(Returned::Pair(mapping.vmin, mapping.vmax))
}

fn change_map(charts: &mut Charts, call: &Call, id: Id<Artist>, map: Id<Colormap>) -> Done {
    let all = charts.all_mapped(id);
    if all.is_empty() {
        return Err(none(call));
    }
    for part in all {
        if let Some(mapped) = charts.mapped_mut(part) {
            mapped.map = map;
        }
    }
    Ok(Returned::None)
}

pub(crate) static ARTIST_SET_CMAP: Entry = Entry::new(
    "set_cmap",
    ARTIST,
    params::ARTIST_SET_CMAP,
    set_cmap,
    "Sets the colour map.",
    include_str!("examples/artist.set_cmap.py"),
);

pub(crate) fn set_cmap(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("cmap");
    let map = charts.map_of(call, &value)?;
    change_map(charts, call, call.on_artist()?, map)
}

pub(crate) static SET_CMAP: Entry = Entry::new(
    "set_cmap",
    PLT,
    params::ARTIST_SET_CMAP,
    set_cmap_now,
    "Sets the colour map of the last image and of all that follow.",
    include_str!("examples/plt.set_cmap.py"),
);

pub(crate) fn set_cmap_now(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("cmap");
    let map = charts.map_of(call, &value)?;
    let name = charts.colormaps[map].name.clone();
    // A map of the program's own has no name that later images could find it by.
    if colormap::by_name(&name).is_some() {
        charts.rc.set("image.cmap", crate::model::rc_params::RcValue::Text(name)).map_err(|_| none(call))?;
    }
    match current(charts) {
        Ok(id) if !charts.all_mapped(id).is_empty() => change_map(charts, call, id, map),
        _ => Ok(Returned::None),
    }
}

pub(crate) static ARTIST_GET_CMAP: Entry =
    Entry::new("get_cmap", ARTIST, &[], get_cmap, "The colour map.", include_str!("examples/artist.get_cmap.py"))
        .returns(Returns::Object("Colormap"));

pub(crate) static CMAP: Entry =
    Entry::new("cmap", ARTIST, &[], get_cmap, "The colour map.", include_str!("examples/artist.cmap.py"))
        .returns(Returns::Object("Colormap"))
        .read();

pub(crate) fn get_cmap(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let map = own(charts, call)?.map;
    // A program may change what it gets, so the artist has a map of its own from now on.
    if !charts.named_maps.values().any(|shared| *shared == map) {
        return Ok(Handle::Colormap(map).into());
    }
    let map = charts.add_colormap(charts.colormaps[map].clone())?;
    change_map(charts, call, call.on_artist()?, map)?;
    Ok(Handle::Colormap(map).into())
}

pub(crate) static GET_CMAP: Entry = Entry::new(
    "get_cmap",
    PLT,
    params::GET_CMAP,
    get_cmap_named,
    "A colour map by its name.",
    include_str!("examples/plt.get_cmap.py"),
)
.returns(Returns::Object("Colormap"));

pub(crate) fn get_cmap_named(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let map = match call.take("name") {
        Value::None => {
            let name = charts.rc_text("image.cmap").to_owned();
            charts.colormap_named(if name.is_empty() { "viridis" } else { &name })?
        }
        Value::Text(name) => charts.colormap_named(&name)?,
        value if let Some(Handle::Colormap(map)) = Handle::from_value(&value) => map,
        other => return Err(call.wrong("name", "a colour map's name", &other)),
    };
    match call.maybe_number("lut")? {
        None => Ok(Handle::Colormap(map).into()),
        Some(n) => {
            let map = charts.colormaps[map].resampled(n.clamp(1.0, 4096.0) as usize);
            charts.add_colormap(map).map(|map| Handle::Colormap(map).into())
        }
    }
}

pub(crate) static NORM: Entry = Entry::new(
    "norm",
    ARTIST,
    &[],
    norm,
    "How numbers become places in the colour map.",
    include_str!("examples/artist.norm.py"),
)
.returns(Returns::Object("Normalize"))
.read();

pub(crate) fn norm(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let Normalize { norm, vmin, vmax } = own(charts, call)?.mapping.clone();
    charts.add_norm(norm, Some(vmin), Some(vmax)).map(|norm| Handle::Norm(norm).into())
}

pub(crate) static SET_NORM: Entry = Entry::new(
    "set_norm",
    ARTIST,
    params::SET_NORM,
    set_norm,
    "Sets how numbers become places in the colour map.",
    include_str!("examples/artist.set_norm.py"),
);

pub(crate) fn set_norm(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    // The call has a `norm` and nothing else, which is just what the helper reads.
    for part in charts.all_mapped(call.on_artist()?) {
        let Some(old) = charts.mapped_of(part) else { continue };
        let (map, values) = (old.map, old.values.clone());
        let made = charts.mapped_by(call, values, Norm::Linear)?;
        if let Some(mapped) = charts.mapped_mut(part) {
            *mapped = ScalarMappable { map, ..made };
        }
    }
    charts.refresh_bars();
    Ok(Returned::None)
}

pub(crate) static AUTOSCALE: Entry = Entry::new(
    "autoscale",
    ARTIST,
    &[],
    autoscale,
    "Takes the ends of the colours from the numbers.",
    include_str!("examples/artist.autoscale.py"),
);

pub(crate) fn autoscale(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    for part in charts.all_mapped(call.on_artist()?) {
        if let Some(mapped) = charts.mapped_mut(part) {
            mapped.mapping = Normalize::autoscaled(mapped.mapping.norm.clone(), None, None, &mapped.values);
        }
    }
    charts.refresh_bars();
    Ok(Returned::None)
}

pub(crate) static TO_RGBA: Entry = Entry::new(
    "to_rgba",
    ARTIST,
    params::TO_RGBA,
    to_rgba,
    "The colours of numbers, as the artist shows them.",
    include_str!("examples/artist.to_rgba.py"),
)
.returns(Returns::OneOf(&[
    Returns::Array,
    Returns::Tuple(&[Returns::Number, Returns::Number, Returns::Number, Returns::Number]),
]));

pub(crate) fn to_rgba(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("x");
    let mapped = own(charts, call)?;
    let (map, mapping) = (mapped.map, mapped.mapping.clone());
    let by_norm = call.flag("norm", true);
    let through = |n: f64| if by_norm { mapping.at(n) } else { n };
    let value = if value.is_sequence() {
        let (shape, numbers, _) = flat(call, &value)?;
        Value::Numbers { shape, data: numbers.into_iter().map(through).collect(), whole: false }
    } else {
        Value::Float(through(call.as_number("x", &value)?))
    };
    let mut keywords = Vec::new();
    for name in ["alpha", "bytes"] {
        match call.take(name) {
            Value::None => {}
            value => keywords.push((name.to_owned(), value)),
        }
    }
    crate::pyplot::colormap::CALL.call(charts, canvas, Handle::Colormap(map), vec![value], keywords)
}

pub(crate) static SCI: Entry = Entry::new(
    "sci",
    PLT,
    params::SCI,
    sci,
    "Makes an image the one that `plt.colorbar` and `plt.clim` are about.",
    include_str!("examples/plt.sci.py"),
);

pub(crate) fn sci(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    match call.take("im") {
        value
            if let Some(Handle::Artist(id)) = Handle::from_value(&value)
                && charts.artists.contains(id) =>
        {
            charts.mappable = Some(id);
            Ok(Returned::None)
        }
        other => Err(call.wrong("im", "an image", &other)),
    }
}

pub(crate) static GCI: Entry = Entry::new(
    "gci",
    PLT,
    &[],
    gci,
    "The image that `plt.colorbar` and `plt.clim` are about.",
    include_str!("examples/plt.gci.py"),
)
.returns(Returns::OneOf(&[Returns::Object("Artist"), Returns::Nothing]));

pub(crate) fn gci(charts: &mut Charts, _: &mut Canvas, _: &mut Call) -> Done {
    Ok(current(charts).map_or(Returned::None, artist))
}

pub(crate) static SCALAR_MAPPABLE: Entry = Entry::new(
    "ScalarMappable",
    PLT,
    params::SCALAR_MAPPABLE,
    scalar_mappable,
    "A colour map with a norm, for a colour bar of its own.",
    include_str!("examples/plt.ScalarMappable.py"),
)
.returns(Returns::Object("Artist"));

pub(crate) fn scalar_mappable(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let mapped = charts.mapped_by(call, Vec::new(), Norm::Linear)?;
    let mesh = QuadMesh { cells: Vec::new(), mapped, edge: None, alpha: 1.0 };
    let mut item = Artist::loose(ArtistKind::QuadMesh(mesh), 0.0);
    item.visible = false;
    charts.add_artist(item, 0).map(artist)
}

pub(crate) static SET_ARRAY: Entry = Entry::new(
    "set_array",
    ARTIST,
    params::SET_ARRAY,
    set_array,
    "Sets the numbers that colours stand for.",
    include_str!("examples/artist.set_array.py"),
);

pub(crate) fn set_array(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("A");
    replace(charts, call, call.on_artist()?, "A", &value)
}

/// Gives an artist other numbers; its colours keep their ends.
pub(crate) fn replace(charts: &mut Charts, call: &Call, id: Id<Artist>, name: &str, value: &Value) -> Done {
    let scalar = charts.artists.get(id).is_some_and(|item| item.figure.is_none());
    if *value == Value::None || scalar {
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
    "The numbers that colours stand for.",
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
    "Sets where an image is: left, right, bottom, top.",
    include_str!("examples/artist.set_extent.py"),
);

pub(crate) fn set_extent(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("extent");
    let extent = extent_of(call, &value)?;
    match charts.artists.get_mut(call.on_artist()?).map(|item| &mut item.kind) {
        Some(ArtistKind::Image(image)) => (image.extent, image.edges) = (extent, None),
        _ => return Err(call.bad("this artist is no image")),
    }
    charts.fit_image(call.on_artist()?, extent);
    Ok(Returned::None)
}

pub(crate) static GET_EXTENT: Entry = Entry::new(
    "get_extent",
    ARTIST,
    &[],
    get_extent,
    "Where an image is: left, right, bottom, top.",
    include_str!("examples/artist.get_extent.py"),
)
.returns(Returns::Tuple(&[Returns::Number, Returns::Number, Returns::Number, Returns::Number]));

pub(crate) fn get_extent(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    match charts.artists.get(call.on_artist()?).map(|item| &item.kind) {
        Some(ArtistKind::Image(image)) => Ok(Returned::Tuple(image.extent.map(Returned::Number).to_vec())),
        _ => Err(call.bad("this artist is no image")),
    }
}

pub(crate) static SET_INTERPOLATION: Entry = Entry::new(
    "set_interpolation",
    ARTIST,
    params::SET_INTERPOLATION,
    set_interpolation,
    "Sets how an image is enlarged: \"nearest\", \"bilinear\", \"bicubic\".",
    include_str!("examples/artist.set_interpolation.py"),
);

pub(crate) fn set_interpolation(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let way = sampling(call, &call.text("s")?.unwrap_or_else(|| "auto".to_owned()))?;
    match charts.artists.get_mut(call.on_artist()?).map(|item| &mut item.kind) {
        Some(ArtistKind::Image(image)) => image.sampling = way,
        _ => return Err(call.bad("this artist is no image")),
    }
    Ok(Returned::None)
}
