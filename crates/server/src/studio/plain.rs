//! The editor without a script: a form with the program, which draws it or saves it and comes back with the picture or the
//! error. The editor's script takes its place.

use super::editor;
use crate::api::actor;
use crate::api::body;
use crate::api::images::first_run::trial;
use crate::api::images::save::{DEFAULT_SIZE, Draft, Target, current_for_save, save_version};
use crate::api::images::settings::default_settings;
use crate::api::sources::still_offered;
use crate::app::App;
use crate::auth::permission::{Action, may};
use crate::auth::{Caller, Client};
use crate::form::Form;
use crate::name::ImageName;
use crate::openapi::responses::FormErrors;
use crate::openapi::schemas;
use crate::path::Path;
use crate::problem::{Kind, Problem, console_text};
use crate::response;
use crate::store::{Image, Precondition, VersionData};
use axum::body::Body;
use axum::extract::State;
use axum::http::header::LOCATION;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use base64::Engine as _;
use maud::{Markup, html};
use pool::ClientId;
use std::sync::Arc;

/// Everything of the form but the program, bytes.
const FORM: u64 = 16 * 1024;
/// The largest form of somebody who isn't signed in, who gets back what they have typed, bytes.
const STRANGERS_FORM: u64 = 128 * 1024;
/// What a new picture starts with.
const BEGIN: &str = "canvas.background(\"white\")\ncanvas.circle(400, 300, 120, fill=\"tomato\")\n";

/// What the form says.
#[derive(Debug, Default)]
pub(super) struct Plain {
    /// The image; none for a new one.
    image: Option<String>,
    /// The name of a new one.
    name: String,
    program: String,
    width: u32,
    height: u32,
    /// The revision that the form was made from; 0 for a new image.
    revision: u32,
    /// Whether the visitor can draw and save.
    signed_in: bool,
    outcome: Outcome,
}

/// What the last button did.
#[derive(Debug, Default)]
enum Outcome {
    /// Nothing was asked for.
    #[default]
    Nothing,
    /// The image's own picture, after a version was saved.
    Saved(u32),
    /// A picture.
    Drawn { url: String, console: String },
    /// An error.
    Failed(Problem),
    /// Somebody else has saved another program meanwhile, at this version.
    Conflict { version: u32, theirs: String },
}

impl Plain {
    /// The form as the page has it first.
    pub(super) async fn begin(
        app: &App,
        caller: &Caller,
        name: Option<&ImageName>,
        saved: Option<u32>,
    ) -> Result<Self, Problem> {
        let signed_in = caller.require_account().is_ok();
        let (width, height) = DEFAULT_SIZE;
        let new = Self { program: BEGIN.to_owned(), width, height, signed_in, ..Self::default() };
        let Some(name) = name else { return Ok(new) };
        let named = Self { image: Some(name.to_string()), ..new };
        match app.store.image(name).await? {
            Some(image) if may(caller, Action::ReadProgram, &image) => Ok(Self {
                program: image.version.program.to_string(),
                width: image.version.width,
                height: image.version.height,
                revision: image.head.revision,
                outcome: saved.filter(|saved| *saved == image.current).map_or(Outcome::Nothing, Outcome::Saved),
                ..named
            }),
            // Whoever may not read it learns nothing about it: the script and a save say the rest.
            _ => Ok(named),
        }
    }

    /// The form that was sent.
    fn sent(image: Option<String>, caller: &Caller, fields: Vec<(String, String)>) -> (Self, bool) {
        let mut plain = Self { image, signed_in: caller.require_account().is_ok(), ..Self::default() };
        let mut save = false;
        for (key, value) in fields {
            match key.as_str() {
                // Forms have the lines' ends of Windows.
                "program" => plain.program = value.replace("\r\n", "\n"),
                "width" => plain.width = value.trim().parse().unwrap_or_default(),
                "height" => plain.height = value.trim().parse().unwrap_or_default(),
                "revision" => plain.revision = value.trim().parse().unwrap_or_default(),
                "name" => value.trim().clone_into(&mut plain.name),
                "action" => save = value == "save",
                _ => {}
            }
        }
        (plain, save)
    }

    fn draft(&self, caller: &Caller, client: ClientId) -> Draft {
        Draft {
            client,
            payers: caller.payers(None, None),
            program: self.program.clone(),
            width: self.width,
            height: self.height,
            data: VersionData::Unchanged,
        }
    }

    /// Draws the program, with the data of its image.
    async fn draw(&self, app: &App, caller: &Caller, client: ClientId) -> Result<Outcome, Problem> {
        self.check(app, caller)?;
        let before = match &self.image {
            Some(name) => self.own(app, caller, name).await?,
            None => None,
        };
        if let Some(image) = &before {
            still_offered(app, image)?;
        }
        let settings = before.as_ref().map_or_else(default_settings, |image| image.head.settings.clone());
        let draft = self.draft(caller, client);
        let done = trial(app, &draft, &settings, before.as_ref().map(|image| &image.version)).await?;
        let rendered = done.map_err(|failed| Problem::failed(failed, self.program.as_str()))?;
        let mut url = format!("data:{};base64,", rendered.format.media_type());
        base64::engine::general_purpose::STANDARD.encode_string(&rendered.file, &mut url);
        Ok(Outcome::Drawn { url, console: console_text(&rendered.report.console) })
    }

