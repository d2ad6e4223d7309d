//! Legends: how large they are, and where they hide least.

use crate::layout::axes::AxesLayout;
use crate::layout::frame::Frame;
use crate::layout::outline::{patch_path, placed};
use crate::layout::px::Px;
use crate::layout::text::Block;
use crate::model::artist::{Artist, ArtistKind};
use crate::model::axes::{Legend, LegendPlace, LegendSpacing};
use crate::model::charts::Charts;
use kurbo::{Rect, Shape as _};

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
            LegendPlace::Best => {
                let obstacles = self.obstacles(frame, items);
                // pyplot's order: what is asked for first wins among equals.
                let spots = [
                    (1.0, 1.0),
                    (0.0, 1.0),
                    (0.0, 0.0),
                    (1.0, 0.0),
                    (1.0, 0.5),
                    (0.0, 0.5),
                    (0.5, 0.0),
                    (0.5, 1.0),
                    (0.5, 0.5),
                ];
                let cost = |rect: Rect| {
                    let near = rect.inflate(2.0, 2.0);
                    let points = obstacles.points.iter().filter(|p| near.contains(**p)).count() as f64;
                    let boxes: f64 = obstacles
                        .boxes
                        .iter()
                        .map(|other| {
                            let shared = near.intersect(*other);
                            if shared.width() > 0.0 && shared.height() > 0.0 {
                                3.0 + shared.area() / near.area() * 10.0
                            } else {
                                0.0
                            }
                        })
                        .sum();
                    points + boxes
                };
                let mut best = (f64::INFINITY, at(1.0, 1.0));
                for (across, up) in spots {
                    let rect = at(across, up);
                    let cost = cost(rect);
                    if cost < best.0 {
                        best = (cost, rect);
                    }
                }
                best.1
            }
        }
    }

    fn obstacles(&self, frame: &Frame, items: &[&Artist]) -> Obstacles {
        let mut all = Obstacles { points: Vec::new(), boxes: Vec::new() };
        for item in items {
            let place = |point: [f64; 2]| {
                let [x, y] = frame.place(item.coords, point);
                kurbo::Point::new(x, y)
            };
            match &item.kind {
                ArtistKind::Line(line) => {
                    let step = (line.xs.len() / 2_000).max(1);
                    let points: Vec<kurbo::Point> =
                        line.xs.iter().zip(&line.ys).step_by(step).map(|(x, y)| place([*x, *y])).collect();
                    // Lines hide along their way, not at their corners only.
                    for pair in points.windows(2) {
                        let parts = (pair[0].distance(pair[1]) / 8.0).clamp(1.0, 50.0);
                        if line.pen.is_some() && parts.is_finite() {
                            all.points.extend((1..parts as usize).map(|i| pair[0].lerp(pair[1], i as f64 / parts)));
                        }
                    }
                    all.points.extend(points);
                }
                ArtistKind::PathCollection(marks) => {
                    let step = (marks.xs.len() / 5_000).max(1);
                    all.points.extend(marks.xs.iter().zip(&marks.ys).step_by(step).map(|(x, y)| place([*x, *y])));
                }
                ArtistKind::Patch(patch) => all.boxes.push(patch_path(patch, item.coords, frame).bounding_box()),
                ArtistKind::Text(words) => {
                    let [x, y] = frame.place(item.coords, words.at);
                    all.boxes.push(Block::new(&words.text, &words.font, frame.px).bounds(&words.font, [x, y]));
                }
                ArtistKind::PolyCollection(areas) => {
                    for path in areas.paths.iter().take(2_000) {
                        let bounds = placed(path, item.coords, frame).bounding_box();
                        all.boxes.push(bounds);
                    }
                }
                ArtistKind::LineCollection(lines) => {
                    for points in lines.lines.iter().take(2_000) {
                        all.points.extend(points.iter().take(500).map(|point| place(*point)));
                    }
                }
                _ => {}
            }
        }
        all.points.retain(|point| point.is_finite());
        all
    }
}

/// The outlines that a legend should not cover, px.
struct Obstacles {
    points: Vec<kurbo::Point>,
    boxes: Vec<Rect>,
}
