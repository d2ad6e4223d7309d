//! Pictures of errors ("cards"), which a small program of ours draws in the same jails as any other program.
//!
//! No budget pays for a card, so cards must be cheap. A card says the same for every request with the same kind of error
//! (details of the request are in the other forms of the answer, and its id in a header). It has a megapixel at most, and it
//! is cached. Cards are rendered one at a time, for at most a quarter of the time. If rendering fails or takes too long, the
//! answer is a picture that was drawn at start-up, so that no error can cause another.

use crate::attempt;
use crate::budget::{Budgets, Payer};
use crate::key::{self, FileOptions, Key, Picture, Salt};
use crate::problem::{Kind, Problem, line_of};
use crate::single_flight::SingleFlight;
use axum::body::Bytes;
use moka::future::Cache as Moka;
use pool::{ClientId, Pool, Request};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::registry::Registry;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::Semaphore;
use wire::{Figures, Format, Limits};

const PROGRAM: &str = include_str!("error_picture.py");
const TITLE: &str = "This picture could not be drawn";
/// Most characters of any text on the card.
const TEXT_BYTES: usize = 600;
/// Wall time of the card's program, ms.
const WALL_MS: u64 = 1_000;
/// Most device pixels of a card.
const PIXELS: f64 = 1e6;
/// Memory for cards, bytes.
pub(crate) const MAX_MEMORY: u64 = 16 << 20;
/// Bytes that a card takes beside its file.
const ENTRY_OVERHEAD: usize = 400;
/// How long a card waits for its turn.
const PATIENCE: Duration = Duration::from_secs(2);
/// After a card, no other is rendered for this many times as long as it took.
const REST: u32 = 3;

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

impl Frame {
    /// The same frame within the pixels of a card: first the scale is reduced, then the size.
    fn of_a_card(self) -> Self {
        let clamped = |side: u32| side.clamp(1, 10_000);
        let (mut width, mut height) = (clamped(self.width), clamped(self.height));
        let area = f64::from(width) * f64::from(height);
        // Below a tenth of a device pixel per px, nothing would be visible.
        let smaller = (PIXELS / area * 100.0).sqrt().min(1.0);
        width = clamped((f64::from(width) * smaller) as u32);
        height = clamped((f64::from(height) * smaller) as u32);
        let most = (PIXELS / (f64::from(width) * f64::from(height))).sqrt() as f32;
        let scale = if self.format.is_vector() { 1.0 } else { self.scale.min(most) };
        Self { width, height, scale, ..self }
    }
}

/// The cached cards, and the fallback cards in the order of [`Format::ALL`].
pub(crate) struct Cards {
    pool: Pool,
    budgets: Arc<Budgets>,
    /// What the keys of pictures are salted with.
    salt: [u8; 32],
    plain: [Bytes; Format::ALL.len()],
    kept: Moka<Key, Bytes>,
    drawing: SingleFlight<Key, Option<Bytes>>,
    turn: Arc<Semaphore>,
    drawn: Counter,
}

impl Cards {
    /// Renders the fallback cards. If even that fails, a fallback is an empty grey picture.
    pub(crate) async fn prepare(pool: &Pool, budgets: &Arc<Budgets>, salt: [u8; 32], limits: Limits) -> Self {
        let mut files = Format::ALL.map(|format| Bytes::from_static(plain(format)));
        for (format, file) in Format::ALL.into_iter().zip(&mut files) {
            let frame = Frame { format, ..Frame::default() };
            let params = vec![("title".to_owned(), TITLE.to_owned())];
            match pool.render(request(frame, params, limits)).await {
                Ok(rendered) => *file = rendered.file.into(),
                Err(error) => {
                    tracing::warn!(%error, format = format.extension(), "can't draw the fallback picture");
                }
            }
        }
        let weigh = |_: &Key, file: &Bytes| u32::try_from(file.len() + ENTRY_OVERHEAD).unwrap_or(u32::MAX);
        Self {
            pool: pool.clone(),
            budgets: Arc::clone(budgets),
            salt,
            plain: files,
            kept: Moka::builder().max_capacity(MAX_MEMORY).weigher(weigh).build(),
            drawing: SingleFlight::default(),
            turn: Arc::new(Semaphore::new(1)),
            drawn: Counter::default(),
        }
    }

