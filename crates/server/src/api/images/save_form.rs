//! A save as a form, for the description: `Save` has the fields.

use crate::image_limits::LimitOverrides;
use crate::openapi::schemas;
use crate::store::{ErrorDetail, Visibility};
use serde::Deserialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// What a save sends as a form. Numbers, truth values and objects are written as in JSON.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "for the description only")]
pub(super) struct SaveForm {
    /// The Python source: a file, or text.
    program: String,
    /// Its data: a file, whose type or name says what it is.
    #[schema(value_type = Option<String>, format = Binary)]
    data: Option<String>,
    /// Alternatively, CSV as text.
    data_csv: Option<String>,
    /// Options for reading the data: those of `PUT /api/v1/images/{name}/data`, each as in its address.
    data_options: Option<BTreeMap<String, String>>,
    /// The canvas's width; 800 in a new image.
    #[schema(value_type = Option<schemas::Side>)]
    width: Option<u32>,
    /// The canvas's height; 600 in a new image.
    #[schema(value_type = Option<schemas::Side>)]
    height: Option<u32>,
    #[schema(value_type = Option<schemas::MaxAge>)]
    max_age: Option<u32>,
    debug: Option<ErrorDetail>,
    #[schema(value_type = Option<schemas::Title>)]
    title: Option<String>,
    #[schema(value_type = Option<schemas::Description>)]
    description: Option<String>,
    visibility: Option<Visibility>,
    /// Whether its pictures are for signed addresses only.
    signed: Option<bool>,
    /// Words to find it by, at most 10; a field for each.
    #[schema(value_type = Option<Vec<schemas::Tag>>, max_items = 10)]
    tags: Option<Vec<String>>,
    /// Whether viewers can read the program of the version that is shown, and copy it with its data.
    show_program: Option<bool>,
    /// The engine that draws it: `auto`, which is the first that can, or an engine's name.
    engine: Option<String>,
    /// Limits of its renders; `null` for the default.
    limits: Option<LimitOverrides>,
    /// The source whose rows are its data.
    #[schema(value_type = Option<schemas::SourceName>)]
    source: Option<String>,
}
