//! Images.

use super::Done;
use crate::args::Args;
use crate::function::Function;
use crate::image::read;
use crate::signature::{Param, Styled, Type};
use crate::{CallError, Canvas, Returned};
use kurbo::Rect;
use wire::{Op, Pixels};

pub(super) const IMAGE: Function = Function::new(
    "image",
    image,
    &[
        Param::new(
            "pixels",
            Type::Pixels,
            "H×W (grey), H×W×3 or H×W×4 array of uint8 or of fractions from 0 to 1; or the bytes of a PNG or JPEG file",
        ),
        Param::new("x", Type::X, "left edge, px; or a pair (x, y)"),
        Param::new("y", Type::Y, "top edge, px"),
        Param::new("w", Type::Positive, "width, px; if not given, follows from the height").or_none(),
        Param::new("h", Type::Positive, "height, px; if not given, follows from the width").or_none(),
        Param::new("smooth", Type::Flag, "whether to interpolate between pixels; False shows each pixel as a square")
            .or_flag(true),
    ],
    "Draws an image: an array of pixels, or the bytes of a PNG or JPEG file.",
    include_str!("examples/canvas/image.py"),
)
.styled(Styled::Image);

fn image(canvas: &mut Canvas, args: &mut Args) -> Done {
    canvas.mark();
    let pixels = pixels(canvas, args)?;
    let [w, h] = size(args, &pixels);
    let (x, y) = (args.number("x"), args.number("y"));
    canvas.check_bounds("image", Rect::new(x, y, x + w, y + h))?;
    let opacity = canvas.opacity_of(&args.style) as f32;
    let [x, y, w, h] = [x, y, w, h].map(|n| n as f32);
    if opacity <= 0.0 || w <= 0.0 || h <= 0.0 {
        return Ok(Returned::None);
    }
    let (smooth, transform) = (args.flag("smooth"), canvas.placed());
    canvas
        .as_group(|canvas| canvas.add(Op::Image { pixels, x, y, w, h, smooth, snapped: false, opacity, transform }))?;
    Ok(Returned::None)
}

/// The image that a call was given, if the scene has room for it.
pub(super) fn pixels(canvas: &Canvas, args: &mut Args) -> Result<Pixels, CallError> {
    read(args.function(), args.raw("pixels"), |bytes| canvas.make_room(1, 0, bytes))
}

/// The width and height of an image: `w` and `h`, or in proportion to the one that is given.
pub(super) fn size(args: &Args, pixels: &Pixels) -> [f64; 2] {
    let (wide, high) = (f64::from(pixels.width), f64::from(pixels.height));
    match (args.maybe_number("w"), args.maybe_number("h")) {
        (Some(w), Some(h)) => [w, h],
        (Some(w), None) => [w, w * high / wide],
        (None, Some(h)) => [h * wide / high, h],
        (None, None) => [wide, high],
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{limited, named, one, refused, values, words};
    use crate::{ErrorKind, Value};
    use wire::{LimitKind, Op, Pixels, SceneLimits};

    fn pixels(value: Value) -> Pixels {
        match one("image", vec![value, 0.0.into(), 0.0.into()], named![]) {
            Op::Image { pixels, .. } => pixels,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn arrays_of_every_kind_become_bytes() {
        let grey = Pixels { width: 2, height: 1, channels: 1, bytes: vec![0, 255] };
        assert_eq!(pixels(Value::Pixels { shape: vec![1, 2], data: vec![0, 255] }), grey);
        assert_eq!(pixels(Value::Numbers { shape: vec![1, 2], data: vec![0.0, 1.0], whole: false }), grey);
        assert_eq!(pixels(Value::Numbers { shape: vec![1, 2, 1], data: vec![0.0, 255.0], whole: false }), grey);
        assert_eq!(pixels(values![values![0, 255]].into()), grey);
        assert_eq!(pixels(values![values![0.0, 1.0]].into()), grey);
        let rgb = pixels(values![values![values![255, 0, 7]], values![values![1, 2, 3]]].into());
        assert_eq!(rgb, Pixels { width: 1, height: 2, channels: 3, bytes: vec![255, 0, 7, 1, 2, 3] });
    }

    #[test]
    fn an_image_keeps_its_proportions() {
        let image = || Value::Pixels { shape: vec![2, 4], data: vec![0; 8] };
        let place = |keywords| match one("image", vec![image(), 5.0.into(), 6.0.into()], keywords) {
            Op::Image { x, y, w, h, smooth, opacity, .. } => (x, y, w, h, smooth, opacity),
            other => panic!("{other:?}"),
        };
        assert_eq!(place(named![]), (5.0, 6.0, 4.0, 2.0, true, 1.0));
        assert_eq!(place(named![w = 40]), (5.0, 6.0, 40.0, 20.0, true, 1.0));
        assert_eq!(place(named![h = 40, smooth = false, opacity = 0.5]), (5.0, 6.0, 80.0, 40.0, false, 0.5));
        assert_eq!(place(named![w = 1, h = 2]), (5.0, 6.0, 1.0, 2.0, true, 1.0));
    }

    #[test]
    fn what_is_no_image_is_explained() {
        let error = |value: Value| words("image", vec![value, 0.0.into(), 0.0.into()], named![]);
        assert!(error(Value::Bytes(vec![0x89])).starts_with("ValueError: image() can't read these bytes"));
        assert_eq!(
            error(Value::Numbers { shape: vec![3], data: vec![0.0; 3], whole: false }),
            "ValueError: image() argument 'pixels' must be H×W, H×W×3 or H×W×4, but is 3"
        );
        assert_eq!(
            error(Value::Numbers { shape: vec![1, 2], data: vec![0.5, 1.5], whole: false }),
            "ValueError: image() argument 'pixels' must contain numbers from 0 to 1, but one is 1.5 (pixels.astype(np.uint8) converts them to whole numbers, 0–255)"
        );
        assert!(error(Value::Numbers { shape: vec![1, 1], data: vec![f64::NAN], whole: false }).contains("one is nan"));
        assert!(
            error(Value::Numbers { shape: vec![1, 1], data: vec![300.0], whole: false })
                .contains("0 to 255, but one is 300")
        );
        assert!(error(values![values![1, 2], values![3]].into()).contains("rows of different lengths"));
        assert!(error(values![values![1, "a"]].into()).contains("must contain only numbers, not str"));
        assert!(error(Value::Pixels { shape: vec![0, 5], data: vec![] }).contains("is empty"));
        assert!(
            error("cat.png".into()).starts_with("TypeError: image() argument 'pixels' must be an array, not str (a")
        );
        assert_eq!(refused("image", values![values![values![1]], 0, 0], named![w = 0]).kind, ErrorKind::Value);
    }

    #[test]
    fn an_image_counts_against_the_bytes() {
        let mut canvas = limited(SceneLimits { bytes: 10_000, ..SceneLimits::default() });
        let large = Value::Numbers { shape: vec![100, 101], data: vec![0.0; 10_100], whole: false };
        let error = canvas.try_do("image", vec![large, 0.0.into(), 0.0.into()], named![]).unwrap_err();
        assert_eq!(error.kind, ErrorKind::Limit(LimitKind::Scene));
        let deep = (0..50).fold(Value::Int(1), |value, _| Value::Seq(vec![value]));
        assert!(canvas.try_do("image", vec![deep, 0.0.into(), 0.0.into()], named![]).is_err());
    }
}
