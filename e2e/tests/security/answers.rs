//! What a hostile program can get into an answer: nothing but its picture, and nothing that is kept when it failed.

use e2e::census::eventually;
use e2e::{Answer, Server};
use serde_json::json;
use std::time::Duration;

const PATIENCE: Duration = Duration::from_mins(1);

const HOSTILE: &str = r#"bad = "]]></text></svg><script>alert(1)</script><image href='http://example.com/x'/>&xxe;<!ENTITY a 'b'>"
canvas.title(bad)
canvas.describe(bad + "\r\nX-Injected: 1")
canvas.text(bad, 10, 100)
canvas.text(params.text("name", default="x"), 10, 150)"#;

fn saved(config: &str, name: &str, program: &str) -> Server {
    let server = Server::builder().config(config).start();
    save(&server, name, program, 201);
    server
}

fn save(server: &Server, name: &str, program: &str, status: u16) {
    let body = json!({"program": program, "width": 200, "height": 100});
    let saved = server.client().put(&format!("/api/v1/images/{name}"), &body);
    assert_eq!(saved.status, status, "{}", saved.text());
}

fn has_no_injected_header(answer: &Answer) {
    for (name, value) in &answer.headers {
        assert!(!name.contains("injected") && !value.to_lowercase().contains("injected"), "{name}: {value}");
        assert!(value.chars().all(|c| c == '\t' || !c.is_control()), "{name}: {value:?}");
    }
}

#[test]
fn programs_cant_inject_markup_into_svg() {
    let server = saved("", "svg", HOSTILE);
    let answer = server.client().anonymous().get("/svg.svg?name=%3Cscript%3Ealert(2)%3C/script%3E%22%20onload=%22x");
    assert_eq!((answer.status, answer.header("content-type")), (200, Some("image/svg+xml")), "{}", answer.text());
    let policy = answer.header("content-security-policy").unwrap_or_default();
    assert!(policy.contains("default-src 'none'") && policy.contains("sandbox"), "{policy}");
    assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
    let svg = answer.text();
    assert!(svg.contains("&lt;script"), "the title is there, as text: {svg}");
    // What is text has no bracket of its own: whatever is in brackets is ours.
    for tag in svg.split('<').skip(1).filter_map(|rest| rest.split('>').next()) {
        let name = tag.trim_start_matches('/').split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        assert!(["svg", "title", "desc", "g", "path", "rect", "defs", "use"].contains(&name), "{tag}");
        let attributes: String = tag.split('"').step_by(2).collect();
        assert!(!attributes.contains(" on"), "{tag}");
        // Glyphs are drawn once and used again.
        assert!(!attributes.contains("href") || tag.contains(" href=\"#"), "{tag}");
    }
    assert!(!svg.contains("&xxe;") && !svg.contains("]]>"), "{svg}");
    assert_eq!((svg.matches("<svg").count(), svg.matches("</svg>").count()), (1, 1), "{svg}");
}

#[test]
fn titles_names_and_parameters_cant_inject_headers() {
    let server = saved("", "headers", HOSTILE);
    let client = server.client().anonymous();
    for path in [
        "/headers.png?name=a%0d%0aX-Injected:%201",
        "/headers.svg?name=a%0aSet-Cookie:%20Injected=1",
        "/headers.png?name=%00%1b%5b2J&X-Injected=1",
        "/headers.png?%0d%0aX-Injected:1=1",
        "/headers%0d%0aX-Injected:%201.png",
        "/headers.png%0d%0aX-Injected:%201",
        "/X-Injected%3a%201.png?_w=7",
    ] {
        let answer = client.get(path);
        assert!([200, 400, 404].contains(&answer.status), "{path}: {}", answer.status);
        has_no_injected_header(&answer);
        if let Some(etag) = answer.header("etag") {
            let tag = etag.trim_matches('"');
            assert!(tag.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c)), "{etag}");
        }
    }
    // An exception's words are for its author; what viewers get of them is no header of theirs.
    save(&server, "raises", "raise ValueError('x\\r\\nX-Injected: 1' + params.text('name', default=''))", 201);
    for asked in [&client, &server.client()] {
        has_no_injected_header(&asked.get("/raises.png?name=%0d%0aX-Injected:%201"));
    }
}

#[test]
fn failures_are_never_cached() {
    let program = "n = params.integer('n', default=1, min=0, max=9)\ncanvas.background('red')\n";
    let breaks =
        format!("{program}if n == 2: 1 / 0\nif n == 3: random._os._exit(0)\nif n == 4: canvas.size(9999, 9999)");
    let server = saved("[limits]\nwall_ms = 4000\ncpu_ms = 500", "kept", &format!("{breaks}\nwhile n == 5: pass"));
    let client = server.client().anonymous();
    let good = client.get("/kept.png?n=1");
    let tag = good.header("etag").expect("a picture has one").to_owned();
    assert_eq!(client.get_with("/kept.png?n=1", &[("If-None-Match", &tag)]).status, 304, "this one is kept");
    for n in [2, 3, 4, 5] {
        for version in ["", "&_v=1"] {
            for asked in [&[][..], &[("If-None-Match", tag.as_str())]] {
                let answer = client.get_with(&format!("/kept.png?n={n}{version}"), asked);
                assert!(answer.status >= 400, "{n}: {}", answer.status);
                assert_eq!(answer.header("cache-control"), Some("no-store"), "{n}");
                assert_eq!(answer.header("etag"), None, "{n}");
            }
        }
    }
    // Mended, it is drawn at once.
    save(&server, "kept", program, 200);
    for n in [2, 3, 4, 5] {
        assert_eq!(client.get(&format!("/kept.png?n={n}")).status, 200, "{n}");
    }
}

#[test]
fn the_same_program_makes_the_same_bytes_in_every_format_and_zygote() {
    let server = Server::builder().config("[pool]\nrenders_per_zygote = 5").start();
    let client = server.client();
    let program = "words = {str(i) * 3 for i in range(50)} | {b'bytes', 3.5, None, (1, 'two')}
canvas.text(' '.join(map(str, words))[:60], 5, 20)
for x in [random.random(), *np.random.rand(3), *np.random.default_rng().normal(size=3), hash('text') % 97 / 97]:
    canvas.circle(400 * abs(x) % 400, 150, 5 + 20 * abs(x) % 20, fill=f'hsl({int(x * 360)} 50% 50%)')
image = np.random.default_rng().integers(0, 255, (20, 20, 3), dtype=np.uint8)
canvas.image(image, 200, 200)
print(random.random(), np.random.random(), words)";
    for format in ["png", "svg"] {
        let draw = || {
            let answer = client.draft_with(program, &json!({"format": format})).json();
            assert!(answer["error"].is_null(), "{answer:#}");
            (answer["image"].clone(), answer["console"].clone())
        };
        let started = || client.get("/readyz").json()["pool"]["zygotes_started"].as_u64().expect("a count");
        let (first, before) = (draw(), started());
        eventually(PATIENCE, "another zygote draws", || {
            for _ in 0..10 {
                assert_eq!(draw(), first, "{format}");
            }
            if started() > before + 1 { Ok(()) } else { Err(format!("{} zygotes", started())) }
        });
    }
}