    /// Registers its count.
    pub(crate) fn register(&self, registry: &mut Registry) {
        registry.register("paintbox_cards_drawn", "Pictures of errors that had to be rendered", self.drawn.clone());
    }

    /// What is kept, bytes.
    pub(crate) async fn bytes(&self) -> u64 {
        self.kept.run_pending_tasks().await;
        self.kept.weighted_size()
    }

    /// Draws the problem for a reader who may see everything of it, or only its kind; never fails.
    pub(crate) async fn draw(&self, problem: &Problem, frame: Frame, everything: bool, limits: Limits) -> Bytes {
        let frame = frame.of_a_card();
        let Frame { format, width, height, scale, text } = frame;
        let params = params(problem, everything);
        let picture = Picture { program: PROGRAM, params: &params, data: None, width, height };
        let key = picture.key(
            Salt { secret: &self.salt, owner: None },
            format,
            scale,
            FileOptions { text, ..FileOptions::default() },
            &attempt::versions(&self.pool, &attempt::on_default_engine(limits)),
        );
        if let Some(card) = self.kept.get(&key).await {
            return card;
        }
        let make = || {
            let (pool, budgets, turn) = (self.pool.clone(), Arc::clone(&self.budgets), Arc::clone(&self.turn));
            let (kept, drawn) = (self.kept.clone(), self.drawn.clone());
            let request = request(frame, params.clone(), limits);
            async move {
                let turn = tokio::time::timeout(PATIENCE, turn.acquire_owned()).await.ok()?.ok()?;
                drawn.inc();
                let started = Instant::now();
                let done = budgets.run(&pool, request, vec![Payer::Service]).await;
                let rest = started.elapsed() * REST;
                tokio::spawn(async move {
                    tokio::time::sleep(rest).await;
                    drop(turn);
                });
                match done {
                    Ok(Ok(rendered)) => {
                        let card = Bytes::from(rendered.file);
                        kept.insert(key, card.clone()).await;
                        Some(card)
                    }
                    Ok(Err(error)) => {
                        tracing::warn!(%error, "can't draw the picture of an error");
                        None
                    }
                    Err(_) => None,
                }
            }
        };
        self.drawing.join(key, make).await.0.unwrap_or_else(|| self.plain(format))
    }

