//! The operator's sources, as authors see them: names and parameters, never the query or its database.

use crate::app::App;
use crate::auth::Caller;
use crate::budget::Payer;
use crate::key::Picture;
use crate::openapi::responses::AuthErrors;
use crate::problem::Problem;
use crate::response;
use crate::sources::{SourceData, SourceError};
use crate::store::Image;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use pool::{Failed, Rendered};
use serde::Serialize;
use std::sync::Arc;
use utoipa::ToSchema;
use wire::Declaration;

/// A query of the operator's.
#[derive(Serialize, ToSchema)]
struct Source {
    name: String,
    /// The parameters that a program must declare to use it.
    params: Vec<String>,
}

/// Sources, by name.
#[derive(Serialize, ToSchema)]
#[schema(as = SourceList)]
struct List {
    sources: Vec<Source>,
}

/// List sources
///
/// Those that the caller's images may use.
#[utoipa::path(
    get, path = "/api/v1/sources", operation_id = "list_sources", tag = "images",
    responses((status = 200, description = "The sources.", body = List), AuthErrors),
)]
pub(crate) async fn list(State(app): State<Arc<App>>, caller: Caller) -> Result<Response, Problem> {
    caller.require_account()?;
    let sources = app.sources.list(caller.author_name()).into_iter();
    let shown = |(name, params): (&str, Vec<&str>)| Source {
        name: name.to_owned(),
        params: params.into_iter().map(str::to_owned).collect(),
    };
    Ok(response::json(StatusCode::OK, &List { sources: sources.map(shown).collect() }))
}

/// The source of this name, if the image's owner may use it. The owner of a new image is the caller.
pub(super) fn offered(app: &App, caller: &Caller, image: Option<&Image>, name: String) -> Result<String, SourceError> {
    let owner = match image {
        Some(image) => image.head.owner.as_ref().map(|owner| owner.name.as_str()),
        None => caller.author_name(),
    };
    if app.sources.offers(&name, owner) { Ok(name) } else { Err(SourceError::Unknown(name)) }
}

/// Refuses to run another program on the source that an image has, if the image's owner may no longer use the source.
pub(crate) fn still_offered(app: &App, image: &Image) -> Result<(), SourceError> {
    let owner = image.head.owner.as_ref().map(|owner| owner.name.as_str());
    match &image.version.source {
        Some(name) if !app.sources.offers(name, owner) => Err(SourceError::Unknown(name.clone())),
        _ => Ok(()),
    }
}

/// The result of running a new program on a source's rows.
pub(super) struct Ran {
    /// The run: without data when there are no rows.
    pub done: Result<Rendered, Failed>,
    /// Why there are none.
    pub problem: Option<SourceError>,
    /// What is worth knowing about the rows.
    pub notes: Vec<String>,
}

/// Runs a new program on a source's rows. The query needs the parameters that the program declares, and only a run reveals
/// these. Usually they are the same as in the previous version (`known`). In the first run, an unknown parameter is NULL,
/// for which most queries return no rows but all columns.
pub(super) async fn run(
    app: &App,
    name: &str,
    known: &[Declaration],
    request: pool::Request,
    payers: Vec<Payer>,
) -> Result<Ran, Problem> {
    let guess = app.sources.data(name, known, &request.params).await;
    let first = with_rows(request.clone(), guess.as_deref().ok());
    let done = app.budgets.run(&app.pool, first, payers.clone()).await?;
    let declared = match &done {
        Ok(rendered) => &rendered.report.declared,
        Err(failed) => &failed.report.declared,
    };
    let rows = if app.sources.same(name, (known, declared), &request.params) {
        guess
    } else {
        match app.sources.data(name, declared, &request.params).await {
            Ok(rows) => {
                let done = app.budgets.run(&app.pool, with_rows(request, Some(&rows)), payers).await?;
                return Ok(Ran { done, problem: None, notes: rows.notes.clone() });
            }
            Err(error) => Err(error),
        }
    };
    let notes = rows.as_ref().map(|rows| rows.notes.clone()).unwrap_or_default();
    Ok(Ran { done, problem: rows.err(), notes })
}

fn with_rows(mut request: pool::Request, rows: Option<&SourceData>) -> pool::Request {
    let (program, params) = (&request.program, &request.params);
    let (width, height) = (request.width, request.height);
    request.seed = Picture { program, params, data: rows.map(|rows| rows.sha256), width, height }.seed();
    request.data = rows.map(|rows| Arc::clone(&rows.encoded));
    request
}
