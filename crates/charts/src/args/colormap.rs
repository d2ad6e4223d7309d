//! The colour maps and norms that a program has.

use crate::args::call::Call;
use crate::args::values::given;
use crate::model::artist::ScalarMappable;
use crate::model::charts::{Charts, StoredNorm};
use crate::model::handle::Handle;
use crate::model::id::Id;
use crate::norm::{Norm, Normalize};
use canvas::{CallError, Value, colormap, colormap::Colormap, shown, suggest};

/// Most colour maps and norms of a program.
const MAX_MAPS: usize = 20_000;

const MAX_NORMS: usize = 100_000;

impl Charts {
    /// Numbers as colours, by the call's `cmap`, `norm`, `vmin` and `vmax`; `preset` is the norm when none is given.
    pub(crate) fn mapped_by(
        &mut self,
        call: &Call,
        values: Vec<f64>,
        preset: Norm,
    ) -> Result<ScalarMappable, CallError> {
        let map = match given(call, "cmap") {
            None => self.default_map()?,
            Some(value) => self.map_of(call, &value.clone())?,
        };
        let end = |name: &str| given(call, name).map(|value| call.as_number(name, value)).transpose();
        let (vmin, vmax) = (end("vmin")?, end("vmax")?);
        let mapping = match given(call, "norm") {
            None => Normalize::autoscaled(preset, vmin, vmax, &values),
            Some(Value::Text(name)) => Normalize::autoscaled(norm_named(call, name)?, vmin, vmax, &values),
            Some(value) if let Some(Handle::Norm(norm)) = Handle::from_value(value) => {
                if vmin.is_some() || vmax.is_some() {
                    let error = call.bad("Passing a Normalize instance simultaneously with vmin/vmax is not supported");
                    return Err(error.hint("pass vmin and vmax to the norm instead: LogNorm(vmin=1, vmax=10)"));
                }
                let StoredNorm { norm: kind, vmin: low, vmax: high, colors } = self.norms[norm].clone();
                if let Some(n) = colors.filter(|n| *n != self.colormaps[map].size()) {
                    let size = self.colormaps[map].size();
                    let words = format!("a BoundaryNorm of {n} colours isn't available here for a colormap of {size}");
                    return Err(CallError::not_implemented(format!("{}(): {words}", call.function)));
                }
                let mapping = Normalize::autoscaled(kind, low, high, &values);
                // A norm without ends takes those of the first data that it sees, and keeps them.
                (self.norms[norm].vmin, self.norms[norm].vmax) = (Some(mapping.vmin), Some(mapping.vmax));
                mapping
            }
            Some(other) => return Err(call.wrong("norm", "a norm or its name", other)),
        };
        check(call, &mapping)?;
        Ok(ScalarMappable { map, mapping, values })
    }

    /// A colour map of this name, for the program alone.
    pub(crate) fn colormap_named(&mut self, name: &str) -> Result<Id<Colormap>, CallError> {
        let Some(map) = colormap::by_name(name) else { return Err(no_such_map(name)) };
        self.add_colormap(map)
    }

    pub(crate) fn add_colormap(&mut self, map: Colormap) -> Result<Id<Colormap>, CallError> {
        if self.colormaps.len() >= MAX_MAPS {
            return Err(CallError::scene_limit(format!("a program can make at most {MAX_MAPS} colormaps")));
        }
        Ok(self.colormaps.add(map))
    }

    pub(crate) fn add_norm(
        &mut self,
        norm: Norm,
        vmin: Option<f64>,
        vmax: Option<f64>,
    ) -> Result<Id<StoredNorm>, CallError> {
        if self.norms.len() >= MAX_NORMS {
            return Err(CallError::scene_limit(format!("a program can make at most {MAX_NORMS} norms")));
        }
        Ok(self.norms.add(StoredNorm { norm, vmin, vmax, colors: None }))
    }

    /// The colour map of the settings.
    pub(crate) fn default_map(&mut self) -> Result<Id<Colormap>, CallError> {
        let name = self.rc_text("image.cmap").to_owned();
        self.shared_map(if colormap::by_name(&name).is_some() { &name } else { "viridis" })
    }

    /// The colour map of a name for artists, which nobody can change.
    fn shared_map(&mut self, name: &str) -> Result<Id<Colormap>, CallError> {
        if let Some(id) = self.named_maps.get(name) {
            return Ok(*id);
        }
        let id = self.colormap_named(name)?;
        self.named_maps.insert(name.to_owned(), id);
        Ok(id)
    }

    /// The colour map that a value means: a handle or a name.
    pub(crate) fn map_of(&mut self, call: &Call, value: &Value) -> Result<Id<Colormap>, CallError> {
        match value {
            Value::Text(name) => self.shared_map(name),
            value if let Some(Handle::Colormap(map)) = Handle::from_value(value) => Ok(map),
            other => Err(call.wrong("cmap", "a colormap or its name", other)),
        }
    }
}

/// An error when a mapping can't be drawn.
pub(crate) fn check(call: &Call, mapping: &Normalize) -> Result<(), CallError> {
    mapping.fault().map_or(Ok(()), |fault| Err(call.bad(fault)))
}

fn no_such_map(name: &str) -> CallError {
    let names = colormap::names();
    let error = CallError::value_error(format!("'{}' is not a known colormap name", shown(name)));
    let near = suggest::nearest(name, names.iter().map(String::as_str)).map(suggest::did_you_mean);
    error.hint(near.unwrap_or_else(|| {
        "some known names are viridis, plasma, magma, gray, coolwarm, RdBu, tab10 and hot".to_owned()
    }))
}

fn norm_named(call: &Call, name: &str) -> Result<Norm, CallError> {
    match name {
        "linear" => Ok(Norm::Linear),
        "log" => Ok(Norm::Log),
        "symlog" => Ok(Norm::Symlog { linthresh: 2.0 }),
        _ => Err(call.bad(format_args!(
            "'{}' is not a valid value for norm; supported values are 'linear', 'log', 'symlog'",
            shown(name)
        ))),
    }
}
