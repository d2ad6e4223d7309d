//! A picture of an error: drawn by a small program of our own, through the same walls as any other. When that fails too, or
//! the pool is busy, a picture that was drawn at the start is sent, so that no error can cause another.

use crate::answer::Audience;
use crate::app::App;
use crate::key::{self, Picture};
use crate::problem::{Kind, Problem, line_of};
use crate::within::Allowed;
use axum::body::Bytes;
use pool::{ClientId, Pool, Request};
use std::time::Duration;
use wire::{Format, Limits};

const PROGRAM: &str = include_str!("error_picture.py");
const TITLE: &str = "This picture could not be drawn";
/// Most characters of any text on the card.
const TEXT_BYTES: usize = 600;
/// How long the picture of a failure is kept, when the failure is.
const KEPT: Duration = Duration::from_mins(10);
/// Wall time of the card's program, ms.
const WALL_MS: u64 = 1_000;

/// Where a picture of an error has to fit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Frame {
    /// The file to make.
    pub format: Format,
    /// Canvas width, px.
    pub width: u32,
    /// Canvas height, px.
    pub height: u32,
    /// Device pixels to one canvas px.
    pub scale: f32,
    /// Whether text stays text.
    pub text: bool,
}

impl Default for Frame {
    fn default() -> Self {
        Self { format: Format::Png, width: 480, height: 320, scale: 1.0, text: false }
    }
}

/// The pictures that are sent when none can be drawn, in the order of [`Format::ALL`].
#[derive(Debug)]
pub(crate) struct Fallback([Bytes; Format::ALL.len()]);

impl Fallback {
    /// Draws them. What can't be drawn even now is plain: an empty grey picture.
    pub(crate) async fn prepare(pool: &Pool, limits: Limits) -> Self {
        let mut files = Format::ALL.map(|format| Bytes::from_static(plain(format)));
        for (format, file) in Format::ALL.into_iter().zip(&mut files) {
            let frame = Frame { format, ..Frame::default() };
            let params = vec![("title".to_owned(), TITLE.to_owned())];
            match pool.render(request(ClientId::default(), &frame, params, limits)).await {
                Ok(rendered) => *file = rendered.file.into(),
                Err(error) => {
                    tracing::warn!(%error, format = format.extension(), "the fallback picture can't be drawn");
                }
            }
        }
        Self(files)
    }

    fn file(&self, format: Format) -> Bytes {
        let place = Format::ALL.iter().position(|each| *each == format);
        place.map_or_else(|| Bytes::from_static(plain(format)), |place| self.0[place].clone())
    }
}

/// A picture that needs no painter.
fn plain(format: Format) -> &'static [u8] {
    match format {
        // A PNG is an APNG of one frame.
        Format::Png | Format::Apng => include_bytes!("plain/plain.png"),
        Format::Svg => PLAIN_SVG.as_bytes(),
        Format::Pdf => include_bytes!("plain/plain.pdf"),
        Format::Webp => include_bytes!("plain/plain.webp"),
        Format::Jpg => include_bytes!("plain/plain.jpg"),
        Format::Gif => include_bytes!("plain/plain.gif"),
    }
}

/// Draws the problem; never fails.
pub(crate) async fn draw(app: &App, problem: &Problem, audience: &Audience, id: &str) -> Bytes {
    let Audience { client, everything, frame, .. } = audience;
    let fits = app.config().limits.picture.allows(frame.width, frame.height);
    if !fits || matches!(problem.kind, Kind::Busy | Kind::Lost | Kind::Budget) {
        return app.fallback.file(frame.format);
    }
    let params = params(problem, *everything, id);
    let draw = |params| {
        let request = request(client.clone(), frame, params, app.config().limits);
        let pool = app.pool.clone();
        async move { pool.render(request).await.map(|done| done.file.into()).map_err(|f| Problem::failed(f, PROGRAM)) }
    };
    // The picture of a failure that is kept is the same for all who ask.
    let drawn = if problem.kept.is_some() {
        let Frame { format, width, height, scale, text } = *frame;
        let picture = Picture { program: PROGRAM, params: &params, data: None, width, height };
        let key = picture.key(format, scale, text, &app.pool.versions());
        app.cache.file(key, Allowed::of(&app.config().limits), KEPT, || draw(params)).await.map(|(file, _)| file)
    } else {
        draw(params).await
    };
    drawn.unwrap_or_else(|error| {
        tracing::warn!(id, error = error.log_note(), "the picture of an error can't be drawn");
        app.fallback.file(frame.format)
    })
}