    /// The image of this name, if the caller may save it.
    async fn own(&self, app: &App, caller: &Caller, name: &str) -> Result<Option<Image>, Problem> {
        let name = ImageName::parse(name).map_err(|bad| Problem::new(Kind::BadContent, bad))?;
        current_for_save(app, caller, &name).await
    }

    fn check(&self, app: &App, caller: &Caller) -> Result<(), Problem> {
        if caller.require_account().is_err() {
            return Err(Problem::new(
                Kind::Unauthorized,
                "Sign in to draw and save. What you have typed is still here.",
            ));
        }
        body::check_program(app, &self.program)?;
        body::check_size(app, self.width, self.height)
    }

    /// Saves the program as a new version, unless somebody else has saved meanwhile. Returns the image and its version.
    async fn save(&self, app: &App, caller: &Caller, client: ClientId) -> Result<String, Problem> {
        self.check(app, caller)?;
        let text = self.image.as_ref().unwrap_or(&self.name);
        let name = ImageName::parse(text).map_err(|bad| Problem::new(Kind::BadContent, bad))?;
        let before = current_for_save(app, caller, &name).await?;
        let precondition =
            if self.revision == 0 { Precondition::Absent } else { Precondition::Revision(self.revision) };
        let settings = before.as_ref().map_or_else(default_settings, |image| image.head.settings.clone());
        let target = Target {
            name: &name,
            settings: &settings,
            before: before.as_ref(),
            actor: actor(app, caller, precondition),
        };
        save_version(app, target, self.draft(caller, client)).await?;
        Ok(name.to_string())
    }

    /// What somebody else has saved meanwhile, if that is why a save failed.
    async fn conflict(&mut self, app: &App, caller: &Caller, problem: &Problem) -> Result<Option<Outcome>, Problem> {
        let Some(name) = self.image.clone() else { return Ok(None) };
        if !matches!(problem.kind, Kind::PreconditionFailed | Kind::Conflict) {
            return Ok(None);
        }
        let Some(image) = self.own(app, caller, &name).await?.filter(|image| image.head.deleted.is_none()) else {
            return Ok(None);
        };
        self.revision = image.head.revision;
        Ok(Some(Outcome::Conflict { version: image.current, theirs: image.version.program.to_string() }))
    }

    pub(super) fn show(&self) -> Markup {
        let address = self.image.as_ref().map_or_else(|| "/studio".to_owned(), |name| format!("/studio/{name}"));
        html! {
            div.plain-studio {
                h1 { @match &self.image { Some(name) => { (name) } None => { "A new picture" } } }
                form method="post" action=(address) {
                    label for="plain-program" { "Program" }
                    // A browser drops the first line's end.
                    textarea.program #plain-program name="program" spellcheck="false" autocapitalize="off" autocomplete="off" { "\n" (self.program) }
                    div.row {
                        label { "Width, px" input type="number" name="width" value=(self.width) min="1" required; }
                        label { "Height, px" input type="number" name="height" value=(self.height) min="1" required; }
                        @if self.image.is_none() {
                            label { "Name" input name="name" value=(self.name) maxlength="64" pattern="[a-z0-9_\\-]*" autocomplete="off" spellcheck="false"; }
                        }
                    }
                    input type="hidden" name="revision" value=(self.revision);
                    div.row {
                        button.primary name="action" value="draw" { "Draw" }
                        button name="action" value="save" { @if matches!(self.outcome, Outcome::Conflict { .. }) { "Save mine as the next version" } @else { "Save" } }
                    }
                    @if !self.signed_in { p.hint { a href="/sign-in" { "Sign in" } " to draw and save." } }
                }
                div.result role="status" { (self.result()) }
                @if let Outcome::Conflict { theirs, version } = &self.outcome {
                    div.texts {
                        div {
                            label for="plain-theirs" { "What was saved meanwhile, version " (version) }
                            textarea.program #plain-theirs readonly { "\n" (theirs) }
                        }
                    }
                }
            }
        }
    }

