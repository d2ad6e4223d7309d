//! The run that a save makes, to learn what the program declares and whether it draws.

use super::save::Draft;
use crate::api::sources::{Ran, run as source_run};
use crate::app::App;
use crate::engine::attempts;
use crate::key::Picture;
use crate::problem::{Kind, Problem};
use crate::store::{Settings, Version, VersionData};
use crate::timeout;
use pool::{Attempt, Failed, Rendered, Report};
use std::sync::Arc;
use wire::{Figures, Format};

/// The result of a first run.
pub(super) struct FirstRun {
    pub report: Report,
    pub problem: Option<Problem>,
    /// The size of the picture, px.
    pub drawn: Option<(u32, u32)>,
    /// What is worth knowing about its source's rows.
    pub notes: Vec<String>,
}

/// Runs a program with its default parameters. If Paintbox fails, not the program, the save fails, because the parameters
/// are unknown.
pub(super) async fn first_run(
    app: &App,
    draft: &Draft,
    settings: &Settings,
    before: Option<&Version>,
) -> Result<FirstRun, Problem> {
    let attempts = attempts(app, &settings.engine, None, &settings.limits);
    timeout::extend_for(app, &attempts);
    let stored = match (&draft.data, before) {
        (VersionData::New(data), _) => Some((Arc::clone(&data.encoded), data.sha256)),
        (VersionData::Existing(data), _) | (VersionData::Unchanged, Some(Version { data: Some(data), .. })) => {
            Some((app.store.data(data).await?, data.sha256))
        }
        (VersionData::Source(name), _) | (VersionData::Unchanged, Some(Version { source: Some(name), .. })) => {
            let known = before.map_or(&[][..], |version| &version.declared);
            let request = request(draft, attempts, None);
            let Ran { done, problem, notes } = source_run(app, name, known, request, draft.payers.clone()).await?;
            let mut first = FirstRun { notes, ..told(done, &draft.program)? };
            if first.problem.is_none() {
                app.sources.check(name, &first.report.declared)?;
            }
            // If the source failed, that is the error to report, not what the program did without data.
            first.problem = problem.map(Problem::from).or(first.problem);
            return Ok(first);
        }
        (VersionData::Unchanged | VersionData::Empty, _) => None,
    };
    told(app.budgets.run(&app.pool, request(draft, attempts, stored), draft.payers.clone()).await?, &draft.program)
}

/// Runs a program with its default parameters and the data of its image, and returns its picture.
pub(crate) async fn trial(
    app: &App,
    draft: &Draft,
    settings: &Settings,
    before: Option<&Version>,
) -> Result<Result<Rendered, Failed>, Problem> {
    let attempts = attempts(app, &settings.engine, None, &settings.limits);
    timeout::extend_for(app, &attempts);
    let stored = match before {
        Some(Version { data: Some(data), .. }) => Some((app.store.data(data).await?, data.sha256)),
        Some(Version { source: Some(name), declared, .. }) => {
            let request = request(draft, attempts, None);
            let Ran { done, problem, .. } = source_run(app, name, declared, request, draft.payers.clone()).await?;
            return problem.map_or(Ok(done), |problem| Err(problem.into()));
        }
        _ => None,
    };
    app.budgets.run(&app.pool, request(draft, attempts, stored), draft.payers.clone()).await
}

fn request(draft: &Draft, attempts: Vec<Attempt>, data: Option<(Arc<[u8]>, [u8; 32])>) -> pool::Request {
    let Draft { program, width, height, .. } = draft;
    let hash = data.as_ref().map(|(_, hash)| *hash);
    pool::Request {
        client: draft.client.clone(),
        program: program.as_str().into(),
        params: Vec::new(),
        data: data.map(|(encoded, _)| encoded),
        width: *width,
        height: *height,
        scale: 1.0,
        format: Format::Png,
        text: false,
        animate: false,
        figures: Figures::Last,
        extras: pool::Extras::default(),
        seed: Picture { program, params: &[], data: hash, width: *width, height: *height }.seed(),
        attempts,
    }
}

fn told(done: Result<Rendered, Failed>, program: &str) -> Result<FirstRun, Problem> {
    match done {
        Ok(Rendered { report, width, height, .. }) => {
            Ok(FirstRun { report, problem: None, drawn: Some((width, height)), notes: Vec::new() })
        }
        Err(failed) => {
            let report = (*failed.report).clone();
            let problem = Problem::failed(failed, program);
            if matches!(problem.kind, Kind::Busy | Kind::Lost) {
                return Err(problem);
            }
            Ok(FirstRun { report, problem: Some(problem), drawn: None, notes: Vec::new() })
        }
    }
}
