//! The API: saves, versions, data sets and drafts.

use super::{IMG, JSON, PROBLEM, RAISES, YEARS, assert_says, etag, image, picture, save, shared, view};
use e2e::golden::Picture;
use serde_json::{Value, json};

#[test]
fn anonymous_clients_cant_read_or_write_programs() {
    let server = shared();
    save(&server, "guarded", YEARS);
    let body = json!({"program": "canvas.background('red')"}).to_string();
    for (client, said, kind) in [
        (server.client().anonymous(), "Send your token", "unauthorized"),
        (server.client().with_token("guess"), "is unknown, was revoked, or has expired", "bad_token"),
    ] {
        for (method, path) in [
            ("PUT", "/api/v1/images/guarded"),
            ("PUT", "/api/v1/images/new-one"),
            ("PUT", "/api/v1/images/guarded/data"),
            ("GET", "/api/v1/images/guarded/data"),
            ("POST", "/api/v1/render"),
        ] {
            let answer = client.send(method, path, &[], if method == "GET" { "" } else { &body });
            assert_says(&answer, 401, said);
            assert_eq!(answer.header("www-authenticate"), Some("Bearer"), "{method} {path}");
            assert_eq!(answer.json()["kind"], kind);
        }
        for path in ["/api/v1/images", "/api/v1/images/guarded"] {
            let answer = client.get(path);
            assert!(answer.status == 200 && !answer.text().contains("\"program\""), "{path}: {}", answer.text());
        }
        for path in ["/api/v1/images/guarded/versions", "/api/v1/images/guarded/versions/1"] {
            assert_eq!(client.get(path).status, 401, "{path}");
        }
    }
    assert_eq!(server.client().get(&image("guarded")).json()["version"], 1);
    assert_eq!(server.client().get("/new-one.png").status, 404);
}

#[test]
fn a_save_makes_an_image_and_then_versions() {
    let server = shared();
    let client = server.client();
    let body = json!({"program": YEARS, "title": "Years", "width": 300, "height": 100});
    let first = client.put(&image("saved"), &body);
    assert_eq!((first.status, first.header("location")), (201, Some("/api/v1/images/saved")), "{}", first.text());
    let json = first.json();
    assert_eq!(
        (&json["version"], &json["url"], &json["error"]),
        (&json!(1), &json!(format!("{}/saved.png", server.address().trim_end_matches('/'))), &Value::Null)
    );
    let declared = json!([{"name": "year", "type": "integer", "default": "2012", "min": 2012, "max": 2015}]);
    assert_eq!((&json["params"], &json["console"]), (&declared, &json!("printed\n")));
    let before = picture(&server, "/saved.png");

    let red = "canvas.background('red')";
    let second = client.put(&image("saved"), &json!({"program": red, "max_age": 5}));
    assert_eq!((second.status, &second.json()["version"]), (200, &json!(2)), "{}", second.text());
    assert_eq!(picture(&server, "/saved.png").pixels[..4], [255, 0, 0, 255]);
    assert_eq!(picture(&server, "/saved.png?_v=1"), before, "nothing is overwritten");
    assert_eq!(picture(&server, "/saved.png?_v=2").pixels[..4], [255, 0, 0, 255]);

    let now = client.get(&image("saved")).json();
    assert_eq!((&now["title"], &now["width"], &now["max_age"]), (&json!("Years"), &json!(300), &json!(5)));
    assert_eq!((&now["program"], &now["version"]), (&json!(red), &json!(2)));
    let versions = client.get("/api/v1/images/saved/versions").json();
    let numbers: Vec<_> = versions["versions"].as_array().into_iter().flatten().map(|v| &v["version"]).collect();
    assert_eq!(numbers, [2, 1], "the newest first");
    assert!(!versions.to_string().contains("program"), "{versions:#}");
    assert_eq!(client.get("/api/v1/images/saved/versions/1").json()["program"], YEARS);
    assert_eq!(client.get("/api/v1/images/saved/versions/3").status, 404);
    let list = client.get("/api/v1/images").json();
    let listed = list["images"].as_array().into_iter().flatten().find(|image| image["name"] == "saved");
    let listed = listed.unwrap_or_else(|| panic!("it isn't listed: {list:#}"));
    assert!(listed["saved"].as_str().is_some_and(|moment| moment.ends_with('Z')), "{listed:#}");
    assert_eq!(client.get("/api/v1/images/nobody").status, 404);
    assert_eq!(client.get("/api/v1/images/nobody/versions").status, 404);
}