    fn result(&self) -> Markup {
        html! {
            @match &self.outcome {
                Outcome::Nothing => {
                    @if self.image.is_some() && self.revision > 0 { (self.published()) }
                    @else { p.hint { "The picture appears here when you draw." } }
                }
                Outcome::Saved(version) => { p.saved { "Saved as version " (version) "." } (self.published()) }
                Outcome::Drawn { url, console } => {
                    img src=(url) alt="What the program draws" width=(self.width) height=(self.height);
                    @if !console.is_empty() { h2 { "Console" } pre.console tabindex="0" { (console) } }
                }
                Outcome::Failed(problem) => {
                    h2 { (problem.kind.title()) }
                    (crate::page::problem_body(problem, true))
                }
                Outcome::Conflict { version, .. } => {
                    h2 { "Somebody else has saved meanwhile" }
                    p.wrong { "This image is at version " (version) " now, which you haven't seen. Nothing was saved. Both texts are here: take over from theirs what you need, and save yours." }
                }
            }
        }
    }

    /// The picture that is published.
    fn published(&self) -> Markup {
        let name = self.image.as_deref().unwrap_or_default();
        html! {
            img src=(format!("/{name}.png")) alt="What is saved" width=(self.width) height=(self.height);
            p { a href=(format!("/{name}")) { "The picture's page" } }
        }
    }
}

/// Draw or save, without a script
#[utoipa::path(
    post, path = "/studio", operation_id = "studio_form", tag = "service",
    security((), ("session" = [])),
    request_body(content = StudioForm, content_type = "application/x-www-form-urlencoded"),
    responses(
        (status = 200, description = "The form, with the picture.", content_type = "text/html"),
        (status = 303, description = "It is saved.", headers(("Location" = String, description = "The image's editor."))),
        FormErrors,
    ),
)]
pub(crate) async fn new(
    State(app): State<Arc<App>>,
    caller: Caller,
    Client(client): Client,
    headers: HeaderMap,
    sent: Body,
) -> Result<Response, Problem> {
    answer(&app, &caller, client, &headers, None, sent).await
}

/// Draw or save an image, without a script
#[utoipa::path(
    post, path = "/studio/{name}", operation_id = "studio_form_of", tag = "service",
    security((), ("session" = [])),
    params(("name" = schemas::ImageName, Path, description = "The image's name.", example = "seattle")),
    request_body(content = StudioForm, content_type = "application/x-www-form-urlencoded"),
    responses(
        (status = 200, description = "The form, with the picture.", content_type = "text/html"),
        (status = 303, description = "It is saved.", headers(("Location" = String, description = "The image's editor."))),
        FormErrors,
    ),
)]
pub(crate) async fn of(
    State(app): State<Arc<App>>,
    caller: Caller,
    Client(client): Client,
    Path(name): Path<String>,
    headers: HeaderMap,
    sent: Body,
) -> Result<Response, Problem> {
    let name = ImageName::parse(&name).map_err(|wrong| Problem::new(Kind::NotFound, wrong.to_string()))?;
    answer(&app, &caller, client, &headers, Some(name.to_string()), sent).await
}

/// The editor's form.
#[derive(utoipa::ToSchema)]
#[expect(dead_code, reason = "for the description only")]
struct StudioForm {
    /// The Python source.
    program: String,
    /// The canvas's width, px.
    width: u32,
    /// The canvas's height, px.
    height: u32,
    /// A new image's name.
    name: Option<String>,
    /// The revision that the form was made from; 0 for a new image.
    revision: u32,
    /// `draw` or `save`.
    action: String,
}

async fn answer(
    app: &Arc<App>,
    caller: &Caller,
    client: ClientId,
    headers: &HeaderMap,
    image: Option<String>,
    sent: Body,
) -> Result<Response, Problem> {
    // Encoded, a byte can take three.
    let most = 3 * app.config().limits.program_bytes + FORM;
    let most = if caller.require_account().is_ok() { most } else { most.min(STRANGERS_FORM) };
    let form = Form::read_at_most(app, headers, sent, most).await?;
    let (mut plain, save) = Plain::sent(image.clone(), caller, form.into_fields());
    let mut status = StatusCode::OK;
    let done = if save {
        match plain.save(app, caller, client).await {
            Ok(name) => return saved(app, &name).await,
            Err(problem) => match plain.conflict(app, caller, &problem).await? {
                Some(conflict) => {
                    status = StatusCode::CONFLICT;
                    Ok(conflict)
                }
                None => Err(problem),
            },
        }
    } else {
        plain.draw(app, caller, client).await
    };
    plain.outcome = done.unwrap_or_else(|problem| {
        status = problem.kind.status();
        Outcome::Failed(problem)
    });
    let shown = plain.show();
    let mut response = editor(app, caller, image.as_deref(), &shown)?;
    *response.status_mut() = status;
    Ok(response)
}

/// To the image's editor, which says that it is saved.
async fn saved(app: &App, name: &str) -> Result<Response, Problem> {
    let name = ImageName::parse(name).map_err(|bad| Problem::new(Kind::BadContent, bad))?;
    let version = app.store.outline(&name).await?.map_or(0, |image| image.current);
    let mut response = StatusCode::SEE_OTHER.into_response();
    response::set(response.headers_mut(), LOCATION, &format!("/studio/{name}?saved={version}"));
    Ok(response)
}
