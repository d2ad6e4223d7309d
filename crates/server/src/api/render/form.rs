//! A draft as a form, for the description: `Draft` has the fields.

use crate::openapi::schemas;
use serde::Deserialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// A program to draw without saving it, as a form. Numbers, truth values and objects are written as in JSON.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewDraftForm)]
#[expect(dead_code, reason = "for the description only")]
pub(super) struct DraftForm {
    /// The Python source: a file, or text.
    program: String,
    /// Its data: a file, whose type or name says what it is.
    #[schema(value_type = Option<String>, format = Binary)]
    data: Option<String>,
    /// Alternatively, CSV as text.
    data_csv: Option<String>,
    /// Options for reading the data: those of `PUT /api/v1/images/{name}/data`, each as in its address.
    data_options: Option<BTreeMap<String, String>>,
    #[schema(value_type = Option<schemas::Params>)]
    params: Option<BTreeMap<String, String>>,
    /// Alternatively a source, whose query gets the values of `params`.
    #[schema(value_type = Option<schemas::SourceName>)]
    source: Option<String>,
    /// The canvas's width; 800 by default.
    #[schema(value_type = Option<schemas::Side>)]
    width: Option<u32>,
    /// The canvas's height; 600 by default.
    #[schema(value_type = Option<schemas::Side>)]
    height: Option<u32>,
    #[schema(value_type = Option<schemas::Scale>)]
    scale: Option<f32>,
    /// PNG by default.
    #[schema(value_type = Option<schemas::PictureFormat>)]
    format: Option<String>,
    /// Whether text stays text (SVG).
    text: Option<bool>,
    /// Whether turtles draw step by step (WebP, GIF and APNG).
    animate: Option<bool>,
    /// Whether to answer which line of the program drew what, as `line_map`. Only for an answer as JSON.
    line_map: Option<bool>,
    /// Whether to answer every frame of an animation, as `frames`. Only for an answer as JSON, and for `png`.
    frames: Option<bool>,
    /// Which of the program's figures is the picture: its number, from 1, or `all`, each as a frame or a page; the last one by
    /// default.
    #[schema(value_type = Option<schemas::FigureChoice>)]
    figure: Option<u32>,
    /// The engine that draws it: `auto`, which is the first that can, or an engine's name.
    engine: Option<String>,
}
