//! Projections: which one a call asks for, and which functions polar axes have.

use crate::args::call::{Call, truth};
use crate::model::axes::Axes;
use crate::model::charts::Charts;
use crate::model::handle::{Class, Handle};
use crate::model::id::Id;
use crate::model::projection::Polar;
use canvas::{CallError, Param, Type, Value};

pub(crate) const PROJECTION: Param =
    Param::new("projection", Type::Choice(&["rectilinear", "polar"]), "kind of axes").or_none().named();
pub(crate) const POLAR: Param =
    Param::new("polar", Type::Flag, "whether the axes are polar, as with projection='polar'").or_flag(false).named();

/// What axes can do where they are polar as well. Everything else would be drawn as if they weren't.
const OFFERED: &[&str] = &[
    "annotate",
    "axhline",
    "axhspan",
    "axis",
    "axvline",
    "axvspan",
    "bar",
    "collections",
    "containers",
    "contour",
    "contourf",
    "errorbar",
    "figure",
    "fill",
    "fill_between",
    "get_facecolor",
    "get_figure",
    "get_legend",
    "get_legend_handles_labels",
    "get_lines",
    "get_rlabel_position",
    "get_rmax",
    "get_rmin",
    "get_theta_direction",
    "get_theta_offset",
    "get_title",
    "get_xaxis",
    "get_xlabel",
    "get_xlim",
    "get_xticklabels",
    "get_xticks",
    "get_yaxis",
    "get_ylabel",
    "get_ylim",
    "get_yticklabels",
    "get_yticks",
    "grid",
    "hist",
    "hlines",
    "images",
    "legend",
    "lines",
    "patch",
    "patches",
    "pcolormesh",
    "plot",
    "polar",
    "remove",
    "scatter",
    "set",
    "set_axis_off",
    "set_axis_on",
    "set_axisbelow",
    "set_facecolor",
    "set_frame_on",
    "set_prop_cycle",
    "set_rgrids",
    "set_rlabel_position",
    "set_rlim",
    "set_rmax",
    "set_rmin",
    "set_rorigin",
    "set_rticks",
    "set_theta_direction",
    "set_theta_offset",
    "set_theta_zero_location",
    "set_thetagrids",
    "set_thetalim",
    "set_thetamax",
    "set_thetamin",
    "set_title",
    "set_visible",
    "set_xlabel",
    "set_xlim",
    "set_xticklabels",
    "set_xticks",
    "set_ylabel",
    "set_ylim",
    "set_yticklabels",
    "set_yticks",
    "spines",
    "text",
    "texts",
    "tick_params",
    "title",
    "transAxes",
    "transData",
    "vlines",
    "xaxis",
    "yaxis",
];

/// What an axis of polar axes can't do.
const NOT_OF_AN_AXIS: &[&str] = &[
    "set_inverted",
    "set_label_position",
    "set_minor_formatter",
    "set_minor_locator",
    "set_ticks_position",
    "tick_bottom",
    "tick_left",
    "tick_right",
    "tick_top",
];

/// What `plt` alone has and polar axes can't do.
const NOT_OF_PYPLOT: &[&str] = &["xscale", "yscale"];

/// What `Axes.set` sets of polar axes.
pub(crate) const SETTABLE: &[&str] = &[
    "title",
    "xlabel",
    "ylabel",
    "xlim",
    "ylim",
    "xticks",
    "yticks",
    "xticklabels",
    "yticklabels",
    "facecolor",
    "frame_on",
    "axisbelow",
    "visible",
    "label",
    "zorder",
];

/// Whether a call asks for polar axes; `None` if it names no projection.
pub(crate) fn asked(projection: Option<&Value>, polar: Option<&Value>) -> Result<Option<bool>, CallError> {
    let round = polar.is_some_and(truth);
    match projection {
        None => Ok(round.then_some(true)),
        Some(Value::Text(name)) if name == "polar" => Ok(Some(true)),
        Some(Value::Text(name)) if name == "rectilinear" && !round => Ok(Some(false)),
        Some(other) => Err(CallError::not_implemented(format!(
            "projection='{}' isn't available here; only 'rectilinear' and 'polar' are",
            canvas::shown(other.text().unwrap_or(other.type_name()))
        ))),
    }
}

impl Charts {
    /// The settings of axes, if they are polar.
    pub(crate) fn polar(&self, axes: Id<Axes>) -> Option<&Polar> {
        self.axes[axes].projection.polar()
    }

    /// The axes that a function is called on, by the program or as `plt` has them.
    fn axes_on(&self, on: Handle) -> Option<Id<Axes>> {
        match on {
            Handle::Axes(axes) | Handle::Axis(axes, _) | Handle::TickLabel { axes, .. } => Some(axes),
            Handle::Pyplot => self.figures[self.current?].current,
            _ => None,
        }
    }

    /// Refuses functions that polar axes don't have here.
    pub(crate) fn check_projection(&self, on: Handle, name: &str, classes: &[Class]) -> Result<(), CallError> {
        if self.axes_on(on).is_none_or(|axes| self.polar(axes).is_none()) {
            return Ok(());
        }
        let offered = match on.class() {
            Class::XAxis | Class::YAxis => !NOT_OF_AN_AXIS.contains(&name),
            Class::TickLabel => true,
            Class::Pyplot if !classes.contains(&Class::Axes) => !NOT_OF_PYPLOT.contains(&name),
            _ => OFFERED.contains(&name),
        };
        if offered { Ok(()) } else { Err(not_here(name)) }
    }
}

fn not_here(name: &str) -> CallError {
    CallError::not_implemented(format!("{name}() on polar axes isn't available here"))
}

impl Call {
    /// The polar axes that a function is called on.
    pub(crate) fn on_polar(&self, charts: &Charts) -> Result<Id<Axes>, CallError> {
        let axes = self.on_axes()?;
        charts.polar(axes).map(|_| axes).ok_or_else(|| self.not_of_this())
    }

    /// Refuses what this call would do on polar axes.
    pub(crate) fn not_on_polar(&self, charts: &Charts, axes: Id<Axes>, what: &str) -> Result<(), CallError> {
        match charts.polar(axes) {
            Some(_) => Err(CallError::not_implemented(format!(
                "{}() with {what} on polar axes isn't available here",
                self.function
            ))),
            None => Ok(()),
        }
    }
}
