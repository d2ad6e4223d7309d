//! What is in the SVG: sound XML, and nothing that a program named.

use super::*;
use roxmltree::Document;
use wire::Gradient;

const TAGS: [&str; 23] = [
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
    "text",
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
];

/// Parses a file and holds it to what an SVG of ours may contain.
pub(super) fn check(file: &str) {
    let document = Document::parse(file).unwrap_or_else(|e| panic!("{e}: {file}"));
    for node in document.descendants().filter(roxmltree::Node::is_element) {
        assert!(
            TAGS.contains(&node.tag_name().name()) || node.has_tag_name(("http://www.w3.org/2000/svg", "feMergeNode")),
            "{node:?}"
        );
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            assert!(!name.starts_with("on"), "{name}");
            if name == "style" {
                let known = matches!(value, "isolation:isolate" | "image-rendering:pixelated")
                    || value
                        .strip_prefix("mix-blend-mode:")
                        .is_some_and(|mode| mode.bytes().all(|b| b == b'-' || b.is_ascii_lowercase()));
                assert!(known, "{value}");
                continue;
            }
            if let Some(id) = value.strip_prefix("url(#").and_then(|rest| rest.strip_suffix(')')) {
                assert!(document.descendants().any(|n| n.attribute("id") == Some(id)), "{value}");
                continue;
            }
            let numeric = !matches!(
                name,
                "aria-label"
                    | "id"
                    | "href"
                    | "d"
                    | "transform"
                    | "gradientTransform"
                    | "patternTransform"
                    | "viewBox"
                    | "preserveAspectRatio"
                    | "space"
                    | "font-family"
                    | "in"
                    | "in2"
                    | "result"
                    | "operator"
            );
            if name == "href" {
                assert!(value.starts_with('#') || value.starts_with("data:image/png;base64,"), "{value}");
                if let Some(id) = value.strip_prefix('#') {
                    assert!(document.descendants().any(|n| n.attribute("id") == Some(id)), "{value}");
                }
            } else if numeric {
                let word = [
                    "none",
                    "round",
                    "square",
                    "bevel",
                    "evenodd",
                    "pixelated",
                    "userSpaceOnUse",
                    "sRGB",
                    "bold",
                    "italic",
                ]
                .contains(&value);
                let number = value.split(' ').all(|n| n.parse::<f64>().is_ok_and(f64::is_finite) && !n.contains('e'));
                assert!(word || number || value.starts_with('#'), "{name}={value}");
            }
        }
    }
}

/// What every id of a file begins with.
fn own_name(file: &str) -> &str {
    let id = file.split_once(" id=\"").expect("an id").1;
    &id[..7]
}

#[test]
fn two_pictures_in_one_page_share_no_name() {
    let one = |color| {
        let at = |at, a| Stop { at, color: Color { a, ..color } };
        let kind = GradientKind::Linear { from: [0.0, 0.0], to: [50.0, 0.0] };
        let gradient = Paint::Gradient(Gradient { kind, stops: vec![at(0.0, 255), at(1.0, 9)] }.into());
        let metadata = text("Zygote", 1.0, 20.0, 12.0, RED);
        let ops = vec![
            push(Some(rect(0.0, 0.0, 9.0, 9.0)), 1.0),
            fill(rect(0.0, 0.0, 50.0, 50.0), gradient),
            metadata,
            Op::Pop,
        ];
        svg(&scene(50, 50, ops))
    };
    let files = [one(Color { r: 1, g: 2, b: 3, a: 255 }), one(Color { r: 1, g: 2, b: 4, a: 255 })];
    let ids = |file: &str| -> std::collections::BTreeSet<String> {
        check(file);
        let document = Document::parse(file).expect("XML");
        document.descendants().filter_map(|node| node.attribute("id").map(str::to_owned)).collect()
    };
    let [first, second] = [ids(&files[0]), ids(&files[1])];
    assert!(first.len() > 6 && first.is_disjoint(&second), "{first:?} {second:?}");
    assert!(first.iter().all(|id| id.starts_with(own_name(&files[0])) && id.is_ascii()), "{first:?}");
    assert!(first.iter().all(|id| id.starts_with(|c: char| c.is_ascii_lowercase())), "{first:?}");
    let unnamed = |file: &str| file.replace(own_name(file), "").replace("#010204", "#010203");
    assert_eq!(unnamed(&files[0]), unnamed(&files[1]), "nothing else is different");
}

