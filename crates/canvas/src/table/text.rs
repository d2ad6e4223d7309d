//! Text.

use super::{Function, Param, Returns, Styled, Type, X, Y};
use crate::text::calls;

const S: Param = Param::new("s", Type::Label, "what to write; a new line at each \"\\n\"");
const SIZE: Param = Param::new("size", Type::Positive, "font size, px; as set with font() when not given").or_none();
const FONT: Param =
    Param::new("font", Type::Text, "\"sans\", \"serif\" or \"mono\"; as set with font() when not given").or_none();
const ALIGN: Param =
    Param::new("align", Type::Choice(&["left", "center", "right"]), "\"left\", \"center\" or \"right\"")
        .or_text("left");
const BOLD: Param = Param::new("bold", Type::Flag, "whether in bold").or_flag(false);
const ITALIC: Param = Param::new("italic", Type::Flag, "whether in italics").or_flag(false);

pub(super) const TEXT: &[Function] = &[
    Function::new(
        "text",
        calls::text,
        &[
            S,
            X,
            Y,
            SIZE,
            FONT,
            ALIGN,
            Param::new(
                "baseline",
                Type::Choice(&["alphabetic", "top", "middle", "bottom"]),
                "what lies at y: \"alphabetic\" (the letters' feet), \"top\", \"middle\" or \"bottom\"",
            )
            .or_text("alphabetic"),
            Param::new("angle", Type::Number, "degrees clockwise, about (x, y)").or_number(0.0),
            BOLD,
            ITALIC,
        ],
        "Writes text at a point.",
        "canvas.text(\"Hello\", 100, 75, size=48, align=\"center\", baseline=\"middle\", bold=True)\ncanvas.text(\"up the hill\", 30, 140, angle=-30, fill=\"teal\")",
    )
    .styled(Styled::Text),
    Function::new(
        "text_box",
        calls::text_box,
        &[
            S,
            Param::new("x", Type::X, "left edge, px; or a pair (x, y)"),
            Param::new("y", Type::Y, "top edge, px"),
            Param::new("w", Type::Positive, "width, px"),
            Param::new("h", Type::Positive, "height, px"),
            ALIGN,
            Param::new("valign", Type::Choice(&["top", "middle", "bottom"]), "\"top\", \"middle\" or \"bottom\"")
                .or_text("top"),
            Param::new("fit", Type::Flag, "whether to shrink the text until it fits").or_flag(false),
            SIZE,
            FONT,
            BOLD,
            ITALIC,
        ],
        "Writes text into a rectangle, breaking lines at spaces.",
        "story = \"Once upon a time there was a box, and all of this text had to go into it.\"\ncanvas.rect(20, 20, 160, 110, fill=\"lightyellow\", stroke=\"gold\")\ncanvas.text_box(story, 30, 25, 140, 100, size=40, fit=True, valign=\"middle\", align=\"center\")",
    )
    .styled(Styled::Text),
    Function::new(
        "text_size",
        calls::text_size,
        &[S, SIZE, FONT, BOLD, ITALIC],
        "Measures text without drawing it: (width, height), px.",
        "word = \"measured\"\nw, h = canvas.text_size(word, size=36)\ncanvas.rect(100 - w / 2, 50, w, h, fill=\"gold\")\ncanvas.text(word, 100 - w / 2, 50, size=36, baseline=\"top\")\ncanvas.arrow(100 - w / 2, 115, 100 + w / 2, 115, stroke=\"gray\")\ncanvas.text(f\"{w:.0f} px\", 100, 135, size=16, align=\"center\")",
    )
    .returns(Returns::Pair),
    Function::new(
        "font",
        calls::font,
        &[Param::new("name", Type::Text, "\"sans\", \"serif\" or \"mono\""), SIZE],
        "Sets the font, and its size, of all text after it; sans at 16 px at first.",
        "canvas.font(\"serif\", 24)\ncanvas.text(\"Serif for books\", 8, 45)\ncanvas.font(\"sans\", 22)\ncanvas.text(\"Sans for signs\", 8, 85, fill=\"teal\")\ncanvas.font(\"mono\", 18)\ncanvas.text(\"mono for code\", 8, 122, fill=\"crimson\")",
    ),
    Function::new("fonts", calls::fonts, &[], "Lists the fonts there are.", "for i, name in enumerate(canvas.fonts()):\n    canvas.text(name, 20, 40 + i * 40, size=30, font=name)")
        .returns(Returns::Texts),
];
