//! Data sets: what is understood of them, how programs get them, and that each version keeps its own.

use super::{IMG, JSON, assert_says, etag, image, picture, save, shared, view};
use e2e::{Answer, Server};
use serde_json::{Value, json};

const CSV: &str = "text/csv";

fn upload(server: &Server, name: &str, media_type: &str, body: &str) -> Answer {
    server.client().send("PUT", &format!("{}/data", image(name)), &[("Content-Type", media_type)], body)
}

fn preview(server: &Server, media_type: &str, body: &str) -> Answer {
    server.client().send("POST", "/api/v1/data", &[("Content-Type", media_type)], body)
}

/// Runs a program with a table and holds that it raises nothing.
fn runs(server: &Server, program: &str, csv: &str) {
    let answer = server.client().draft_with(program, &json!({"data_csv": csv}));
    assert_eq!(answer.status, 200, "{program}: {}", answer.json()["error"]);
}

#[test]
fn date_columns_are_dates_in_the_program() {
    let server = shared();
    let table = "day,at,word,price\n2014-01-31,2014-01-31T12:00,a,1\n,2014-02-01 00:30:00+01:00,b,2\nFeb 2 2014,,c,3\n";
    runs(
        &server,
        "
import datetime
day, at = data['day'], data['at']
assert day.dtype == 'datetime64[D]' and at.dtype == 'datetime64[us]', (day.dtype, at.dtype)
assert day[0] == np.datetime64('2014-01-31') and np.isnat(day[1]) and day[2] - day[0] == np.timedelta64(2, 'D')
assert at[1] == np.datetime64('2014-01-31T23:30') and np.isnat(at[2])
assert data.rows[0]['day'] == datetime.date(2014, 1, 31) and data.rows[1]['day'] is None
assert data.rows[0]['at'] == datetime.datetime(2014, 1, 31, 12), data.rows[0]
assert [row['day'].year for row in data if row['day']] == [2014, 2014]
assert type(data.rows[0]['day']) is datetime.date and type(data['word']) is list
day[1] = day[0]   # it can be written to
assert f'{day[0]}' == '2014-01-31' and f'{day[0].item():%d %B}' == '31 January'
",
        table,
    );
}

#[test]
fn booleans_with_missing_values_are_masked_arrays_in_the_program() {
    runs(
        &shared(),
        "
ok = data['ok']
assert isinstance(ok, np.ma.MaskedArray) and ok.dtype == bool, (type(ok), ok)
assert ok.tolist() == [True, None, False], ok.tolist()
assert [row['ok'] for row in data] == [True, None, False], data.rows
assert [i for i, value in enumerate(ok) if value] == [0], 'neither false nor a gap is true'
assert ok.sum() == 1 and ok.count() == 2 and ok.mask.tolist() == [False, True, False]
assert data['n'][ok.filled(False)].tolist() == [1]
ok[1] = True   # it can be written to
assert ok.tolist() == [True, True, False]
assert type(data['all']) is np.ndarray and data['all'].dtype == bool
assert repr(data['none'][:1]) and 'False' in f'{ok}'
import numpy.ma as ma
assert ma.getmaskarray(data['none']).tolist() == [True, False, True]
canvas.line([(0, 0), (1, 1)]) if data['none'][0] else canvas.background('white')
",
        "n,ok,all,none\n1,true,true,\n2,,false,false\n3,FALSE,true,NA\n",
    );
}

#[test]
fn charts_accept_date_columns() {
    let server = shared();
    let table =
        "day,at,low,high\n2014-01-31,2014-01-31T12:00,1,2\n,2014-02-01T12:00,2,4\n2014-02-28,2014-02-02T06:00,3,5\n";
    for call in [
        "plt.plot(data['day'], data['high'])",
        "plt.plot(data['at'], data['high'], 'o-')",
        "plt.plot('day', 'high', data=data)",
        "plt.scatter(data['at'], data['high'], c=data['low'])",
        "plt.bar(data['at'], data['high'])",
        "plt.fill_between(data['at'], data['low'], data['high'])",
        "plt.step([row['at'] for row in data], data['high'])",
        "plt.scatter([row['day'] for row in data], data['high'])",
    ] {
        let program = format!(
            // Days since 1970: the axis begins and ends in 2014.
            "{call}\nlow, high = plt.xlim()\nassert 16071 <= low < high <= 16436, (low, high)"
        );
        runs(&server, &program, table);
    }
}

