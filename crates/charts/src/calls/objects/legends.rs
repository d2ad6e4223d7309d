//! Legends that are made already.

use crate::call::{Call, Done, truth};
use crate::charts::Charts;
use crate::handle::Class;
use crate::parts::Part;
use crate::returned::Returned;
use crate::table::Entry;
use canvas::Canvas;

pub(super) const TABLE: &[Entry] = &[
    Entry::new(
        "set_title",
        LEG,
        "title, prop=None",
        legend_title,
        "Sets the legend's title.",
        "plt.plot([4, 6, 9], label=\"Ada\")\nplt.plot([5, 5, 8], label=\"Bob\")\nlegend = plt.legend()\nlegend.set_title(\"Runner\")\nplt.ylabel(\"km\")",
    ),
    Entry::new(
        "get_title",
        LEG,
        "",
        own_title,
        "The legend's title, as a text that can be changed.",
        "plt.plot([2, 3, 5, 6], \"o-\", color=\"C2\", label=\"Oslo\")\nplt.plot([6, 4, 5, 3], \"o-\", color=\"C3\", label=\"Rome\")\nlegend = plt.legend(title=\"City\", loc=\"lower center\")\nlegend.get_title().set_fontsize(16)\nlegend.get_title().set_color(\"crimson\")",
    ),
    Entry::new(
        "get_texts",
        LEG,
        "",
        legend_texts,
        "The legend's texts, one for each entry.",
        "plt.plot([1, 3, 2, 5], color=\"C0\", label=\"sea\")\nplt.plot([4, 2, 4, 3], color=\"C1\", label=\"sand\")\nfor i, text in enumerate(plt.legend(loc=\"lower right\").get_texts()):\n    text.set_fontsize(16)\n    text.set_color(f\"C{i}\")",
    ),
    Entry::new(
        "get_frame",
        LEG,
        "",
        legend_self,
        "The legend's frame.",
        "plt.plot([9, 4, 6, 2], \"o-\", label=\"snow (cm)\")\nframe = plt.legend(fontsize=14).get_frame()\nframe.set_facecolor(\"lightyellow\")\nframe.set_edgecolor(\"orange\")\nframe.set_linewidth(3)",
    ),
    Entry::new(
        "set_frame_on",
        LEG,
        "b",
        legend_frame,
        "Shows or hides the legend's frame.",
        "plt.plot([2, 5, 4], \"o-\", color=\"C4\", label=\"tulips\")\nplt.plot([3, 2, 6], \"s-\", color=\"C6\", label=\"roses\")\nlegend = plt.legend()\nlegend.set_frame_on(False)",
    ),
];

const LEG: &[Class] = &[Class::Legend];

fn legend_title(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let title = call.label("title").unwrap_or_default();
    if let Some(legend) = &mut charts.axes[call.on.id].legend {
        let font = legend.font.clone();
        legend.title = Some((title, font));
    }
    Ok(Returned::None)
}

fn legend_texts(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let count = charts.axes[call.on.id].legend.as_ref().map_or(0, |legend| legend.entries.len());
    Ok(Returned::List((0..count).map(|i| Part::Entry(call.on.id, i).returned()).collect()))
}

fn own_title(_: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Part::LegendTitle(call.on.id).returned())
}

fn legend_self(_: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Handle(call.on))
}

fn legend_frame(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let shown = call.get("b").is_some_and(truth);
    if let (Some(legend), false) = (&mut charts.axes[call.on.id].legend, shown) {
        legend.frame = None;
    }
    Ok(Returned::None)
}