    fn plain(&self, format: Format) -> Bytes {
        let place = Format::ALL.iter().position(|each| *each == format);
        place.map_or_else(|| Bytes::from_static(plain(format)), |place| self.plain[place].clone())
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

fn request(frame: Frame, params: Vec<(String, String)>, limits: Limits) -> Request {
    let seed = key::seed(PROGRAM, &params, None, frame.width, frame.height);
    Request {
        // The service's own.
        client: ClientId::default(),
        program: PROGRAM.into(),
        params,
        data: None,
        width: frame.width,
        height: frame.height,
        scale: frame.scale,
        format: frame.format,
        text: frame.text,
        animate: false,
        figures: Figures::Last,
        extras: pool::Extras::default(),
        seed,
        attempts: attempt::on_default_engine(Limits { wall_ms: limits.wall_ms.min(WALL_MS), ..limits }),
    }
}

/// The card's texts. Only the message of a program's exception differs between requests, and only its author sees it.
fn params(problem: &Problem, everything: bool) -> Vec<(String, String)> {
    let program_failed = problem.details.is_some();
    let title = if program_failed { TITLE } else { problem.kind.title() };
    let mut params = vec![("title", title.to_owned()), ("id", problem.kind.word().to_owned())];
    match problem.report().filter(|_| everything) {
        Some(report) => {
            let separator = if report.message.is_empty() { "" } else { ": " };
            params.push(("message", format!("{}{separator}{}", report.exception, report.message)));
            if let Some(line) = report.line {
                params.push(("line", line.to_string()));
                params.push(("source", line_of(&problem.program, line).unwrap_or_default().trim().to_owned()));
            }
            params.push(("hint", report.hint.clone().unwrap_or_default()));
        }
        None if program_failed => params.push(("message", problem.message.clone())),
        None => params.push(("message", sentence(problem.kind).to_owned())),
    }
    params.into_iter().map(|(name, text)| (name.to_owned(), wire::clean(&text, TEXT_BYTES))).collect()
}

/// The card's sentence for a failed request. Opening the address shows more.
fn sentence(kind: Kind) -> &'static str {
    match kind {
        Kind::NotFound => "There is no picture at this address.",
        Kind::BadRequest => "The address has an error. Open it in a tab of its own to read what is wrong.",
        Kind::Paused => "The operator of this service has paused this picture.",
        Kind::Forbidden | Kind::Unauthorized => "You don't have access to this picture.",
        Kind::Source => "The picture's data is unavailable at the moment.",
        Kind::Busy => "Too many pictures are being drawn. Please try again in a moment.",
        Kind::Budget | Kind::TooMany => "Its computing time is used up. Please try again in a minute.",
        Kind::TooLarge => "The request is too large.",
        _ => "Please try again in a moment.",
    }
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
        let (failed, program) = crate::problem::sample::division();
        let problem = Problem::failed(failed, program);
        let full = text(&params(&problem, true));
        for part in ["message=ZeroDivisionError: division by zero", "line=2", "source=y = 1 / n", "hint=n is 0 here"] {
            assert!(full.contains(part), "{full}");
        }
        let public = text(&params(&problem, false));
        assert_eq!(public, format!("title={TITLE}\nid=raised\nmessage=The program raised an exception.\n"));
    }

    #[test]
    fn a_card_says_the_same_whoever_asks_for_whatever_is_not_there() {
        for kind in
            [Kind::NotFound, Kind::BadRequest, Kind::Forbidden, Kind::Source, Kind::Busy, Kind::Budget, Kind::Lost]
        {
            let card = |message: &str, everything| params(&Problem::new(kind, message), everything);
            assert_eq!(card("There is no image named \"a\".", false), card("There is no image named \"b\".", true));
        }
    }

    #[test]
    fn a_card_has_a_megapixel_at_most() {
        for (width, height, scale, format) in [
            (480, 320, 1.0, Format::Png),
            (4096, 4096, 4.0, Format::Gif),
            (4096, 4096, 0.1, Format::Png),
            (10_000, 10_000, 16.0, Format::Png),
            (65_535, 65_535, 1.0, Format::Svg),
            (1, 65_535, 4.0, Format::Webp),
            (800, 600, 4.0, Format::Jpg),
        ] {
            let frame = Frame { format, width, height, scale, text: false };
            let card = frame.of_a_card();
            let device = |side: u32| f64::from(side) * f64::from(card.scale);
            assert!(format.is_vector() || device(card.width) * device(card.height) <= PIXELS + 1.0, "{card:?}");
            assert!(card.width >= 1 && card.height >= 1 && card.scale > 0.09, "{card:?}");
        }
        assert_eq!(Frame::default().of_a_card(), Frame::default(), "what is small stays as it is");
    }

    #[test]
    fn the_cards_texts_fit_the_limit_on_parameters() {
        let (mut failed, _) = crate::problem::sample::division();
        if let pool::Failure::Raised(report) = &mut failed.failure {
            report.message = "é".repeat(100_000);
        }
        let long = "x".repeat(100_000);
        let size: usize = params(&Problem::failed(failed, long), true).iter().map(|(n, v)| n.len() + v.len()).sum();
        assert!(size < 4_096, "{size}");
    }
}
