//! `paintbox.pyi`: the table as Python type stubs, for editors.

use crate::signature::{Default, Form, Param, Returns, Signature, Styled, Type, listed};
use crate::table::{CANVAS, PATH, TURTLE};
use std::fmt::Write;

const HEAD: &str = r#""""The API of Paintbox programs. Generated from the tables of functions."""

import datetime
import math as math
import random as random
from contextlib import AbstractContextManager
from typing import Any, Callable, Iterable, Iterator, Literal, Mapping, Protocol, Sequence, overload

import numpy as np
from typing_extensions import TypeAlias, TypedDict, Unpack

__all__ = ["canvas", "data", "math", "np", "params", "plt", "random"]

Array: TypeAlias = np.ndarray[Any, Any]
Scalar: TypeAlias = float | np.integer[Any] | np.floating[Any]
# To some checkers an item of an array is an array.
Number: TypeAlias = Scalar | Array
Whole: TypeAlias = int | np.integer[Any]
Pair: TypeAlias = tuple[Number, Number] | Sequence[Number] | Array
Points: TypeAlias = Sequence[Pair] | Sequence[Number] | Array
Color: TypeAlias = str | tuple[Number, Number, Number] | tuple[Number, Number, Number, Number] | None

class Paint:
    """A gradient or a pattern, which can be used in place of a colour."""

AnyPaint: TypeAlias = Color | Paint
"#;

/// The stubs, as Python source.
#[must_use]
pub fn stubs() -> String {
    let mut out = String::from(HEAD);
    class(
        &mut out,
        "Path",
        "An outline. Its methods add to it, and canvas.draw(path) draws it.",
        PATH.iter().map(|f| &**f),
    );
    let turtle = "A turtle that draws lines as it moves. (0, 0) is the middle of the canvas, and y grows upwards.";
    class(&mut out, "Turtle", turtle, TURTLE.iter().map(|f| &**f));
    class(&mut out, "Canvas", "The drawing surface, available as `canvas`.", CANVAS.iter().map(|f| &**f));
    out.push_str(include_str!("globals.pyi"));
    out
}

fn class<'a>(out: &mut String, name: &str, doc: &str, functions: impl Iterator<Item = &'a Signature>) {
    let _ = writeln!(out, "\nclass {name}:\n    \"\"\"{doc}\"\"\"");
    for signature in functions {
        function(out, name, signature);
    }
}

fn function(out: &mut String, class: &str, signature: &Signature) {
    out.push('\n');
    if signature.form == Form::Property {
        out.push_str("    @property\n");
    }
    let paired = signature.params.iter().any(|p| p.ty == Type::X);
    if paired {
        out.push_str("    @overload\n");
    }
    definition(out, class, signature, false);
    documentation(out, signature);
    if paired {
        out.push_str("    @overload\n");
        definition(out, class, signature, true);
        out.push_str("        ...\n");
    }
    for alias in signature.aliases {
        let _ = writeln!(out, "    {alias} = {}", signature.name);
    }
}

/// The `def` line. With `pairs`, each point is one argument.
fn definition(out: &mut String, class: &str, signature: &Signature, pairs: bool) {
    let params = signature.params.iter().filter(|p| !(pairs && p.ty == Type::Y));
    let keywords = style(signature.styled).iter().map(|s| (*s).into());
    let mut parts = vec!["self".to_owned()];
    parts.extend(listed(params, keywords, |p| parameter(p, pairs)));
    let returns = match signature.returns {
        Returns::Nothing => "None",
        Returns::Itself => class,
        Returns::Integer => "int",
        Returns::Text | Returns::Color => "str",
        Returns::Pair => "tuple[float, float]",
        Returns::Texts => "list[str]",
        Returns::Path => "Path",
        Returns::Paint => "Paint",
        Returns::Turtle => "Turtle",
        Returns::Number => "float",
        Returns::Flag => "bool",
        Returns::Scope => "AbstractContextManager[None]",
        // What only charts return.
        Returns::Array
        | Returns::Object(_)
        | Returns::OneOf(_)
        | Returns::List(_)
        | Returns::Tuple(_)
        | Returns::Several(_)
        | Returns::Dict(_)
        | Returns::Any => "Any",
    };
    let _ = writeln!(out, "    def {}({}) -> {returns}:", signature.name, parts.join(", "));
}

