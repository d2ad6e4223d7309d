//! Forms with files (`multipart/form-data`, RFC 7578): their parts, with their names and types.

use crate::problem::{Kind, Problem};
use axum::body::Bytes;
use axum::http::header::CONTENT_TYPE;
use futures_util::FutureExt as _;
use multer::Multipart;
use std::convert::Infallible;

/// The largest number of parts. No request has as many fields.
const MAX_PARTS: usize = 64;

/// A part of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    /// The field's name.
    pub name: String,
    /// The file's name, if it is one.
    pub file_name: Option<String>,
    /// Its `Content-Type`; empty if it has none.
    pub media_type: String,
    /// What is in it.
    pub bytes: Bytes,
}

/// The boundary between the parts, if the media type is this one's.
pub(super) fn boundary(media_type: &str) -> Option<Result<String, Problem>> {
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    if !essence.eq_ignore_ascii_case("multipart/form-data") {
        return None;
    }
    let missing = |_| Problem::new(Kind::BadRequest, "The form's Content-Type has no boundary.");
    Some(multer::parse_boundary(media_type).map_err(missing))
}

/// The parts of a whole body, in their order.
pub(super) fn parts(body: Bytes, boundary: String) -> Result<Vec<Part>, Problem> {
    let whole = futures_util::stream::once(std::future::ready(Ok::<_, Infallible>(body)));
    let parts = all(Multipart::new(whole, boundary)).now_or_never();
    // The body is here already, so there is nothing to wait for.
    parts.unwrap_or_else(|| Err(unreadable()))
}

async fn all(mut form: Multipart<'_>) -> Result<Vec<Part>, Problem> {
    let mut parts = Vec::new();
    while let Some(field) = form.next_field().await.map_err(|_| unreadable())? {
        let nameless = || Problem::new(Kind::BadRequest, "A part of the form has no name.");
        let name = field.name().ok_or_else(nameless)?.to_owned();
        if parts.len() == MAX_PARTS {
            return Err(Problem::new(Kind::BadContent, format!("A form can have at most {MAX_PARTS} parts.")));
        }
        let file_name = field.file_name().map(str::to_owned);
        let media_type = field.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let media_type = media_type.to_owned();
        parts.push(Part { name, file_name, media_type, bytes: field.bytes().await.map_err(|_| unreadable())? });
    }
    Ok(parts)
}

fn unreadable() -> Problem {
    Problem::new(Kind::BadRequest, "The form can't be read: a part of it is incomplete.")
}

#[cfg(test)]
mod tests {
    use super::*;

    const TYPE: &str = "multipart/form-data; boundary=\"-a b\"";

    fn read(body: &str) -> Result<Vec<Part>, Problem> {
        let boundary = boundary(TYPE).expect("a form").expect("a boundary");
        parts(body.replace('\n', "\r\n").into(), boundary)
    }

    #[test]
    fn parts_have_names_types_and_bytes() {
        let body = "---a b\nContent-Disposition: form-data; name=\"program\"; filename=\"cat.py\"\nContent-Type: text/x-python\n\n\
                    a = 1\n--\n\n---a b\ncontent-disposition: form-data; name=width\n\n\n---a b--\n";
        let parts = read(body).expect("a form");
        let [program, width] = &*parts else { panic!("{parts:?}") };
        assert_eq!((&*program.name, program.file_name.as_deref()), ("program", Some("cat.py")));
        assert_eq!((&*program.media_type, &program.bytes[..]), ("text/x-python", &b"a = 1\r\n--\r\n"[..]));
        assert_eq!((&*width.name, &width.file_name, &width.bytes[..]), ("width", &None, &b""[..]));
        assert_eq!(read("---a b--\n").expect("an empty form"), []);
    }

    #[test]
    fn what_is_no_form_is_refused() {
        let part = "---a b\nContent-Disposition: form-data; name=\"n\"\n\n1\n";
        for (body, said) in [
            (String::new(), "can't be read"),
            ("program=1".to_owned(), "can't be read"),
            (part.to_owned(), "can't be read"),
            ("---a b\nContent-Disposition: form-data\n\n1\n---a b--\n".to_owned(), "has no name"),
            (format!("{}---a b--\n", part.repeat(MAX_PARTS + 1)), "at most 64 parts"),
        ] {
            let problem = read(&body).expect_err("no form");
            assert!(problem.message.contains(said), "{body}: {problem:?}");
        }
        assert!(boundary("application/json").is_none());
        assert!(boundary("Multipart/Form-Data").is_some_and(|found| found.is_err()));
    }

    proptest::proptest! {
        #[test]
        fn any_body_is_a_form_or_refused(pieces in proptest::collection::vec(
            proptest::sample::select(vec![
                "---a b", "--", "\r\n", "\n", "\r", "Content-Disposition: form-data; name=\"", "n", "\"", "\\", ";", "filename=",
                "Content-Type:", "\0", "\u{e9}",
            ]),
            0..40,
        )) {
            let body = pieces.concat();
            let found = parts(body.clone().into(), "-a b".to_owned()).unwrap_or_default();
            proptest::prop_assert!(found.iter().map(|part| part.bytes.len()).sum::<usize>() <= body.len());
        }
    }
}
