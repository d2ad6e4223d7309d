//! A program and its data in one request, as JSON and as a form with files: both are saved, or neither.

use super::accounts::author;
use super::form::{Part, send_form};
use super::origins::sign_in;
use super::{JSON, assert_says, builder, etag, image, picture, shared};
use e2e::raw::Raw;
use e2e::{Answer, Client, TOKEN};
use serde_json::{Value, json};

/// Red if the data is what it should be; without data, it fails.
const SUM: &[u8] = b"canvas.background('red' if data['n'].sum() == 10 else 'white')";
const BOOK: &[u8] = include_bytes!("../../../../crates/reader/tests/files/two_sheets.xlsx");
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// What curl says of files that it doesn't know.
const UNKNOWN: &str = "application/octet-stream";

fn put(client: &Client, name: &str, headers: &[(&str, &str)], parts: &[Part]) -> Answer {
    send_form(client, "PUT", &image(name), headers, parts)
}

#[test]
fn a_new_pictures_first_version_has_its_data() {
    let server = shared();
    let client = server.client();
    let parts = [
        Part("program", Some(("sum.py", UNKNOWN)), SUM),
        Part("data", Some(("table.csv", UNKNOWN)), b"n;m\r\n4;x\r\n6;y\r\n"),
        Part("width", None, b"40"),
        Part("height", None, b"30"),
        Part("title", None, b"400"),
        Part("tags", None, b"one"),
        Part("tags", None, b"two"),
        Part("show_program", None, b"true"),
        Part("data_options", None, br#"{"types": "m:text"}"#),
    ];
    let saved = put(&client, "with-data", &[("If-None-Match", "*")], &parts);
    assert_eq!((saved.status, saved.header("location")), (201, Some("/api/v1/images/with-data")), "{}", saved.text());
    let answer = saved.json();
    assert_eq!((&answer["version"], &answer["error"]), (&json!(1), &Value::Null), "{answer:#}");
    assert_eq!((&answer["data"]["rows"], &answer["data"]["options"]), (&json!(2), &json!({"types": "m:text"})));
    let drawn = picture(&server, "/with-data.png");
    assert_eq!((drawn.width, &drawn.pixels[..4]), (40, &[255, 0, 0, 255][..]));
    let now = client.get(&image("with-data")).json();
    assert_eq!(
        (&now["title"], &now["tags"], &now["show_program"]),
        (&json!("400"), &json!(["one", "two"]), &json!(true))
    );
    assert_eq!(now["program"].as_str().map(str::as_bytes), Some(SUM));

    // Another program and other data are one version, too; a workbook is told by its name.
    let program = b"canvas.background('red' if data['x'].sum() == 3 else 'white')";
    let parts = [
        Part("program", None, program),
        Part("data", Some(("two.XLSX", UNKNOWN)), BOOK),
        Part("data_options", None, br#"{"sheet": "Other"}"#),
    ];
    let saved = put(&client, "with-data", &[("If-Match", etag(&saved))], &parts);
    assert_eq!((saved.status, &saved.json()["version"]), (200, &json!(2)), "{}", saved.text());
    assert_eq!(saved.json()["error"], Value::Null, "{}", saved.text());
    let columns = saved.json()["data"]["columns"].clone();
    assert_eq!(columns[0]["first"], json!([1, 2]), "{columns:#}");
    assert_eq!(client.get(&image("with-data")).json()["title"], "400", "what is left out stays");
    // Without data in the form, the data stays.
    let saved = put(&client, "with-data", &[], &[Part("program", None, b"canvas.background('blue')")]);
    assert_eq!((saved.status, saved.json().get("data")), (200, None), "{}", saved.text());
    assert_eq!(client.get(&image("with-data")).json()["data"]["rows"], 2);
}

#[test]
fn json_can_have_the_data_too() {
    let server = shared();
    let client = server.client();
    let program = std::str::from_utf8(SUM).expect("text");
    let put = |more: Value| {
        let mut body = json!({"program": program, "width": 20, "height": 10});
        body.as_object_mut().expect("an object").extend(more.as_object().cloned().expect("an object"));
        client.put(&image("json-data"), &body)
    };
    let saved = put(json!({"data": [{"n": 4}, {"n": 6}]}));
    assert_eq!((saved.status, &saved.json()["error"]), (201, &Value::Null), "{}", saved.text());
    assert_eq!(client.get("/api/v1/images/json-data/data").json(), json!({"n": [4, 6]}));
    let saved = put(json!({"data_csv": "n|m\n10|1,5\n", "data_options": {"delimiter": "pipe", "decimal": ","}}));
    assert_eq!((saved.status, &saved.json()["error"]), (200, &Value::Null), "{}", saved.text());
    assert_eq!(client.get("/api/v1/images/json-data/data").json(), json!({"n": [10], "m": [1.5]}));
    // What isn't said stays; null takes it away, in the same version.
    assert_eq!(put(json!({})).json()["error"], Value::Null);
    let saved = put(json!({"data": null}));
    assert_eq!(
        (&saved.json()["version"], &saved.json()["error"]["exception"]),
        (&json!(4), &json!("KeyError")),
        "{}",
        saved.text()
    );
    assert_eq!(client.get(&image("json-data")).json()["data"], Value::Null);
    for (more, part) in [
        (json!({"data": [], "data_csv": "n\n1\n"}), "Send data or data_csv, not both"),
        (json!({"data_csv": "n\n1\n", "source": "cats"}), "Send data or a source, not both"),
        (json!({"data_options": {"dates": "dmy"}}), "send one of these, too"),
        (json!({"data_csv": "n\n1\n", "data_options": {"colour": "red"}}), "There is no option \"colour\""),
        (json!({"data": 3}), "instead of a list or an object"),
    ] {
        assert_says(&put(more), 422, part);
    }
    assert_eq!(client.get(&image("json-data")).json()["version"], 4);
}

#[test]
fn if_one_is_refused_nothing_is_saved() {
    let server = builder().config("[limits]\nprogram_bytes = 300\ndata_bytes = 2000\n[quota]\nbytes = 30000\n").start();
    let ann = author(&server, "ann");
    let program = Part("program", Some(("sum.py", "text/x-python")), SUM);
    let csv = Part("data", Some(("n.csv", "text/csv")), b"n\n10\n");
    let long = b"# ".repeat(200);
    let large = b"1\n".repeat(1_500);
    let text = Part("data", None, b"n\n10\n");
    for (parts, status, said) in [
        (vec![program, Part("data", Some(("n.csv", "text/csv")), b"n\n\"1\n")], 422, "a quote is never closed"),
        (vec![program, Part("data", Some(("n.csv", "text/csv")), &large)], 413, "2000"),
        (vec![Part("program", None, &long), csv], 413, "The program has 400 bytes; the limit is 300"),
        (vec![Part("program", None, b"\xff"), csv], 422, "The program is not UTF-8"),
        (vec![csv], 422, "the field \"program\" is missing"),
        (vec![program, csv, csv], 422, "the field \"data\" is there twice"),
        (vec![program, program, csv], 422, "the field \"program\" is there twice"),
        (vec![program, csv, Part("width", None, b"wide")], 422, "\"width\": it must be a whole number"),
        (vec![program, csv, Part("colour", None, b"red")], 422, "there is no field \"colour\""),
        (vec![program, csv, Part("title", None, b"\xff")], 422, "the field \"title\" is not UTF-8"),
        (vec![program, csv, Part("source", None, b"cats")], 422, "Send data or a source, not both"),
        (vec![program, csv, Part("data_csv", None, b"n\n1\n")], 422, "Send data or data_csv, not both"),
        (vec![program, csv, Part("data_options", None, br#"{"sheet": "One"}"#)], 422, "for workbooks"),
        (vec![program, text], 415, "Send the data as a file whose name ends in .csv"),
        (vec![program, Part("data", Some(("n.pdf", UNKNOWN)), b"n\n10\n")], 415, "Send the data as a file"),
    ] {
        assert_says(&put(&ann, "refused", &[], &parts), status, said);
    }
    for (headers, body, status, said) in [
        (("Content-Type", "multipart/form-data"), "", 400, "has no boundary"),
        (("Content-Type", "multipart/form-data; boundary=x"), "--x\r\nContent-Dis", 400, "can't be read"),
        (("Content-Encoding", "gzip"), "x", 415, "is compressed"),
    ] {
        assert_says(&ann.send("PUT", &image("refused"), &[headers], body), status, said);
    }
    assert_eq!(ann.get(&image("refused")).status, 404);

    // Preconditions are those of every save, and are told before the data is read.
    let saved = put(&ann, "kept", &[], &[program, csv]);
    assert_eq!(saved.status, 201, "{}", saved.text());
    let broken = Part("data", Some(("n.csv", "text/csv")), b"n\n\"1\n");
    assert_says(&put(&ann, "kept", &[("If-None-Match", "*")], &[program, broken]), 409, "");
    assert_says(&put(&ann, "kept", &[("If-Match", "\"99\"")], &[program, broken]), 412, "");
    let bob = author(&server, "bob");
    assert_says(&put(&bob, "kept", &[], &[program, csv]), 403, "belongs to somebody else");
    assert_eq!(put(&ann.anonymous(), "kept", &[], &[program, csv]).status, 401);
    assert_eq!(ann.get(&image("kept")).json()["version"], 1);
    server.stop().expect("the server ends cleanly");
}

#[test]
fn program_and_data_are_held_to_the_quota_together() {
    let server = builder().config("[quota]\nbytes = 20000\n").start();
    let ann = author(&server, "ann");
    let rows = |count: usize| format!("n\n{}", "1.5\n".repeat(count));
    let program = format!("len(data['n'])\n# {}", "x".repeat(8_000));
    let both = |name: &str, count: usize| {
        let data = rows(count);
        let parts = [Part("program", None, program.as_bytes()), Part("data", Some(("n.csv", "")), data.as_bytes())];
        put(&ann, name, &[], &parts)
    };
    // 8 bytes a row: either fits, and both don't.
    assert_says(&both("much", 1_800), 403, "your quota is 20000");
    assert_eq!(ann.get(&image("much")).status, 404);
    assert_eq!(ann.get("/api/v1/usage").json()["usage"]["bytes"], 0);
    assert_eq!(both("some", 1_000).status, 201);
    server.stop().expect("the server ends cleanly");
}

#[test]
fn a_draft_sees_a_workbook_that_isnt_saved() {
    let server = shared();
    let parts = [
        Part(
            "program",
            Some(("program.py", "text/x-python")),
            b"print(len(data), params.s, data['x'].sum())\r\ncanvas.background('red')",
        ),
        Part("data", Some(("book", XLSX)), BOOK),
        Part("data_options", None, br#"{"sheet": "2"}"#),
        Part("params", None, br#"{"s": "x"}"#),
        Part("width", None, b"20"),
        Part("height", None, b"10"),
        Part("frames", None, b"true"),
    ];
    let draw = |accept: &str| send_form(&server.client(), "POST", "/api/v1/render", &[("Accept", accept)], &parts);
    let drawn = draw(JSON);
    assert_eq!((drawn.status, &drawn.json()["console"]), (200, &json!("2 x 3\n")), "{}", drawn.text());
    assert!(drawn.json()["image"].as_str().is_some_and(|image| image.starts_with("data:image/png")));
    assert_says(&draw("*/*"), 422, "frames is a part of the answer as JSON");
}

#[test]
fn pages_of_other_sites_cant_send_such_forms() {
    let server = shared();
    let session = sign_in(&server, "form-ann", &[("Sec-Fetch-Site", "same-origin")]).expect("a session");
    let parts = [Part("program", None, b"canvas.background('red')"), Part("width", None, b"20")];
    let from = |origin: &str| {
        let headers = [("Cookie", session.as_str()), ("Origin", origin)];
        send_form(&server.client().anonymous(), "POST", "/api/v1/render", &headers, &parts).status
    };
    // The session counts only from our own pages.
    assert_eq!(from("https://evil.example"), 401);
    assert_eq!(from(server.address().trim_end_matches('/')), 200);
}

#[test]
fn a_body_of_unknown_length_has_room_for_a_program_and_not_for_data() {
    let server = shared();
    let save = |csv: usize| {
        let body = json!({"program": "canvas.background('red')", "data_csv": format!("n\n{}", "1\n".repeat(csv / 2))})
            .to_string();
        let mut raw = Raw::connect(&server);
        let head = "PUT /api/v1/images/of-unknown-length HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\n";
        // The server may have answered before everything is sent.
        let _ = raw.send(format!(
            "{head}Transfer-Encoding: chunked\r\nAuthorization: Bearer {TOKEN}\r\n\r\n{:x}\r\n{body}\r\n0\r\n\r\n",
            body.len()
        ));
        raw.answer().map(|answer| answer.status)
    };
    assert_eq!(save(100_000), Some(201));
    assert_eq!(save(8 << 20), Some(413));
}
