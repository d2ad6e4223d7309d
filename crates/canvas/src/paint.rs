//! Paints: colours, gradients and patterns.

use std::sync::Arc;
use wire::{Color, Gradient, GradientKind, Pattern, Stop};

/// A colour, a gradient or a pattern. Cloning it is cheap.
#[derive(Debug, Clone, PartialEq)]
pub struct Paint(Kind);

#[derive(Debug, Clone, PartialEq)]
enum Kind {
    Color(Color),
    Gradient(Arc<Gradient>),
    Pattern(Arc<Pattern>),
}

impl From<Color> for Paint {
    fn from(color: Color) -> Self {
        Self(Kind::Color(color))
    }
}

impl From<Gradient> for Paint {
    fn from(gradient: Gradient) -> Self {
        Self(Kind::Gradient(Arc::new(gradient)))
    }
}

impl From<Pattern> for Paint {
    fn from(pattern: Pattern) -> Self {
        Self(Kind::Pattern(Arc::new(pattern)))
    }
}

impl Paint {
    pub(crate) const BLACK: Self = Self(Kind::Color(Color::BLACK));

    /// The paint's name in error messages.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match &self.0 {
            Kind::Color(_) => "a colour",
            Kind::Gradient(gradient) => match gradient.kind {
                GradientKind::Linear { .. } => "a linear gradient",
                GradientKind::Radial { .. } => "a radial gradient",
                GradientKind::Conic { .. } => "a conic gradient",
            },
            Kind::Pattern(_) => "a pattern",
        }
    }

    /// The approximate number of bytes that it takes in each operation.
    pub(crate) fn bytes(&self) -> usize {
        match &self.0 {
            Kind::Color(_) => 4,
            Kind::Gradient(gradient) => 8 * gradient.stops.len(),
            Kind::Pattern(pattern) => pattern.pixels.bytes.len(),
        }
    }

    /// The scene's paint under an opacity; `None` if it would be invisible.
    pub(crate) fn lowered(&self, opacity: f64) -> Option<wire::Paint> {
        let faded = |color: Color| Color { a: (f64::from(color.a) * opacity).round() as u8, ..color };
        match &self.0 {
            Kind::Color(color) => Some(faded(*color)).filter(|color| color.a > 0).map(wire::Paint::Solid),
            Kind::Gradient(gradient) => {
                let faded = |stop: &Stop| Stop { at: stop.at, color: faded(stop.color) };
                let stops: Vec<Stop> = gradient.stops.iter().map(faded).collect();
                let seen = stops.iter().any(|stop| stop.color.a > 0);
                seen.then(|| wire::Paint::Gradient(Box::new(Gradient { kind: gradient.kind, stops })))
            }
            Kind::Pattern(pattern) => (opacity as f32 > 0.0).then(|| {
                let mut pattern = Pattern::clone(pattern);
                pattern.opacity = opacity as f32;
                wire::Paint::Pattern(Box::new(pattern))
            }),
        }
    }
}
