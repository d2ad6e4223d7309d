//! Adds artists and computes the limits of their data.

use crate::model::artist::{Artist, ArtistKind, InLimits};
use crate::model::axes::Axes;
use crate::model::axis::{Axis, Span};
use crate::model::charts::Charts;
use crate::model::coords::Coords;
use crate::model::id::Id;
use crate::model::transformation::Step;
use canvas::{CallError, Value};
use wire::Color;

const MAX_ARTISTS: usize = 100_000;

impl Charts {
    /// Adds an artist, if the limit allows `numbers` more values.
    pub(crate) fn add_artist(&mut self, mut item: Artist, numbers: usize) -> Result<Id<Artist>, CallError> {
        if self.artists.len() >= MAX_ARTISTS {
            return Err(CallError::scene_limit(format!("the charts have more than {MAX_ARTISTS} artists")));
        }
        self.hold(numbers)?;
        item.line = self.line;
        if let Some(axes) = item.axes {
            self.figures[self.axes[axes].figure].used = true;
            self.limit_to_coords(&mut item, axes)?;
        }
        Ok(self.artists.add(item))
    }

    /// Gives an artist that was added to axes the coordinates and the limits that it has there.
    pub(crate) fn settle(&mut self, id: Id<Artist>) -> Result<(), CallError> {
        let Some(axes) = self.artists[id].axes else { return Ok(()) };
        if let Coords::By(transform) = self.artists[id].coords {
            self.artists[id].coords = self.coords_by(transform.cast(), Some(axes));
        }
        let mut item = self.artists[id].clone();
        self.limit_to_coords(&mut item, axes)?;
        let own = &mut self.artists[id];
        (own.x, own.y) = (item.x, item.y);
        Ok(())
    }

    /// Leaves an artist in the limits of its axes with what of it is in their data.
    pub(crate) fn limit_to_coords(&self, item: &mut Artist, axes: Id<Axes>) -> Result<(), CallError> {
        let marks = matches!(item.kind, ArtistKind::PathCollection(_));
        let (x, y) = match item.coords {
            Coords::Data => (true, true),
            // Marks in the data of one axis alone are in no limits in matplotlib.
            Coords::AxesY | Coords::AxesX if marks => (false, false),
            Coords::AxesY => (true, false),
            Coords::AxesX => (false, true),
            Coords::Axes | Coords::Figure => (false, false),
            Coords::By(id) => {
                let steps = &self.transforms[id.cast()].steps;
                let blended = matches!(steps.last(), Some(Step::Blend(..)));
                let mut spans = [Span::default(), Span::default()];
                if item.x.is_empty() && item.y.is_empty() {
                    return Ok(());
                }
                let corners = if marks && blended { Vec::new() } else { item.corners() };
                for corner in corners {
                    let place = Step::in_data(steps, axes, corner).map_err(|()| {
                        CallError::not_implemented("limits of data with this transform aren't available here")
                    })?;
                    for (span, n) in spans.iter_mut().zip(place) {
                        span.add(n.as_slice());
                    }
                }
                [item.x, item.y] = spans;
                return Ok(());
            }
        };
        for (span, kept) in [(&mut item.x, x), (&mut item.y, y)] {
            if !kept {
                *span = Span::default();
            }
        }
        Ok(())
    }

    /// Removes the artists of a call that failed in its end: those after the first `kept`.
    pub(crate) fn withdraw(&mut self, kept: usize) {
        self.artists.iter_mut().skip(kept).for_each(|item| (item.removed, item.in_limits) = (true, InLimits::Ignored));
    }

    /// Counts values against the limit.
    pub(crate) fn hold(&mut self, numbers: usize) -> Result<(), CallError> {
        self.held = self.held.saturating_add(numbers);
        if self.held > self.most_held {
            return Err(CallError::scene_limit("the charts have more data than a picture can have"));
        }
        Ok(())
    }

    /// An artist on axes, in data coordinates, shown, clipped and without a label.
    pub(crate) fn artist(&self, axes: Id<Axes>, artist: ArtistKind, zorder: f64) -> Artist {
        Artist::new(Some(axes), Some(self.axes[axes].figure), artist, zorder)
    }

    /// The next colour of the axes' cycle, for lines (0) or areas (1).
    pub(crate) fn next_color(&mut self, axes: Id<Axes>, which: usize) -> Color {
        let cycle = self.axes[axes]
            .prop_cycle
            .as_ref()
            .map_or_else(|| self.color_cycle(), |prop_cycle| prop_cycle.colors.clone());
        let at = &mut self.axes[axes].cycle[which];
        let color = cycle[*at % cycle.len()];
        *at += 1;
        color
    }

    /// The next of the other properties that lines take in turn; the colour beside them is still to be taken.
    pub(crate) fn next_properties(&self, axes: Id<Axes>) -> Vec<(&'static str, Value)> {
        let axes = &self.axes[axes];
        let properties = axes.prop_cycle.as_ref().map_or(&self.rc.properties, |prop_cycle| &prop_cycle.properties);
        properties.iter().map(|(name, values)| (*name, values[axes.cycle[0] % values.len()].clone())).collect()
    }
}

impl Charts {
    /// The limits of a range as they are now.
    pub(crate) fn limits(&self, range: Id<Axis>) -> (f64, f64) {
        if let Some((other, [factor, offset])) = self.ranges[range].follows {
            let (low, high) = self.limits(other);
            return (low * factor + offset, high * factor + offset);
        }
        let mut span = Span::default();
        let mut last = 0;
        let mut asked = self.ranges[range].asked;
        // What is hidden counts, and what was removed does until `relim`.
        for (i, item) in self.artists.iter().enumerate() {
            let Some(axes) = item.axes.map(|axes| &self.axes[axes]) else { continue };
            if axes.removed {
                continue;
            }
            let own = match axes.ranges.iter().position(|own| *own == range) {
                Some(0) => &item.x,
                Some(_) => &item.y,
                None => continue,
            };
            match item.in_limits {
                InLimits::Ignored => continue,
                InLimits::Counted => {}
                InLimits::Asked => asked |= !own.is_empty(),
            }
            if !own.is_empty() {
                last = i + 1;
            }
            if item.removed {
                span.join(&Span { sticky: Vec::new(), ..own.clone() });
            } else {
                span.join(own);
            }
        }
        // Patches alone leave the limits as they are before anything is drawn.
        if !asked {
            span = Span::default();
        }
        let is_x = self.axes.iter().any(|axes| axes.ranges[0] == range);
        let margin = self.rc_number(if is_x { "axes.xmargin" } else { "axes.ymargin" });
        let limits = self.ranges[range].limits(&span, margin);
        let limits = match self.ranges[range].held {
            Some(([low, high], then)) if last <= then => (low.unwrap_or(limits.0), high.unwrap_or(limits.1)),
            _ => limits,
        };
        match self.ranges[range].widened {
            Some(([low, high], then)) if last <= then => {
                let (least, most) = (low.min(limits.0).min(limits.1), high.max(limits.0).max(limits.1));
                if limits.0 > limits.1 { (most, least) } else { (least, most) }
            }
            _ => limits,
        }
    }
}
