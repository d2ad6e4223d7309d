//! What a method is called on. The table says whose each function is, so that these fail only where a row names a class
//! that its function doesn't know.

use crate::args::call::Call;
use crate::model::artist::Artist;
use crate::model::axes::{Axes, AxisName, Figure};
use crate::model::charts::StoredNorm;
use crate::model::handle::Handle;
use crate::model::id::Id;
use crate::model::places::Grid;
use crate::model::side::Sides;
use canvas::CallError;
use canvas::colormap::Colormap;

impl Call {
    fn unfit(&self) -> CallError {
        CallError::type_error(format!("{}() can't be called on a '{}'", self.function, self.on.class().name()))
    }

    pub(crate) fn on_figure(&self) -> Result<Id<Figure>, CallError> {
        match self.on {
            Handle::Figure(figure) => Ok(figure),
            _ => Err(self.unfit()),
        }
    }

    pub(crate) fn on_axes(&self) -> Result<Id<Axes>, CallError> {
        match self.on {
            Handle::Axes(axes) => Ok(axes),
            _ => Err(self.unfit()),
        }
    }

    pub(crate) fn on_axis(&self) -> Result<(Id<Axes>, AxisName), CallError> {
        match self.on {
            Handle::Axis(axes, axis) => Ok((axes, axis)),
            _ => Err(self.unfit()),
        }
    }

    pub(crate) fn on_spines(&self) -> Result<(Id<Axes>, Sides), CallError> {
        match self.on {
            Handle::Spines(axes, sides) => Ok((axes, sides)),
            _ => Err(self.unfit()),
        }
    }

    pub(crate) fn on_artist(&self) -> Result<Id<Artist>, CallError> {
        match self.on {
            Handle::Artist(artist) => Ok(artist),
            _ => Err(self.unfit()),
        }
    }

    /// The axes whose legend it is.
    pub(crate) fn on_legend(&self) -> Result<Id<Axes>, CallError> {
        match self.on {
            Handle::Legend(axes) => Ok(axes),
            _ => Err(self.unfit()),
        }
    }

    pub(crate) fn on_colorbar(&self) -> Result<Id<Artist>, CallError> {
        match self.on {
            Handle::Colorbar(bar) => Ok(bar),
            _ => Err(self.unfit()),
        }
    }

    pub(crate) fn on_colormap(&self) -> Result<Id<Colormap>, CallError> {
        match self.on {
            Handle::Colormap(map) => Ok(map),
            _ => Err(self.unfit()),
        }
    }

    pub(crate) fn on_norm(&self) -> Result<Id<StoredNorm>, CallError> {
        match self.on {
            Handle::Norm(norm) => Ok(norm),
            _ => Err(self.unfit()),
        }
    }

    pub(crate) fn on_gridspec(&self) -> Result<Id<Grid>, CallError> {
        match self.on {
            Handle::GridSpec(grid) | Handle::SubplotSpec(grid, _) => Ok(grid),
            _ => Err(self.unfit()),
        }
    }
}
