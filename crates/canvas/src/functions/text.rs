//! Text.

use super::{Done, X, Y};
use crate::args::Args;
use crate::error::{grouped, number, shown};
use crate::function::Function;
use crate::signature::{Param, Returns, Styled, Type};
use crate::suggest::{did_you_mean, nearest};
use crate::text::{Face, Line, Measured, face, line, plain};
use crate::transform::rotation_about;
use crate::{CallError, Canvas, Returned};
use fonts::FAMILIES;
use kurbo::{Affine, Rect};
use wire::{Glyph, Op, Paint, Transform};

/// Longest text of one call, bytes.
const MAX_TEXT_BYTES: usize = 64 * 1024;
/// Largest font size, px.
const MAX_FONT_SIZE: f64 = 10_000.0;

const S: Param = Param::new("s", Type::Label, "the text; \"\\n\" starts a new line");
const SIZE: Param = Param::new("size", Type::Positive, "font size, px; if not given, as set with font()").or_none();
const FAMILY: Param =
    Param::new("font", Type::Text, "\"sans\", \"serif\" or \"mono\"; if not given, as set with font()").or_none();
const ALIGN: Param =
    Param::new("align", Type::Choice(&["left", "center", "right"]), "\"left\", \"center\" or \"right\"")
        .or_text("left");
const BOLD: Param = Param::new("bold", Type::Flag, "whether the text is bold").or_flag(false);
const ITALIC: Param = Param::new("italic", Type::Flag, "whether the text is italic").or_flag(false);

/// Its functions, in the order of the reference.
pub(crate) const FUNCTIONS: &[Function] = &[TEXT, TEXT_BOX, TEXT_SIZE, FONT, FONTS];

/// The font of one call.
struct Font {
    number: u8,
    size: f64,
}

impl Font {
    fn new(canvas: &Canvas, args: &Args) -> Result<Self, CallError> {
        let family = args.text("font").map_or(Ok(canvas.style.family), family)?;
        let number = fonts::find(family, args.flag("bold"), args.flag("italic")).unwrap_or_default();
        Ok(Self { number, size: size(args)?.unwrap_or(canvas.style.size) })
    }

    fn face(&self) -> &'static Face {
        face(self.number)
    }

    fn line_height(&self) -> f64 {
        self.face().line_height * self.size
    }
}

fn size(args: &Args) -> Result<Option<f64>, CallError> {
    match args.maybe_number("size") {
        Some(n) if n > MAX_FONT_SIZE => {
            let message = format!("{}() argument 'size' must be at most 10,000, but is {}", args.function(), number(n));
            Err(CallError::value_error(message))
        }
        // What a scene would round to 0.
        Some(n) => Ok(Some(n.max(1e-6))),
        None => Ok(None),
    }
}

/// The family that a name means: ours, CSS's, or a face's full name.
fn family(name: &str) -> Result<&'static str, CallError> {
    let lower = name.trim().to_lowercase();
    let known = match lower.as_str() {
        "sans-serif" | "sans serif" => Some("sans"),
        "monospace" => Some("mono"),
        lower => FAMILIES.into_iter().find(|f| *f == lower).or_else(|| {
            let full = fonts::FACES.iter().find(|f| f.full_name.eq_ignore_ascii_case(lower));
            full.map(|f| f.family)
        }),
    };
    known.ok_or_else(|| {
        let error = CallError::value_error(format!("there is no font '{}'", shown(name)));
        let meant = nearest(&lower, FAMILIES).map(did_you_mean);
        error.hint(meant.unwrap_or_else(|| format!("the fonts are {}", FAMILIES.join(", "))))
    })
}

fn checked_text(args: &Args) -> Result<String, CallError> {
    let text = args.text("s").unwrap_or_default();
    if text.len() > MAX_TEXT_BYTES {
        let (long, most) = (grouped(text.len() as u64), grouped(MAX_TEXT_BYTES as u64));
        let message = format!("{}() takes at most {most} bytes of text, not {long}", args.function());
        return Err(CallError::value_error(message));
    }
    Ok(plain(text))
}

pub(super) const FONT: Function = Function::new(
    "font",
    font,
    &[Param::new("name", Type::Text, "\"sans\", \"serif\" or \"mono\""), SIZE],
    "Sets the font and its size for all text drawn after it. The default is sans at 16 px.",
    include_str!("examples/canvas/font.py"),
);

fn font(canvas: &mut Canvas, args: &mut Args) -> Done {
    let family = family(args.text("name").unwrap_or_default())?;
    if let Some(size) = size(args)? {
        canvas.style.size = size;
    }
    canvas.style.family = family;
    Ok(Returned::None)
}

pub(super) const FONTS: Function =
    Function::new("fonts", fonts, &[], "Lists the available fonts.", include_str!("examples/canvas/fonts.py"))
        .returns(Returns::Texts);

fn fonts(_: &mut Canvas, _: &mut Args) -> Done {
    Ok(Returned::texts(FAMILIES.map(String::from)))
}

pub(super) const TEXT_SIZE: Function = Function::new(
    "text_size",
    text_size,
    &[S, SIZE, FAMILY, BOLD, ITALIC],
    "Returns the (width, height) of text in px, without drawing it.",
    include_str!("examples/canvas/text_size.py"),
)
.returns(Returns::Pair);

fn text_size(canvas: &mut Canvas, args: &mut Args) -> Done {
    let font = Font::new(canvas, args)?;
    let text = checked_text(args)?;
    let widths = text.split('\n').map(|text| line(text, font.number).width);
    let width = widths.fold(0.0, f64::max) * font.size;
    let height = text.split('\n').count() as f64 * font.line_height();
    Ok(Returned::Pair(width, height))
}

