//! Schemas of values whose types have none of their own: names, numbers with bounds, formats.

use crate::bounds::{
    MAX_AGE_S, MAX_DESCRIPTION, MAX_INVITE_USES, MAX_LABEL, MAX_LIMIT_BYTES, MAX_LIMIT_MS, MAX_LIMIT_PIXELS, MAX_NAME,
    MAX_NOTE, MAX_PAGE_SIZE, MAX_QUOTA_BYTES, MAX_QUOTA_COUNT, MAX_SEARCH, MAX_TITLE, MAX_VERSIONS_PAGE_SIZE,
    MIN_LIMIT_BYTES, MIN_SCALE,
};
use crate::tags::MAX_TAG;
use serde_json::json;
use utoipa::openapi::schema::{
    AdditionalProperties, ArrayBuilder, Object, ObjectBuilder, OneOfBuilder, SchemaType, Type,
};
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};
use wire::{Format, PictureLimits};

/// Types for descriptions only: each stands for a value that a handler reads as text or as a plain number.
macro_rules! schemas {
    ($($(#[doc = $doc:literal])+ $name:ident = $schema:expr;)+) => {$(
        $(#[doc = $doc])+
        pub(crate) enum $name {}

        impl PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                let schema: ObjectBuilder = $schema;
                Schema::Object(schema.description(Some(concat!($($doc),+).trim())).build()).into()
            }
        }

        impl ToSchema for $name {}
    )+};
}

schemas! {
    /// An image's name.
    ImageName = plain_name().examples([json!("seattle")]);
    /// An author's name.
    AuthorName = plain_name().examples([json!("ann")]);
    /// An image's name and a format: `seattle.png`.
    PictureFile = text().pattern(Some(picture_file())).examples([json!("seattle.png")]);
    /// A version's number, from 1.
    VersionNumber = number(Type::Integer, 1, u32::MAX.into());
    /// A figure's number, from 1, or `all`.
    FigureChoice = number(Type::Integer, 1, u16::MAX.into())
        .schema_type(SchemaType::from_iter([Type::Integer, Type::String]))
        .pattern(Some("^all$"));
    /// A side of a picture, px.
    Side = number(Type::Integer, 1, PictureLimits::default().side.into());
    /// Device pixels to one px of the canvas.
    Scale = ObjectBuilder::new()
        .schema_type(Type::Number)
        .minimum(Some(least_scale()))
        .maximum(Some(PictureLimits::default().scale));
    /// A file format.
    PictureFormat = text().enum_values(Some(Format::ALL.map(Format::extension)));
    /// 0 for no, 1 for yes.
    Flag = number(Type::Integer, 0, 1);
    /// A source's name.
    SourceName = text().examples([json!("cats")]);
    /// A limit of time, ms.
    LimitMs = number(Type::Integer, 1, MAX_LIMIT_MS as i64);
    /// A limit of memory, bytes.
    LimitBytes = number(Type::Integer, MIN_LIMIT_BYTES as i64, MAX_LIMIT_BYTES as i64);
    /// A limit of device pixels.
    LimitPixels = number(Type::Integer, 1, MAX_LIMIT_PIXELS as i64);
    /// What stands between values: a character of ASCII, or its name.
    Delimiter = text().pattern(Some("^([!#$%&'()*+,./:;<=>?@^_`{|}~-]|comma|semicolon|tab|pipe|space)$"));
    /// What stands before a number's fraction.
    Decimal = text().enum_values(Some([",", ".", "comma", "point"]));
    /// A character encoding's name.
    Encoding = text().pattern(Some("^[A-Za-z0-9_.:-]{1,40}$"));
    /// A line's number, from 1, or `none`.
    Heading = text().pattern(Some("^(none|[1-9][0-9]{0,3})$"));
    /// Which of a date's three numbers comes first.
    Dates = text().enum_values(Some(["dmy", "mdy", "ymd"]));
    /// Columns' names with what they are to be read as.
    Types = text().max_length(Some(4_000)).pattern(Some(
        r"^[^:,\s]+:(text|integer|number|boolean|date|datetime)(,[^:,\s]+:(text|integer|number|boolean|date|datetime))*$",
    ));
    /// How many lines to leave out.
    Skip = number(Type::Integer, 0, 10_000);
    /// A sheet's name, or its number from 1.
    Sheet = text().min_length(Some(1)).max_length(Some(100));
    /// Seconds or milliseconds.
    Epoch = text().enum_values(Some(["s", "ms"]));
    /// What to do about an error.
    OnError = text().enum_values(Some(["image200"]));
    /// For people; one line.
    Title = one_line(MAX_TITLE);
    /// For people who can't see the picture.
    Description = text().max_length(Some(MAX_DESCRIPTION));
    /// A word to find it by: letters, digits and hyphens. Letters of every script are accepted, although the pattern names
    /// those of ASCII only.
    Tag = text().max_length(Some(MAX_TAG)).pattern(Some("^[A-Za-z0-9][A-Za-z0-9-]*$")).examples([json!("weather")]);
    /// Words to search for.
    Search = text().max_length(Some(MAX_SEARCH)).pattern(Some(r"^\S*( \S+){0,5}$"));
    /// The order of a list.
    ListOrder = text().enum_values(Some(["name", "newest", "viewed"]));
    /// How long clients may keep a picture, s.
    MaxAge = number(Type::Integer, 0, MAX_AGE_S.into());
    /// How many images a page has.
    PageSize = number(Type::Integer, 1, MAX_PAGE_SIZE.into());
    /// How many versions a page has.
    VersionsPageSize = number(Type::Integer, 1, MAX_VERSIONS_PAGE_SIZE.into());
    /// Bytes that an author may keep; 0 is no bound.
    QuotaBytes = number(Type::Integer, 0, MAX_QUOTA_BYTES as i64);
    /// How many of something an author may have; 0 is no bound.
    QuotaCount = number(Type::Integer, 0, MAX_QUOTA_COUNT.into());
    /// A time, s.
    Seconds = number(Type::Integer, 0, u32::MAX.into());
    /// Text.
    Text = text();
    /// Entity tags (RFC 9110), or `*`.
    Condition = text();
    /// What a token is for; one line.
    Label = one_line(MAX_LABEL);
    /// What an invite is for; one line, for the operator alone.
    Note = one_line(MAX_NOTE);
    /// How often an invite can be used.
    InviteUses = number(Type::Integer, 1, MAX_INVITE_USES.into());
    /// Parameters by name, as text, numbers or truth values.
    Params = ObjectBuilder::new()
        .schema_type(Type::Object)
        .additional_properties(Some(AdditionalProperties::RefOr(RefOr::T(Schema::Object(
            ObjectBuilder::new()
                .schema_type(SchemaType::from_iter([Type::String, Type::Number, Type::Boolean]))
                .build(),
        )))));
    /// The fields of an image's address: its declared parameters by name.
    PictureParams = ObjectBuilder::new()
        .schema_type(Type::Object)
        .property_names(Some(Schema::Object(text().pattern(Some("^($|[^_])")).build())))
        .additional_properties(Some(AdditionalProperties::RefOr(RefOr::T(Schema::Object(text().build())))));
}

