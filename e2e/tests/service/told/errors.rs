//! Where an error is, in columns that are characters.

use super::shared;
use serde_json::{Value, json};

/// The text that a place marks, as an editor would find it.
fn marked(program: &str, place: &Value) -> Option<String> {
    let number = |name: &str| Some(place[name].as_u64()? as usize);
    let lines: Vec<&str> = program.split('\n').collect();
    let (line, column) = (number("line")?, number("column")?);
    let (end_line, end_column) = (number("end_line")?, number("end_column")?);
    let mut text = String::new();
    for at in line..=end_line {
        let from = if at == line { column - 1 } else { 0 };
        let to = if at == end_line { end_column - 1 } else { usize::MAX };
        text.extend(lines[at - 1].chars().take(to).skip(from));
        text.push_str(if at == end_line { "" } else { "\n" });
    }
    Some(text)
}

#[test]
fn errors_mark_what_failed_whatever_stands_before_it() {
    let server = shared();
    let client = server.client();
    for (program, exception, text) in [
        ("x = '😀😀'; y = 1 / 0", "ZeroDivisionError", Some("1 / 0")),
        ("if True:\n\tx = 'é'; nought", "NameError", Some("nought")),
        ("x = '👩‍👩‍👧'; [1][5]", "IndexError", Some("[1][5]")),
        ("canvas.circle(\n    1,\n    'é',\n    4)", "TypeError", Some("canvas.circle(\n    1,\n    'é',\n    4)")),
        // The parser counts characters, and what comes after it bytes.
        ("x = '😀😀'; y = = 3", "SyntaxError", Some("=")),
        ("x = '😀😀'; return 5", "SyntaxError", Some("return 5")),
        ("s = '😀'; nonlocal q", "SyntaxError", Some("nonlocal q")),
        ("def f(é, é): pass", "SyntaxError", Some("é")),
        ("def f():\n\té = '😀'; x = 1; global x", "SyntaxError", Some("global x")),
        ("f('😀', a=1, a=2)", "SyntaxError", Some("a=2")),
        ("x = '😀'; await y", "SyntaxError", Some("await y")),
        ("foo(a, b for b in\n  c, d)", "SyntaxError", Some("b for b in\n  c")),
        // Where Python knows no end.
        ("x = (1,\ny = 2", "SyntaxError", None),
        ("x = 1\n  y = 2", "IndentationError", None),
        ("x = 'abc", "SyntaxError", None),
    ] {
        let error = client.draft(program).json()["error"].clone();
        assert_eq!(error["exception"], exception, "{program}: {error:#}");
        assert_eq!(marked(program, &error).as_deref(), text, "{program}: {error:#}");
        assert!(error["line"].is_u64() && error["column"].is_u64(), "{program}: {error:#}");
    }
}

#[test]
fn errors_in_f_strings_and_after_other_line_ends_are_found() {
    let server = shared();
    let client = server.client();
    let place = |program: &str| {
        let error = client.draft(program).json()["error"].clone();
        (error["line"].as_u64(), error["column"].as_u64())
    };
    assert_eq!(place("x = '😀' + f'{a b}'"), (Some(1), Some(14)));
    assert_eq!(place("x = 1\r\ny = = 2\r\n"), (Some(2), Some(5)));
    assert_eq!(place("x = 1\ry = = 2\r"), (Some(2), Some(5)));
    let answer = client.draft("x = 1\r\rdef f():\r    1 / 0\rf()").json();
    let sources: Vec<_> =
        answer["error"]["traceback"].as_array().expect("calls").iter().map(|c| &c["source"]).collect();
    assert_eq!(sources, ["f()", "    1 / 0"]);
}

#[test]
fn every_call_of_a_traceback_has_its_place() {
    let server = shared();
    let program =
        "def outer(é):\n\treturn inner('😀') + (\n\t\té)\ndef inner(s):\n    return s + 1 / 0\nx = '😀'; outer(2)\n";
    let answer = server.client().draft(program).json();
    let calls = answer["error"]["traceback"].as_array().expect("calls");
    let marks: Vec<_> = calls.iter().map(|call| marked(program, call).expect("a place")).collect();
    assert_eq!(marks, ["outer(2)", "inner('😀')", "1 / 0"]);
    let names: Vec<_> = calls.iter().map(|call| &call["function"]).collect();
    assert_eq!(names, ["<module>", "outer", "inner"]);
    assert_eq!((&answer["error"]["line"], &answer["error"]["end_line"]), (&json!(5), &json!(5)));
}

#[test]
fn limits_say_which_and_where() {
    let server = shared();
    let client = server.client();
    for (program, limit, line) in [
        ("x = 1\ndef f():\n    while True: pass\nf()", "cpu or time", 3),
        ("x = 1\ny = [0] * 10**9", "memory", 2),
        ("canvas.size(9, 9)\nwhile True:\n    canvas.points(np.zeros(10**6), np.zeros(10**6))", "scene", 3),
        ("\ncanvas.size(99999, 9)", "size", 2),
    ] {
        let error = client.draft(program).json()["error"].clone();
        assert_eq!(error["kind"], "limit", "{program}: {error:#}");
        // On a busy machine, the wall clock may be first.
        assert!(limit.split(" or ").any(|one| error["limit"] == one), "{program}: {error:#}");
        assert_eq!(error["line"], line, "{program}: {error:#}");
        assert!(error["traceback"].as_array().is_some_and(|calls| !calls.is_empty()), "{program}: {error:#}");
    }
    // Charts are drawn when the program has ended: what was being drawn has its line where lines are kept.
    let scene = "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nfor _ in range(30):\n    plt.pcolormesh(np.random.rand(90, 90), edgecolors='k')";
    let small = e2e::Server::builder().config("[limits.scene]\noperations = 2000").start();
    let error = small.client().draft_with(scene, &json!({"line_map": true})).json()["error"].clone();
    assert_eq!((&error["limit"], &error["line"]), (&json!("scene"), &json!(4)), "{error:#}");
}