fn request(client: ClientId, frame: &Frame, params: Vec<(String, String)>, limits: Limits) -> Request {
    let seed = key::seed(PROGRAM, &params, None, frame.width, frame.height);
    Request {
        client,
        program: PROGRAM.to_owned(),
        params,
        data: None,
        width: frame.width,
        height: frame.height,
        scale: frame.scale,
        format: frame.format,
        text: frame.text,
        seed,
        limits: Limits { wall_ms: limits.wall_ms.min(WALL_MS), ..limits },
    }
}

/// What the card says.
fn params(problem: &Problem, everything: bool, id: &str) -> Vec<(String, String)> {
    let program_failed = problem.details.is_some();
    let title = if program_failed { TITLE } else { problem.kind.title() };
    let mut params = vec![("title", title.to_owned()), ("id", format!("{} · {id}", problem.kind.word()))];
    let details = problem.details.as_ref().filter(|_| everything);
    match details.and_then(|details| Some((details, details.report.as_ref()?))) {
        Some((details, report)) => {
            let separator = if report.message.is_empty() { "" } else { ": " };
            params.push(("message", format!("{}{separator}{}", report.exception, report.message)));
            if let Some(line) = report.line {
                params.push(("line", line.to_string()));
                params.push(("source", line_of(&details.program, line).unwrap_or_default().trim().to_owned()));
            }
            params.push(("hint", report.hint.clone().unwrap_or_default()));
        }
        None => params.push(("message", problem.message.clone())),
    }
    params.into_iter().map(|(name, text)| (name.to_owned(), wire::clean(&text, TEXT_BYTES))).collect()
}

const PLAIN_SVG: &str = concat!(
    r##"<svg xmlns="http://www.w3.org/2000/svg" width="480" height="320" viewBox="0 0 480 320">"##,
    r##"<rect width="480" height="320" fill="#f6f7f9"/><circle cx="240" cy="160" r="40" fill="#d98324"/></svg>"##
);

#[cfg(test)]
mod tests {
    use super::*;

    fn text(params: &[(String, String)]) -> String {
        params.iter().map(|(name, value)| [name, "=", value, "\n"].concat()).collect()
    }

    #[test]
    fn the_plain_pictures_are_what_they_say() {
        let begins: [(Format, &[u8]); 7] = [
            (Format::Png, b"\x89PNG"),
            (Format::Apng, b"\x89PNG"),
            (Format::Svg, b"<svg "),
            (Format::Pdf, b"%PDF-"),
            (Format::Webp, b"RIFF"),
            (Format::Jpg, b"\xff\xd8\xff"),
            (Format::Gif, b"GIF89a"),
        ];
        for (format, beginning) in begins {
            assert!(plain(format).starts_with(beginning), "{format:?}");
        }
    }

    #[test]
    fn the_card_says_what_its_viewer_may_know() {
        let (failed, program) = crate::problem::tests::division();
        let problem = Problem::failed(failed, program);
        let full = text(&params(&problem, true, "abc"));
        for part in ["message=ZeroDivisionError: division by zero", "line=2", "source=y = 1 / n", "hint=n is 0 here"] {
            assert!(full.contains(part), "{full}");
        }
        let public = text(&params(&problem, false, "abc"));
        assert_eq!(public, format!("title={TITLE}\nid=raised · abc\nmessage=The program raised an exception.\n"));
    }

    #[test]
    fn the_cards_texts_fit_the_limit_on_parameters() {
        let (mut failed, _) = crate::problem::tests::division();
        if let pool::Failure::Raised(report) = &mut failed.failure {
            report.message = "é".repeat(100_000);
        }
        let long = "x".repeat(100_000);
        let size: usize =
            params(&Problem::failed(failed, &long), true, "abc").iter().map(|(n, v)| n.len() + v.len()).sum();
        assert!(size < 4_096, "{size}");
    }
}
