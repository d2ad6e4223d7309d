//! The timeout of a whole request, above those of its parts: reading it, waiting for its turn, rendering, and a picture of
//! its error.

use crate::app::App;
use crate::problem::{Kind, Problem};
use axum::extract::Request;
use axum::response::{IntoResponse as _, Response};
use std::cell::Cell;
use std::pin::pin;
use std::time::Duration;
use tokio::time::{Instant, timeout_at};

tokio::task_local! {
    /// How much longer than the default the render of this task's request can take.
    static EXTENSION: Cell<Duration>;
}

/// The middleware.
pub(crate) async fn limit_request<F>(app: &App, request: Request, next: impl FnOnce(Request) -> F) -> Response
where
    F: Future<Output = Response>,
{
    let config = app.config();
    let limits = &config.limits;
    let render = config.pool.wait_ms + limits.wall_ms + limits.grace_ms + limits.painter.wall_ms;
    let usual = Duration::from_millis(config.http.body_ms + 2 * render) + Duration::from_secs(5);
    let start = Instant::now();
    let mut answer = pin!(next(request));
    let answered = async {
        loop {
            let longer = EXTENSION.with(Cell::get);
            match timeout_at(start + usual + longer, &mut answer).await {
                Ok(response) => return response,
                // The image's own limits are known only after it was looked up.
                Err(_) if EXTENSION.with(Cell::get) > longer => {}
                Err(_) => {
                    return Problem::new(Kind::Lost, "Paintbox took too long; please try again.").into_response();
                }
            }
        }
    };
    EXTENSION.scope(Cell::default(), answered).await
}

/// Extends the timeout for a render that these engines try in turn.
pub(crate) fn extend_for(app: &App, attempts: &[pool::Attempt]) {
    let whole: u64 = attempts.iter().map(|attempt| attempt.limits.wall_ms).sum();
    let longer = Duration::from_millis(whole.saturating_sub(app.config().limits.wall_ms));
    // Outside of a request there is no timeout.
    let _ = EXTENSION.try_with(|known| known.set(longer));
}
