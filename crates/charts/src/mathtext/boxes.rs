//! Lays out the tree as runs of text. Lengths are px; heights are from the baseline.

use crate::mathtext::brackets::bracket;
use crate::mathtext::line::{FontStyle, MathLayout, MathRun};
use crate::mathtext::node::{Font, Node};
use crate::mathtext::symbols::{is_integral, is_large};
use canvas::text::{Extent, measure};

/// The width of an m, in the font's size.
const M: f64 = 0.974;
/// The thickness of lines.
pub(crate) const RULE: f64 = 0.044;
/// The height of the math axis, on which fraction bars, brackets and the minus sign are centred.
pub(crate) const AXIS: f64 = 0.314;
/// The size of large operators, such as sums, relative to letters.
const LARGE: f64 = 1.3;
const X_HEIGHT: f64 = 0.547;
/// The size of a script relative to its base.
const SMALLER: f64 = 0.7;
/// A script's baseline above or below the other, in x-heights: up, down, down under one that is up, and from the ends of
/// an integral or what is higher than a letter.
const UP: f64 = 0.7;
const DOWN: f64 = 0.3;
const DOWN_UNDER: f64 = 0.5;
const FROM_END: f64 = 0.4;
/// The room after a script.
const AFTER_SCRIPT: f64 = 0.05;

/// A part that is set, from its baseline's start.
#[derive(Debug, Default)]
pub(crate) struct Set {
    runs: Vec<MathRun>,
    rules: Vec<[f64; 4]>,
    pub(crate) width: f64,
    /// The ink's height and depth.
    up: f64,
    down: f64,
    /// The slant of italic letters at the top.
    lean: f64,
}

impl Set {
    pub(crate) fn empty() -> Self {
        Self { up: f64::NEG_INFINITY, down: f64::NEG_INFINITY, ..Self::default() }
    }

    /// Adds a part at this place, with its baseline so far below.
    pub(crate) fn put(&mut self, mut part: Self, x: f64, y: f64) {
        for run in &mut part.runs {
            run.x += x;
            run.y += y;
        }
        for rule in &mut part.rules {
            rule[0] += x;
            rule[1] += y;
        }
        self.runs.append(&mut part.runs);
        self.rules.append(&mut part.rules);
        self.up = self.up.max(part.up - y);
        self.down = self.down.max(part.down + y);
    }

    /// Adds a part at the end.
    fn append(&mut self, part: Self) {
        let (width, lean) = (part.width, part.lean);
        self.put(part, self.width, 0.0);
        self.width += width;
        self.lean = lean;
    }

    fn rule(&mut self, x: f64, top: f64, width: f64, height: f64) {
        self.rules.push([x, -top, width, height]);
        self.up = self.up.max(top);
        self.down = self.down.max(height - top);
    }

    /// The ink's height and depth; 0 without ink.
    fn extent(&self) -> (f64, f64) {
        if self.up.is_finite() { (self.up, self.down) } else { (0.0, 0.0) }
    }
}

/// Sets a line.
pub(crate) fn set(nodes: &[Node], style: &FontStyle) -> MathLayout {
    let set = list(nodes, style, style.size);
    let (top, bottom) = set.extent();
    let around = measure("", number(style.family, style.bold, style.italic));
    MathLayout {
        runs: set.runs,
        rules: set.rules,
        width: set.width,
        ascent: top.max(around.ascent * style.size),
        descent: bottom.max(around.descent * style.size),
        top,
        bottom,
    }
}

fn number(family: &str, bold: bool, italic: bool) -> u8 {
    fonts::find(family, bold, italic).unwrap_or(0)
}

/// The face for a character: family, bold, italic.
pub(crate) fn face(c: char, font: Font, style: &FontStyle) -> (&'static str, bool, bool) {
    // Mathematics has no face of its own beside sans and serif.
    let family = if style.family == "serif" { "serif" } else { "sans" };
    let capital_greek = ('Α'..='Ω').contains(&c);
    match font {
        Font::Math => (family, false, c.is_alphabetic() && !capital_greek),
        Font::Upright => (family, false, false),
        Font::Italic => (family, false, c.is_alphabetic()),
        Font::Bold => (family, true, false),
        Font::BoldItalic => (family, true, c.is_alphabetic()),
        Font::Mono => ("mono", false, false),
        Font::Around => (style.family, style.bold, style.italic),
    }
}