#[test]
fn uploads_report_the_detected_columns() {
    let server = shared();
    save(&server, "understood", "canvas.background('white')");
    let rows = "1.5,2014-01-31,x,true\n".repeat(9);
    let csv = format!("n,day,word,ok\n{rows},,,false\n7,2014-02-01,{},true\n", "long ".repeat(30));
    let columns = json!([
        {"name": "n", "type": "number", "missing": 1, "first": [1.5, 1.5, 1.5]},
        {"name": "day", "type": "date", "missing": 1, "first": ["2014-01-31", "2014-01-31", "2014-01-31"]},
        {"name": "word", "type": "text", "missing": 1, "first": ["x", "x", "x"]},
        {"name": "ok", "type": "boolean", "missing": 0, "first": [true, true, true]},
    ]);
    let said = preview(&server, "text/csv; charset=utf-8", &csv);
    assert_eq!((said.status, &said.json()["columns"], &said.json()["rows"]), (200, &columns, &json!(11)));
    assert_eq!((&said.json()["notes"], said.header("cache-control")), (&json!([]), Some("no-store")));
    assert_eq!(server.client().get(&image("understood")).json()["data"], Value::Null, "nothing is saved");

    let saved = upload(&server, "understood", CSV, &csv).json();
    assert_eq!(saved["data"], said.json());
    let kept = server.client().get(&image("understood")).json()["data"].clone();
    assert_eq!((&kept["columns"], &kept["rows"]), (&columns, &json!(11)));
    let public = server.client().anonymous().get(&image("understood")).json()["data"].clone();
    let word = json!({"name": "word", "type": "text"});
    assert_eq!((&public["columns"][2], &public["rows"]), (&word, &json!(11)), "values are for who may read them");
    assert!(!public.to_string().contains("first") && !public.to_string().contains("sha256"), "{public}");
}