fn documentation(out: &mut String, signature: &Signature) {
    let _ = writeln!(out, "        \"\"\"{}", signature.summary);
    if !signature.params.is_empty() {
        out.push('\n');
    }
    for p in signature.params {
        let _ = writeln!(out, "        {}: {}", p.name, p.doc.replace('\\', "\\\\"));
    }
    if !signature.is_idle() {
        out.push('\n');
    }
    for line in signature.example.lines() {
        let prompt = if line.starts_with(' ') { "..." } else { ">>>" };
        let _ = writeln!(out, "        {prompt} {}", line.replace('\\', "\\\\"));
    }
    out.push_str("        \"\"\"\n");
}

fn parameter(p: &Param, pairs: bool) -> String {
    let mut of = annotation(p.ty, pairs);
    if p.default == Default::None && !matches!(p.ty, Type::Color | Type::Paint | Type::Any) {
        of.push_str(" | None");
    }
    match p.default.source() {
        Some(default) => {
            // A pair's default isn't one number.
            let default = if pairs && p.ty == Type::X { "..." } else { &default };
            format!("{}: {of} = {default}", p.name)
        }
        None => format!("{}: {of}", p.name),
    }
}

fn style(styled: Styled) -> &'static [&'static str] {
    match styled {
        Styled::No => &[],
        Styled::Shape => &[
            "fill: AnyPaint = ...",
            "stroke: AnyPaint = ...",
            "width: Number = ...",
            "dash: Number | Sequence[Number] | None = ...",
            "opacity: Number = ...",
        ],
        Styled::Text => &["fill: AnyPaint = ...", "opacity: Number = ..."],
        Styled::Image => &["opacity: Number = ..."],
    }
}

fn annotation(ty: Type, pairs: bool) -> String {
    match ty {
        Type::X if pairs => "Pair".into(),
        Type::Number | Type::Length | Type::Positive | Type::Unit | Type::X | Type::Y | Type::Channel => {
            "Number".into()
        }
        Type::Whole => "Whole".into(),
        Type::Points => "Points".into(),
        Type::Areas => "Points | Sequence[Points]".into(),
        Type::Ys => "Sequence[Number] | Array".into(),
        Type::Numbers | Type::Lengths => "Number | Sequence[Number]".into(),
        Type::Color => "Color".into(),
        Type::Colors => "Sequence[Color] | Array".into(),
        Type::Paint => "AnyPaint".into(),
        Type::Stops => "Sequence[Color] | Sequence[tuple[Number, Color]]".into(),
        Type::Text => "str".into(),
        Type::Label => "object".into(),
        Type::Flag => "bool".into(),
        Type::Choice(words) => {
            // A word that comes from a list or a loop is `str` to a checker; editors offer the words all the same.
            let quoted: Vec<String> = words.iter().map(|w| format!("\"{w}\"")).collect();
            format!("Literal[{}] | str", quoted.join(", "))
        }
        Type::Path => "Path".into(),
        Type::Region => "Path | str | Points | tuple[Number, Number, Number, Number]".into(),
        Type::Pixels => "Array | list[Any] | bytes | bytearray".into(),
        // Those that are left belong to the charts, whose stubs write them.
        _ => "Any".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Only the shape; that Python reads it is tested where there is a Python.
    #[test]
    fn every_function_has_its_stub() {
        let stubs = stubs();
        for f in CANVAS.iter().map(|f| &**f).chain(PATH.iter().map(|f| &**f)) {
            assert!(stubs.contains(&format!("    def {}(self", f.name)), "{}", f.name);
            assert!(stubs.contains(f.summary) && f.example.lines().all(|line| stubs.contains(line)), "{}", f.name);
        }
        assert!(stubs.contains(
            "    def circle(self, x: Number, y: Number, r: Number, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., \
             width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:\n"
        ));
        assert!(stubs.contains("    def circle(self, x: Pair, r: Number, *, fill"));
        assert!(stubs.contains("    @property\n    def width(self) -> int:\n"));
        assert!(
            stubs.contains("    def dash(self, *lengths: Number | Sequence[Number], offset: Number = 0) -> None:\n")
        );
        assert!(stubs.contains("    def move(self, x: Pair) -> Path:\n"));
        assert!(
            stubs.contains("    fd = forward\n")
                && stubs.contains("    def turtle(self, *, animate: bool = False) -> Turtle:\n")
        );
        assert!(stubs.contains("    def state(self) -> AbstractContextManager[None]:\n"));
        assert!(
            stubs.lines().all(|line| !line.contains('\t') && (line.len() - line.trim_start().len()).is_multiple_of(4))
        );
        assert_eq!(stubs.matches("\"\"\"").count() % 2, 0);
    }
}