fn list(nodes: &[Node], style: &FontStyle, size: f64) -> Set {
    let mut all = Set::empty();
    let mut rest = nodes;
    while let Some(node) = rest.first() {
        if let Node::Char(c, font) = node
            && !is_large(*c)
        {
            // Characters of one face make one run.
            let wanted = face(*c, *font, style);
            let same =
                |n: &&Node| matches!(n, Node::Char(c, font) if !is_large(*c) && face(*c, *font, style) == wanted);
            let text: String = rest
                .iter()
                .take_while(same)
                .filter_map(|n| if let Node::Char(c, _) = n { Some(*c) } else { None })
                .collect();
            rest = &rest[text.chars().count()..];
            // So does the character after them that carries scripts: 10².
            if let Some(Node::Scripts { base, up, down, limits: false }) = rest.first()
                && let Node::Char(c, font) = **base
                && face(c, font, style) == wanted
                && !is_large(c)
            {
                rest = &rest[1..];
                let set = run(text + c.encode_utf8(&mut [0; 4]), wanted, size).0;
                all.append(scripted(set, base, up.as_deref(), down.as_deref(), style, size));
            } else {
                all.append(run(text, wanted, size).0);
            }
        } else {
            rest = &rest[1..];
            all.append(one(node, style, size));
        }
    }
    all
}

/// The sign of a sum or an integral, larger than letters and centred on the axis.
fn large(c: char, font: Font, style: &FontStyle, size: f64) -> Set {
    let (part, extent) = run(c.to_string(), face(c, font, style), size * LARGE);
    let middle = (extent.top - extent.bottom) / 2.0 * size * LARGE;
    let width = part.width;
    let mut set = Set::empty();
    set.put(part, 0.0, middle - AXIS * size);
    set.width = width;
    set
}

