//! `POST /api/v1/render`: a draft, drawn without being saved.

mod form;
pub(crate) mod link;

use super::images::save::DEFAULT_SIZE;
use super::parameters::{Declared, declared};
use super::sent::{ChosenData, Fields, GivenData, Sent};
use super::usage::Used;
use super::{body, sent, sources};
use crate::accept::{self, Representation};
use crate::app::App;
use crate::auth::Caller;
use crate::auth::Client;
use crate::budget::{BudgetLeft, Payer};
use crate::byte_semaphore::BytePermit;
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
use base64::display::Base64Display;
use base64::engine::general_purpose::STANDARD;
use form::DraftForm;
use pool::{Attempt, ClientId, Extras, Failed, Rendered, Report};
use serde::{Deserialize, Serialize, Serializer};
use serde_json::value::RawValue;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;
use utoipa::ToSchema;
use wire::{Figures, Format};

/// What an answer as JSON has beside its files and its console, bytes, as a rule.
const REST: usize = 4 << 10;

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
    /// Whether to answer which line of the program drew what, as `line_map`. Only for an answer as JSON.
    line_map: Option<bool>,
    /// Whether to answer every frame of an animation, as `frames`. Only for an answer as JSON, and for `png`.
    frames: Option<bool>,
    /// Which of the program's figures is the picture: its number, from 1, or `all`, each as a frame or a page; the last one by
    /// default.
    #[schema(value_type = Option<schemas::FigureChoice>)]
    figure: Option<Value>,
    /// The engine that draws it: `auto`, which is the first that can, or an engine's name.
    engine: Option<String>,
}

impl Fields for Draft {
    const TEXTS: &'static [&'static str] = &["program", "data_csv", "source", "format", "engine"];
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
    /// The picture as a `data:` URL. If frames were asked for, it is the first one.
    #[schema(value_type = Option<String>)]
    image: Option<DataUrl>,
    /// Its width, px.
    width: Option<u32>,
    /// Its height, px.
    height: Option<u32>,
    /// Which line of the program drew what, as a `data:` URL, if that was asked for and is known. It is a PNG file of the picture's
    /// shape, with a pixel for each px of the canvas, or fewer: at most a million. A pixel's colour is the number of the line that
    /// drew what is seen there, red · 65536 + green · 256 + blue; a clear pixel is of no line. No pixel is between two lines. A line
    /// is the innermost one of the program when it called the canvas or a turtle, or made what is seen of a chart; the grid, ticks
    /// and frame of axes are of the line that made the axes. Of an animation, it is the map of the first frame.
    #[schema(value_type = Option<String>)]
    line_map: Option<DataUrl>,
    /// The frames, if they were asked for; empty for a picture that is no animation.
    frames: Option<Vec<DrawnFrame>>,
    /// The parameters that the program declares.
    params: Vec<Declared>,
    /// What it printed.
    console: String,
    /// The same in pieces, each with the line of the program that printed it.
    printed: Vec<Printed>,
    /// What it failed with.
    error: Option<ProblemDetails>,
    /// The engine that ran it.
    engine: String,
    /// What the engine before it doesn't offer, if the program was handed over.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false)]
    handed_over: Option<String>,
    usage: Used,
    /// The limits that it had there.
    limits: Option<DraftLimits>,
    /// What is left of the caller's budget of computing time; null if it has no limit.
    budget: Option<BudgetLeft>,
    /// Notes on values of the source that the program got differently from the database's, in sentences.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    notes: Vec<String>,
}

/// A frame of an animation.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = DraftFrame)]
struct DrawnFrame {
    /// How long it is shown, ms.
    ms: u32,
    /// A PNG file as a `data:` URL.
    #[schema(value_type = String)]
    image: DataUrl,
}

/// Something that a program printed.
#[derive(Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = DraftPrinted)]
struct Printed {
    /// The line of the program that printed it, from 1; null if none did, or if it isn't known.
    line: Option<u32>,
    /// What it printed.
    text: String,
}

/// The limits of a draft, in the units of its usage.
#[derive(Debug, Serialize, ToSchema)]
struct DraftLimits {
    /// The time that the program may take, ms.
    program_ms: u64,
    /// The CPU time, ms.
    cpu_ms: u64,
    /// The memory, bytes.
    memory_bytes: u64,
}