#[test]
fn saving_a_failing_program_reports_its_error() {
    let server = shared();
    let program = format!("{YEARS}1 / 0");
    let saved = server.client().put(&image("failing"), &json!({"program": program}));
    let json = saved.json();
    assert_eq!((saved.status, &json["error"]["exception"]), (201, &json!("ZeroDivisionError")), "{json:#}");
    assert_eq!((&json["error"]["line"], &json["params"][0]["name"]), (&json!(5), &json!("year")));
    let broken = server.client().put(&image("broken"), &json!({"program": "canvas.rect(\n"}));
    assert_eq!((broken.status, &broken.json()["error"]["exception"]), (201, &json!("SyntaxError")));
}

#[test]
fn invalid_saves_get_an_explanation() {
    let server = shared();
    for (name, body, status, part) in [
        ("unsaved", "{", 400, "line 1"),
        ("unsaved", "{}", 422, "the field \"program\" is missing"),
        ("unsaved", r#"{"program": "", "with": 3}"#, 422, "there is no field \"with\""),
        ("unsaved", r#"{"program": "", "width": 0}"#, 422, "each side must be from 1 to 4096 px"),
        ("unsaved", r#"{"program": "", "title": "a\nb"}"#, 422, "one line"),
        ("unsaved", r#"{"program": "", "max_age": 99999999}"#, 422, "a year"),
        ("Cats", r#"{"program": ""}"#, 422, "lower-case"),
        ("api", r#"{"program": ""}"#, 422, "is reserved for Paintbox"),
    ] {
        assert_says(&server.client().send("PUT", &image(name), &[("Content-Type", JSON)], body), status, part);
    }
    assert_eq!(server.client().get(&image("unsaved")).status, 404);
}

#[test]
fn uploading_data_makes_a_version() {
    let server = shared();
    let sum = "canvas.background('red' if data and data['a'].sum() > 2 else 'white')";
    save(&server, "data", sum);
    let path = "/api/v1/images/data/data";
    let upload =
        |media_type: &str, body: &str| server.client().send("PUT", path, &[("Content-Type", media_type)], body);
    let saved = upload("text/csv; charset=utf-8", "a,b\n1,x\n2,y\n");
    assert_eq!((saved.status, &saved.json()["version"]), (200, &json!(2)), "{}", saved.text());
    assert_eq!(picture(&server, "/data.png").pixels[..4], [255, 0, 0, 255]);
    assert_eq!(picture(&server, "/data.png?_v=1").pixels[..4], [255, 255, 255, 255]);
    let about = server.client().get(&image("data")).json();
    assert_eq!((&about["data"]["rows"], &about["data"]["columns"][1]["name"]), (&json!(2), &json!("b")));
    assert_eq!(server.client().get(path).json(), json!({"a": [1, 2], "b": ["x", "y"]}));
    let csv = server.client().get_with(path, &[("Accept", "text/csv")]);
    assert_eq!(csv.header("content-type"), Some("text/csv; charset=utf-8"));
    assert_eq!(csv.text().replace("\r\n", "\n"), "a,b\n1,x\n2,y\n");

    // A program saved later keeps the data; other data is another picture.
    let with_data = view(&server, "/data.png", IMG);
    assert_eq!(server.client().put(&image("data"), &json!({"program": sum})).status, 200);
    assert_eq!(etag(&view(&server, "/data.png", IMG)), etag(&with_data));
    assert_eq!(upload(JSON, r#"[{"a": 1}]"#).status, 200);
    assert_ne!(etag(&view(&server, "/data.png", IMG)), etag(&with_data));

    for (media_type, body, status, part) in [
        ("text/csv", "a,b\n1,2\n\"1\n", 422, "Row 2 (line 3), column \"a\": a quote is never closed"),
        ("text/csv", "\0\0", 422, "The file isn't text"),
        (JSON, r#"[{"a": 1}, [2]]"#, 422, "an object as row 2"),
        ("image/png", "x", 415, "text/csv, application/json"),
    ] {
        assert_says(&upload(media_type, body), status, part);
    }
    assert_eq!(server.client().get(&image("data")).json()["version"], 4, "what is refused is no version");
    let nobody = server.client().send("PUT", "/api/v1/images/nobody/data", &[("Content-Type", "text/csv")], "a\n1");
    assert_says(&nobody, 404, "no image named");
}

#[test]
fn drafts_are_files_or_json() {
    let server = shared();
    let render = |accept: &str, body: &Value| server.client().post("/api/v1/render", accept, body);
    let draft = json!({
        "program": "print(params.s, data['a'][0])\ncanvas.background('red')",
        "params": {"n": 1, "ok": true, "s": "x"}, "data": [{"a": 7}],
        "width": 20, "height": 10, "scale": 2, "format": "png",
    });
    let file = render("*/*", &draft);
    assert_eq!((file.status, file.header("content-type")), (200, Some("image/png")), "{}", file.text());
    assert_eq!(file.header("cache-control"), Some("no-store"));
    let decoded = Picture::decode(&file.body);
    assert_eq!((decoded.width, decoded.height, &decoded.pixels[..4]), (40, 20, &[255, 0, 0, 255][..]));
    let json = render(JSON, &draft).json();
    assert!(json["image"].as_str().is_some_and(|image| image.starts_with("data:image/png;base64,")), "{json:#}");
    assert_eq!((&json["console"], &json["error"]), (&json!("x 7\n"), &Value::Null));
    assert!(json["usage"]["total_us"].is_u64(), "{json:#}");

    let failing = json!({"program": RAISES, "format": "svg"});
    let answer = render(JSON, &failing);
    assert_eq!((answer.status, answer.header("x-paintbox-error")), (422, Some("raised; line=3")));
    assert_eq!((&answer.json()["image"], &answer.json()["error"]["line"]), (&Value::Null, &json!(3)));
    assert_eq!(render("*/*", &failing).header("content-type"), Some(PROBLEM));
    assert_eq!(render("image/*", &failing).header("content-type"), Some("image/svg+xml"));

    for (body, status, part) in [
        (json!({"program": "", "data": [{"a": 1}], "data_csv": "a\n1"}), 422, "not both"),
        (json!({"program": "", "data_csv": "a\n\"1"}), 422, "never closed"),
        (json!({"program": "", "params": {"a": [1]}}), 422, "must be text"),
        (json!({"program": "", "params": {"a": "x".repeat(9000)}}), 413, "8192"),
        (json!({"program": "", "format": "bmp"}), 422, "bmp"),
        (json!({"program": "", "scale": 99}), 422, "from 0.1 to 4"),
    ] {
        assert_says(&render("*/*", &body), status, part);
    }
    assert_says(&server.client().send("POST", "/api/v1/render", &[], "{\"program\": "), 400, "JSON");
}

#[test]
fn a_program_is_saved_byte_for_byte() {
    let server = shared();
    let client = server.client();
    let path = "/api/v1/images/as-text/program";
    let python = ("Content-Type", "text/x-python");
    let program = "name = \"quotes 'and' \\\\ backslashes\"\nprint(name)\ncanvas.background('red')\n# größer ⛄\n";
    let first = client.send("PUT", path, &[python, ("If-None-Match", "*")], program);
    assert_eq!((first.status, first.header("location")), (201, Some("/api/v1/images/as-text")), "{}", first.text());
    assert_eq!(first.json()["console"], "quotes 'and' \\ backslashes\n");
    assert_eq!(client.get(&image("as-text")).json()["program"], program);

    // The rest of the image stays.
    let settings = json!({"program": program, "title": "A title", "width": 300, "height": 100});
    assert_eq!(client.put(&image("as-text"), &settings).status, 200);
    let bom = format!("\u{feff}{RAISES}");
    let again = client.send("PUT", path, &[("Content-Type", "text/plain; charset=utf-8")], &bom);
    assert_eq!((again.status, &again.json()["version"]), (200, &json!(3)), "{}", again.text());
    assert_eq!(again.json()["error"]["kind"], "raised", "it is saved all the same: {}", again.text());
    let now = client.get(&image("as-text")).json();
    assert_eq!((&now["program"], &now["title"], &now["width"]), (&json!(RAISES), &json!("A title"), &json!(300)));

    let stale = client.send("PUT", path, &[python, ("If-Match", "\"1\"")], program);
    assert_eq!(stale.status, 412, "{}", stale.text());
    let taken = client.send("PUT", path, &[python, ("If-None-Match", "*")], program);
    assert_eq!(taken.status, 409, "{}", taken.text());
    let json = client.send("PUT", path, &[("Content-Type", "application/json")], "{\"program\": \"1\"}");
    assert_says(&json, 415, "text/x-python");
    let narrow = super::builder().config("[limits]\nprogram_bytes = 200\n").start();
    let long = narrow.client().send("PUT", path, &[python], "#".repeat(300));
    assert_says(&long, 413, "it can have at most 200 bytes");
    narrow.stop().expect("the server ends cleanly");
    assert_eq!(client.anonymous().send("PUT", path, &[python], program).status, 401);
    assert_eq!(client.get(&image("as-text")).json()["version"], 3);
}

#[test]
fn addresses_in_answers_are_absolute() {
    let server = shared();
    let client = server.client();
    save(&server, "whole", YEARS);
    let at = |host: &str| client.get_with(&image("whole"), &[("Host", host)]).json()["url"].clone();
    assert_eq!(at("pictures.example:8443"), "http://pictures.example:8443/whole.png", "the client's own word");
    let list = client.get("/api/v1/images?after=whol").json();
    let base = server.address().trim_end_matches('/');
    assert_eq!(list["images"][0]["url"], format!("{base}/whole.png"));
    let signed = client.post("/api/v1/images/whole/sign", "application/json", &json!({})).json();
    assert!(signed["url"].as_str().is_some_and(|url| url.starts_with(&format!("{base}/whole.png?"))), "{signed}");
}
