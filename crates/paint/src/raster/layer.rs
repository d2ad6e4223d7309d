//! Groups: clipped, translucent, blended, and with shadows.

use super::surface::{Layer, Surface};
use super::{Canvas, fill_rule, work};
use crate::blur::blur;
use crate::group::Group;
use kurbo::{Affine, Rect, Shape as _, Vec2};
use vello_cpu::Pixmap;
use vello_cpu::color::PremulRgba8;
use vello_cpu::peniko::{BlendMode, Compose, Fill, Mix};
use wire::{Blend, FillRule, PaintError, Shadow, Shape, Transform};

/// The sides of vello's tiles, px.
const TILE: f64 = 4.0;

/// The surface below an open group.
pub(super) struct ParentSurface {
    surface: Surface,
    /// The area of the group's surface on it, px.
    area: Rect,
    cast: DropShadow,
    opacity: f32,
    blend: Blend,
}

impl Canvas<'_> {
    pub(super) fn push(
        &mut self,
        clip: Option<&(Shape, FillRule, Transform)>,
        opacity: f32,
        blend: Blend,
        shadow: Option<Shadow>,
        group: Group,
    ) -> Result<(), PaintError> {
        if let Some(shadow) = shadow.filter(|shadow| shadow.color.a > 0) {
            self.push_surface(shadow, opacity, blend, group)?;
            // The clip applies to the group only: its shadow is outside of it.
            let layer = if let Some((shape, rule, transform)) = clip {
                let (path, rule) = (self.clip_path(shape, transform), fill_rule(*rule));
                self.surface.clip(&path, rule);
                Layer::SurfaceClip(path, rule)
            } else {
                Layer::Surface
            };
            self.push_layer(layer, None);
            return Ok(());
        }
        let apart = opacity < 1.0 || blend != Blend::Normal || group.blends;
        let mut clip = clip.map(|(shape, rule, transform)| (self.clip_path(shape, transform), fill_rule(*rule)));
        if let Some((path, _)) = &clip {
            let seen = path.control_box().intersect(self.surface.seen());
            self.raster.work.spend_area(path.elements().len(), seen.width() + seen.height(), 0.0, 0.0);
        } else if apart {
            clip = self.around(group).map(|area| (area.to_path(1.0), Fill::NonZero));
        }
        let bounds = clip.as_ref().map(|(path, _)| path.control_box());
        let layer = match (clip, apart) {
            (None, false) => Layer::Nothing,
            (Some((path, rule)), false) => {
                self.surface.clip(&path, rule);
                Layer::Clip(path, rule)
            }
            (clip, true) => {
                self.surface.push_isolated(clip.as_ref(), opacity, mode(blend));
                Layer::Isolated
            }
        };
        self.push_layer(layer, bounds);
        if apart {
            self.raster.work.spend(self.surface.seen().area() * work::layer(blend));
        }
        Ok(())
    }

    fn push_layer(&mut self, layer: Layer, bounds: Option<Rect>) {
        let seen = self.surface.seen();
        self.surface.layers.push(layer);
        self.surface.boxes.push(bounds.map_or(seen, |bounds| bounds.intersect(seen)));
    }

    /// An area around a group outside of which it paints nothing, if that is known and narrower than the view: vello composites
    /// a layer without a clip across the view's whole width. It has whole tiles, so that nothing at its edge is only partly in it.
    fn around(&self, group: Group) -> Option<Rect> {
        let device = self.surface.to_device.transform_rect_bbox(group.bounds?);
        // What is put on the grid of pixels moves by up to one.
        let Rect { x0, y0, x1, y1 } = device.inflate(2.0, 2.0).intersect(self.surface.view.0);
        let (down, up) = (|n: f64| (n / TILE).floor() * TILE, |n: f64| (n / TILE).ceil() * TILE);
        let area = Rect::new(down(x0), down(y0), up(x1), up(y1));
        (area.width() > 0.0 && area.width() < self.surface.view.0.width()).then_some(area)
    }

    fn push_surface(&mut self, shadow: Shadow, opacity: f32, blend: Blend, group: Group) -> Result<(), PaintError> {
        let cast = DropShadow::new(shadow, self.surface.to_device);
        let bounds = group.bounds.map(|bounds| self.surface.to_device.transform_rect_bbox(bounds));
        let area =
            bounds.and_then(|bounds| cast.source(bounds, self.surface.view.0)).unwrap_or(Rect::new(0.0, 0.0, 1.0, 1.0));
        self.shadow_pixels = self.shadow_pixels.checked_sub(pixels(area)).ok_or(PaintError::Scene)?;
        let to_device = Affine::translate(-area.origin().to_vec2()) * self.surface.to_device;
        let mut surface = self.raster.surface(area.width() as u16, area.height() as u16, to_device);
        surface.blends = self.surface.blends;
        let surface = std::mem::replace(&mut self.surface, surface);
        self.below.push(ParentSurface { surface, area, cast, opacity, blend });
        Ok(())
    }

    pub(super) fn pop(&mut self) -> Result<(), PaintError> {
        self.surface.boxes.pop();
        match self.surface.layers.pop() {
            Some(Layer::Clip(..)) => self.surface.context.pop_clip(),
            Some(Layer::SurfaceClip(..)) => {
                self.surface.context.pop_clip();
                return self.pop_surface();
            }
            Some(Layer::Isolated) => self.surface.context.pop_layer(),
            Some(Layer::Surface) => return self.pop_surface(),
            Some(Layer::Nothing) | None => {}
        }
        Ok(())
    }

    fn pop_surface(&mut self) -> Result<(), PaintError> {
        self.render();
        let Some(ParentSurface { surface, area, cast, opacity, blend }) = self.below.pop() else { return Ok(()) };
        let group = std::mem::replace(&mut self.surface, surface);
        self.raster.max_recorded = self.raster.max_recorded.max(group.max_recorded);
        self.raster.recycle(group.context);
        let Some(source) = group.pixmap else { return Ok(()) };
        let shadow = cast.shadow(&source, area, self.surface.view.0, &mut self.shadow_pixels)?;
        let apart = opacity < 1.0 || blend != Blend::Normal;
        if apart {
            self.surface.push_isolated(None, opacity, mode(blend));
        }
        if let Some((shadow, place)) = shadow {
            self.draw_pixmap(shadow, place);
        }
        self.draw_pixmap(source, (area.x0 as i32, area.y0 as i32));
        if apart {
            self.surface.context.pop_layer();
        }
        Ok(())
    }
}