/// Draw a draft
///
/// The picture itself, or JSON with the picture, the console and the error for `Accept: application/json`. As a form, the
/// program and the data are files, and the other fields are those of the JSON.
#[utoipa::path(
    post, path = "/api/v1/render", operation_id = "render", tag = "drafts",
    request_body(content(
        (Draft = "application/json", example = json!({"program": "canvas.circle(50, 50, 40)", "width": 100, "height": 100})),
        (DraftForm = "multipart/form-data", encoding(("program" = (content_type = "text/x-python")), ("data" = (content_type = "text/csv")))),
    )),
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
    let as_json =
        accept::choose(&headers, &[Representation::Picture, Representation::Json]) == Some(Representation::Json);
    let read = read(&app, &caller, client, &headers, body, as_json).await;
    let Read { program, frame, request, source, memory } = match read {
        Ok(read) => read,
        Err(problem) => return problem.into_response(),
    };
    let told = Told { attempts: request.attempts.clone(), extras: request.extras, payers: caller.payers(None, None) };
    let (done, notes) = match run(&app, &caller, request, source).await {
        Ok(done) => done,
        Err(problem) => return problem.into_response(),
    };
    drop(memory);
    match done {
        Ok(rendered) if as_json => {
            let report = rendered.report.clone();
            json_answer(&app, &told, Some(rendered), &report, None, notes).await
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
                return json_answer(&app, &told, None, &report, Some(&problem), notes).await;
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

async fn read(
    app: &App,
    caller: &Caller,
    client: ClientId,
    headers: &HeaderMap,
    body: Body,
    as_json: bool,
) -> Result<Read, Problem> {
    ready(app, caller, client.clone(), sent::read(app, &client, headers, body).await?, as_json).await
}

/// Validates a draft, and prepares its render.
async fn ready(
    app: &App,
    caller: &Caller,
    client: ClientId,
    Sent { fields: draft, file, permit }: Sent<Draft>,
    as_json: bool,
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
    let extras = extras(&draft, format, as_json)?;
    let has_frames = extras.frames || format.is_animated();
    let figures =
        draft.figure.map_or_else(|| Ok(Figures::Last), |figure| chosen_figures(&figure, format, has_frames))?;
    let params = draft.params.into_iter().map(text_of).collect::<Result<Vec<_>, _>>()?;
    if params.iter().map(|(name, value)| name.len() + value.len()).sum::<usize>() as u64 > limits.params_bytes {
        return Err(Problem::new(
            Kind::TooLarge,
            format!("The parameters are too large; they can have at most {} bytes.", limits.params_bytes),
        ));
    }
    let Draft { data, data_csv, data_options, .. } = draft;
    let with_source = draft.source.is_some();
    let data = GivenData { json: data, csv: data_csv, options: data_options, file, with_source }.choose()?;
    let engine = draft.engine.map_or_else(|| Ok(engine::AUTO.to_owned()), |name| engine::chosen(app, name))?;
    let attempts = engine::attempts(app, &engine, None, &ImageLimits::default());
    timeout::extend_for(app, &attempts);
    let data = match data {
        ChosenData::File { format, options, bytes } => {
            Some(sent::import(app, caller, client.clone(), (format, options, bytes), permit).await?)
        }
        ChosenData::Unsaid | ChosenData::Empty => None,
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
        extras,
        seed,
        attempts,
    };
    let frame = Frame { format, width, height, scale, text };
    let memory = data.and_then(|data| data.room);
    Ok(Read { program: draft.program, frame, request, source: draft.source, memory })
}

/// What is told besides the picture.
fn extras(draft: &Draft, format: Format, as_json: bool) -> Result<Extras, Problem> {
    let extras =
        Extras { line_map: draft.line_map.unwrap_or(false), frames: draft.frames.unwrap_or(false), printed: as_json };
    for (name, wanted) in [("line_map", extras.line_map), ("frames", extras.frames)] {
        if wanted && !as_json {
            let sentence = format!("{name} is a part of the answer as JSON; ask for it with Accept: application/json.");
            return Err(Problem::new(Kind::BadContent, sentence));
        }
    }
    if extras.frames && format != Format::Png {
        return Err(Problem::new(Kind::BadContent, "frames are PNG files; leave out the format, or make it png."));
    }
    Ok(extras)
}

/// Which figures are the picture.
fn chosen_figures(given: &Value, format: Format, has_frames: bool) -> Result<Figures, Problem> {
    let figures = match given {
        Value::String(word) if word == "all" => Some(Figures::All),
        Value::Number(number) => number.as_u64().and_then(|number| number.to_string().parse().ok()),
        _ => None,
    };
    let expected = "figure must be a figure's number, from 1, or \"all\".";
    let figures = figures.ok_or_else(|| Problem::new(Kind::BadContent, expected))?;
    if has_frames || figures.fit(format) {
        Ok(figures)
    } else {
        Err(Problem::new(
            Kind::BadContent,
            "figure can be \"all\" in a format with frames or pages: webp, gif, apng or pdf, or with frames.",
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

/// What an answer as JSON says of a request.
struct Told {
    attempts: Vec<Attempt>,
    extras: Extras,
    payers: Vec<Payer>,
}

impl Told {
    /// The limits on this engine.
    fn limits_on(&self, engine: &str) -> Option<DraftLimits> {
        let limits = self.attempts.iter().find(|attempt| *attempt.engine == *engine)?.limits;
        Some(DraftLimits { program_ms: limits.wall_ms, cpu_ms: limits.cpu_ms, memory_bytes: limits.memory_bytes })
    }
}

/// A file as a `data:` URL. It becomes text only where the answer is written, so that it isn't in memory as text twice.
#[derive(Debug)]
struct DataUrl(Format, Vec<u8>);

impl DataUrl {
    /// Its length as text, bytes.
    fn len(&self) -> usize {
        self.1.len().div_ceil(3) * 4 + 64
    }
}

impl fmt::Display for DataUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(format, file) = self;
        write!(f, "data:{};base64,{}", format.media_type(), Base64Display::new(file, &STANDARD))
    }
}

impl Serialize for DataUrl {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

/// What was printed, in pieces.
fn printed(console: &wire::Console) -> Vec<Printed> {
    let piece = |(line, text): (u32, &str)| Printed { line: (line > 0).then_some(line), text: text.to_owned() };
    console.pieces().map(piece).collect()
}

async fn json_answer(
    app: &App,
    told: &Told,
    rendered: Option<Rendered>,
    report: &Report,
    problem: Option<&Problem>,
    notes: Vec<String>,
) -> Response {
    let size = rendered.as_ref().map(|rendered| (rendered.width, rendered.height));
    let (mut image, mut line_map, mut frames) = (None, None, None);
    if let Some(Rendered { file, format, line_map: map, frames: files, .. }) = rendered {
        image = Some(DataUrl(format, file));
        line_map = map.map(|map| DataUrl(Format::Png, map));
        let frame = |frame: pool::Frame| DrawnFrame { ms: frame.ms, image: DataUrl(Format::Png, frame.file) };
        frames = told.extras.frames.then(|| files.into_iter().map(frame).collect());
    }
    let value = Drawn {
        image,
        line_map,
        frames,
        width: size.map(|(width, _)| width),
        height: size.map(|(_, height)| height),
        params: declared(&report.declared),
        console: console_text(&report.console),
        printed: printed(&report.console),
        error: problem.map(|p| p.for_machines(true, &logs::request_id())),
        engine: report.engine.to_string(),
        handed_over: report.missing().map(str::to_owned),
        usage: report.usage.into(),
        limits: told.limits_on(&report.engine),
        budget: app.budgets.left(&told.payers),
        notes,
    };
    let files =
        value.image.iter().chain(&value.line_map).chain(value.frames.iter().flatten().map(|frame| &frame.image));
    // Most of the rest is the console, which is there twice.
    let mut written = Vec::with_capacity(files.map(DataUrl::len).sum::<usize>() + 2 * value.console.len() + REST);
    if serde_json::to_writer(&mut written, &value).is_err() {
        written.clear();
    }
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
