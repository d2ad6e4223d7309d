//! Legends: what stands for what, placed where it hides least.

use crate::draw::artists::marks::draw_mark;
use crate::draw::artists::patches::patch_path;
use crate::draw::axis::Laid;
use crate::draw::pen::{Px, area, line};
use crate::draw::words::Block;
use crate::layout::frame::Frame;
use crate::model::artist::{Artist, Item, Line, Mark};
use crate::model::axes::{Legend, LegendPlace};
use crate::model::charts::Charts;
use crate::model::style::{Across, Area, Pen, Up, faded};
use canvas::{CallError, Canvas};
use kurbo::{Rect, Shape as _};
use wire::Color;

/// A legend, measured, px.
struct Measured {
    width: f64,
    height: f64,
    /// Width of each column, with its handle.
    columns: Vec<f64>,
    rows: usize,
    row: f64,
    title: f64,
}

impl Charts {
    fn measure_legend(&self, legend: &Legend, px: Px) -> Measured {
        let em = px.of(legend.font.size);
        let [between, handle, text_pad, column_gap, border, _] = legend.spacing.map(|n| n * em);
        let count = legend.entries.len().max(1);
        let columns = legend.columns.clamp(1, count);
        let rows = count.div_ceil(columns);
        let texts = legend.entries.iter().enumerate();
        let blocks: Vec<Block> = texts.map(|(i, (_, text))| Block::new(text, legend.font_of(i), px)).collect();
        let widths: Vec<f64> = (0..columns)
            .map(|column| {
                let shown = blocks.iter().skip(column * rows).take(rows);
                handle + text_pad + shown.map(|block| block.width).fold(0.0, f64::max)
            })
            .collect();
        let row = blocks.iter().map(|block| block.height).fold(0.7 * em, f64::max);
        let (mut width, mut title) = (widths.iter().sum::<f64>() + column_gap * (columns - 1) as f64, 0.0);
        if let Some((text, font)) = &legend.title {
            let block = Block::new(text, font, px);
            width = width.max(block.width);
            title = block.height + between;
        }
        let height = title + rows as f64 * row + (rows - 1) as f64 * between + 2.0 * border;
        Measured { width: width + 2.0 * border, height, columns: widths, rows, row, title }
    }

    /// The box of a legend that lies outside of its axes, for the layout.
    pub(crate) fn legend_beyond(&self, laid: &Laid) -> Option<Rect> {
        let legend = self.axes[laid.axes].legend.as_ref()?;
        legend.anchor?;
        let measured = self.measure_legend(legend, laid.frame.px);
        let rect = self.legend_box(legend, &measured, &laid.frame, &[]);
        // One that is far off was put there on purpose.
        let near = laid.frame.rect.inflate(laid.frame.rect.width(), laid.frame.rect.height());
        (near.union(rect) == near).then_some(rect)
    }