/// A shadow's pixels, and the position of their upper left corner.
pub(super) type ShadowPixels = (Pixmap, (i32, i32));

/// A shadow in device px.
pub(super) struct DropShadow {
    offset: Vec2,
    sigma: f64,
    color: wire::Color,
}

impl DropShadow {
    pub(super) fn new(shadow: Shadow, to_device: Affine) -> Self {
        let [a, _, _, d, ..] = to_device.as_coeffs();
        let offset = Vec2::new(f64::from(shadow.dx) * a, f64::from(shadow.dy) * d);
        Self { offset, sigma: f64::from(shadow.blur) * a, color: shadow.color }
    }

    fn reach(&self) -> f64 {
        (3.0 * self.sigma).ceil() + 1.0
    }

    /// The area that casts the part of the shadow that is visible in `view`.
    fn needed(&self, view: Rect) -> Rect {
        (view - self.offset).inflate(self.reach(), self.reach())
    }

    /// The part of a group, in whole pixels, that is visible itself or casts a visible shadow.
    pub(super) fn source(&self, bounds: Rect, view: Rect) -> Option<Rect> {
        let bounds = bounds.inflate(1.0, 1.0);
        let (seen, casting) = (whole(bounds.intersect(view)), whole(bounds.intersect(self.needed(view))));
        match (seen, casting) {
            (Some(seen), Some(casting)) => Some(seen.union(casting)),
            (seen, casting) => seen.or(casting),
        }
    }