/// The fraction of a line's width that is left of its anchor.
fn share_left(align: &str) -> f64 {
    match align {
        "center" => 0.5,
        "right" => 1.0,
        _ => 0.0,
    }
}

pub(super) const TEXT: Function = Function::new(
    "text",
    text,
    &[
        S,
        X,
        Y,
        SIZE,
        FAMILY,
        ALIGN,
        Param::new(
            "baseline",
            Type::Choice(&["alphabetic", "top", "middle", "bottom"]),
            "which part of the text is at y: \"alphabetic\" (the baseline), \"top\", \"middle\" or \"bottom\"",
        )
        .or_text("alphabetic"),
        Param::new("angle", Type::Number, "rotation about (x, y), degrees clockwise").or_number(0.0),
        BOLD,
        ITALIC,
    ],
    "Draws text at a point.",
    include_str!("examples/canvas/text.py"),
)
.styled(Styled::Text);

fn text(canvas: &mut Canvas, args: &mut Args) -> Done {
    let font = Font::new(canvas, args)?;
    let text = checked_text(args)?;
    let (x, y) = (args.number("x"), args.number("y"));
    let lines: Vec<Line> = text.split('\n').map(|text| line(text, font.number)).collect();
    let height = lines.len() as f64 * font.line_height();
    let ascent = font.face().ascent * font.size;
    let first = match args.word("baseline") {
        "top" => y + ascent,
        "middle" => y + ascent - height / 2.0,
        "bottom" => y + ascent - height,
        _ => y,
    };
    let angle = args.number("angle");
    let about = if angle == 0.0 { Affine::IDENTITY } else { rotation_about(angle, x, y) };
    let share_left = share_left(args.word("align"));
    draw_lines(canvas, args, &font, &lines, about, |width| x - share_left * width, first)
}

pub(super) const TEXT_BOX: Function = Function::new(
    "text_box",
    text_box,
    &[
        S,
        Param::new("x", Type::X, "left edge, px; or a pair (x, y)"),
        Param::new("y", Type::Y, "top edge, px"),
        Param::new("w", Type::Positive, "width, px"),
        Param::new("h", Type::Positive, "height, px"),
        ALIGN,
        Param::new("valign", Type::Choice(&["top", "middle", "bottom"]), "\"top\", \"middle\" or \"bottom\"")
            .or_text("top"),
        Param::new("fit", Type::Flag, "whether to shrink the text to fit the rectangle").or_flag(false),
        SIZE,
        FAMILY,
        BOLD,
        ITALIC,
    ],
    "Draws text in a rectangle, with line breaks at spaces.",
    include_str!("examples/canvas/text_box.py"),
)
.styled(Styled::Text);

fn text_box(canvas: &mut Canvas, args: &mut Args) -> Done {
    let mut font = Font::new(canvas, args)?;
    let text = checked_text(args)?;
    let (x, y, w, h) = (args.number("x"), args.number("y"), args.number("w"), args.number("h"));
    let measured = Measured::new(&text, font.number);
    if args.flag("fit") {
        font.size = measured.fitting(font.size, [w, h], font.face().line_height);
    }
    let lines: Vec<Line> = measured.lines(w / font.size).into_iter().map(|text| line(text, font.number)).collect();
    let left_over = h - lines.len() as f64 * font.line_height();
    let top = match args.word("valign") {
        "middle" => y + left_over / 2.0,
        "bottom" => y + left_over,
        _ => y,
    };
    let first = top + font.face().ascent * font.size;
    let share_left = share_left(args.word("align"));
    draw_lines(canvas, args, &font, &lines, Affine::IDENTITY, |width| x + share_left * (w - width), first)
}

/// Draws lines from the baseline `first` down, each starting at what `left` makes of its width.
fn draw_lines(
    canvas: &mut Canvas,
    args: &Args,
    font: &Font,
    lines: &[Line],
    about: Affine,
    left: impl Fn(f64) -> f64,
    first: f64,
) -> Done {
    canvas.mark();
    let Some(paint) = canvas.visible_paint(&args.style, canvas.fill_of(&args.style).as_ref())? else {
        return Ok(Returned::None);
    };
    let before = canvas.transform;
    canvas.transform = before * about;
    let done = canvas.as_group(|canvas| {
        lines.iter().enumerate().try_for_each(|(i, line)| {
            let baseline = first + i as f64 * font.line_height();
            draw_line(canvas, args.function(), font, line, [left(line.width * font.size), baseline], &paint)
        })
    });
    canvas.transform = before;
    done.map(|()| Returned::None)
}

fn draw_line(
    canvas: &mut Canvas,
    function: &str,
    font: &Font,
    line: &Line,
    [x, y]: [f64; 2],
    paint: &Paint,
) -> Result<(), CallError> {
    let (size, face) = (font.size, font.face());
    let right = x + line.width * size;
    canvas.check_bounds(function, Rect::new(x, y - face.ascent * size, right, y + face.descent * size))?;
    for run in &line.runs {
        let transform: Transform = canvas.placed();
        let glyphs = run
            .shaped
            .glyphs
            .iter()
            .map(|glyph| Glyph {
                id: glyph.id,
                x: (x + (run.x + glyph.x) * size) as f32,
                y: (y + glyph.y * size) as f32,
            })
            .collect();
        let text = run.text.clone();
        if let Paint::Pattern(pattern) = paint {
            canvas.make_room(1, 0, pattern.pixels.bytes.len())?;
        }
        canvas.add(Op::Text { face: run.face, size: size as f32, glyphs, text, paint: paint.clone(), transform })?;
    }
    canvas.missing += line.missing();
    Ok(())
}

#[cfg(test)]
mod tests;
