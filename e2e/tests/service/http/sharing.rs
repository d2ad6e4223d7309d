//! What other sites' pages may do with an answer, and how small it comes.

use super::{IMG, JSON, NAVIGATION, etag, image, save, shared, view};
use e2e::{Answer, Client, Server};
use serde_json::json;

/// Many shapes, so that there is something to compress.
const MANY: &str = "for x in range(400): canvas.circle(x % 200, x % 90, 3 + x % 5)";
const PREFLIGHT: [(&str, &str); 2] = [("Origin", "https://site.example"), ("Access-Control-Request-Method", "PUT")];

fn compressed(client: &Client, path: &str, accept: &str, encoding: &str) -> Answer {
    client.get_with(path, &[("Accept", accept), ("Accept-Encoding", encoding)])
}

#[test]
fn svg_is_compressed_and_has_one_etag_for_all_encodings() {
    let server = shared();
    save(&server, "small", MANY);
    let anyone = server.client().anonymous();
    let get = |encoding: &str| compressed(&anyone, "/small.svg", IMG, encoding);
    let plain = get("identity");
    assert_eq!((plain.header("content-encoding"), plain.header("vary")), (None, Some("Accept-Encoding")));
    let strong = etag(&plain).to_owned();
    for encoding in ["br", "gzip"] {
        let packed = get(&format!("deflate, {encoding}"));
        assert_eq!((packed.status, packed.header("content-encoding")), (200, Some(encoding)));
        assert_eq!(
            (packed.header("vary"), packed.header("content-type")),
            (Some("Accept-Encoding"), Some("image/svg+xml"))
        );
        assert_eq!(etag(&packed), format!("W/{strong}"), "the same picture in other bytes");
        assert!(packed.body.len() * 4 < plain.body.len(), "{} of {}", packed.body.len(), plain.body.len());
        assert_eq!(packed.header("content-length"), Some(packed.body.len().to_string().as_str()));
        let unpacked = unpack(encoding, &packed.body);
        assert_eq!(unpacked, plain.body, "{encoding}");
        let weak = format!("W/{strong}");
        for tag in [&strong, &weak] {
            let again = anyone.get_with("/small.svg", &[("Accept-Encoding", encoding), ("If-None-Match", tag)]);
            assert_eq!((again.status, etag(&again)), (304, tag.as_str()), "by the name that the client knows");
        }
    }
    for path in ["/small.png", "/small.webp", "/small.pdf"] {
        let raster = compressed(&anyone, path, IMG, "br, gzip");
        assert_eq!((raster.header("content-encoding"), raster.header("vary")), (None, None), "{path}");
    }
}

/// Reads a compressed body with Node's code: nothing of ours.
fn unpack(encoding: &str, body: &[u8]) -> Vec<u8> {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("body");
    std::fs::write(&file, body).expect("a file");
    let run = |program: &str, arguments: &[&str]| {
        let done = std::process::Command::new(program).args(arguments).arg(&file).output();
        let done = done.unwrap_or_else(|error| panic!("{program}: {error}; `make test` installs it"));
        assert!(done.status.success(), "{program}: {}", String::from_utf8_lossy(&done.stderr));
        done.stdout
    };
    let function = if encoding == "gzip" { "gunzipSync" } else { "brotliDecompressSync" };
    let script =
        format!("process.stdout.write(require('zlib').{function}(require('fs').readFileSync(process.argv[1])))");
    run("node", &["-e", &script])
}

#[test]
fn cached_pictures_are_compressed_once() {
    let server = Server::builder().without("PAINTBOX_CACHE_MEMORY_MIB").start();
    save(&server, "once", MANY);
    let client = server.client().anonymous();
    let held = || {
        let metrics = server.client().get("/metrics").text();
        let line = metrics.lines().find(|line| line.starts_with("paintbox_buffer_bytes{buffer=\"compressed\"}"));
        line.and_then(|line| line.rsplit(' ').next()?.parse::<u64>().ok()).expect("a figure")
    };
    let first = compressed(&client, "/once.svg", IMG, "br");
    let kept = super::some("the compressed file is kept", || Some(held()).filter(|bytes| *bytes > 0));
    assert!(kept < 1024 + first.body.len() as u64, "{kept}");
    for _ in 0..5 {
        let again = compressed(&client, "/once.svg", IMG, "br");
        assert_eq!((again.header("cache-status"), &again.body), (Some("paintbox; hit"), &first.body));
    }
    assert_eq!(held(), kept, "one file");
}

