//! The entries of a legend.

use crate::args::call::{Call, Done, label_of};
use crate::args::values::artists;
use crate::entry::{AX, Entry};
use crate::model::artist::{Artist, ArtistKind};
use crate::model::axes::Axes;
use crate::model::charts::Charts;
use crate::model::handle::Handle;
use crate::model::id::Id;
use canvas::{Canvas, Param, Returned, Returns, Type, Value};

/// The artists of axes that have a label, in the order they were drawn; bars, stems and points with errors come last, as in
/// pyplot.
fn labelled(charts: &Charts, axes: &[Id<Axes>]) -> Vec<(Id<Artist>, String)> {
    let mut inner: Vec<Id<Artist>> = Vec::new();
    for item in &charts.artists {
        if let ArtistKind::Container(container) = &item.kind
            && item.label.is_some()
        {
            inner.extend(container.members());
        }
    }
    let mut all: Vec<(Id<Artist>, String)> = charts
        .artists
        .pairs()
        .filter(|(id, item)| item.axes.is_some_and(|own| axes.contains(&own)) && !item.removed && !inner.contains(id))
        .filter_map(|(id, item)| {
            item.label.clone().filter(|label| !label.starts_with('_') && !label.is_empty()).map(|label| (id, label))
        })
        .collect();
    all.sort_by_key(
        |(id, _)| matches!(&charts.artists[*id].kind, ArtistKind::Container(container) if container.is_listed()),
    );
    all
}

pub(crate) static GET_LEGEND_HANDLES_LABELS: Entry = Entry::new(
    "get_legend_handles_labels",
    AX,
    &[Param::unhonoured("legend_handler_map", Type::Any).or_none()],
    handles_labels,
    "Returns the artists and labels that a legend would show.",
    include_str!("examples/ax.get_legend_handles_labels.py"),
)
.returns(Returns::Tuple(&[Returns::List(&Returns::Object("Artist")), Returns::List(&Returns::Text)]));

pub(crate) fn handles_labels(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let all = labelled(charts, &[call.on_axes()?]);
    let ids: Vec<Id<Artist>> = all.iter().map(|(id, _)| *id).collect();
    let texts = all.into_iter().map(|(_, text)| Returned::Text(text)).collect();
    Ok(Returned::Tuple(vec![artists(&ids), Returned::List(texts)]))
}

fn ids(value: &Value) -> Vec<Id<Artist>> {
    match value {
        value if let Some(Handle::Artist(id)) = Handle::from_value(value) => {
            vec![id]
        }
        Value::Seq(items) => items
            .iter()
            .filter_map(|item| match item {
                Value::Seq(inner) => inner.first().map(ids),
                other => Some(ids(other)),
            })
            .flatten()
            .collect(),
        _ => Vec::new(),
    }
}

/// The entries of a legend: artists and their labels, and whether artists were given.
pub(crate) fn legend_entries(charts: &Charts, call: &mut Call, axes: &[Id<Axes>]) -> (Vec<(Id<Artist>, String)>, bool) {
    let rest = std::mem::take(&mut call.rest);
    let (mut handles, mut labels) = (call.get("handles").cloned(), call.get("labels").cloned());
    match rest.as_slice() {
        [] => {}
        [only] => {
            // A list of texts names what is drawn; a list of artists is what is named.
            if ids(only).is_empty() { labels = Some(only.clone()) } else { handles = Some(only.clone()) }
        }
        [first, second, ..] => (handles, labels) = (Some(first.clone()), Some(second.clone())),
    }
    let texts: Option<Vec<String>> =
        labels.as_ref().and_then(Value::items).map(|all| all.iter().map(label_of).collect());
    let entries: Vec<(Id<Artist>, String)> = match (&handles, texts) {
        (Some(handles), Some(texts)) => ids(handles).into_iter().zip(texts).collect(),
        (Some(handles), None) => ids(handles)
            .into_iter()
            .filter_map(|id| charts.artists.get(id).and_then(|item| item.label.clone()).map(|label| (id, label)))
            .collect(),
        (None, Some(texts)) => {
            let drawn = charts.artists.pairs().filter(|(_, item)| {
                item.axes.is_some_and(|own| axes.contains(&own))
                    && !item.removed
                    && matches!(
                        item.kind,
                        ArtistKind::Line(_)
                            | ArtistKind::LineCollection(_)
                            | ArtistKind::PolyCollection(_)
                            | ArtistKind::Patch(_)
                            | ArtistKind::PathCollection(_)
                            | ArtistKind::Container(_)
                    )
            });
            let parts: Vec<Id<Artist>> = charts
                .artists
                .iter()
                .filter_map(|item| match &item.kind {
                    ArtistKind::Container(container) => Some(container.parts()),
                    _ => None,
                })
                .flatten()
                .collect();
            drawn.map(|(id, _)| id).filter(|id| !parts.contains(id)).zip(texts).collect()
        }
        (None, None) => labelled(charts, axes),
    };
    (entries, handles.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Plot, array, handle, id, text, texts};

    #[test]
    fn bars_and_errors_come_after_lines_and_counts() {
        let mut plot = Plot::new();
        let xy = || vec![array(&[1.0, 2.0]), array(&[1.0, 2.0])];
        let label = |name: &str| ("label", text(name));
        plot.call("errorbar", xy(), &[("yerr", Value::Float(0.1)), label("errors")]).unwrap();
        plot.call("bar", xy(), &[label("bars")]).unwrap();
        plot.call("hist", vec![array(&[1.0, 2.0])], &[label("counts")]).unwrap();
        plot.call("plot", xy(), &[label("line")]).unwrap();
        let texts: Vec<String> = labelled(&plot.charts, &[Id::new(0)]).into_iter().map(|(_, text)| text).collect();
        assert_eq!(texts, ["counts", "line", "errors", "bars"]);
    }

    #[test]
    fn a_list_of_texts_names_bars_and_not_their_errors() {
        let mut plot = Plot::new();
        let xy = || vec![array(&[1.0, 2.0]), array(&[1.0, 2.0])];
        let bars = plot.call("bar", xy(), &[("yerr", Value::Float(0.1)), ("capsize", Value::Int(3))]).unwrap();
        let line = plot.call("plot", xy(), &[]).unwrap();
        let Returned::List(lines) = line else { panic!("{line:?}") };
        let legend = plot.call("legend", vec![texts(&["bars", "line"])], &[]).unwrap();
        let Handle::Legend(axes) = handle(&legend) else { panic!("{legend:?}") };
        let legend = plot.charts.axes[axes].legend.as_ref().unwrap();
        let entries: Vec<_> = legend.entries.iter().map(|(id, text)| (*id, text.as_str())).collect();
        assert_eq!(entries, [(id(&bars), "bars"), (id(&lines[0]), "line")]);
    }
}