/// A run, and its measures in a font of size 1.
pub(crate) fn run(text: String, (family, bold, italic): (&'static str, bool, bool), size: f64) -> (Set, Extent) {
    let extent = measure(&text, number(family, bold, italic));
    let has_ink = extent.right > extent.left;
    let set = Set {
        width: extent.width * size,
        up: if has_ink { extent.top * size } else { f64::NEG_INFINITY },
        down: if has_ink { extent.bottom * size } else { f64::NEG_INFINITY },
        lean: if italic { 0.1 * extent.top * size } else { 0.0 },
        runs: vec![MathRun { x: 0.0, y: 0.0, size, text, family, bold, italic }],
        rules: Vec::new(),
    };
    (set, extent)
}

fn one(node: &Node, style: &FontStyle, size: f64) -> Set {
    match node {
        Node::Char(c, font) if is_large(*c) => large(*c, *font, style, size),
        Node::Char(..) => list(std::slice::from_ref(node), style, size),
        Node::Space(width) => Set { width: width * M * size, ..Set::empty() },
        Node::Group(nodes) => list(nodes, style, size),
        Node::Scripts { base, up, down, limits } => {
            let set = one(base, style, size);
            if *limits {
                let [up, down] = [up, down].map(|n| n.as_deref().map(|n| one(n, style, size * SMALLER)));
                with_limits(set, up, down, size)
            } else {
                scripted(set, base, up.as_deref(), down.as_deref(), style, size)
            }
        }
        Node::Fraction(above, below, bar) => {
            fraction(one(above, style, size * SMALLER), one(below, style, size * SMALLER), *bar, size)
        }
        Node::Root { index, body } => {
            let index = index.as_deref().map(|n| one(n, style, size * 0.5));
            root(one(body, style, size), index, style, size)
        }
        Node::Accent(mark, body) => accent(*mark, one(body, style, size), style, size),
        Node::Fence(open, body, close) => {
            let body = one(body, style, size);
            let (up, down) = body.extent();
            let axis = AXIS * size;
            // Symmetric about the axis, so that brackets of one line are alike.
            let half = (up - axis).max(down + axis) + RULE * size;
            let mut set = Set::empty();
            set.append(bracket(*open, half, style, size));
            set.append(body);
            set.append(bracket(*close, half, style, size));
            set
        }
        Node::Big(c, factor) => bracket(*c, 0.5 * factor * size, style, size),
    }
}

fn scripted(set: Set, base: &Node, up: Option<&Node>, down: Option<&Node>, style: &FontStyle, size: f64) -> Set {
    let [up, down] = [up, down].map(|n| n.map(|n| one(n, style, size * SMALLER)));
    with_scripts(set, base, up, down, size)
}

fn with_scripts(base: Set, node: &Node, up: Option<Set>, down: Option<Set>, size: f64) -> Set {
    let x = X_HEIGHT * size;
    let (base_up, base_down) = base.extent();
    let integral = matches!(node, Node::Char(c, _) if is_integral(*c));
    let letter = matches!(node, Node::Char(..)) && !integral;
    let mut raise = UP * x;
    let mut lower = if up.is_some() { DOWN_UNDER * x } else { DOWN * x };
    if integral {
        raise = base_up - FROM_END * x;
        lower = base_down + FROM_END * x;
    } else if !letter {
        raise = raise.max(base_up - FROM_END * x);
        lower = lower.max(base_down);
    }
    if let (Some(up), Some(down)) = (&up, &down) {
        // Four lines' thickness between the two.
        let gap = (raise - up.extent().1) - (down.extent().0 - lower);
        raise += (4.0 * RULE * size - gap).max(0.0);
    }
    let lean = base.lean;
    let at = base.width;
    let mut set = base;
    let mut width = at;
    if let Some(up) = up {
        width = width.max(at + lean + up.width);
        set.put(up, at + lean, -raise);
    }
    if let Some(down) = down {
        // An integral leans; what stands at its foot comes closer.
        let back = if integral { 0.1 * size } else { 0.0 };
        width = width.max(at - back + down.width);
        set.put(down, at - back, lower);
    }
    set.width = width + AFTER_SCRIPT * size;
    set.lean = 0.0;
    set
}

/// Scripts under and over the base, in its middle.
fn with_limits(base: Set, up: Option<Set>, down: Option<Set>, size: f64) -> Set {
    let gap = 3.0 * RULE * size;
    let (base_up, base_down) = base.extent();
    let width = [Some(&base), up.as_ref(), down.as_ref()].into_iter().flatten().map(|s| s.width).fold(0.0, f64::max);
    let mut set = Set::empty();
    if let Some(up) = up {
        let (x, y) = ((width - up.width) / 2.0, base_up + gap + up.extent().1);
        set.put(up, x, -y);
    }
    if let Some(down) = down {
        let (x, y) = ((width - down.width) / 2.0, base_down + gap + down.extent().0);
        set.put(down, x, y);
    }
    let x = (width - base.width) / 2.0;
    set.put(base, x, 0.0);
    set.width = width;
    set
}

fn fraction(above: Set, below: Set, bar: bool, size: f64) -> Set {
    let (rule, axis) = (RULE * size, AXIS * size);
    let gap = 2.0 * rule;
    let side = 2.0 * rule;
    let width = above.width.max(below.width);
    let mut set = Set::empty();
    let y = axis + rule / 2.0 + gap + above.extent().1;
    let x = (width - above.width) / 2.0 + side;
    set.put(above, x, -y);
    let y = below.extent().0 + gap + rule / 2.0 - axis;
    let x = (width - below.width) / 2.0 + side;
    set.put(below, x, y);
    if bar {
        set.rule(side, axis + rule / 2.0, width, rule);
    }
    set.width = width + 2.0 * side;
    set
}

fn root(body: Set, index: Option<Set>, style: &FontStyle, size: f64) -> Set {
    let rule = RULE * size;
    let (up, down) = body.extent();
    let up = up.max(0.66 * size);
    let top = up + 3.5 * rule;
    let bottom = down + rule;
    let wanted = face('√', Font::Upright, style);
    let (_, extent) = run("√".to_owned(), wanted, size);
    let scale = (top + bottom) / ((extent.top + extent.bottom) * size).max(1e-9);
    let (mut sign, extent) = run("√".to_owned(), wanted, size * scale);
    // No wider than the usual sign's slope needs: the bar starts where the ink ends.
    sign.width = extent.right * size * scale;
    let y = top - extent.top * size * scale;
    let mut set = Set::empty();
    let mut x = 0.0;
    if let Some(index) = index {
        let (_, index_down) = index.extent();
        // Over the sign's foot.
        x = (index.width - 0.35 * sign.width).max(0.0);
        let index_x = (0.35 * sign.width - index.width).max(0.0);
        set.put(index, index_x, bottom - (top + bottom) * 0.6 - index_down.max(0.0) - rule);
    }
    let at = x + sign.width;
    set.put(sign, x, -y);
    // As thick as the sign's stroke.
    set.rule(at - rule * 0.5, top, body.width + 2.5 * rule, rule * (1.2 * scale).clamp(1.0, 2.0));
    let width = body.width;
    set.put(body, at + rule, 0.0);
    set.width = at + width + 3.0 * rule;
    set
}

fn accent(mark: char, body: Set, style: &FontStyle, size: f64) -> Set {
    let (up, _) = body.extent();
    let (width, lean) = (body.width, body.lean);
    // Over the middle of the letter's top.
    let middle = width / 2.0 + lean * 0.6;
    let gap = 2.5 * RULE * size;
    let mut set = body;
    if mark == '¯' {
        let long = (width * 0.9).max(0.3 * size);
        set.rule(middle - long / 2.0, up + gap + RULE * size, long, RULE * size);
    } else {
        let of_arrow = if mark == '→' { 0.6 } else { 1.0 };
        let (part, extent) = run(mark.to_string(), face(mark, Font::Upright, style), size * of_arrow);
        let ink_middle = f64::midpoint(extent.left, extent.right) * size * of_arrow;
        let foot = -extent.bottom * size * of_arrow;
        set.put(part, middle - ink_middle, foot - (up + gap));
    }
    set.width = width;
    set.lean = lean;
    set
}
