//! The embedded faces, parsed once.

use harfrust::{Direction, Script, ShapePlan, Shaper, ShaperData, script};
use kurbo::BezPath;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::{GlyphMetrics, Metrics};
use skrifa::{FontRef, GlyphId, MetadataProvider, charmap::Charmap};
use std::sync::LazyLock;

/// The scripts whose shaping plans are made in advance.
const PLANNED: [Script; 4] = [script::UNKNOWN, script::LATIN, script::GREEK, script::CYRILLIC];

/// The outline of a glyph at font size 1, y down.
pub(crate) fn outline(face: u8, glyph: u16) -> BezPath {
    let parsed = PARSED.get(usize::from(face));
    let outline = parsed.and_then(|parsed| parsed.font.outline_glyphs().get(GlyphId::from(glyph)));
    outline.map_or_else(BezPath::new, |outline| fonts::path(&outline, Size::new(1.0)))
}

struct Parsed {
    font: FontRef<'static>,
    data: ShaperData,
}

static PARSED: LazyLock<Vec<Parsed>> = LazyLock::new(|| {
    let parse = |face: &'static fonts::Face| {
        let font = FontRef::new(face.data).expect("the embedded fonts are sound");
        Parsed { data: ShaperData::new(&font), font }
    };
    fonts::FACES.iter().map(parse).collect()
});

static FACES: LazyLock<Vec<Face>> = LazyLock::new(|| PARSED.iter().map(Face::new).collect());

/// A face, ready to shape.
pub(crate) struct Face {
    pub(crate) shaper: Shaper<'static>,
    plans: Vec<(Script, ShapePlan)>,
    charmap: Charmap<'static>,
    glyphs: GlyphMetrics<'static>,
    /// The ascent: the height above the baseline, at font size 1.
    pub(crate) ascent: f64,
    /// The descent: the depth below the baseline, at font size 1.
    pub(crate) descent: f64,
    /// The distance from one baseline to the next, at font size 1.
    pub(crate) line_height: f64,
    /// The size of a font unit in a font of size 1.
    pub(crate) unit: f64,
}

impl Face {
    fn new(parsed: &'static Parsed) -> Self {
        let shaper = parsed.data.shaper(&parsed.font).build();
        let plan = |script: Script| {
            let named = (script != script::UNKNOWN).then_some(script);
            (script, ShapePlan::new(&shaper, Direction::LeftToRight, named, None, &[]))
        };
        let plans = PLANNED.map(plan).into();
        let metrics = Metrics::new(&parsed.font, Size::new(1.0), LocationRef::default());
        let [ascent, descent, leading] = [metrics.ascent, -metrics.descent, metrics.leading].map(f64::from);
        Self {
            plans,
            charmap: parsed.font.charmap(),
            glyphs: parsed.font.glyph_metrics(Size::new(1.0), LocationRef::default()),
            ascent,
            descent,
            line_height: ascent + descent + leading,
            unit: 1.0 / f64::from(metrics.units_per_em),
            shaper,
        }
    }

    /// The plan for left-to-right text of this script, if it was made in advance.
    pub(crate) fn plan(&self, script: Script) -> Option<&ShapePlan> {
        self.plans.iter().find(|(s, _)| *s == script).map(|(_, plan)| plan)
    }

    pub(crate) fn has(&self, c: char) -> bool {
        self.charmap.map(c).is_some()
    }

    /// The box of a glyph's ink, of a font of size 1: left, bottom, right, top, upwards. `None` where it has none.
    pub(crate) fn ink(&self, glyph: u16) -> Option<[f64; 4]> {
        let ink = self.glyphs.bounds(GlyphId::from(glyph))?;
        let ink = [ink.x_min, ink.y_min, ink.x_max, ink.y_max].map(f64::from);
        (ink[0] < ink[2] || ink[1] < ink[3]).then_some(ink)
    }
}

/// The face of a number in `fonts::FACES`.
pub(crate) fn face(number: u8) -> &'static Face {
    &FACES[usize::from(number)]
}

/// The faces to look for a character in when `number` lacks it, nearest first: the same weight and slant in
/// sans and the other families, then upright and regular.
fn others(number: u8) -> impl Iterator<Item = u8> {
    let wanted = &fonts::FACES[usize::from(number)];
    [(wanted.bold, wanted.italic), (false, false)]
        .into_iter()
        .flat_map(|(bold, italic)| fonts::FAMILIES.iter().filter_map(move |f| fonts::find(f, bold, italic)))
        .filter(move |other| *other != number)
}

/// The face that draws `c` where `number` is asked for: itself, another that has it, or itself with a box.
pub(crate) fn covering(number: u8, c: char) -> u8 {
    if c.is_ascii() || face(number).has(c) {
        return number;
    }
    others(number).find(|other| face(*other).has(c)).unwrap_or(number)
}
