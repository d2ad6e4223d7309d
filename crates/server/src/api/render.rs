//! `POST /api/v1/render`: a draft, drawn without being saved.

pub(crate) mod link;

use super::images::save::DEFAULT_SIZE;
use super::parameters::{Declared, declared};
use super::usage::Used;
use super::{body, data_options, sources};
use crate::accept::{self, Representation};
use crate::app::App;
use crate::auth::Caller;
use crate::auth::Client;
use crate::byte_semaphore::BytePermit;
use crate::data_import::{self, DataFile};
use crate::engine;
use crate::error_picture::Frame;
use crate::image_limits::ImageLimits;
use crate::key::Picture;
use crate::logs;
use crate::openapi::responses::{DraftErrors, DraftResponse};
use crate::openapi::schemas;
use crate::problem::{Kind, Problem, ProblemDetails, console_text};
use crate::response::{self, Audience};
use crate::sources::with_database_message;
use crate::timeout;
use axum::body::Body;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, HeaderValue};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use base64::Engine as _;
use pool::{ClientId, Failed, Rendered, Report};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::sync::Arc;
use utoipa::ToSchema;
use wire::{DataFormat, Figures, Format};

/// A program to draw without saving it.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewDraft)]
struct Draft {
    /// The Python source.
    program: String,
    #[serde(default)]
    #[schema(value_type = Option<schemas::Params>)]
    params: Map<String, Value>,
    /// A list of objects or an object of lists.
    #[schema(value_type = Option<schemas::Data>)]
    data: Option<Box<RawValue>>,
    /// The same as CSV.
    data_csv: Option<String>,
    /// Options for reading the data: those of `PUT /api/v1/images/{name}/data`, each as in its address.
    data_options: Option<BTreeMap<String, String>>,
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
    format: Option<Format>,
    /// Whether text stays text (SVG).
    text: Option<bool>,
    /// Whether turtles draw step by step (WebP, GIF and APNG).
    animate: Option<bool>,
    /// Which of the program's figures is the picture: its number, from 1, or `all`, each as a frame or a page; the last one by
    /// default.
    #[schema(value_type = Option<schemas::FigureChoice>)]
    figure: Option<Value>,
    /// The engine that draws it: `auto`, which is the first that can, or an engine's name.
    engine: Option<String>,
}

impl Draft {
    fn has_no_data(&self) -> bool {
        self.data.is_none() && self.data_csv.is_none() && self.data_options.is_none() && self.source.is_none()
    }
}

/// What a draft drew.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Draft)]
pub(crate) struct Drawn {
    /// The picture as a `data:` URL.
    image: Option<String>,
    /// Its width, px.
    width: Option<u32>,
    /// Its height, px.
    height: Option<u32>,
    /// The parameters that the program declares.
    params: Vec<Declared>,
    /// What it printed.
    console: String,
    /// What it failed with.
    error: Option<ProblemDetails>,
    /// The engine that ran it.
    engine: String,
    /// What the engine before it doesn't offer, if the program was handed over.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false)]
    handed_over: Option<String>,
    usage: Used,
    /// Notes on values of the source that the program got differently from the database's, in sentences.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    notes: Vec<String>,
}

/// Draw a draft
///
/// The picture itself, or JSON with the picture, the console and the error for `Accept: application/json`.
#[utoipa::path(
    post, path = "/api/v1/render", operation_id = "render", tag = "drafts",
    request_body(content = Draft, example = json!({"program": "canvas.circle(50, 50, 40)", "width": 100, "height": 100})),
    responses(DraftResponse, DraftErrors),
)]
pub(crate) async fn draft(
    State(app): State<Arc<App>>,
    caller: Caller,
    Client(client): Client,
    headers: HeaderMap,
    body: Body,
) -> Response {
    if let Err(problem) = caller.require_account() {
        return problem.into_response();
    }
    let Read { program, frame, request, source, memory } = match read(&app, &caller, client, &headers, body).await {
        Ok(read) => read,
        Err(problem) => return problem.into_response(),
    };
    let as_json =
        accept::choose(&headers, &[Representation::Picture, Representation::Json]) == Some(Representation::Json);
    let (done, notes) = match run(&app, &caller, request, source).await {
        Ok(done) => done,
        Err(problem) => return problem.into_response(),
    };
    drop(memory);
    match done {
        Ok(rendered) if as_json => {
            let report = rendered.report.clone();
            json_answer(&app, Some(rendered), &report, None, notes).await
        }
        Ok(rendered) => {
            let file = match app.cache.hold(rendered.file.into()).await {
                Ok(file) => file,
                Err(problem) => return problem.into_response(),
            };
            let mut response = response::picture(StatusCode::OK, frame.format, file);
            response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
            response
        }
        Err(failed) => {
            let report = failed.report.clone();
            let problem = Problem::failed(failed, program);
            if as_json {
                return json_answer(&app, None, &report, Some(&problem), notes).await;
            }
            let audience = Audience { everything: true, frame, image200: false };
            response::problem(&app, &headers, problem, &audience, &response::DRAFT_ROUTE).await
        }
    }
}