#[test]
fn pages_and_json_are_compressed_except_for_sessions() {
    let server = shared();
    let client = server.client();
    // A list that is long enough to be compressed, whatever else is in the store.
    let listed = json!({"program": "canvas.circle(5, 5, 4)", "description": "a circle, ".repeat(200)});
    let saved = client.send("PUT", "/api/v1/images/packed", &[("Content-Type", JSON)], listed.to_string());
    assert_eq!(saved.status, 201, "{}", saved.text());
    for (path, accept) in [("/docs", NAVIGATION), ("/api/v1/openapi.json", JSON), ("/api/v1/images?limit=500", JSON)] {
        let plain = compressed(&client, path, accept, "identity");
        let packed = compressed(&client, path, accept, "gzip, br");
        assert_eq!((packed.status, packed.header("content-encoding")), (200, Some("br")), "{path}");
        assert!(packed.body.len() < plain.body.len(), "{path}");
    }
    let added = client.post("/api/v1/authors", JSON, &json!({"name": "packed-ann"}));
    assert_eq!((added.status, added.header("content-encoding")), (201, None), "a token is in it");
    let link = client.send("POST", "/api/v1/authors/packed-ann/sign-in", &[], "").json();
    let path = link["url"].as_str().expect("a link").to_owned();
    assert_eq!(compressed(&client.anonymous(), &path, NAVIGATION, "br").header("content-encoding"), None);
    let form = format!("code={}", path.split_once("code=").expect("a code").1);
    let own = [("Content-Type", "application/x-www-form-urlencoded"), ("Sec-Fetch-Site", "same-origin")];
    let session = client.anonymous().send("POST", "/sign-in", &own, &form);
    let cookie =
        session.header("set-cookie").and_then(|cookie| cookie.split(';').next()).expect("a session").to_owned();
    for path in ["/docs", "/"] {
        let page = client.anonymous().get_with(path, &[("Accept-Encoding", "br"), ("Cookie", &cookie)]);
        assert_eq!((page.status, page.header("content-encoding")), (200, None), "{path}");
    }
}

#[test]
fn other_sites_can_embed_pictures_only() {
    let server = shared();
    save(&server, "embedded", MANY);
    save(&server, "hidden-away", MANY);
    let private = json!({"program": MANY, "visibility": "private"});
    assert_eq!(server.client().put(&image("hidden-away"), &private).status, 200);
    let allowed = |answer: &Answer| {
        assert_eq!(answer.header("access-control-allow-credentials"), None);
        let said = |name: &str| answer.header(name).unwrap_or_default().to_owned();
        (said("access-control-allow-origin"), said("cross-origin-resource-policy"))
    };
    let of = |origin: &str, policy: &str| (origin.to_owned(), policy.to_owned());
    for path in ["/embedded.png", "/embedded.svg", "/nobody-at-all.png"] {
        assert_eq!(allowed(&view(&server, path, IMG)), of("*", "cross-origin"), "{path}");
    }
    let picture = view(&server, "/embedded.png", IMG);
    assert!(picture.header("access-control-expose-headers").is_some_and(|shown| shown.contains("ETag")));
    assert_eq!(allowed(&server.client().get("/hidden-away.png")), of("", "same-site"));
    for path in ["/", "/api/v1/images", "/docs", "/healthz", "/sign-in"] {
        assert_eq!(allowed(&view(&server, path, "*/*")), of("", "same-origin"), "{path}");
    }
    let anyone = server.client().anonymous();
    assert_eq!(anyone.send("OPTIONS", &image("embedded"), &PREFLIGHT, "").status, 405);
    let asked = anyone.send("OPTIONS", "/embedded.png", &PREFLIGHT, "");
    assert_eq!((asked.status, asked.header("access-control-allow-methods")), (204, Some("GET, HEAD")));
}

#[test]
fn cors_is_configurable() {
    let server = Server::builder().config("[http]\ncors = 'api'\n").start();
    save(&server, "open", MANY);
    let (client, anyone) = (server.client(), server.client().anonymous());
    let origin = |answer: &Answer| answer.header("access-control-allow-origin").unwrap_or_default().to_owned();
    let asked = anyone.send("OPTIONS", &image("open"), &PREFLIGHT, "");
    assert_eq!((asked.status, origin(&asked).as_str()), (204, "*"));
    let sent = asked.header("access-control-allow-headers").unwrap_or_default();
    assert!(sent.contains("Authorization") && sent.contains("If-Match"), "{sent}");
    assert!(asked.header("access-control-allow-methods").is_some_and(|methods| methods.contains("PUT")));
    let saved = client.put(&image("open"), &json!({"program": MANY}));
    assert_eq!((saved.status, origin(&saved).as_str()), (200, "*"));
    assert_eq!(origin(&anyone.get("/")), "");
    server.reconfigure("examples = false\n[http]\ncors = 'none'\n");
    assert_eq!((origin(&anyone.get("/open.png")), origin(&client.get(&image("open")))), (String::new(), String::new()));
    assert_eq!(
        anyone.get("/open.png").header("cross-origin-resource-policy"),
        Some("cross-origin"),
        "shown all the same"
    );
}
