//! Angles and rotations, in degrees clockwise.

use kurbo::{Affine, Vec2};

/// The rotation by `degrees` clockwise about a point.
pub(crate) fn rotation_about(degrees: f64, x: f64, y: f64) -> Affine {
    let (sin, cos) = sin_cos(degrees);
    let about = Vec2::new(x, y);
    Affine::translate(about) * Affine::new([cos, sin, -sin, cos, 0.0, 0.0]) * Affine::translate(-about)
}

/// Sine and cosine of an angle in degrees, exact at right angles.
pub(crate) fn sin_cos(degrees: f64) -> (f64, f64) {
    let degrees = degrees.rem_euclid(360.0);
    if degrees % 90.0 == 0.0 {
        return match (degrees / 90.0) as u8 {
            1 => (1.0, 0.0),
            2 => (0.0, -1.0),
            3 => (-1.0, 0.0),
            _ => (0.0, 1.0),
        };
    }
    degrees.to_radians().sin_cos()
}

/// The point at an angle on an ellipse.
pub(crate) fn point_on_circle(x: f64, y: f64, r: f64, degrees: f64) -> [f64; 2] {
    let (sin, cos) = sin_cos(degrees);
    [x + r * cos, y + r * sin]
}