/// A valid draft, ready to render.
struct Read {
    program: String,
    frame: Frame,
    request: pool::Request,
    source: Option<String>,
    /// Held until it is drawn.
    memory: Option<Arc<BytePermit>>,
}

async fn run(
    app: &App,
    caller: &Caller,
    request: pool::Request,
    source: Option<String>,
) -> Result<(Result<Rendered, Failed>, Vec<String>), Problem> {
    let payers = caller.payers(None, None);
    let Some(name) = source else { return Ok((app.budgets.run(&app.pool, request, payers).await?, Vec::new())) };
    let name = sources::offered(app, caller, None, name)?;
    let sources::Ran { done, problem, notes } = sources::run(app, &name, &[], request, payers).await?;
    match problem.map(Problem::from) {
        None => Ok((done, notes)),
        Some(problem) if caller.is_operator() => Err(with_database_message(problem)),
        Some(problem) => Err(problem),
    }
}

async fn read(app: &App, caller: &Caller, client: ClientId, headers: &HeaderMap, body: Body) -> Result<Read, Problem> {
    let most = body::most_with_program(app) + 2 * app.config().limits.data_bytes;
    let permit = match body::said(headers, most)? {
        Some(said) if said <= body::SMALL as u64 => None,
        // The data is extracted from the JSON, so it exists twice for a moment.
        said => Some(data_import::reserve(app, &client, 2 * said.unwrap_or(most)).await?),
    };
    ready(app, caller, client, body::json(app, headers, body, most).await?, permit).await
}

/// Validates a draft, and prepares its render.
async fn ready(
    app: &App,
    caller: &Caller,
    client: ClientId,
    draft: Draft,
    permit: Option<BytePermit>,
) -> Result<Read, Problem> {
    let limits = app.config().limits;
    body::check_program(app, &draft.program)?;
    let (width, height) = (draft.width.unwrap_or(DEFAULT_SIZE.0), draft.height.unwrap_or(DEFAULT_SIZE.1));
    body::check_size(app, width, height)?;
    let format = draft.format.unwrap_or(Format::Png);
    let most_scale = limits.picture.scale as f32;
    let scale = draft.scale.unwrap_or(1.0);
    if !(0.1..=most_scale).contains(&scale) {
        return Err(Problem::new(Kind::BadContent, format!("scale must be a number from 0.1 to {most_scale}.")));
    }
    let scale = if format.is_vector() { 1.0 } else { scale };
    let text = draft.text.unwrap_or(false) && format == Format::Svg;
    let figures = draft.figure.map_or_else(|| Ok(Figures::Last), |figure| chosen_figures(&figure, format))?;
    let params = draft.params.into_iter().map(text_of).collect::<Result<Vec<_>, _>>()?;
    if params.iter().map(|(name, value)| name.len() + value.len()).sum::<usize>() as u64 > limits.params_bytes {
        return Err(Problem::new(
            Kind::TooLarge,
            format!("The parameters are too large; they can have at most {} bytes.", limits.params_bytes),
        ));
    }
    if draft.source.is_some() && (draft.data.is_some() || draft.data_csv.is_some()) {
        return Err(Problem::new(Kind::BadContent, "Send data or a source, not both."));
    }
    let data = match (draft.data, draft.data_csv) {
        (Some(_), Some(_)) => return Err(Problem::new(Kind::BadContent, "Send data or data_csv, not both.")),
        (Some(json), None) if json.get() == "null" => None,
        (Some(json), None) => Some((Box::<str>::from(json).into_string().into_bytes(), DataFormat::Json)),
        (None, Some(csv)) => Some((csv.into_bytes(), DataFormat::Csv)),
        (None, None) => None,
    };
    let engine = draft.engine.map_or_else(|| Ok(engine::AUTO.to_owned()), |name| engine::chosen(app, name))?;
    let attempts = engine::attempts(app, &engine, None, &ImageLimits::default());
    timeout::extend_for(app, &attempts);
    let data = match data {
        Some((bytes, format)) => {
            let options = draft.data_options.map(|given| data_options::given(&given, format)).transpose()?;
            let file = DataFile {
                client: client.clone(),
                payers: caller.payers(None, None),
                format,
                options: options.unwrap_or_default(),
                bytes,
                permit,
            };
            Some(data_import::read(app, file).await?)
        }
        None if draft.data_options.is_some() => {
            return Err(Problem::new(
                Kind::BadContent,
                "data_options are options for data or data_csv; send one of these, too.",
            ));
        }
        None => None,
    };
    let hash = data.as_ref().map(|d| d.sha256);
    let seed = Picture { program: &draft.program, params: &params, data: hash, width, height }.seed();
    let request = pool::Request {
        client,
        program: draft.program.as_str().into(),
        params,
        data: data.as_ref().map(|d| Arc::clone(&d.encoded)),
        width,
        height,
        scale,
        format,
        text,
        animate: draft.animate.unwrap_or(false),
        figures,
        seed,
        attempts,
    };
    let frame = Frame { format, width, height, scale, text };
    let memory = data.and_then(|data| data.room);
    Ok(Read { program: draft.program, frame, request, source: draft.source, memory })
}

