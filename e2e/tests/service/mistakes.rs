//! The mistakes that people make most: each gives Python's own error, and one hint that helps.

use e2e::mistakes::{CALLS, CHARTS, DATES, ELSEWHERE, Mistake, NAMES_AND_TYPES, SYNTAX};
use e2e::{Client, Server};
use serde_json::{Value, json};

/// The table that the programs are given.
fn fields() -> Value {
    json!({"data_csv": "temp,word,digits,day\n1.5,a,1.5,2014-01-31\n2.5,b,x,2014-02-01\n3.5,c,3,2014-02-02\n"})
}

fn check(client: &Client, mistakes: &[Mistake]) {
    let mut wrong = Vec::new();
    for (what, program, exception, message, hint) in mistakes {
        let answer = client.draft_with(program, &fields());
        let error = &answer.json()["error"];
        let text = |name: &str| error[name].as_str().unwrap_or_default().to_owned();
        let line = error["line"].as_u64().unwrap_or_default();
        let right = text("exception") == *exception
            && text("message").contains(message)
            && text("hint").contains(hint)
            && line >= 1;
        if !right {
            wrong.push(format!("{what}: {error}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_common_mistake_gets_its_error_and_a_hint() {
    let server = Server::builder().start();
    let client = server.client();
    for mistakes in [CALLS, CHARTS, NAMES_AND_TYPES, ELSEWHERE, DATES, SYNTAX] {
        check(&client, mistakes);
    }
    server.stop().expect("the server ends cleanly");
}

#[test]
fn an_endless_loop_is_stopped_with_a_hint() {
    for (program, hint) in [
        ("x = 1\nwhile x < 10:\n    y = 1", "make `x < 10` false"),
        ("while True:\n    pass", "break"),
        ("for i in range(10 ** 9):\n    x = i", "numpy"),
    ] {
        let ended = e2e::cli::render(program, &["--time", "0.5", "--json"]);
        assert_eq!(ended.code, Some(3), "{program}: {}", ended.stderr);
        let said: Value = serde_json::from_str(&ended.stderr).expect("JSON");
        let said = said["hint"].as_str().unwrap_or_default();
        assert!(said.contains(hint), "{program}: {said}");
    }
}

#[test]
fn an_empty_picture_gets_a_note() {
    let ended = e2e::cli::render("xs = [1, 2, 3]", &[]);
    assert_eq!(ended.code, Some(0), "{}", ended.stderr);
    assert_eq!(ended.stderr, "Nothing was drawn: the picture is empty.\n");
}

#[test]
fn functions_that_are_never_called_get_a_note_if_nothing_was_drawn() {
    let functions = "def setup():\n    canvas.size(90, 90)\ndef draw():\n    canvas.circle(9, 9, 5)\n";
    let ended = e2e::cli::render(functions, &[]);
    assert_eq!(ended.code, Some(0), "{}", ended.stderr);
    assert!(ended.stderr.contains("setup() and draw() are never called"), "{}", ended.stderr);
    let ended = e2e::cli::render(&format!("{functions}draw()"), &[]);
    assert_eq!((ended.code, ended.stderr.as_str()), (Some(0), ""));
}

#[test]
fn turtle_functions_for_a_screen_have_no_effect() {
    let program =
        "t = canvas.turtle()\nt.shape('turtle')\nt.forward(50)\nt.done()\nassert not hasattr(t.forward, 'zzz')";
    let ended = e2e::cli::render(program, &[]);
    assert_eq!((ended.code, ended.stderr.as_str()), (Some(0), ""));
}

#[test]
fn charts_that_mislead_get_a_note() {
    for (program, note) in [
        ("plt.plot(range(4), '10,9,100,20'.split(','))", "convert it with float(x)"),
        ("plt.plot([1, 2, 3])\nplt.legend('Temperature')", "legend() takes a list of labels"),
        ("plt.hist([1.0, 2.0, np.nan, 3.0])", "hist() leaves out 1 of 4 values, which is NaN."),
    ] {
        let ended = e2e::cli::render(program, &[]);
        assert_eq!(ended.code, Some(0), "{program}: {}", ended.stderr);
        assert!(ended.stderr.contains(note), "{program}: {}", ended.stderr);
    }
    let ended = e2e::cli::render("plt.bar(['2019', '2020', '2021'], [1, 2, 3])", &[]);
    assert_eq!((ended.code, ended.stderr.as_str()), (Some(0), ""), "years in order are names");
}
