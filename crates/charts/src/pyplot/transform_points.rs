//! Where points are in the picture, as transforms say.

use crate::args::call::{Call, Done};
use crate::entry::{Entry, TRANSFORM};
use crate::layout::transformation::{AxesNow, FigureNow, Placed, placed, through};
use crate::model::axes::{Axes, Place};
use crate::model::charts::Charts;
use crate::model::id::Id;
use crate::model::places::Layout;
use crate::model::transformation::{Step, System, Transformation};
use canvas::{CallError, Canvas, Param, Returned, Returns, Type, Value};
use kurbo::Point;

pub(crate) static TRANSFORM_POINTS: Entry = Entry::new(
    "transform",
    TRANSFORM,
    &[
        Param::new("values", Type::OneOf(&[Type::Pair, Type::Grid]), "a point, or several, N×2"),
    ],
    transform_points,
    "Returns where points are in the picture, px from its lower left corner. Limits of data that aren't set yet have no answer.",
    include_str!("examples/transform.transform.py"),
)
.returns(Returns::Array);

fn transform_points(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("values");
    let rows: Option<Vec<f64>> = match &value {
        Value::Numbers { shape, data, .. } if shape.last() == Some(&2) && shape.len() <= 2 => Some(data.clone()),
        Value::Seq(items) if !items.iter().any(Value::is_sequence) => value.numbers().filter(|all| all.len() == 2),
        Value::Seq(items) => {
            let pairs = items.iter().map(|item| item.numbers().filter(|pair| pair.len() == 2));
            pairs.collect::<Option<Vec<_>>>().map(|all| all.concat())
        }
        _ => None,
    };
    let rows = rows.ok_or_else(|| call.wrong("values", "a point or an array of points, N×2", &value))?;
    let single = match &value {
        Value::Numbers { shape, .. } => shape.len() == 1,
        _ => value.items().is_some_and(|items| !items.iter().any(Value::is_sequence)),
    };
    let id = call.on_transform()?;
    charts.hold(rows.len())?;
    let steps = charts.placed_now(id)?;
    let places = rows.chunks_exact(2).map(|pair| through(&steps, Point::new(pair[0], pair[1])));
    let data: Vec<f64> = places.flat_map(|place| [place.x, place.y]).collect();
    let shape = if single { vec![2] } else { vec![data.len() / 2, 2] };
    Ok(Returned::Array { shape, data })
}

impl Charts {
    /// The steps of a transform where things are now, as matplotlib knows it before anything is drawn.
    fn placed_now(&mut self, id: Id<Transformation>) -> Result<Vec<Placed>, CallError> {
        let steps = &self.transforms[id].steps;
        let (mut figure, mut of_data) = (None, Vec::new());
        let mut several = false;
        Step::systems(steps, &mut |system| {
            let own = match system {
                System::Data(axes) | System::Axes(axes) => self.axes[axes].figure,
                System::Figure(figure) | System::Inches(figure) => figure,
            };
            several |= figure.is_some_and(|known| known != own);
            figure = Some(own);
            if let System::Data(axes) = system {
                of_data.push(axes);
            }
        });
        // What comes from the data is known once the limits are; without them, matplotlib answers for older ones.
        let open = |axes: &Id<Axes>| {
            let ranges = self.axes[*axes].ranges.map(|range| &self.ranges[range]);
            ranges.iter().any(|range| range.low.is_none() || range.high.is_none() || range.follows.is_some())
        };
        if several || of_data.iter().any(open) {
            let words = "the places of data whose limits aren't set aren't available here";
            return Err(CallError::not_implemented(words).hint("set_xlim() and set_ylim() set them"));
        }
        // What was placed by these answers is drawn where they say.
        if let Some(figure) = figure {
            self.figures[figure].margins.chosen = true;
        }
        let steps = &self.transforms[id].steps;
        let now = figure.map_or(FigureNow { size: [0.0; 2], dpi: 72.0 }, |figure| {
            let figure = &self.figures[figure];
            FigureNow { size: figure.size.map(|n| n * figure.dpi), dpi: figure.dpi }
        });
        let mut axes = |axes: Id<Axes>| self.axes_now(axes, now);
        placed(steps, now, &mut axes).ok_or_else(|| {
            CallError::not_implemented("the places of axes that a layout or an aspect moves aren't available here")
        })
    }

    fn axes_now(&self, number: Id<Axes>, now: FigureNow) -> Option<AxesNow> {
        let axes = &self.axes[number];
        let figure = &self.figures[axes.figure];
        let fixed = matches!(axes.place, Place::Grid(..) | Place::Fixed(_));
        if !fixed
            || axes.divider.is_some()
            || axes.aspect.is_some()
            || axes.box_aspect.is_some()
            || figure.layout != Layout::Margins
        {
            return None;
        }
        let whole = kurbo::Rect::new(0.0, 0.0, now.size[0], now.size[1]);
        Some(AxesNow::of(&self.frame(number, self.box_in(number, whole), whole, self.px(axes.figure))))
    }
}
