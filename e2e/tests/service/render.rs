//! `paintbox render`: what it draws, what it says, how it exits.

use e2e::census::{descendants, eventually};
use e2e::cli::{paintbox, render};
use e2e::golden::Picture;
use e2e::{Walls, here};

const CIRCLE: &str = "canvas.background(\"white\")\ncanvas.circle(200,150,80,fill=\"tomato\")";

#[test]
fn a_program_on_standard_input_is_drawn_to_a_file() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let arguments = ["render", "-", "-o", "a.png", "--size", "400x300"];
    let ended = paintbox(Walls::All, folder.path(), &arguments, CIRCLE);
    assert_eq!(ended.code, Some(0), "{}", ended.stderr);
    assert_eq!(ended.stderr, "");
    let picture = Picture::decode(&std::fs::read(folder.path().join("a.png")).expect("the file is there"));
    assert_eq!((picture.width, picture.height), (400, 300));
    let pixel = |x: usize, y: usize| &picture.pixels[(y * 400 + x) * 4..][..4];
    assert_eq!(pixel(200, 150), [255, 99, 71, 255], "tomato in the middle");
    assert_eq!(pixel(5, 5), [255, 255, 255, 255], "white in the corner");
}

#[test]
fn format_name_and_scale_are_applied() {
    let svg = render(CIRCLE, &["--format", "svg", "--size", "400x300"]);
    assert!(String::from_utf8_lossy(&svg.stdout).contains("<circle"), "{}", svg.stderr);
    let large = render(CIRCLE, &["--scale", "2", "--size", "400x300"]);
    let picture = Picture::decode(&large.stdout);
    assert_eq!((picture.width, picture.height), (800, 600));
}

#[test]
fn everything_documented_for_programs_is_available() {
    let program = "
import numpy
name = params.text('name', default='Tom')
assert name == 'Ann', name
assert params.integer('year', default=3) == 2014
assert len(data) == 1461 and data['temp_max'].mean() > 10 and data['weather'][0] == 'drizzle'
assert data.rows[0]['temp_max'] == 12.8 and data.rows[0]['date'].year == 2012
assert np is numpy and math.pi > 3 and 0 <= random.random() < 1
import datetime, zoneinfo, statistics, json, csv, re, decimal, hashlib, dataclasses
assert datetime.datetime.strptime('Jan 2 2000', '%b %d %Y').day == 2
assert zoneinfo.ZoneInfo('Europe/Berlin').key == 'Europe/Berlin'
@dataclasses.dataclass
class Point:
    x: int
print(json.dumps({'x': Point(2).x}))
canvas.circle(1, 2, 3)
";
    let data = here("../examples/data/seattle-weather.csv");
    let data = data.to_str().expect("a path in UTF-8");
    let ended = render(program, &["--param", "name=Ann", "--param", "year=2014", "--data", data]);
    assert_eq!((ended.code, ended.stderr.as_str()), (Some(0), "{\"x\": 2}\n"));
}

#[test]
fn data_options_apply_on_the_command_line() {
    let file = here("../crates/reader/tests/files/day_or_month.csv");
    let file = file.to_str().expect("a path in UTF-8");
    let program = "print(data['d'][0])\ncanvas.circle(1, 2, 3)";
    let ended = render(program, &["--data", file, "--data-option", "dates=dmy"]);
    assert_eq!((ended.code, ended.stderr.as_str()), (Some(0), "2024-01-05\n"));
    let ended = render(program, &["--data", file]);
    assert_eq!((ended.code, ended.stderr.as_str()), (Some(0), "2024-05-01\n"));
    let book = here("../crates/reader/tests/files/two_sheets.xlsx");
    let book = book.to_str().expect("a path in UTF-8");
    let ended = render("print(data['x'].sum())\ncanvas.circle(1, 2, 3)", &["--data", book, "--data-option", "sheet=2"]);
    assert_eq!((ended.code, ended.stderr.as_str()), (Some(0), "3\n"));
    for (option, part) in [
        ("dates=us", "dates is dmy, mdy or ymd"),
        ("colour=red", "There is no option"),
        ("sheet=2", "is for workbooks"),
    ] {
        let ended = render(program, &["--data", file, "--data-option", option]);
        assert_eq!(ended.code, Some(2), "{}", ended.stderr);
        assert!(ended.stderr.contains(part), "{}", ended.stderr);
    }
}

#[test]
fn the_same_job_draws_the_same_picture() {
    let program = "
for i in range(50):
    canvas.circle(random.random() * 800, np.random.rand() * 600, np.random.default_rng().random() * 30)
for word in {'a', 'b', 'c', 'd'}:
    canvas.text(word, random.random() * 800, 50)
";
    let (first, second) = (render(program, &[]), render(program, &[]));
    assert_eq!(first.code, Some(0), "{}", first.stderr);
    assert!(first.stdout == second.stdout);
}

