//! Programs for Python's turtle run as they are: each draws the picture that lies beside it, or an animation of it.

use e2e::golden::{Tolerance, assert_golden};
use e2e::{Client, Server, each_row, here};
use serde_json::{Value, json};
use std::path::PathBuf;

/// Other processors round a little differently.
const TOLERANCE: Tolerance = Tolerance { channel: 6, pixels: 200 };

fn programs() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(here("turtle")).expect("the folder is there");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("it can be read").path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "py"));
    files.sort();
    files
}

fn draft(client: &Client, program: &str, format: &str, animate: bool) -> Vec<u8> {
    let body = json!({"program": program, "width": 600, "height": 450, "format": format, "animate": animate});
    let answer = client.post("/api/v1/render", "image/*", &body);
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.body
}

/// How many frames a GIF has: each begins with a graphic control extension.
pub(crate) fn frames(gif: &[u8]) -> usize {
    gif.windows(4).filter(|window| window == b"\x21\xf9\x04\x04" || window == b"\x21\xf9\x04\x05").count()
}

#[test]
fn what_schools_teach_draws_its_picture() {
    let server = Server::builder().start();
    let client = server.client();
    let programs = programs();
    assert!(programs.len() >= 13, "{programs:?}");
    each_row(
        &programs,
        |file| file.display().to_string(),
        |file| {
            let program = std::fs::read_to_string(file).expect("a program can be read");
            assert_golden(&file.with_extension("png"), &draft(&client, &program, "png", false), TOLERANCE);
            assert!(draft(&client, &program, "svg", true).starts_with(b"<svg"));
        },
    );
    server.stop().expect("the server ends cleanly");
}

#[test]
fn turtles_draw_step_by_step_if_asked() {
    let server = Server::builder().start();
    let client = server.client();
    let square = "import turtle\nfor side in range(4):\n    turtle.forward(90)\n    turtle.left(90)\n";
    assert_eq!(frames(&draft(&client, square, "gif", false)), 1, "a still picture");
    assert_eq!(frames(&draft(&client, square, "gif", true)), 5, "four sides and the end");
    let still = draft(&client, square, "png", true);
    assert_eq!(still, draft(&client, square, "png", false), "a file without frames shows the end");
    let of_the_canvas = "t = canvas.turtle(animate=True)\nfor side in range(4):\n    t.forward(90)\n    t.left(90)\n";
    assert_eq!(frames(&draft(&client, of_the_canvas, "gif", false)), 4);
    assert_eq!(client.put("/api/v1/images/square", &json!({"program": square})).status, 201);
    assert_eq!(frames(&client.get("/square.gif").body), 1);
    assert_eq!(frames(&client.get("/square.gif?_animate=1").body), 5);
    server.stop().expect("the server ends cleanly");
}

#[test]
fn the_command_line_draws_turtles_step_by_step_if_asked() {
    let square = "import turtle\nfor side in range(4):\n    turtle.forward(90)\n    turtle.left(90)\n";
    let drawn = |arguments: &[&str]| {
        let ended = e2e::cli::render(square, arguments);
        assert_eq!((ended.code, ended.stderr.as_str()), (Some(0), ""), "{arguments:?}");
        ended.stdout
    };
    assert_eq!(frames(&drawn(&["--format", "gif"])), 1, "a still picture");
    assert_eq!(frames(&drawn(&["--format", "gif", "--animate"])), 5, "four sides and the end");
    assert_eq!(drawn(&["--animate"]), drawn(&[]), "a PNG shows the end");
}

/// What a program prints, and its error.
fn said(program: &str) -> (String, Value) {
    let ended = e2e::cli::render(program, &["--json"]);
    let error = ended.stderr.find('{').and_then(|at| serde_json::from_str(&ended.stderr[at..]).ok());
    (ended.stderr, error.unwrap_or_default())
}

#[test]
fn the_module_is_the_one_of_python() {
    let (console, error) = said(include_str!("turtle_semantics.py"));
    assert_eq!(error, Value::Null, "{console}");
    assert_eq!(console, "done\n");
}

#[test]
fn windows_that_nobody_closes_are_closed_and_that_is_said() {
    for (program, note) in [
        ("import turtle\nwhile True:\n    turtle.fd(3)\n    turtle.rt(7)", "after 100,000 steps"),
        ("import turtle\nturtle.tracer(0)\nwhile True:\n    turtle.fd(0)\n    turtle.update()", "after 20,000 updates"),
        ("import turtle, time\nwhile True:\n    turtle.dot()\n    time.sleep(1)", "after 10 s of its time"),
        ("from turtle import *\ndef f():\n    fd(1)\n    ontimer(f, 0)\nf()\ndone()", "after 1,000 calls"),
        ("from turtle import *\nfd(9)\ndone()\nfd(9)", "closed by done()"),
        ("from turtle import *\nfd(9)\nonkey(reset, 'r')", "Nobody clicks or presses a key"),
    ] {
        let ended = e2e::cli::render(program, &[]);
        assert_eq!(ended.code, Some(0), "{program}: {}", ended.stderr);
        assert!(ended.stderr.contains(note), "{program}: {}", ended.stderr);
    }
}
