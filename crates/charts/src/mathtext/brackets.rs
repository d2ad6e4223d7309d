//! Brackets as high as what they enclose.

use crate::mathtext::boxes::{AXIS, RULE, Set, face, run};
use crate::mathtext::line::FontStyle;
use crate::mathtext::node::Font;
use canvas::text::Extent;

/// A bracket that reaches `half` above and below the axis, or its usual size if that is more.
pub(crate) fn bracket(c: char, half: f64, style: &FontStyle, size: f64) -> Set {
    if c == '.' {
        return Set::empty();
    }
    let wanted = face(c, Font::Upright, style);
    let (usual, extent) = run(c.to_string(), wanted, size);
    let high = (extent.top + extent.bottom) * size;
    if high <= 0.0 || 2.0 * half <= high * 1.05 {
        return usual;
    }
    let scale = 2.0 * half / high;
    if scale > 1.3
        && let Some(pieces) = pieces(c)
    {
        return stacked(pieces, half, style, size);
    }
    let (part, extent) = run(c.to_string(), wanted, size * scale);
    let middle = (extent.top - extent.bottom) / 2.0 * size * scale;
    let mut set = Set::empty();
    // A bracket scaled up has room around it that is scaled up too.
    let width = part.width.min(usual.width * scale.sqrt());
    set.put(part, -(extent.width * size * scale - width) / 2.0, middle - AXIS * size);
    set.width = width;
    set
}

/// The characters that a high bracket is put together from, from the top down.
fn pieces(c: char) -> Option<&'static str> {
    Some(match c {
        '(' => "⎛⎝",
        ')' => "⎞⎠",
        '[' => "⎡⎣",
        ']' => "⎤⎦",
        '{' => "⎧⎨⎩",
        '}' => "⎫⎬⎭",
        _ => return None,
    })
}

/// Pieces that together reach `half` above and below the axis. They are scaled down rather than a bracket up, which
/// would make its stroke fat.
fn stacked(pieces: &str, half: f64, style: &FontStyle, size: f64) -> Set {
    let measured: Vec<(char, Extent)> =
        pieces.chars().map(|c| (c, run(c.to_string(), face(c, Font::Upright, style), size).1)).collect();
    let high: f64 = measured.iter().map(|(_, extent)| extent.top + extent.bottom).sum();
    let scale = 2.0 * half / high.max(1e-9);
    let mut set = Set::empty();
    let mut top = AXIS * size + half;
    let left = measured.iter().map(|(_, extent)| extent.left).fold(f64::INFINITY, f64::min);
    let right = measured.iter().map(|(_, extent)| extent.right).fold(0.0, f64::max);
    let side = 1.5 * RULE * size;
    for (c, extent) in measured {
        let (part, _) = run(c.to_string(), face(c, Font::Upright, style), scale);
        set.put(part, side - left * scale, extent.top * scale - top);
        // A little over each other, so that no gap shows.
        top -= (extent.top + extent.bottom) * scale - 0.01 * size;
    }
    set.width = (right - left) * scale + 2.0 * side;
    set
}