#[test]
fn every_operation_has_its_element() {
    let mut ops = vec![
        push(Some(Shape::Ellipse { x: 50.0, y: 50.0, rx: 40.0, ry: 30.0 }), 0.25),
        fill(Shape::Rect { x: 1.0, y: 2.0, w: 30.0, h: 40.5, radius: 3.0 }, RED),
        fill(Shape::Ellipse { x: 9.0, y: 9.0, rx: 5.0, ry: 5.0 }, HALF_RED),
        Op::Pop,
        Op::Stroke {
            shape: line(&[[1.0, 2.0], [30.0, 40.0]]),
            stroke: Stroke { cap: Cap::Round, join: Join::Bevel, dashes: vec![4.0, 2.5], dash_offset: 1.0, width: 2.0 },
            paint: BLUE,
            transform: Transform([1.0, 0.0, 0.0, 1.0, 5.0, 0.0]),
        },
        repeat(Shape::Ellipse { x: 0.0, y: 0.0, rx: 2.0, ry: 2.0 }, vec![[5.0, 5.0], [10.0, 5.5]], BLACK, STILL),
        repeat(line(&[[0.0, 0.0], [3.0, 0.0], [0.0, 3.0]]), vec![[1.0, 1.0]; 2], BLACK, STILL),
        text("\"<&>'", 5.0, 60.0, 20.48, RED),
        text("&&", 5.0, 80.0, 20.48, RED),
    ];
    ops.push(image(Pixels { width: 1, height: 1, channels: 1, bytes: vec![9] }, [1.0, 1.0, 9.0, 9.0], false));
    let file = svg(&scene(100, 90, ops));
    check(&file);
    let file = file.replace(own_name(&file), "");
    for part in [
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"90\" viewBox=\"0 0 100 90\">\n<defs>",
        "<clipPath id=\"c1\"><ellipse cx=\"50\" cy=\"50\" rx=\"40\" ry=\"30\"/></clipPath>",
        "<g clip-path=\"url(#c1)\" opacity=\".25\">",
        "<rect x=\"1\" y=\"2\" width=\"30\" height=\"40.5\" rx=\"3\" fill=\"#f00\"/>",
        "<circle cx=\"9\" cy=\"9\" r=\"5\" fill=\"#f00\" fill-opacity=\".502\"/>",
        "<path d=\"M1 2L30 40\" fill=\"none\" stroke=\"#00f\" stroke-width=\"2\" stroke-linecap=\"round\" stroke-linejoin=\"bevel\" stroke-dasharray=\"4 2.5\" stroke-dashoffset=\"1\" transform=\"translate(5 0)\"/>",
        "<g>\n<circle cx=\"5\" cy=\"5\" r=\"2\"/>\n<circle cx=\"10\" cy=\"5.5\" r=\"2\"/>\n</g>",
        "<path id=\"s1\" d=\"M0 0L3 0 0 3\"/>",
        "<use href=\"#s1\" x=\"1\" y=\"1\"/>",
        "<g aria-label=\"&quot;&lt;&amp;&gt;&#39;\" fill=\"#f00\" transform=\"scale(.01 .01)\">",
        "<image x=\"1\" y=\"1\" width=\"9\" height=\"9\" preserveAspectRatio=\"none\" style=\"image-rendering:pixelated\" href=\"data:image/png;base64,",
    ] {
        assert!(file.contains(part), "{part} in\n{file}");
    }
    assert_eq!(file.matches("<path id=\"g").count(), 5, "a glyph is defined once");
}

#[test]
fn shapes_without_area_keep_their_outline() {
    let round = Stroke { cap: Cap::Round, dashes: vec![0.0, 4.0], ..stroker(2.0) };
    let file = svg(&scene(
        50,
        50,
        vec![
            stroke(rect(5.0, 5.0, 30.0, 0.0), round.clone(), RED),
            stroke(line(&[[9.0, 9.0], [9.0, 9.0]]), Stroke { dashes: vec![], ..round }, RED),
        ],
    ));
    check(&file);
    assert!(file.contains("<path d=\"M5 5L35 5 35 5 5 5Z\"") && file.contains("stroke-dasharray=\".01 4\""), "{file}");
    assert!(file.contains("<path d=\"M9 9L9 9M9 9L9.01 9\""), "{file}");
}

#[test]
fn words_cannot_leave_their_place() {
    let evil = "</title><script>alert(1)</script>\u{0}\u{8}\u{FFFE}\u{FFFF}]]>&lt;\" onload=\"x";
    let metadata = Scene {
        title: evil.into(),
        description: evil.into(),
        ..scene(
            50,
            50,
            vec![Op::Text { face: 0, size: 10.0, glyphs: vec![], text: evil.into(), paint: RED, transform: STILL }],
        )
    };
    let file = svg(&metadata);
    check(&file);
    let document = Document::parse(&file).unwrap();
    let said = |tag| document.descendants().find(|n| n.has_tag_name(tag)).and_then(|n| n.text().map(str::to_owned));
    let safe = evil.replace(['\u{0}', '\u{8}', '\u{FFFE}', '\u{FFFF}'], "\u{FFFD}");
    let svg = |tag| ("http://www.w3.org/2000/svg", tag);
    assert_eq!((said(svg("title")), said(svg("desc"))), (Some(safe.clone()), Some(safe.clone())));
    let label = document.descendants().find_map(|n| n.attribute("aria-label").map(str::to_owned));
    assert_eq!(label, Some(safe));
}

#[test]
fn the_same_scene_is_the_same_file() {
    let scene = scene(60, 60, vec![text("Zygote", 1.0, 20.0, 12.0, RED), text("gote", 1.0, 40.0, 12.0, RED)]);
    assert_eq!(svg(&scene), svg(&scene));
}
