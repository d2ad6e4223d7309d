//! `/admin/charts/{chart}`: the service's charts of itself, which it draws like any other picture.

use super::visit::Visit;
use crate::app::App;
use crate::charts::CHARTS;
use crate::history::now;
use crate::openapi::responses::AdminErrors;
use crate::openapi::schemas;
use crate::path::Path;
use crate::problem::{Kind, Problem};
use crate::response;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, HeaderValue};
use axum::response::Response;
use std::sync::Arc;
use wire::Format;

/// A chart of the service
#[utoipa::path(
    get, path = "/admin/charts/{chart}", operation_id = "admin_chart", tag = "admin",
    params(
        ("chart" = String, Path, description = "renders, cache, queue or memory, and .svg.", example = "renders.svg"),
        ("dark" = Option<schemas::Flag>, Query, description = "1: for a dark page."),
    ),
    responses((status = 200, description = "An SVG.", content_type = "image/svg+xml"), (status = 303, description = "Redirects to the sign-in page."), AdminErrors),
)]
pub(crate) async fn show(State(app): State<Arc<App>>, visit: Visit, Path(chart): Path<String>) -> Response {
    let drawn = async {
        visit.admit()?;
        let known = CHARTS.iter().find(|(name, _)| chart.strip_suffix(".svg") == Some(name));
        let (name, _) = known.ok_or_else(|| Problem::new(Kind::NotFound, "There is no such chart."))?;
        let dark = visit.query().text("dark") == "1";
        let (minutes, limits) = (app.history.minutes(now()), app.config().limits);
        let file = app.charts.svg((name, dark), (&app.pool, &app.budgets), &minutes, limits).await?;
        let mut response = response::picture(StatusCode::OK, Format::Svg, file);
        response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
        Ok(response)
    };
    visit.answer(&app, drawn.await).await
}