#[test]
fn likely_mistakes_in_data_are_reported() {
    let server = shared();
    let numbers = "1\n".repeat(20);
    for (media_type, body, expected) in [
        (CSV, format!("price\n{numbers}soon\n"), "Column \"price\" is text because of row 21: \"soon\" isn't a number"),
        (CSV, format!("price\n{numbers}x\ny\nz\n"), "because of row 21 and 2 other rows: \"x\""),
        (CSV, "price;n\n1,5;1\n2,5;1\n".to_owned(), "has decimal commas, as in row 1, \"1,5\""),
        (
            CSV,
            "when\n01/02/2014\n".to_owned(),
            "it isn't clear whether the day or the month comes first; it was read with",
        ),
        (CSV, "2014,7\n2015,8\n".to_owned(), "The file has no heading"),
        (CSV, "a,b\n".to_owned(), "but no rows"),
        (CSV, "a,b\n1,2\n1\n".to_owned(), "Row 2 (line 3) has fewer values"),
        (CSV, "a,b\n1,2\n1,2,3\n".to_owned(), "no name; it is called \"column_3\""),
        (CSV, "a,b,a\n1,2,3\n".to_owned(), "the second is called \"a_2\""),
        (CSV, "a,,c\n1,2,3\n".to_owned(), "no name; it is called \"column_2\""),
        (JSON, r#"{"n": ["1", "2"]}"#.to_owned(), "is in quotes"),
        (
            JSON,
            r#"{"d": ["2014-01-31", "2014-02-01", "2014-02-02", "2014-02-03", "soon"]}"#.to_owned(),
            "\"soon\" isn't a date",
        ),
    ] {
        let said = preview(&server, media_type, &body);
        assert_eq!(said.status, 200, "{body}: {}", said.text());
        let notes = said.json()["notes"].clone();
        assert!(notes[0].as_str().is_some_and(|note| note.contains(expected)), "{expected:?} isn't in {notes:#}");
    }
}

#[test]
fn data_options_apply_and_are_kept() {
    let server = shared();
    let client = server.client();
    save(&server, "said", "canvas.background('white')");
    let csv = "made on Monday\nzip|born|price\n00501|01/02/2014|1,234\n10001|03/04/2014|2,5\n";
    let query = "?delimiter=%7C&decimal=,&heading=2&dates=dmy&types=zip:integer,born:date";
    let said = client.send("POST", &format!("/api/v1/data{query}"), &[("Content-Type", CSV)], csv);
    assert_eq!(said.status, 200, "{}", said.text());
    let options = json!({
        "delimiter": "|", "decimal": ",", "heading": "2", "dates": "dmy", "types": "zip:integer,born:date",
    });
    assert_eq!(said.json()["options"], options);
    let columns = said.json()["columns"].clone();
    assert_eq!((&columns[0]["type"], &columns[0]["first"]), (&json!("integer"), &json!([501, 10001])));
    assert_eq!(columns[1]["first"], json!(["2014-02-01", "2014-04-03"]));
    assert_eq!(columns[2]["first"], json!([1.234, 2.5]));

    let put = |query: &str| {
        let path = format!("{}/data{query}", image("said"));
        client.send("PUT", &path, &[("Content-Type", CSV)], csv)
    };
    assert_eq!(put(query).status, 200);
    let kept = || client.get(&image("said")).json()["data"]["options"].clone();
    assert_eq!(kept(), options);
    let public = client.anonymous().get(&image("said")).json()["data"].clone();
    assert_eq!(public["options"], Value::Null, "for who may read the data");
    // Another program keeps them with the data; data without any has none; what is restored has its own.
    let program = json!({"program": "canvas.background('black')"});
    assert_eq!(client.put(&image("said"), &program).status, 200);
    assert_eq!(kept(), options);
    assert_eq!(put("?delimiter=%7C").status, 200);
    assert_eq!(kept(), json!({"delimiter": "|"}));
    assert_eq!(put("").status, 200);
    assert_eq!(kept(), Value::Null);
    let restore = format!("{}/versions/2/restore", image("said"));
    assert_eq!(client.send("POST", &restore, &[], "").status, 200);
    assert_eq!(kept(), options);

    for (query, status, part) in [
        ("?colour=red", 400, "There is no option \"colour\"; there are delimiter"),
        ("?dates=us", 400, "dates is dmy, mdy or ymd, not \"us\""),
        ("?types=zip:colour", 400, "types is names with kinds"),
        ("?types=nobody:text", 422, "types names a column \"nobody\" that there isn't"),
        ("?encoding=klingon", 422, "encoding is the name of a character encoding"),
        ("?sheet=Sheet1", 422, "The option sheet is for workbooks, and this is CSV"),
    ] {
        assert_says(&put(query), status, part);
        assert_says(&client.send("POST", &format!("/api/v1/data{query}"), &[("Content-Type", CSV)], csv), status, part);
    }
}

#[test]
fn the_content_type_sets_format_and_charset() {
    let server = shared();
    let lines = preview(&server, "application/x-ndjson", "{\"a\": 1, \"b\": {\"c\": true}}\n{\"a\": 2}\n");
    assert_eq!((lines.status, &lines.json()["columns"][1]["name"]), (200, &json!("b.c")), "{}", lines.text());
    assert_eq!(lines.json()["columns"][1]["first"], json!([true, null]));
    let said = preview(&server, "text/csv; charset=\"utf-16le\"", "a\0\n\x001\0\n\0");
    assert_eq!((said.status, &said.json()["columns"][0]["first"]), (200, &json!([1])), "{}", said.text());
    assert_eq!(said.json()["options"], json!({"encoding": "utf-16le"}));
    let book = include_bytes!("../../../../crates/reader/tests/files/two_sheets.xlsx");
    let xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    let read =
        |query: &str| server.client().send("POST", &format!("/api/v1/data{query}"), &[("Content-Type", xlsx)], book);
    assert_eq!(read("").json()["columns"][2]["first"], json!(["2014-01-31", "2014-02-01"]));
    assert!(read("").json()["notes"][0].as_str().is_some_and(|note| note.contains("2 sheets")), "{}", read("").text());
    assert_eq!(read("?sheet=Other").json()["columns"][0]["first"], json!([1, 2]));
    assert_says(&read("?sheet=Third"), 422, "no sheet \"Third\"; it has \"First\", \"Other\"");
}

#[test]
fn unreadable_data_is_reported_with_its_position() {
    let server = shared();
    save(&server, "unread", "canvas.background('white')");
    let wide: Vec<String> = (0..1001).map(|i| format!("c{i}")).collect();
    for (media_type, body, status, part) in [
        (CSV, "a,b\n1,2\n3,\"4\n5,6\n", 422, "Row 2 (line 3), column \"b\": a quote is never closed"),
        (CSV, " \n", 422, "The data is empty"),
        (CSV, &wide.join(","), 413, "1001 columns; at most 1000"),
        (JSON, r#"[{"a": 1}, {"a": 1, "a": 2}]"#, 422, "Row 2 has two values named \"a\""),
        (JSON, r#"{"a": [1, 2], "b": [1]}"#, 422, "Column \"b\" has 1 values where the first column has 2"),
        (JSON, "[{\"a\": 1},\n{\"a\": }]", 422, "line 2 column 7"),
        (JSON, r#"[{"a": 1}, [2]]"#, 422, "an object as row 2"),
        (CSV, "\u{89}PNG\0\0", 422, "The file isn't text"),
    ] {
        assert_says(&preview(&server, media_type, body), status, part);
        assert_says(&upload(&server, "unread", media_type, body), status, part);
    }
    assert_says(&preview(&server, "image/png", "x"), 415, "text/csv, application/json");
    let nobody = server.client().anonymous().send("POST", "/api/v1/data", &[("Content-Type", CSV)], "a\n1\n");
    assert_says(&nobody, 401, "Send your token");
    assert_eq!(server.client().get(&image("unread")).json()["version"], 1, "what is refused is no version");
}

#[test]
fn each_version_keeps_its_data() {
    let server = shared();
    let program = "canvas.background('red' if 'n' in data and data['n'].sum() > 9 else 'white')";
    save(&server, "kept-data", program);
    assert_eq!(upload(&server, "kept-data", CSV, "n\n1\n").json()["version"], 2);
    assert_eq!(upload(&server, "kept-data", CSV, "n\n10\n").json()["version"], 3);
    let path = format!("{}/data", image("kept-data"));
    let data = |query: &str| server.client().get(&format!("{path}{query}"));
    assert_eq!(data("").json(), json!({"n": [10]}));
    assert_eq!(data("?version=2").json(), json!({"n": [1]}));
    assert_eq!(server.client().get_with(&format!("{path}?version=2"), &[("Accept", CSV)]).text(), "n\n1\n");
    assert_says(&data("?version=1"), 404, "has no data in its version 1");
    assert_says(&data("?version=9"), 404, "has no version 9");
    assert_says(&data("?version=0"), 400, "must be a version's number");
    assert_says(&data("?versions=1"), 400, "There is no parameter \"versions\"");

    let removed = server.client().send("DELETE", &path, &[], "");
    assert_eq!((removed.status, &removed.json()["version"]), (200, &json!(4)), "{}", removed.text());
    assert_says(&data(""), 404, "has no data.");
    assert_says(&server.client().send("DELETE", &path, &[], ""), 404, "has no data.");
    assert_eq!(picture(&server, "/kept-data.png").pixels[..4], [255, 255, 255, 255]);
    assert_eq!(picture(&server, "/kept-data.png?_v=3").pixels[..4], [255, 0, 0, 255]);

    let versions = server.client().get(&format!("{}/versions", image("kept-data"))).json()["versions"].clone();
    let had: Vec<_> = versions.as_array().into_iter().flatten().map(|version| version["data"].clone()).collect();
    assert_eq!((&had[0], &had[3]), (&Value::Null, &Value::Null), "{versions:#}");
    let third = server.client().get(&format!("{}/versions/3", image("kept-data"))).json();
    assert_eq!(third["data"]["columns"][0], json!({"name": "n", "type": "integer", "missing": 0, "first": [10]}));
    assert_ne!(had[1]["sha256"], had[2]["sha256"]);
    let restored = server.client().post(&format!("{}/versions/3/restore", image("kept-data")), JSON, &json!({}));
    assert_eq!(restored.status, 200, "{}", restored.text());
    assert_eq!(data("").json(), json!({"n": [10]}));
    let anyone = server.client().anonymous();
    assert_says(&anyone.send("DELETE", &path, &[], ""), 401, "Send your token");
}

#[test]
fn dates_are_downloaded_as_they_were_uploaded() {
    let server = shared();
    save(&server, "round", "canvas.background('white')\nlen(data) and data['day'].astype('datetime64[M]')");
    let csv = "day,at\n2014-01-31,2014-01-31T12:00:00\n,1969-12-31T23:59:59.999999\n0001-01-01,\n9999-12-31,9999-12-31T23:59:59\n";
    assert_eq!(upload(&server, "round", CSV, csv).json()["error"], Value::Null);
    let path = format!("{}/data", image("round"));
    assert_eq!(server.client().get_with(&path, &[("Accept", CSV)]).text(), csv);
    let first = etag(&view(&server, "/round.png", IMG)).to_owned();
    let sent = server.client().get(&path);
    assert_eq!(sent.json()["day"], json!(["2014-01-31", null, "0001-01-01", "9999-12-31"]));
    assert_eq!(upload(&server, "round", JSON, &sent.text()).json()["error"], Value::Null);
    assert_eq!(etag(&view(&server, "/round.png", IMG)), first, "it is the same data");
}

#[test]
fn impossible_dates_are_text() {
    let server = shared();
    let program = "canvas.background('white')\nfor name in data.columns: str(data[name][0]); data.rows[0][name]";
    for value in [
        "2014-02-30",
        "0000-01-01",
        "10000-01-01",
        "-2014-01-01",
        "2014-01-31T99:99:99",
        "2014-01-31T00:00:00+99:59",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59.999999-14:00",
        "2014-01-31T12:00:00.99999999999999999999",
        "2014-01-31T23:59:60Z",
        "2014-01-31\u{202E}",
        "٢٠١٤-٠١-٣١",
        "Jan 99999999999 2014",
        "2014-99999999999999999999-1",
    ] {
        let said = preview(&server, JSON, &json!({"d": [value, "2014-01-31"]}).to_string());
        assert_eq!(said.status, 200, "{value}: {}", said.text());
        runs(&server, program, &format!("d\n\"{value}\"\n"));
    }
}
