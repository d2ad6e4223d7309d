//! Requests that can bring data: JSON, or a form whose files are the program and the data.

use super::multipart::{Part, boundary, parts};
use super::{body, data_options, json};
use crate::app::App;
use crate::auth::Caller;
use crate::byte_semaphore::BytePermit;
use crate::data_import::{self, DataFile};
use crate::problem::{Kind, Problem};
use crate::request_body;
use crate::store::NewData;
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, header};
use pool::ClientId;
use serde::de::{Deserialize, DeserializeOwned, Deserializer};
use serde_json::value::RawValue;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::path::Path;
use wire::{DataFormat, DataOptions};

/// The part of a form that is the data.
const DATA: &str = "data";
/// The part that is the program.
const PROGRAM: &str = "program";

/// The fields of such a request. In a form, a number, a truth value and an object are written as in JSON.
pub(super) trait Fields: DeserializeOwned + Send + 'static {
    /// Fields that are text, whatever it looks like.
    const TEXTS: &'static [&'static str];
    /// Lists of texts; a form has a field for each text.
    const LISTS: &'static [&'static str] = &[];
}

/// A request that was received.
pub(super) struct Sent<T> {
    pub fields: T,
    /// The data, if a form has it.
    pub file: Option<Part>,
    /// The memory that is reserved for the data.
    pub permit: Option<BytePermit>,
}

impl<T> From<T> for Sent<T> {
    fn from(fields: T) -> Self {
        Self { fields, file: None, permit: None }
    }
}

/// Reads a request as JSON or as a form.
pub(super) async fn read<T: Fields>(
    app: &App,
    client: &ClientId,
    headers: &HeaderMap,
    body: Body,
) -> Result<Sent<T>, Problem> {
    let most = body::most_with_program(app) + app.config().limits.data_bytes;
    let (most, permit) = match request_body::said(app, headers, most)? {
        Some(said) if said <= body::SMALL as u64 => (most, None),
        // The data is extracted from the body, so it exists twice for a moment.
        Some(said) => (most, Some(data_import::reserve(app, client, 2 * said).await?)),
        // Nobody knows how much memory to reserve, so there is room for a program and not for data.
        None => (body::most_with_program(app), None),
    };
    let media_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let Some(boundary) = boundary(media_type) else {
        return Ok(Sent { fields: body::json(app, headers, body, most).await?, file: None, permit });
    };
    let boundary = boundary?;
    let bytes = request_body::read(app, headers, body, most).await?;
    let (fields, file) = if bytes.len() <= body::SMALL {
        form(bytes, boundary)?
    } else {
        let lost = |_| Problem::new(Kind::Lost, "The request could not be processed; please send it again.");
        tokio::task::spawn_blocking(move || form(bytes, boundary)).await.map_err(lost)??
    };
    Ok(Sent { fields, file, permit })
}

/// The fields of a form, and its data.
fn form<T: Fields>(bytes: Bytes, boundary: String) -> Result<(T, Option<Part>), Problem> {
    let (mut fields, mut file) = (Map::new(), None);
    for part in parts(bytes, boundary)? {
        let name = part.name.clone();
        let twice = || {
            let name = wire::clean_line(&name, 80);
            Problem::new(Kind::BadContent, format!("The form is wrong: the field {name:?} is there twice."))
        };
        if name == DATA {
            if file.replace(part).is_some() {
                return Err(twice());
            }
            continue;
        }
        let text = text(part)?;
        if T::LISTS.contains(&&*name) {
            if let Value::Array(list) = fields.entry(name).or_insert_with(|| Value::Array(Vec::new())) {
                list.push(text.into());
            }
            continue;
        }
        let value = if T::TEXTS.contains(&&*name) { None } else { serde_json::from_str(&text).ok() };
        if fields.insert(name.clone(), value.unwrap_or(Value::String(text))).is_some() {
            return Err(twice());
        }
    }
    Ok((json::from_fields(fields)?, file))
}