    /// The shadow of a group's pixels, and its position. Its size is subtracted from `left`.
    pub(super) fn shadow(
        &self,
        source: &Pixmap,
        area: Rect,
        view: Rect,
        left: &mut u64,
    ) -> Result<Option<ShadowPixels>, PaintError> {
        let reach = self.reach();
        let Some(rect) = whole(area.inflate(reach, reach).intersect(self.needed(view))) else { return Ok(None) };
        *left = left.checked_sub(pixels(rect)).ok_or(PaintError::Scene)?;
        let (width, height) = (rect.width() as usize, rect.height() as usize);
        let mut alpha = vec![0_u8; width * height];
        let (right, down) = ((area.x0 - rect.x0) as i64, (area.y0 - rect.y0) as i64);
        let columns = usize::from(source.width());
        for (y, row) in source.data().chunks_exact(columns.max(1)).enumerate() {
            let Ok(to) = usize::try_from(y as i64 + down) else { continue };
            let Some(out) = alpha.get_mut(to * width..(to + 1) * width) else { continue };
            let (skip, to) = if right < 0 { (-right as usize, 0) } else { (0, right as usize) };
            for (out, pixel) in out.iter_mut().skip(to).zip(row.iter().skip(skip)) {
                *out = pixel.a;
            }
        }
        let whole_offset = Vec2::new(self.offset.x.floor(), self.offset.y.floor());
        let part = self.offset - whole_offset;
        shift(&mut alpha, width, part);
        blur(&mut alpha, width, height, self.sigma);
        let mut pixmap = Pixmap::new(width as u16, height as u16);
        let color = self.color;
        let shades: Vec<PremulRgba8> = (0..=255_u32)
            .map(|v| {
                let a = (v * u32::from(color.a) + 127) / 255;
                let part = |c: u8| ((u32::from(c) * a + 127) / 255) as u8;
                PremulRgba8 { r: part(color.r), g: part(color.g), b: part(color.b), a: a as u8 }
            })
            .collect();
        for (pixel, alpha) in pixmap.data_mut().iter_mut().zip(&alpha) {
            *pixel = shades[usize::from(*alpha)];
        }
        pixmap.set_may_have_transparency(true);
        let place = rect.origin().to_vec2() + whole_offset;
        Ok(Some((pixmap, (place.x as i32, place.y as i32))))
    }
}

/// Moves values right and down by a fraction of a pixel.
fn shift(values: &mut [u8], width: usize, part: Vec2) {
    let mix = |near: u8, far: u8, part: f64| (f64::from(near) * (1.0 - part) + f64::from(far) * part).round() as u8;
    if part.x > 0.01 {
        for row in values.chunks_exact_mut(width) {
            for x in (1..width).rev() {
                row[x] = mix(row[x], row[x - 1], part.x);
            }
        }
    }
    if part.y > 0.01 {
        for i in (width..values.len()).rev() {
            values[i] = mix(values[i], values[i - width], part.y);
        }
    }
}

/// A rectangle grown to whole pixels, if it isn't empty and its sides are those of a possible picture.
fn whole(rect: Rect) -> Option<Rect> {
    let rect = Rect::new(rect.x0.floor(), rect.y0.floor(), rect.x1.ceil(), rect.y1.ceil());
    let near = [rect.x0, rect.y0, rect.x1, rect.y1].iter().all(|n| n.abs() < 1e9);
    (near && rect.width() > 0.0 && rect.height() > 0.0).then_some(rect)
}

/// How many pixels a rectangle has; above every limit if it can't be a pixmap.
pub(super) fn pixels(area: Rect) -> u64 {
    let fits = area.width() <= f64::from(u16::MAX) && area.height() <= f64::from(u16::MAX);
    if fits { area.width() as u64 * area.height() as u64 } else { u64::MAX }
}

fn mode(blend: Blend) -> Option<BlendMode> {
    let mix = match blend {
        Blend::Normal => return None,
        Blend::Multiply => Mix::Multiply,
        Blend::Screen => Mix::Screen,
        Blend::Overlay => Mix::Overlay,
        Blend::Darken => Mix::Darken,
        Blend::Lighten => Mix::Lighten,
        Blend::ColorDodge => Mix::ColorDodge,
        Blend::ColorBurn => Mix::ColorBurn,
        Blend::HardLight => Mix::HardLight,
        Blend::SoftLight => Mix::SoftLight,
        Blend::Difference => Mix::Difference,
        Blend::Exclusion => Mix::Exclusion,
        Blend::Hue => Mix::Hue,
        Blend::Saturation => Mix::Saturation,
        Blend::Color => Mix::Color,
        Blend::Luminosity => Mix::Luminosity,
    };
    Some(BlendMode::new(mix, Compose::SrcOver))
}
