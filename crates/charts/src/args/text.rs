//! Titles, labels, text, annotations and legends.

use crate::args::call::Call;
use crate::mathtext;
use crate::mathtext::FontStyle;
use crate::model::charts::Charts;
use crate::model::style::{HorizontalAlign, TextStyle, VerticalAlign};
use canvas::CallError;

/// Text is checked when it is given, so that the error has its line.
pub(crate) fn checked(call: &Call, text: String) -> Result<String, CallError> {
    if text.len() > 64 * 1024 {
        return Err(call.bad("text can have at most 65,536 bytes"));
    }
    if text.contains('$') {
        let style = FontStyle { family: fonts::FAMILIES[0], size: 10.0, bold: false, italic: false };
        for line in text.split('\n') {
            mathtext::layout(line, &style).map_err(|error| {
                CallError::value_error(error.to_string())
                    .hint("text between dollar signs is mathematics; write \\$ for a dollar sign")
            })?;
        }
    }
    Ok(text)
}

/// A font for text that stands for nothing in particular.
pub(crate) fn plain_font(charts: &Charts) -> TextStyle {
    let mut font = charts.font(charts.rc_number("font.size"));
    (font.halign, font.valign) = (HorizontalAlign::Center, VerticalAlign::Center);
    font
}
