//! Any bytes as a scene: decoded within their limits and in bounded memory, or refused.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wire::{Element, MAX_DEPTH, MAX_LINE, MAX_OPERATIONS, Op, Scene, SceneLimits, Shape};

const SMALL: SceneLimits = SceneLimits { bytes: 2_000, operations: 20, points: 200 };

fuzz_target!(|bytes: &[u8]| {
    // A vector that grows has its old and its new place at once, and each may be twice as large as it needs to be.
    let most = 4 * bytes.len() * size_of::<Op>() + 4 * 1024;
    for limits in [SMALL, SceneLimits::default()] {
        if let Ok((scene, lines)) = fuzz::within(most, || Scene::decode(bytes, limits)) {
            assert!(bytes.len() <= limits.bytes as usize);
            assert!(scene.ops.len() <= (limits.operations as usize).min(MAX_OPERATIONS));
            sound(&scene, limits);
            // Bytes are not always as short as they can be, so they are decoded again rather than compared.
            let again = scene.encode_with(lines.as_ref(), bytes.len());
            assert!(again.len() <= bytes.len(), "{scene:?}");
            if let Some(lines) = &lines {
                assert_eq!(lines.iter().take(MAX_OPERATIONS + 1).count(), scene.ops.len(), "a line for each operation");
                let parts = |at| lines.parts(at).map(|(_, line)| line);
                let all = lines.iter().chain((0..scene.ops.len()).flat_map(parts));
                assert!(all.into_iter().all(|line| line <= MAX_LINE));
            }
            assert_eq!(Scene::decode(&again, limits), Ok((scene, lines)));
        }
    }
});

/// What `wire::scene` says of a scene, said once more.
fn sound(scene: &Scene, limits: SceneLimits) {
    let (mut depth, mut points) = (0_usize, 0_usize);
    for op in &scene.ops {
        points += op.points();
        match op {
            Op::Fill { shape, transform, .. } => {
                outline(shape);
                finite(&transform.0);
            }
            Op::Stroke { shape, stroke, transform, .. } => {
                outline(shape);
                finite(&transform.0);
                finite(&[stroke.width, stroke.dash_offset]);
                finite(&stroke.dashes);
                assert!(stroke.width > 0.0 && stroke.dashes.len() <= 32, "{stroke:?}");
                assert!(stroke.dashes.iter().all(|n| *n >= 0.0), "{stroke:?}");
                assert!(stroke.dashes.is_empty() || stroke.dashes.iter().any(|n| *n > 0.0), "{stroke:?}");
            }
            Op::Repeat { shape, at, sizes, colors, transform, .. } => {
                outline(shape);
                finite(sizes);
                assert!(sizes.is_empty() || sizes.len() == at.len(), "{op:?}");
                assert!(colors.is_empty() || colors.len() == at.len(), "{op:?}");
                finite(at.as_flattened());
                finite(&transform.0);
            }
            Op::Text { size, glyphs, text, transform, .. } => {
                assert!(*size > 0.0 && *size <= 10_000.0 && text.len() <= 64 * 1024, "{op:?}");
                for glyph in glyphs {
                    finite(&[glyph.x, glyph.y]);
                }
                finite(&transform.0);
            }
            Op::Image { pixels, x, y, w, h, opacity, transform, .. } => {
                finite(&[*x, *y, *w, *h]);
                finite(&transform.0);
                assert!(*w > 0.0 && *h > 0.0 && (0.0..=1.0).contains(opacity), "{op:?}");
                let (wide, high) = (pixels.width as usize, pixels.height as usize);
                assert!(wide > 0 && high > 0 && matches!(pixels.channels, 1 | 3 | 4), "{op:?}");
                assert_eq!(pixels.bytes.len(), wide * high * usize::from(pixels.channels));
            }
            Op::Push { clip, opacity, .. } => {
                depth += 1;
                assert!(depth <= MAX_DEPTH && (0.0..=1.0).contains(opacity), "{op:?}");
                if let Some((shape, _, transform)) = clip {
                    outline(shape);
                    finite(&transform.0);
                }
            }
            Op::Frame { ms } | Op::Page { ms } => assert!(depth == 0 && *ms >= 1, "{op:?}"),
            Op::Pop => depth = depth.checked_sub(1).expect("a layer is open"),
        }
    }
    assert_eq!(depth, 0, "every layer is closed");
    assert!(points <= limits.points as usize, "{points} points");
    assert!(scene.title.len() <= 64 * 1024 && scene.description.len() <= 64 * 1024);
}

fn outline(shape: &Shape) {
    match shape {
        Shape::Rect { x, y, w, h, radius } => {
            finite(&[*x, *y, *w, *h, *radius]);
            assert!(*w >= 0.0 && *h >= 0.0 && *radius >= 0.0, "{shape:?}");
        }
        Shape::Ellipse { x, y, rx, ry } => {
            finite(&[*x, *y, *rx, *ry]);
            assert!(*rx >= 0.0 && *ry >= 0.0, "{shape:?}");
        }
        Shape::Path(path) | Shape::Snapped { path, .. } => {
            if let Shape::Snapped { line, .. } = shape {
                assert!(line.is_finite() && *line >= 0.0, "{shape:?}");
            }
            let (mut open, mut points) = (false, 0);
            for element in path.elements() {
                assert!(open || matches!(element, Element::Move(_)), "{path:?}");
                open = !matches!(element, Element::Close);
                let ends: &[[f32; 2]] = match &element {
                    Element::Move(p) | Element::Line(p) => &[*p],
                    Element::Quad(c, p) => &[*c, *p],
                    Element::Cubic(c, d, p) => &[*c, *d, *p],
                    Element::Close => &[],
                };
                finite(ends.as_flattened());
                points += ends.len();
            }
            assert_eq!(points, path.len(), "no point is left over");
        }
    }
}

fn finite(numbers: &[f32]) {
    assert!(numbers.iter().all(|n| n.is_finite()), "{numbers:?}");
}