fn text(part: Part) -> Result<String, Problem> {
    if part.name == PROGRAM {
        return body::program_text(part.bytes);
    }
    String::from_utf8(part.bytes.into()).map_err(|_| {
        let name = wire::clean_line(&part.name, 80);
        Problem::new(Kind::BadContent, format!("The form is wrong: the field {name:?} is not UTF-8."))
    })
}

/// What a request says of its data.
pub(super) struct GivenData {
    pub json: Option<Box<RawValue>>,
    pub csv: Option<String>,
    pub options: Option<BTreeMap<String, String>>,
    pub file: Option<Part>,
    /// Whether it names a source, too.
    pub with_source: bool,
}

/// What that amounts to.
pub(super) enum ChosenData {
    /// Nothing is said of data.
    Unsaid,
    /// There is to be none.
    Empty,
    /// A file.
    File { format: DataFormat, options: DataOptions, bytes: Bytes },
}

impl GivenData {
    pub(super) fn choose(self) -> Result<ChosenData, Problem> {
        let refuse = |message| Err(Problem::new(Kind::BadContent, message));
        let data = self.json.map(|json| (!is_null(&json)).then(|| Box::<str>::from(json).into_string()));
        if self.with_source && (matches!(data, Some(Some(_))) || self.csv.is_some() || self.file.is_some()) {
            return refuse("Send data or a source, not both.");
        }
        let (bytes, format, media_type): (Bytes, _, _) = match (data, self.csv, self.file) {
            (Some(_), Some(_), _) | (_, Some(_), Some(_)) => return refuse("Send data or data_csv, not both."),
            (_, None, Some(part)) => {
                let format = format_of(&part)?;
                (part.bytes, format, part.media_type)
            }
            (Some(Some(json)), None, None) => (json.into_bytes().into(), DataFormat::Json, String::new()),
            (None, Some(csv), None) => (csv.into_bytes().into(), DataFormat::Csv, String::new()),
            (None | Some(None), None, None) if self.options.is_some() => {
                return refuse("data_options are options for data or data_csv; send one of these, too.");
            }
            (Some(None), None, None) => return Ok(ChosenData::Empty),
            (None, None, None) => return Ok(ChosenData::Unsaid),
        };
        let options = self.options.map(|given| data_options::given(&given, format)).transpose()?.unwrap_or_default();
        let bad = |bad: wire::BadOption| Problem::new(Kind::BadContent, bad);
        let options = data_options::with_charset(options, &media_type, format).map_err(bad)?;
        Ok(ChosenData::File { format, options, bytes })
    }
}

fn is_null(json: &RawValue) -> bool {
    json.get() == "null"
}

/// What a file is: by its type, or by its name if the type says nothing.
fn format_of(part: &Part) -> Result<DataFormat, Problem> {
    let by_name = || DataFormat::from_file_name(Path::new(part.file_name.as_ref()?));
    DataFormat::from_media_type(&part.media_type).or_else(by_name).ok_or_else(|| {
        let message = "Send the data as a file whose name ends in .csv, .json, .ndjson or .xlsx, or with the type text/csv, \
                       application/json, application/x-ndjson or \
                       application/vnd.openxmlformats-officedocument.spreadsheetml.sheet (xlsx).";
        Problem::new(Kind::BadType, message)
    })
}

/// Reads the data in a jail.
pub(super) async fn import(
    app: &App,
    caller: &Caller,
    client: ClientId,
    (format, options, bytes): (DataFormat, DataOptions, Bytes),
    permit: Option<BytePermit>,
) -> Result<NewData, Problem> {
    let payers = caller.payers(None, None);
    data_import::read(app, DataFile { client, payers, format, options, bytes, permit }).await
}

/// A field that is present, even if it is `null`.
pub(super) fn present<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Box<RawValue>>, D::Error> {
    Box::<RawValue>::deserialize(deserializer).map(Some)
}
