//! Which line printed what.

use super::shared;
use e2e::Client;
use serde_json::{Value, json};

fn printed(client: &Client, program: &str) -> Vec<(Value, String)> {
    let answer = client.draft(program).json();
    let pieces = answer["printed"].as_array().unwrap_or_else(|| panic!("{answer:#}"));
    let piece = |piece: &Value| (piece["line"].clone(), piece["text"].as_str().expect("a text").to_owned());
    let pieces: Vec<_> = pieces.iter().map(piece).collect();
    let whole: String = pieces.iter().map(|(_, text)| text.as_str()).collect();
    let console = answer["console"].as_str().expect("a console");
    assert!(console.strip_suffix("\n… (there was more)").unwrap_or(console) == whole, "{console:?} is not {whole:?}");
    pieces
}

#[test]
fn what_a_line_printed_is_its_own() {
    let server = shared();
    let client = server.client();
    let program = "
canvas.background('white')
print('a', end='')
def say(what):
    print('said', what)
for i in range(2):
    say(i)
print('é\\x1b[31m\\nx')
print('more', 7, sep='-')
np.array([1.0]) / 0
";
    let found = printed(&client, program);
    let text = |line: u32, text: &str| (json!(line), text.to_owned());
    let expected = [text(3, "a"), text(5, "said 0\nsaid 1\n"), text(8, "é\u{FFFD}[31m\nx\n"), text(9, "more-7\n")];
    assert_eq!(found[..4], expected);
    assert_eq!((&found[4].0, found[4].1.contains("RuntimeWarning")), (&json!(10), true), "{found:?}");
    // What Paintbox itself says is of no line.
    assert_eq!(printed(&client, "print('a')").last().map(|(line, _)| line.clone()), Some(Value::Null));
    // A program that fails has printed too.
    assert_eq!(printed(&client, "print('a')\n1 / 0"), [text(1, "a\n")]);
}

#[test]
fn floods_are_cut_where_the_console_is() {
    let server = shared();
    let client = server.client();
    let flood = printed(&client, "while True:\n    print('x' * 999)\n    print('y' * 999)\n");
    assert_eq!(flood.iter().map(|(_, text)| text.len()).sum::<usize>(), 64 * 1024);
    // Thousands of pieces end in one whose lines aren't told apart.
    let short = printed(&client, "canvas.background('red')\nfor _ in range(9000):\n    print(1)\n    print(2)\n");
    assert!(short.len() <= 4096, "{}", short.len());
    assert_eq!(short.last().map(|(line, _)| line.clone()), Some(Value::Null));
}
