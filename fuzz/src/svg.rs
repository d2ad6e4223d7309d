//! What may be in an SVG: an allowlist of elements and attributes, and nothing that a program named.

use roxmltree::{Document, Node};

const ELEMENTS: [&str; 23] = [
    "svg",
    "title",
    "desc",
    "defs",
    "g",
    "path",
    "rect",
    "circle",
    "ellipse",
    "use",
    "image",
    "clipPath",
    "linearGradient",
    "radialGradient",
    "stop",
    "pattern",
    "filter",
    "feGaussianBlur",
    "feOffset",
    "feFlood",
    "feComposite",
    "feMerge",
    "feMergeNode",
];

const ATTRIBUTES: [&str; 54] = [
    "id",
    "x",
    "y",
    "width",
    "height",
    "rx",
    "ry",
    "cx",
    "cy",
    "r",
    "d",
    "viewBox",
    "transform",
    "fill",
    "fill-rule",
    "clip-rule",
    "clip-path",
    "fill-opacity",
    "opacity",
    "stroke",
    "stroke-width",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-opacity",
    "preserveAspectRatio",
    "image-rendering",
    "aria-label",
    "href",
    "x1",
    "x2",
    "y1",
    "y2",
    "offset",
    "stop-color",
    "stop-opacity",
    "gradientUnits",
    "gradientTransform",
    "patternUnits",
    "patternTransform",
    "filterUnits",
    "filter",
    "color-interpolation-filters",
    "in",
    "in2",
    "result",
    "operator",
    "stdDeviation",
    "dx",
    "dy",
    "flood-color",
    "flood-opacity",
    "style",
];

/// Parses a file and holds it to that.
pub fn check(file: &[u8]) {
    let file = std::str::from_utf8(file).expect("an SVG is UTF-8");
    let document = Document::parse(file).unwrap_or_else(|error| panic!("{error}: {file}"));
    assert!(document.root().children().all(|node| node.is_element()), "only one element, no instruction, no comment");
    for node in document.descendants().filter(Node::is_element) {
        assert!(ELEMENTS.contains(&node.tag_name().name()), "{node:?}");
        assert_eq!(node.tag_name().namespace(), Some("http://www.w3.org/2000/svg"), "{node:?}");
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            assert!(ATTRIBUTES.contains(&name) && attribute.namespace().is_none(), "{name}={value}");
            match name {
                "aria-label" => {}
                "href" => reference(&document, value),
                "style" => assert!(
                    matches!(value, "isolation:isolate" | "image-rendering:pixelated")
                        || value
                            .strip_prefix("mix-blend-mode:")
                            .is_some_and(|mode| mode.bytes().all(|b| b == b'-' || b.is_ascii_lowercase())),
                    "{value}"
                ),
                _ if value.starts_with("url(") => {
                    let id = value.strip_prefix("url(").and_then(|value| value.strip_suffix(')'));
                    reference(&document, id.unwrap_or_else(|| panic!("{value}")));
                }
                _ => {
                    assert!(value.bytes().all(|b| b.is_ascii_alphanumeric() || b" #.-+(),".contains(&b)), "{value}");
                    assert!(!value.contains("NaN") && !value.contains("inf"), "{name}={value}");
                }
            }
        }
    }
}

fn reference(document: &Document, to: &str) {
    match to.strip_prefix('#') {
        Some(id) => assert!(document.descendants().any(|node| node.attribute("id") == Some(id)), "{to}"),
        None => assert!(to.starts_with("data:image/png;base64,"), "{to}"),
    }
}
