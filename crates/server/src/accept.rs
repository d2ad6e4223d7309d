//! The `Accept` header (RFC 9110, 12.5.1), as far as Paintbox needs it: which of a few forms does the client want?

use axum::http::{HeaderMap, header};
use std::cmp::Reverse;

/// Most ranges read of one request.
const MAX_RANGES: usize = 64;

/// A form of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Representation {
    /// Any `image/…`: the picture, or a picture of the error.
    Picture,
    /// `application/json` or `application/problem+json`.
    Json,
    /// `text/html`.
    Page,
}

/// One media range with its weight in thousandths.
struct Range {
    kind: String,
    subtype: String,
    weight: u16,
}

impl Range {
    fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split(';').map(str::trim);
        let (kind, subtype) = parts.next()?.split_once('/')?;
        let mut weight = 1000;
        for part in parts {
            if let Some((name, value)) = part.split_once('=')
                && name.trim().eq_ignore_ascii_case("q")
            {
                let q: f32 = value.trim().parse().ok()?;
                weight = if (0.0..=1.0).contains(&q) { (q * 1000.0).round() as u16 } else { return None };
            }
        }
        let (kind, subtype) = (kind.trim().to_ascii_lowercase(), subtype.trim().to_ascii_lowercase());
        (!kind.is_empty() && !subtype.is_empty()).then_some(Self { kind, subtype, weight })
    }

    /// How exactly this range names a form; `None` when it doesn't.
    fn names(&self, form: Representation) -> Option<u8> {
        match (self.kind.as_str(), self.subtype.as_str(), form) {
            // Whichever image types a client lists, it shows pictures: it gets the format its address asks for.
            ("application", "json" | "problem+json", Representation::Json)
            | ("text", "html", Representation::Page)
            | ("image", _, Representation::Picture) => Some(2),
            ("application", "*", Representation::Json) | ("text", "*", Representation::Page) => Some(1),
            ("*", "*", _) => Some(0),
            _ => None,
        }
    }
}

/// How well a form fits the client's preferences.
type Rank = (u16, u8, Reverse<usize>);

/// The form among `offers` that the client prefers. `offers` are in the server's order of preference. Among forms of equal
/// weight, the one that is named more exactly wins, then the one that is named first. `None` if the client accepts none of
/// them.
pub(crate) fn choose(headers: &HeaderMap, offers: &[Representation]) -> Option<Representation> {
    let ranges: Vec<Range> = headers
        .get_all(header::ACCEPT)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .take(MAX_RANGES)
        .filter_map(Range::parse)
        .collect();
    if ranges.is_empty() {
        return offers.first().copied();
    }
    // Weight, exactness and place: what is compared, in this order.
    let mut best: Option<(Rank, Representation)> = None;
    for &form in offers {
        // The most exact range decides a form's weight; of several such (image/avif, image/png), the heaviest.
        let decisive = ranges
            .iter()
            .enumerate()
            .filter_map(|(place, range)| Some((range.names(form)?, range.weight, Reverse(place))))
            .max();
        if let Some((exactness, weight, place)) = decisive
            && weight > 0
        {
            let rank = (weight, exactness, place);
            if best.as_ref().is_none_or(|(other, _)| rank > *other) {
                best = Some((rank, form));
            }
        }
    }
    best.map(|(_, form)| form)
}

#[cfg(test)]
mod tests {
    use super::*;

    const IMAGE_ROUTE: [Representation; 3] = [Representation::Picture, Representation::Json, Representation::Page];

    fn chosen(accept: &str) -> Option<Representation> {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT, accept.parse().expect("a header"));
        choose(&headers, &IMAGE_ROUTE)
    }

    #[test]
    fn image_tags_get_pictures() {
        for accept in [
            "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8",
            "image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5",
            "image/webp,image/avif,image/jxl,image/heic,image/heic-sequence,video/*;q=0.8,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5",
            "image/png",
        ] {
            assert_eq!(chosen(accept), Some(Representation::Picture), "{accept}");
        }
    }

    #[test]
    fn navigations_get_pages() {
        for accept in [
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7",
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/png,image/svg+xml,*/*;q=0.8",
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
        ] {
            assert_eq!(chosen(accept), Some(Representation::Page), "{accept}");
        }
    }

    #[test]
    fn machines_get_json() {
        for accept in
            ["application/json", "application/problem+json, image/*;q=0.5", "application/json, text/plain, */*"]
        {
            assert_eq!(chosen(accept), Some(Representation::Json), "{accept}");
        }
    }

    #[test]
    fn no_opinion_gets_the_servers_own_choice() {
        assert_eq!(choose(&HeaderMap::new(), &IMAGE_ROUTE), Some(Representation::Picture));
        assert_eq!(chosen("*/*"), Some(Representation::Picture));
        assert_eq!(chosen("nonsense;;,=,/"), Some(Representation::Picture));
    }

    #[test]
    fn a_weight_of_zero_excludes() {
        assert_eq!(chosen("image/*;q=0, */*"), Some(Representation::Json));
        assert_eq!(chosen("image/*;q=0.1, application/json;q=0.2"), Some(Representation::Json));
        assert_eq!(chosen("video/mp4"), None);
        assert_eq!(
            chosen("image/png;q=2"),
            Some(Representation::Picture),
            "a range that makes no sense is as good as none"
        );
    }
}