    fn legend_box(&self, legend: &Legend, measured: &Measured, frame: &Frame, items: &[&Item]) -> Rect {
        let (w, h) = (measured.width, measured.height);
        let gap = legend.spacing[5] * frame.px.of(legend.font.size);
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

    fn obstacles(&self, frame: &Frame, items: &[&Item]) -> Obstacles {
        let mut all = Obstacles { points: Vec::new(), boxes: Vec::new() };
        for item in items {
            let place = |point: [f64; 2]| {
                let [x, y] = frame.place(item.coords, point);
                kurbo::Point::new(x, y)
            };
            match &item.artist {
                Artist::Line(line) => {
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
                Artist::Marks(marks) => {
                    let step = (marks.xs.len() / 5_000).max(1);
                    all.points.extend(marks.xs.iter().zip(&marks.ys).step_by(step).map(|(x, y)| place([*x, *y])));
                }
                Artist::Patch(patch) => all.boxes.push(patch_path(patch, item.coords, frame).bounding_box()),
                Artist::Words(words) => {
                    let [x, y] = frame.place(item.coords, words.at);
                    all.boxes.push(Block::new(&words.text, &words.font, frame.px).bounds(&words.font, [x, y]));
                }
                Artist::Lines(lines) => {
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

    pub(crate) fn draw_legend(
        &self,
        legend: &Legend,
        frame: &Frame,
        items: &[&Item],
        canvas: &mut Canvas,
    ) -> Result<(), CallError> {
        if legend.entries.is_empty() && legend.title.is_none() {
            return Ok(());
        }
        let px = frame.px;
        let measured = self.measure_legend(legend, px);
        let rect = self.legend_box(legend, &measured, frame, items);
        let em = px.of(legend.font.size);
        let [between, handle, text_pad, column_gap, border, _] = legend.spacing.map(|n| n * em);
        if let Some((face, edge)) = legend.frame {
            let radius = if legend.round { 0.2 * em } else { 0.0 };
            if legend.shadow {
                let shade = Area { face: Some(Color { r: 0, g: 0, b: 0, a: 80 }), edge: None, hatch: None };
                area(
                    canvas,
                    &(rect + kurbo::Vec2::new(px.of(2.0), px.of(2.0))).to_rounded_rect(radius).to_path(0.05),
                    &shade,
                    px,
                )?;
            }
            let look = Area { face, edge: edge.map(|color| Pen::solid(color, legend.frame_width)), hatch: None };
            area(canvas, &rect.to_rounded_rect(radius).to_path(0.05), &look, px)?;
        }
        if let Some((text, font)) = &legend.title {
            let mut font = font.clone();
            (font.across, font.up) = (Across::Center, Up::Top);
            crate::draw::words::write(canvas, text, &font, [rect.center().x, rect.y0 + border], px)?;
        }
        let mut left = rect.x0
            + border
            + (measured.width
                - 2.0 * border
                - measured.columns.iter().sum::<f64>()
                - column_gap * (measured.columns.len() - 1) as f64)
                / 2.0;
        for (column, width) in measured.columns.iter().enumerate() {
            let entries = legend.entries.iter().skip(column * measured.rows).take(measured.rows);
            for (row, (item, text)) in entries.enumerate() {
                let top = rect.y0 + border + measured.title + row as f64 * (measured.row + between);
                let middle = top + measured.row / 2.0;
                let mut font = legend.font_of(column * measured.rows + row).clone();
                (font.across, font.up) = (Across::Left, Up::Center);
                let (handle_left, text_left) =
                    if legend.marker_first { (left, left + handle + text_pad) } else { (left + width - handle, left) };
                crate::draw::words::write(canvas, text, &font, [text_left, middle], px)?;
                let slot = Rect::new(handle_left, middle - 0.35 * em, handle_left + handle, middle + 0.35 * em);
                self.draw_key(*item, slot, legend, px, canvas)?;
            }
            left += width + column_gap;
        }
        Ok(())
    }

    /// Draws what stands for an artist.
    fn draw_key(&self, item: usize, slot: Rect, legend: &Legend, px: Px, canvas: &mut Canvas) -> Result<(), CallError> {
        let middle = slot.center();
        let spots = |n: usize| -> Vec<[f32; 2]> {
            let n = n.max(1);
            (0..n)
                .map(|i| {
                    let part = if n == 1 { 0.5 } else { 0.15 + 0.7 * i as f64 / (n - 1) as f64 };
                    [(slot.x0 + part * slot.width()) as f32, middle.y as f32]
                })
                .collect()
        };
        match &self.items[item].artist {
            Artist::Line(own) => {
                if let Some(pen) = &own.pen {
                    line(canvas, [slot.x0, middle.y], [slot.x1, middle.y], &Pen { steps: None, ..pen.clone() }, px)?;
                }
                match &own.marker {
                    Some(mark) => {
                        let mark = Mark { size: mark.size * legend.marker_scale, ..mark.clone() };
                        draw_mark(&mark, spots(legend.points), px, canvas)
                    }
                    None => Ok(()),
                }
            }
            Artist::Marks(marks) => {
                let color = match &marks.mapped {
                    Some(mapped) => self.colormaps[mapped.map].at(0.5),
                    None => marks.faces.first().copied().unwrap_or(Color::BLACK),
                };
                let ends = marks
                    .sizes
                    .iter()
                    .filter(|n| n.is_finite())
                    .fold((f64::INFINITY, 0.0), |(a, b): (f64, f64), n| (a.min(*n), b.max(*n)));
                let size = f64::midpoint(ends.0.min(ends.1), ends.1).max(0.0).sqrt().min(legend.font.size * 2.0);
                let face = (marks.mapped.is_some() || !marks.faces.is_empty()).then_some(color);
                let edge = marks.edge.unwrap_or(face);
                let mark = Mark {
                    name: marks.marker.clone(),
                    size: size * legend.marker_scale,
                    face,
                    edge,
                    edge_width: marks.edge_width,
                };
                draw_mark(&mark, spots(1), px, canvas)
            }
            Artist::Patch(patch) => area(canvas, &slot.to_path(0.1), &patch.area, px),
            Artist::Lines(lines) => match lines.pens.first() {
                Some(pen) => {
                    let pen = match &lines.mapped {
                        Some(mapped) => Pen { color: self.colormaps[mapped.map].at(0.5), ..pen.clone() },
                        None => pen.clone(),
                    };
                    line(canvas, [slot.x0, middle.y], [slot.x1, middle.y], &pen, px)
                }
                None => Ok(()),
            },
            Artist::Contours(contours) => {
                let colors = self.contour_colors(contours);
                let color = colors.get(colors.len() / 2).copied().unwrap_or(Color::BLACK);
                match contours.pens.first() {
                    Some(pen) => {
                        line(canvas, [slot.x0, middle.y], [slot.x1, middle.y], &Pen { color, ..pen.clone() }, px)
                    }
                    None => crate::draw::pen::fill_rect(canvas, slot, color),
                }
            }
            Artist::Mesh(mesh) => {
                crate::draw::pen::fill_rect(canvas, slot, faded(self.colormaps[mesh.mapped.map].at(0.5), mesh.alpha))
            }
            Artist::Group(kind, parts) => {
                // An error bar's key is its line and bars across; all others are their first part's.
                let (line, bars) =
                    if *kind == "errorbar" { parts.split_at(parts.len().min(1)) } else { (&parts[..], &[][..]) };
                self.draw_error_key(bars, middle, px.of(legend.font.size) / 2.0, px, canvas)?;
                let first = line.first().filter(|part| **part != item && self.items[**part].is_shown());
                first.map_or(Ok(()), |part| self.draw_key(*part, slot, legend, px, canvas))
            }
            Artist::Image(_) | Artist::Bar(_) | Artist::Words(_) | Artist::Quiver(_) => Ok(()),
        }
    }
}

impl Charts {
    /// Draws what stands for error bars, `half` as long as they are: each way's bar with its caps.
    fn draw_error_key(
        &self,
        parts: &[usize],
        middle: kurbo::Point,
        half: f64,
        px: Px,
        canvas: &mut Canvas,
    ) -> Result<(), CallError> {
        let up = [[middle.x, middle.y - half], [middle.x, middle.y + half]];
        let across = [[middle.x - half, middle.y], [middle.x + half, middle.y]];
        let mut ends = up;
        for part in parts {
            match &self.items[*part].artist {
                Artist::Lines(bars) => {
                    let level =
                        bars.lines.first().is_some_and(|bar| matches!(bar[..], [a, b] if a[1] == b[1] && a[0] != b[0]));
                    ends = if level { across } else { up };
                    if let Some(pen) = bars.pens.first() {
                        line(canvas, ends[0], ends[1], pen, px)?;
                    }
                }
                Artist::Line(Line { marker: Some(mark), .. }) => {
                    draw_mark(mark, ends.map(|[x, y]| [x as f32, y as f32]).to_vec(), px, canvas)?;
                }
                _ => {}
            }
        }
        Ok(())
    }
}

struct Obstacles {
    points: Vec<kurbo::Point>,
    boxes: Vec<Rect>,
}
