//! Artists whose colours stand for numbers: their ends, maps and norms.

use crate::args::call::{Call, Done};
use crate::args::colormap::check;
use crate::args::values::artist;
use crate::args::values::flat;
use crate::entry::{ARTIST, Entry, PLT};
use crate::model::artist::{Artist, ArtistKind, QuadMesh, ScalarMappable};
use crate::model::charts::Charts;
use crate::model::handle::Handle;
use crate::model::id::Id;
use crate::norm::{Norm, Normalize};
use crate::pyplot::mappable_params as params;
use canvas::colormap::Colormap;
use canvas::{CallError, Canvas, Returned, Returns, Value, colormap};

pub(crate) fn none(call: &Call) -> CallError {
    call.bad("this artist has no numbers drawn as colours")
}

/// The current mappable, which is on the current figure.
fn current(charts: &Charts) -> Result<Id<Artist>, CallError> {
    let is_here = |item: &Artist| !item.removed && (item.figure.is_none() || item.figure == charts.current);
    charts.mappable.filter(|id| charts.artists.get(*id).is_some_and(is_here)).ok_or_else(|| {
        CallError::value_error("You must first define an image, eg with imshow").hint("plt.imshow(array) draws one")
    })
}

fn change_ends(charts: &mut Charts, call: &Call, id: Id<Artist>) -> Done {
    // The two may come as one pair.
    let (low, high) = match call.get("vmin") {
        Some(value) if value.is_sequence() => match value.numbers().as_deref() {
            Some([low, high]) => (Some(*low), Some(*high)),
            _ => return Err(call.wrong("vmin", "a number or a pair of numbers", value)),
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
    "Sets the values at the ends of the colormap.",
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
    "Sets the values at the ends of the current image's colormap.",
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
    "Returns the values at the ends of the colormap.",
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
    "Sets the colormap.",
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
    "Sets the colormap of the current image and the default for later ones.",
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
    Entry::new("get_cmap", ARTIST, &[], get_cmap, "Returns the colormap.", include_str!("examples/artist.get_cmap.py"))
        .returns(Returns::Object("Colormap"));

pub(crate) static CMAP: Entry =
    Entry::new("cmap", ARTIST, &[], get_cmap, "Returns the colormap.", include_str!("examples/artist.cmap.py"))
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
    "Returns a colormap by its name.",
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
        other => return Err(call.wrong("name", "name of a colormap", &other)),
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
    "The norm, which maps values to positions in the colormap.",
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
    "Sets the norm, which maps values to positions in the colormap.",
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
    "Sets the ends of the colormap to the smallest and the largest value.",
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
    "Converts numbers to colours with the artist's norm and colormap.",
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
    "Makes an image the current one, for `plt.colorbar` and `plt.clim`.",
    include_str!("examples/plt.sci.py"),
);

pub(crate) fn sci(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    match call.take("im") {
        value if let Some(Handle::Artist(id)) = Handle::from_value(&value) => {
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
    "Returns the current image, for `plt.colorbar` and `plt.clim`.",
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
    "Makes a colormap with a norm, for a colorbar without an artist.",
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