/// A data set as JSON: a list of rows, or an object of columns.
pub(crate) enum Data {}

impl PartialSchema for Data {
    fn schema() -> RefOr<Schema> {
        let value = || {
            let kinds = [Type::String, Type::Number, Type::Boolean, Type::Null];
            ObjectBuilder::new().schema_type(SchemaType::from_iter(kinds)).build()
        };
        let row = object_of(Schema::Object(value()));
        let column = ArrayBuilder::new().items(value()).build();
        Schema::OneOf(
            OneOfBuilder::new()
                .item(ArrayBuilder::new().items(row).description(Some("Rows: objects with the same keys.")).build())
                .item(object_of(Schema::Array(column)))
                .description(Some("A data set: a list of rows, or an object of columns."))
                .build(),
        )
        .into()
    }
}

impl ToSchema for Data {}

/// A data set as the API writes it: an object of columns.
pub(crate) enum Columns {}

impl PartialSchema for Columns {
    fn schema() -> RefOr<Schema> {
        Schema::Object(object_of(Schema::Array(ArrayBuilder::new().build()))).into()
    }
}

impl ToSchema for Columns {}

fn object_of(values: Schema) -> Object {
    ObjectBuilder::new()
        .schema_type(Type::Object)
        .additional_properties(Some(AdditionalProperties::RefOr(RefOr::T(values))))
        .build()
}

fn text() -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::String)
}

/// Text of at most so many characters, none of them for control.
fn one_line(most: usize) -> ObjectBuilder {
    text().max_length(Some(most)).pattern(Some(r"^[^\x00-\x1f\x7f-\x9f]*$"))
}

fn plain_name() -> ObjectBuilder {
    text().pattern(Some(format!("^[a-z0-9_-]{{1,{MAX_NAME}}}$")))
}

fn picture_file() -> String {
    let formats = Format::ALL.map(Format::extension).join("|");
    format!(r"^[a-z0-9_-]{{1,{MAX_NAME}}}\.({formats}|jpeg)$")
}

fn number(kind: Type, least: i64, most: i64) -> ObjectBuilder {
    ObjectBuilder::new().schema_type(kind).minimum(Some(least)).maximum(Some(most))
}

/// As people write it: 0.1, not what it is in binary.
fn least_scale() -> f64 {
    MIN_SCALE.to_string().parse().unwrap_or_default()
}
