//! Tick labels that a program changes one by one. Most that can be set on a label is set on all of its axis here, which is the
//! same where the program goes through all of them; for others it is another engine's.

use crate::layout::axes::AxesLayout;
use crate::model::axes::Axes;
use crate::model::charts::{Charts, LabelCall};
use crate::model::handle::{Class, Handle};
use crate::model::id::Id;
use canvas::{CallError, Value};
use kurbo::Rect;
use std::collections::BTreeMap;

impl Charts {
    /// Remembers a call on one tick label of a function that changes all of its axis.
    pub(crate) fn note_label_call(
        &mut self,
        (function, classes): (&'static str, &[Class]),
        on: Handle,
        positional: &[Value],
        keywords: &[(String, Value)],
    ) {
        const MOST: usize = 10_000;
        let Handle::TickLabel { axes, axis, index } = on else { return };
        if self.is_exact()
            && !classes.contains(&Class::TickLabel)
            && function.starts_with("set")
            && self.label_calls.len() < MOST
        {
            let given = format!("{positional:?} {keywords:?}");
            let before = self.label_calls.iter().rev();
            let mut before = before.filter(|call| (call.function, call.axes, call.axis) == (function, axes, axis));
            let count = before.next().map_or_else(|| self.count_labels(axes, axis.index()), |call| call.count);
            self.label_calls.push(LabelCall { function, axes, axis, index, count, given });
        }
    }

    /// The number of ticks of an axis, shown or not, as they are now.
    fn count_labels(&self, axes: Id<Axes>, axis: usize) -> usize {
        let [width, height] = self.canvas_size;
        let figure = self.axes[axes].figure;
        let laid = self.lay_out(figure, Rect::new(0.0, 0.0, width, height), self.px(figure));
        laid.iter().find(|laid| laid.axes == axes).map_or(0, |laid| laid.ticked[axis].all.len())
    }

    /// Refuses what was set on some labels of an axis, or on each in its own way.
    pub(crate) fn check_label_calls(&self, laid: &[AxesLayout]) -> Result<(), CallError> {
        let mut groups: BTreeMap<_, (usize, BTreeMap<usize, &str>)> = BTreeMap::new();
        for call in &self.label_calls {
            let key = (call.axes, call.axis.index(), call.function);
            let group = groups.entry(key).or_insert_with(|| (call.count, BTreeMap::new()));
            // The last one counts.
            group.1.insert(call.index, &call.given);
        }
        for ((axes, axis, function), (count, given)) in groups {
            let Some(laid) = laid.iter().find(|laid| laid.axes == axes) else { continue };
            let ticked = &laid.ticked[axis];
            let hidden = &self.axes[axes].ticks[axis].hidden;
            let seen = ticked.numbers.iter().zip(&ticked.texts);
            let mut seen = seen.filter(|(number, text)| !text.is_empty() && !hidden.contains(number));
            // Ticks that came later are like the first one.
            let own = |number: &usize| given.get(if *number < count { number } else { &0 });
            let Some(one) = seen.next().map(|(number, _)| own(number)) else { continue };
            if one.is_none() || !seen.all(|(number, _)| own(number) == one) {
                let words = format!("{function}() of single tick labels isn't available here");
                return Err(CallError::not_implemented(words));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{Plot, array};
    use canvas::{Returned, Value};

    /// What drawing says after `set_fontsize` with these sizes, each on a label of its own.
    fn drawn(sizes: &[i64]) -> Result<(), String> {
        let mut plot = Plot::new();
        plot.charts.set_exact(true);
        plot.call("plot", vec![array(&[0.0, 1.0])], &[]).unwrap();
        let axes = plot.call("gca", vec![], &[]).unwrap();
        let Returned::List(labels) = plot.method(&axes, "get_xticklabels", vec![]) else { panic!("no labels") };
        assert_eq!(labels.len(), 8);
        for (label, size) in labels.iter().zip(sizes) {
            plot.method(label, "set_fontsize", vec![Value::Int(*size)]);
        }
        plot.charts.draw(&mut plot.canvas, None).map_err(|error| error.message)
    }

    #[test]
    fn what_is_set_on_all_labels_is_drawn_and_what_is_set_on_one_is_not() {
        assert_eq!(drawn(&[9; 8]), Ok(()));
        // The first and the last one are outside of the limits.
        assert_eq!(drawn(&[12, 9, 9, 9, 9, 9, 9]), Ok(()));
        let refused = Err("set_fontsize() of single tick labels isn't available here".to_owned());
        assert_eq!(drawn(&[9, 9]), refused);
        assert_eq!(drawn(&[9, 9, 9, 9, 9, 9, 12, 9]), refused);
    }
}
