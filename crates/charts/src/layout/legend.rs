//! Legends: how large they are, and where they hide least.

use crate::layout::axes::AxesLayout;
use crate::layout::frame::Frame;
use crate::layout::legend_place;
use crate::layout::px::Px;
use crate::layout::text::Block;
use crate::model::artist::Artist;
use crate::model::axes::{Legend, LegendPlace, LegendSpacing};
use crate::model::charts::Charts;
use kurbo::Rect;

/// A legend, measured, px.
pub(crate) struct Measured {
    pub(crate) width: f64,
    pub(crate) height: f64,
    /// Width of each column, with its handle.
    pub(crate) columns: Vec<f64>,
    pub(crate) rows: usize,
    pub(crate) row: f64,
    pub(crate) title: f64,
    pub(crate) spacing: LegendSpacing,
}

impl Charts {
    /// The size of a legend.
    pub(crate) fn measure_legend(&self, legend: &Legend, px: Px) -> Measured {
        let em = px.pt(legend.font.size);
        let spacing = legend.spacing.scaled(em);
        let count = legend.entries.len().max(1);
        let columns = legend.columns.clamp(1, count);
        let rows = count.div_ceil(columns);
        let texts = legend.entries.iter().enumerate();
        let blocks: Vec<Block> = texts.map(|(i, (_, text))| Block::new(text, legend.font_of(i), px)).collect();
        let widths: Vec<f64> = (0..columns)
            .map(|column| {
                let shown = blocks.iter().skip(column * rows).take(rows);
                spacing.handle_length + spacing.handle_text_pad + shown.map(|block| block.width).fold(0.0, f64::max)
            })
            .collect();
        let row = blocks.iter().map(|block| block.height).fold(0.7 * em, f64::max);
        let (mut width, mut title) = (widths.iter().sum::<f64>() + spacing.column_spacing * (columns - 1) as f64, 0.0);
        if let Some((text, font)) = &legend.title {
            let block = Block::new(text, font, px);
            width = width.max(block.width);
            title = block.height + spacing.label_spacing;
        }
        let height = title + rows as f64 * row + (rows - 1) as f64 * spacing.label_spacing + 2.0 * spacing.border_pad;
        Measured { width: width + 2.0 * spacing.border_pad, height, columns: widths, rows, row, title, spacing }
    }

    /// The box of a legend that lies outside of its axes, for the layout.
    pub(crate) fn legend_beyond(&self, laid: &AxesLayout) -> Option<Rect> {
        let legend = self.axes[laid.axes].legend.as_ref()?;
        legend.anchor?;
        let measured = self.measure_legend(legend, laid.frame.px);
        let rect = self.legend_box(legend, &measured, &laid.frame, &[]);
        // One that is far off was put there on purpose.
        let near = laid.frame.rect.inflate(laid.frame.rect.width(), laid.frame.rect.height());
        (near.union(rect) == near).then_some(rect)
    }

    /// The position of a legend, px.
    pub(crate) fn legend_box(&self, legend: &Legend, measured: &Measured, frame: &Frame, items: &[&Artist]) -> Rect {
        let (w, h) = (measured.width, measured.height);
        let gap = measured.spacing.border_axes_pad;
        let rect = frame.rect;
        let anchor = legend.anchor.map_or(rect, |[x, y, w, h]| {
            let (left, bottom) = (rect.x0 + x * rect.width(), rect.y1 - y * rect.height());
            Rect::new(left, bottom - h * rect.height(), left + w * rect.width(), bottom)
        });
        let at = |across: f64, up: f64| {
            let inner = anchor.inflate(-gap, -gap);
            let x = if anchor.width() > 0.0 {
                inner.x0 + across * (inner.width() - w)
            } else {
                anchor.x0 - across * w + gap * (1.0 - 2.0 * across)
            };
            let y = if anchor.height() > 0.0 {
                inner.y1 - h - up * (inner.height() - h)
            } else {
                anchor.y0 - h + up * h - gap * (1.0 - 2.0 * up)
            };
            Rect::new(x, y, x + w, y + h)
        };
        match legend.place {
            LegendPlace::At(across, up) => at(across, up),
            LegendPlace::Corner(x, y) => {
                let (left, bottom) = (rect.x0 + x * rect.width(), rect.y1 - y * rect.height());
                Rect::new(left, bottom - h, left + w, bottom)
            }
            LegendPlace::Best => legend_place::best(items, frame, at),
        }
    }
}