/// A program, its exit code, and what standard error says of it.
const FAILURES: [(&str, i32, &[&str]); 13] = [
    ("x = 1\n\n\n\n\n\ny = 1/0", 1, &["line 7", "    y = 1/0\n        ^^^\n", "ZeroDivisionError: division by zero"]),
    ("def f():\n    return [1][3]\nf()", 1, &["line 3, in <module>", "line 2, in f", "IndexError"]),
    ("for x in range(3)\n    pass", 1, &["line 1", "SyntaxError: expected ':'"]),
    ("while True: pass", 3, &["line 1", "while True: pass", "limit"]),
    ("a = 1\nb = [0]*10**10", 3, &["line 2", "MemoryError", "limit of memory"]),
    ("import os; os.system('id')", 1, &["ImportError: os isn't available here; a program can import numpy, "]),
    ("open('/etc/passwd')", 1, &["PermissionError: a program has no files here"]),
    ("import socket", 1, &["ImportError: socket isn't available here"]),
    ("import time\ntime.sleep(-9)", 1, &["ValueError: sleep length must be non-negative"]),
    (
        "canvas.circel(1, 2, 3)",
        1,
        &["AttributeError: 'canvas' object has no attribute 'circel'", "hint: did you mean `circle`?"],
    ),
    ("circle(1, 2, 3)", 1, &["NameError", "hint: did you mean `canvas.circle`?"]),
    ("canvas.circle(1, 2, colour='red')", 1, &["TypeError", "hint: did you mean `fill`?"]),
    ("canvas.size(100000, 100000)", 3, &["line 1", "limit of size"]),
];

#[test]
fn a_failure_prints_the_line_and_has_its_exit_code() {
    for (program, code, says) in FAILURES {
        let ended = render(program, &["--time", "1"]);
        assert_eq!(ended.code, Some(code), "{program}: {}", ended.stderr);
        assert!(ended.stdout.is_empty(), "{program}");
        for words in says {
            assert!(ended.stderr.contains(words), "{program}: {words:?} is not in\n{}", ended.stderr);
        }
        assert!(!ended.stderr.contains("/work") && !ended.stderr.contains("site-packages"), "{}", ended.stderr);
    }
}

#[test]
fn a_forbidden_call_of_native_code_exits_with_4_and_a_crash_with_5() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    std::fs::write(folder.path().join("paintbox.toml"), "[engines.python]\nmodules = [\"ctypes\"]").expect("a file");
    let run = |program: &str| paintbox(Walls::All, folder.path(), &["render", "-"], program);
    let refused = run("import ctypes\nctypes.CDLL(None).syscall(101, 0, 0, 0, 0)");
    assert_eq!(refused.code, Some(4), "{}", refused.stderr);
    let crashed = run("import ctypes\nctypes.string_at(0)");
    assert_eq!(crashed.code, Some(5), "{}", crashed.stderr);
}

#[test]
fn json_output_describes_the_error() {
    let ended = render("print('so far')\n1/0", &["--json"]);
    assert_eq!(ended.code, Some(1));
    let said: serde_json::Value = serde_json::from_str(&ended.stderr).expect("JSON");
    assert_eq!((&said["kind"], &said["line"]), (&"raised".into(), &2.into()), "{said}");
    assert_eq!(said["exception"], "ZeroDivisionError");
    assert_eq!(said["console"], "so far\n");
}

#[test]
fn a_usage_error_exits_with_2() {
    for arguments in [
        &["render"][..],
        &["render", "missing.py"],
        &["render", "-", "--size", "big"],
        &["render", "-", "--format", "exe"],
        &["render", "-", "-o", "a.exe"],
        &["render", "-", "--param", "novalue"],
        &["render", "-", "--data", "missing.csv"],
        &["render", "-", "--time", "0"],
        &["render", "-", "--scale", "nan"],
        &["render", "-", "--config", "missing.toml"],
    ] {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let ended = paintbox(Walls::All, folder.path(), arguments, CIRCLE);
        assert_eq!(ended.code, Some(2), "{arguments:?}: {}", ended.stderr);
        assert!(!ended.stderr.is_empty() && ended.stdout.is_empty(), "{arguments:?}");
    }
}

#[test]
fn no_process_is_left_running() {
    let before = descendants(std::process::id()).len();
    let ended = render("while True: pass", &["--time", "0.5"]);
    assert_eq!(ended.code, Some(3));
    eventually(std::time::Duration::from_secs(30), "no process is left", || {
        let now = descendants(std::process::id());
        if now.len() <= before { Ok(()) } else { Err(format!("{now:?}")) }
    });
}

#[test]
fn an_undeclared_parameter_is_reported_as_ignored() {
    let program = "name = params.text('name', default='Tom')\ncanvas.background('red')";
    let ended = render(program, &["--param", "name=Ann", "--param", "nmae=Ann"]);
    assert_eq!(ended.code, Some(0));
    assert!(ended.stderr.contains("declares no parameter \"nmae\" (it declares name)"), "{}", ended.stderr);
    let ended = render("canvas.background('red')", &["--param", "name=Ann"]);
    assert!(ended.stderr.contains("declares no parameter \"name\" (it declares none)"), "{}", ended.stderr);
}

#[test]
fn colour_parameters_need_no_hash_on_the_command_line() {
    let program = "canvas.background(params.color('col', default='red'))";
    for (given, blue) in [("0000ff", 255), ("#0000ff", 255), ("red", 0)] {
        let ended = render(program, &["--param", &format!("col={given}"), "--size", "20x10"]);
        assert_eq!(Picture::decode(&ended.stdout).pixels[2], blue, "{given}: {}", ended.stderr);
    }
    let ended = render(program, &["--param", "col=tomatoe"]);
    assert!(ended.code == Some(1) && ended.stderr.contains("`tomato`"), "{}", ended.stderr);
}

#[test]
fn no_error_repeats_itself() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    for arguments in [
        &["render", "nowhere.py"][..],
        &["render", "-", "--config", "nowhere.toml"],
        &["render", "-", "--data", "no.csv"],
    ] {
        let said = paintbox(Walls::All, folder.path(), arguments, CIRCLE).stderr;
        assert_eq!(said.matches("No such file").count(), 1, "{said}");
    }
}