/// Which figures are the picture.
fn chosen_figures(given: &Value, format: Format) -> Result<Figures, Problem> {
    let figures = match given {
        Value::String(word) if word == "all" => Some(Figures::All),
        Value::Number(number) => number.as_u64().and_then(|number| number.to_string().parse().ok()),
        _ => None,
    };
    let expected = "figure must be a figure's number, from 1, or \"all\".";
    let figures = figures.ok_or_else(|| Problem::new(Kind::BadContent, expected))?;
    if figures.fit(format) {
        Ok(figures)
    } else {
        Err(Problem::new(
            Kind::BadContent,
            "figure can be \"all\" in a format with frames or pages: webp, gif, apng or pdf.",
        ))
    }
}

/// A parameter as a URL would write it.
fn text_of((name, value): (String, Value)) -> Result<(String, String), Problem> {
    let text = match value {
        Value::String(text) => text,
        Value::Number(number) => number.to_string(),
        Value::Bool(value) => value.to_string(),
        _ => {
            let name = wire::clean(&name, 80);
            return Err(Problem::new(
                Kind::BadContent,
                format!("The parameter {name:?} must be text, a number, true or false."),
            ));
        }
    };
    Ok((name, text))
}

async fn json_answer(
    app: &App,
    rendered: Option<Rendered>,
    report: &Report,
    problem: Option<&Problem>,
    notes: Vec<String>,
) -> Response {
    let size = rendered.as_ref().map(|rendered| (rendered.width, rendered.height));
    let image = rendered.map(|Rendered { file, format, .. }| {
        let mut text = format!("data:{};base64,", format.media_type());
        base64::engine::general_purpose::STANDARD.encode_string(&file, &mut text);
        text
    });
    let value = Drawn {
        image,
        width: size.map(|(width, _)| width),
        height: size.map(|(_, height)| height),
        params: declared(&report.declared),
        console: console_text(&report.console),
        error: problem.map(|p| p.for_machines(true, &logs::request_id())),
        engine: report.engine.to_string(),
        handed_over: report.missing().map(str::to_owned),
        usage: report.usage.into(),
        notes,
    };
    let written = serde_json::to_vec(&value).unwrap_or_default();
    drop(value);
    let held = match app.cache.hold(written.into()).await {
        Ok(held) => held,
        Err(problem) => return problem.into_response(),
    };
    match problem {
        None => response::json_text(StatusCode::OK, held),
        Some(problem) => response::finish(response::json_text(problem.kind.status(), held), problem, true),
    }
}
