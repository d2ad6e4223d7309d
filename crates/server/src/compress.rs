//! Compression of answers (RFC 9110, 8.4): SVG, pages and JSON, by Brotli or gzip. The compressed form of a cached picture
//! is cached, too, so that it is compressed once.
//!
//! A compressed file has the weak form of the picture's `ETag`: it is the same picture in other bytes. Conditions are
//! compared weakly, so a client with either form gets 304.
//!
//! Answers to a browser's session are not compressed: if a page contains both a secret and something that another site
//! chose, its compressed length reveals the secret bit by bit (BREACH).

use crate::accounts::session;
use crate::config::CacheConfig;
use crate::preconditions::tags;
use axum::body::{Body, Bytes, HttpBody as _};
use axum::extract::Request;
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::response::Response;
use flate2::Compression;
use flate2::write::GzEncoder;
use moka::future::Cache as Moka;
use std::io::Write as _;
use std::sync::Arc;
use tokio::sync::Semaphore;

/// The smallest answer that is compressed, bytes.
const MIN_BYTES: u64 = 1024;
/// The largest answer that is compressed, bytes: others shouldn't have to wait for it.
const MAX_BYTES: u64 = 16 << 20;
/// The memory for compressed files is this fraction of the memory for pictures: one in so many.
pub(crate) const CACHE_SHARE: u64 = 4;
/// Bytes that a kept file takes beside itself.
const ENTRY_OVERHEAD: usize = 200;
/// Brotli's quality, and the binary logarithm of its window: this takes about as long as gzip.
const QUALITY: i32 = 5;
const WINDOW: i32 = 20;
/// The page that holds the code of a sign-in link.
const SIGN_IN: &str = "/sign-in";
/// Where people join: its address has a secret.
const JOIN: &str = "/join/";

/// A way to compress.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Coding {
    Brotli,
    Gzip,
}

impl Coding {
    fn word(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
        }
    }
}

/// Compresses answers, and caches the compressed pictures.
#[derive(Debug)]
pub(crate) struct Compressor {
    /// Compressed files by their `ETag`s. An empty one means that compression didn't help.
    kept: Option<Moka<(HeaderValue, Coding), Bytes>>,
    /// One compression at a time for each processor.
    places: Arc<Semaphore>,
}

impl Compressor {
    pub(crate) fn new(config: &CacheConfig) -> Self {
        let weigh =
            |_: &(HeaderValue, Coding), file: &Bytes| u32::try_from(file.len() + ENTRY_OVERHEAD).unwrap_or(u32::MAX);
        let bytes = (config.memory_mib << 20) / CACHE_SHARE;
        let places = std::thread::available_parallelism().map_or(1, usize::from);
        Self {
            kept: (bytes > 0).then(|| Moka::builder().max_capacity(bytes).weigher(weigh).build()),
            places: Arc::new(Semaphore::new(places)),
        }
    }

    /// Bytes of compressed pictures that are kept.
    pub(crate) async fn bytes(&self) -> u64 {
        let Some(kept) = &self.kept else { return 0 };
        kept.run_pending_tasks().await;
        kept.weighted_size()
    }

    /// The compressed file. Concurrent requests share one compression.
    async fn picture(&self, etag: HeaderValue, coding: Coding, file: Bytes) -> Bytes {
        match &self.kept {
            Some(kept) => kept.get_with((etag, coding), self.compress(coding, file)).await,
            None => self.compress(coding, file).await,
        }
    }

    /// The compressed text; empty if it would not be smaller.
    async fn compress(&self, coding: Coding, text: Bytes) -> Bytes {
        let place = Arc::clone(&self.places).acquire_owned().await;
        let work = move || {
            let _place = place;
            let made = match coding {
                Coding::Brotli => brotli(&text),
                Coding::Gzip => gzip(&text),
            };
            made.ok().filter(|made| made.len() < text.len()).map(Bytes::from).unwrap_or_default()
        };
        // A task that panicked has compressed nothing.
        tokio::task::spawn_blocking(work).await.unwrap_or_default()
    }
}

fn brotli(text: &[u8]) -> std::io::Result<Vec<u8>> {
    let params = brotli::enc::BrotliEncoderParams { quality: QUALITY, lgwin: WINDOW, ..Default::default() };
    let mut made = Vec::with_capacity(text.len() / 4);
    brotli::BrotliCompress(&mut &*text, &mut made, &params)?;
    Ok(made)
}

fn gzip(text: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut made = GzEncoder::new(Vec::with_capacity(text.len() / 4), Compression::default());
    made.write_all(text)?;
    made.finish()
}

