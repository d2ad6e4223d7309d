//! `/admin/service`: the layers of the jail as `paintbox check` shows them, and the configuration in force.

use super::parts::{Tab, page};
use super::visit::Visit;
use crate::app::App;
use crate::openapi::responses::AdminErrors;
use crate::problem::Problem;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use std::sync::Arc;
use wire::{Layer, State as Standing};

/// How the service is set up
#[utoipa::path(
    get, path = "/admin/service", operation_id = "admin_service", tag = "admin",
    responses((status = 200, description = "A page.", content_type = "text/html"), AdminErrors),
)]
pub(crate) async fn view(State(app): State<Arc<App>>, visit: Visit) -> Response {
    let shown = async {
        visit.admit()?;
        let mut engines = Vec::new();
        for engine in app.pool.engines() {
            engines.push((engine.to_string(), app.pool.versions(&engine), layers(&app, &engine).await));
        }
        let config = toml::to_string(&**app.config()).unwrap_or_default();
        let body = html! {
            h1 { "Service" }
            h2 { "The jail" }
            p { "A child of each engine has just reported what holds it. A required layer that is off stops the service." }
            @for (engine, versions, layers) in &engines {
                h3 { (engine) }
                p.hint { @if versions.is_empty() { "It hasn't been started: the first program that needs it starts it." } @else { (versions) } }
                @match layers {
                    Ok(layers) => (table(layers)),
                    Err(why) => p.callout.bad { "Its child could not report: " (why) },
                }
            }
            h2 { "The configuration in force" }
            p { "As " code { "paintbox config" } " prints it, without passwords and tokens. Change the file and send the service SIGHUP; some values need a restart, which the log says." }
            pre.source tabindex="0" { (config) }
        };
        Ok::<_, Problem>(page(StatusCode::OK, Tab::Service, "Service", &body))
    };
    visit.answer(&app, shown.await).await
}

/// The layers of an engine's children, and what a locked child was refused. An engine that was never needed isn't started
/// for this.
async fn layers(app: &App, engine: &str) -> Result<Vec<Layer>, String> {
    if app.pool.versions(engine).is_empty() {
        return Ok(Vec::new());
    }
    let (mut layers, attempts) = app.pool.probe(engine).await.map_err(|error| error.to_string())?;
    layers.extend(attempts.into_iter().map(|(what, refused)| Layer {
        name: format!("can't {what}"),
        required: true,
        state: if refused { Standing::On("refused".to_owned()) } else { Standing::Off("it was allowed".to_owned()) },
    }));
    Ok(layers)
}

fn table(layers: &[Layer]) -> Markup {
    html! {
        @if !layers.is_empty() {
            div.scroll tabindex="0" role="group" aria-label="Table" { table {
                thead { tr { th { "Layer" } th { "Needed" } th { "State" } th { "How" } } }
                tbody { @for layer in layers { tr {
                    td { (layer.name) }
                    td.muted { @if layer.required { "required" } @else { "optional" } }
                    @match &layer.state {
                        Standing::On(how) => { td { span.tag.good { "on" } } td.words.muted { (how) } },
                        Standing::Off(why) => { td { span.tag.bad { "off" } } td.words { (why) } },
                    }
                } } }
            } }
        }
    }
}
