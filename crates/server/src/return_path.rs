//! Where a browser goes after it has signed in: a path of this service, whatever a link says.

/// The longest path, bytes.
const MAX_BYTES: usize = 1_000;

/// The path, if it is one of this service's own, as every browser and proxy reads it. Anything that could be read as another
/// host, another scheme or a header is refused: `//host`, `\`, dot segments, spaces and control characters. What needs
/// percent-encoding must be encoded.
pub(crate) fn local(path: &str) -> Option<&str> {
    let plain = |byte: u8| {
        byte.is_ascii_graphic() && !matches!(byte, b'\\' | b'"' | b'<' | b'>' | b'`' | b'^' | b'{' | b'}' | b'|')
    };
    if path.len() > MAX_BYTES || !path.starts_with('/') || !path.bytes().all(plain) {
        return None;
    }
    let before_query = path.split(['?', '#']).next().unwrap_or_default();
    let mut segments = before_query[1..].split('/').peekable();
    while let Some(segment) = segments.next() {
        let decoded = segment.to_ascii_lowercase().replace("%2e", ".");
        let is_dots = decoded == "." || decoded == "..";
        let hides_a_slash = decoded.contains("%2f") || decoded.contains("%5c") || has_control(&decoded);
        let is_empty_inside = segment.is_empty() && segments.peek().is_some();
        if is_dots || hides_a_slash || is_empty_inside {
            return None;
        }
    }
    Some(path)
}

/// Whether a proxy that decodes it would find a control character.
fn has_control(segment: &str) -> bool {
    segment.contains("%0") || segment.contains("%1") || segment.contains("%7f")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_path_of_this_service_is_gone_to() {
        for good in [
            "/",
            "/admin",
            "/admin/",
            "/studio/cats",
            "/cats?a=//b&c=%2F",
            "/docs#top",
            "/a%20b",
            "/gallery?q=%E2%80%AE",
        ] {
            assert_eq!(local(good), Some(good));
        }
        for evil in [
            "",
            "admin",
            "//evil.example",
            "///evil.example",
            "/\\evil.example",
            "\\/evil.example",
            "\\\\evil.example",
            "https:evil.example",
            "https://evil.example",
            "https:/evil.example",
            "javascript:alert(1)",
            "//evil.example/%2f..",
            "/\t/evil.example",
            "/\n/evil.example",
            "/\r\nSet-Cookie: a=b",
            "/%2f/evil.example",
            "/%2Fevil.example",
            "/%5cevil.example",
            "/%5Cevil.example",
            "/%09/evil.example",
            "/%0d%0aSet-Cookie:a",
            "/.//evil.example",
            "/..//evil.example",
            "/%2e%2e//evil.example",
            "/a/..//evil.example",
            "/%2E/x",
            "/a//evil.example",
            "/ /evil",
            " /admin",
            "/a b",
            "/é",
            "/<script>",
            "/\"",
            "/\0",
        ] {
            assert_eq!(local(evil), None, "{evil:?}");
        }
        assert_eq!(local(&format!("/{}", "a".repeat(MAX_BYTES))), None);
    }
}