/// The middleware.
pub(crate) async fn compress_response<F>(
    compressor: &Compressor,
    request: Request,
    next: impl FnOnce(Request) -> F,
) -> Response
where
    F: Future<Output = Response>,
{
    let coding = wanted(request.headers()).filter(|_| request.method() == Method::GET);
    let is_door = [SIGN_IN, JOIN].iter().any(|door| request.uri().path().starts_with(door));
    let in_session = session::cookie(request.headers()).is_some() || is_door;
    // As the route has it: a format's name is in lower case.
    let is_vector = request.uri().path().rsplit_once('.').is_some_and(|(_, format)| format == "svg");
    let known: HeaderMap = request
        .headers()
        .get_all(IF_NONE_MATCH)
        .iter()
        .filter(|_| is_vector)
        .map(|value| (IF_NONE_MATCH, value.clone()))
        .collect();
    let mut response = next(request).await;
    if response.status() == StatusCode::NOT_MODIFIED {
        name_as_known(&mut response, &known);
        return response;
    }
    let headers = response.headers();
    if !is_text(headers) || headers.contains_key(CONTENT_ENCODING) {
        return response;
    }
    let says =
        |what: &str| headers.get(CACHE_CONTROL).and_then(|value| value.to_str().ok()).is_some_and(|v| v.contains(what));
    let (is_public, is_kept, is_fixed) = (says("public"), !says("no-store"), says("immutable"));
    if is_kept {
        response.headers_mut().append(VARY, HeaderValue::from_static("Accept-Encoding"));
    }
    let length = response.body().size_hint().exact().filter(|length| (MIN_BYTES..=MAX_BYTES).contains(length));
    let (Some(coding), Some(length)) = (coding.filter(|_| is_public || !in_session), length) else { return response };
    let etag = response.headers().get(ETAG).cloned().filter(|_| is_picture(response.headers()) || is_fixed);
    let (mut parts, body) = response.into_parts();
    let Ok(text) = axum::body::to_bytes(body, length as usize).await else {
        // It ended early, and so does the answer.
        return Response::from_parts(parts, Body::empty());
    };
    let made = match etag {
        Some(etag) => compressor.picture(etag, coding, text.clone()).await,
        None => compressor.compress(coding, text.clone()).await,
    };
    if made.is_empty() {
        return Response::from_parts(parts, Body::from(text));
    }
    parts.headers.insert(CONTENT_ENCODING, HeaderValue::from_static(coding.word()));
    parts.headers.remove(CONTENT_LENGTH);
    if let Some(weak) = parts.headers.get(ETAG).and_then(weak) {
        parts.headers.insert(ETAG, weak);
    }
    Response::from_parts(parts, Body::from(made))
}

/// Gives a 304 the `ETag` by which the client knows what it has: with a strong one it would find no compressed file.
fn name_as_known(response: &mut Response, request: &HeaderMap) {
    let Some(weak) = response.headers().get(ETAG).and_then(weak) else { return };
    if weak.to_str().is_ok_and(|weak| tags(request, IF_NONE_MATCH).any(|tag| tag.is(weak))) {
        response.headers_mut().insert(ETAG, weak);
        response.headers_mut().append(VARY, HeaderValue::from_static("Accept-Encoding"));
    }
}

/// The weak form of a strong tag.
fn weak(etag: &HeaderValue) -> Option<HeaderValue> {
    let strong = etag.to_str().ok().filter(|etag| etag.starts_with('"'))?;
    HeaderValue::from_str(&format!("W/{strong}")).ok()
}

fn media_type(headers: &HeaderMap) -> &str {
    let full = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    full.split(';').next().unwrap_or_default().trim()
}

fn is_picture(headers: &HeaderMap) -> bool {
    media_type(headers) == "image/svg+xml"
}

/// Whether it is text, and not compressed by its own format.
fn is_text(headers: &HeaderMap) -> bool {
    let kind = media_type(headers);
    kind.starts_with("text/")
        || kind.ends_with("+xml")
        || kind.ends_with("json")
        || kind == "application/openmetrics-text"
}

/// The coding with the highest weight that both the client and we support (RFC 9110, 12.5.3); Brotli if both have the same.
fn wanted(headers: &HeaderMap) -> Option<Coding> {
    let mut weights = [None::<u16>; 2];
    let mut any = None;
    let values = headers.get_all(ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    for part in values.flat_map(|value| value.split(',')).take(32) {
        let mut words = part.split(';').map(str::trim);
        let name = words.next().unwrap_or_default().to_ascii_lowercase();
        let q = words.find_map(|word| word.strip_prefix("q=").or_else(|| word.strip_prefix("Q=")));
        let weight = q.map_or(Some(1.0), |q| q.parse::<f32>().ok()).map(|q| (q.clamp(0.0, 1.0) * 1000.0) as u16);
        match name.as_str() {
            "br" => weights[0] = weight,
            "gzip" | "x-gzip" => weights[1] = weight,
            "*" => any = weight,
            _ => {}
        }
    }
    let [brotli, gzip] = weights.map(|weight| weight.or(any).unwrap_or(0));
    match (brotli, gzip) {
        (0, 0) => None,
        (brotli, gzip) if brotli >= gzip => Some(Coding::Brotli),
        _ => Some(Coding::Gzip),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_that_we_make_is_wanted() {
        for (text, expected) in [
            ("gzip, deflate, br, zstd", Some(Coding::Brotli)),
            ("gzip, deflate", Some(Coding::Gzip)),
            ("br;q=0.5, gzip;q=0.8", Some(Coding::Gzip)),
            ("br;q=0, gzip", Some(Coding::Gzip)),
            ("*", Some(Coding::Brotli)),
            ("*;q=0", None),
            ("br;q=0, *", Some(Coding::Gzip)),
            ("identity", None),
            ("br;q=x", None),
            ("", None),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(ACCEPT_ENCODING, text.parse().expect("a value"));
            assert_eq!(wanted(&headers), expected, "{text}");
        }
        assert_eq!(wanted(&HeaderMap::new()), None);
    }

    #[test]
    fn both_read_back_as_what_they_were() {
        let text = "<path d=\"M0 0L1 1\"/>".repeat(1_000);
        let (mut br, mut gz) = (Vec::new(), String::new());
        brotli::BrotliDecompress(&mut &*brotli(text.as_bytes()).expect("made"), &mut br).expect("read");
        std::io::Read::read_to_string(
            &mut flate2::read::GzDecoder::new(&*gzip(text.as_bytes()).expect("made")),
            &mut gz,
        )
        .expect("read");
        assert!(br == text.as_bytes() && gz == text);
    }

    #[test]
    fn a_tag_is_weakened_once() {
        let of = |tag: &str| weak(&tag.parse().expect("a value")).map(|tag| tag.to_str().expect("text").to_owned());
        assert_eq!((of("\"a\"").as_deref(), of("W/\"a\"")), (Some("W/\"a\""), None));
    }
}
