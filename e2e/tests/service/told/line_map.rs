//! Which line of the program drew what.

use super::{png_of, shared};
use e2e::golden::Picture;
use e2e::{Client, Server};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The map of a draft's lines.
struct Map {
    picture: Picture,
    /// The canvas's width, px.
    width: f64,
}

impl Map {
    fn of(answer: &Value) -> Self {
        assert_eq!(answer["error"], Value::Null, "{answer:#}");
        Self { picture: png_of(&answer["line_map"]), width: answer["width"].as_f64().expect("a width") }
    }

    /// The line that drew what is seen at a point of the canvas; 0 where there is none.
    fn at(&self, x: f64, y: f64) -> u32 {
        let scale = f64::from(self.picture.width) / self.width;
        let pixel = ((y * scale) as usize * self.picture.width as usize + (x * scale) as usize) * 4;
        line(&self.picture.pixels[pixel..pixel + 4])
    }

    /// How many pixels each line has.
    fn lines(&self) -> BTreeMap<u32, usize> {
        let mut lines = BTreeMap::new();
        self.picture.pixels.chunks_exact(4).for_each(|pixel| *lines.entry(line(pixel)).or_default() += 1);
        lines
    }
}

fn line(pixel: &[u8]) -> u32 {
    match *pixel {
        [_, _, _, 0] => 0,
        [r, g, b, 255] => u32::from_be_bytes([0, r, g, b]),
        ref other => panic!("{other:?} is between two lines"),
    }
}

fn map(client: &Client, program: &str, more: &Value) -> Map {
    let mut fields = json!({"line_map": true});
    more.as_object().into_iter().flatten().for_each(|(name, value)| fields[name] = value.clone());
    Map::of(&client.draft_with(program, &fields).json())
}

const SHAPES: &str = "canvas.background('white')
canvas.circle(100, 100, 60, fill='red')
def box(x):
    canvas.rect(x, 80, 60, 60, fill='blue', stroke='black')
box(120)
canvas.push(); canvas.rotate(45, 300, 100)
canvas.rect(270, 70, 60, 60, fill='green', opacity=0.3); canvas.pop()
with canvas.clip((0, 200, 50, 100)):
    canvas.rect(0, 200, 200, 100, fill='black')
canvas.text('HH', 200, 280, size=60)
canvas.line(0, 180, 400, 180, width=0.5)
for x in range(10, 60, 20):
    canvas.circle(x, 20, 5)
";

#[test]
fn a_click_finds_the_line_that_drew_what_is_seen_there() {
    let server = shared();
    let client = server.client();
    for (format, scale) in [("png", 1.0), ("png", 2.0), ("png", 0.5), ("svg", 1.0), ("pdf", 1.0), ("webp", 1.0)] {
        let map = map(&client, SHAPES, &json!({"format": format, "scale": scale}));
        let found: Vec<u32> = [
            (390.0, 10.0),  // the background
            (70.0, 100.0),  // the circle
            (150.0, 100.0), // the rectangle above it, drawn by a function
            (300.0, 60.0),  // the upper corner of a turned square, which is see-through
            (272.0, 72.0),  // where its corner would be
            (25.0, 250.0),  // what is clipped
            (60.0, 250.0),  // and its hidden part
            (208.0, 260.0), // the H
            (350.0, 180.0), // half a pixel of a line
            (10.0, 20.0),   // the first and
            (50.0, 20.0),   // the last of a loop
        ]
        .into_iter()
        .map(|(x, y)| map.at(x, y))
        .collect();
        assert_eq!(found, [1, 2, 4, 7, 1, 9, 1, 10, 11, 13, 13], "{format} at {scale}");
        assert_eq!((map.picture.width, map.picture.height), (400, 300), "{format} at {scale}");
    }
}

#[test]
fn large_canvases_have_smaller_maps_and_what_nothing_drew_has_none() {
    let server = shared();
    let client = server.client();
    let program = "canvas.size(4000, 3000)\ncanvas.circle(3000, 1000, 500)\n";
    let large = map(&client, program, &json!({}));
    assert!(large.picture.width * large.picture.height <= 1_000_000);
    assert_eq!((large.at(3000.0, 1000.0), large.at(3000.0, 2000.0)), (2, 0));
    for program in ["", "canvas.circle(5, 5, 3, fill=(0, 0, 0, 0))", "canvas.circle(-50, -50, 20)", "1 / 0"] {
        let answer = client.draft_with(program, &json!({"line_map": true})).json();
        assert_eq!(answer["line_map"], Value::Null, "{program}");
    }
    let unasked = client.draft("canvas.background('red')").json();
    assert_eq!((&unasked["line_map"], &unasked["frames"]), (&Value::Null, &Value::Null));
}

#[test]
fn turtles_are_of_the_lines_that_moved_them() {
    let server = shared();
    let client = server.client();
    let program = "t = canvas.turtle()\nt.forward(100)\nt.left(90)\nt.forward(100)\n";
    let drawn = map(&client, program, &json!({}));
    assert_eq!((drawn.at(250.0, 150.0), drawn.at(300.0, 80.0)), (2, 4));
    // Python's own turtle draws a line through many points at once, when the program has ended.
    let program = "import turtle as t\nt.bgcolor('yellow')\nt.width(4)\nt.forward(100)\nt.left(90)\nt.forward(80)
t.begin_fill()\nfor _ in range(3):\n    t.forward(40)\n    t.left(120)\nt.end_fill()\nt.hideturtle()\n";
    let fields = json!({"line_map": true});
    let plain = client.draft_with(program, &json!({})).json();
    let answer = client.draft_with(program, &fields).json();
    assert_eq!(answer["image"], plain["image"], "the picture is the same");
    let drawn = Map::of(&answer);
    assert_eq!((drawn.at(250.0, 150.0), drawn.at(300.0, 100.0), drawn.at(300.0, 50.0)), (4, 6, 9));
    assert_eq!((drawn.at(290.0, 50.0), drawn.at(10.0, 10.0)), (11, 2), "the area and the background");
    // Step by step, the map is the first frame's.
    let first = map(&client, program, &json!({"frames": true, "animate": true}));
    assert_eq!((first.at(250.0, 150.0), first.at(300.0, 100.0)), (4, 2));
}

#[test]
fn artists_of_charts_are_of_the_lines_that_made_them() {
    let server = shared();
    let program = "import matplotlib.pyplot as plt
fig, ax = plt.subplots()
ax.bar([1], [8], width=0.5, color='red')
ax.plot([0, 4], [2, 2], linewidth=6, label='a')
ax.scatter([2, 3], [8, 8], s=900)
ax.text(2, 5, 'WORDS', fontsize=30, weight='bold')
ax.set_title('MMMMMM', fontsize=24, weight='bold')
ax.imshow([[1, 2], [3, 4]], extent=(3.2, 3.8, 4, 6), aspect='auto')
ax.set_xlim(0, 4)
ax.set_ylim(0, 10)
ax.annotate('', (3, 1), (2.5, 1), arrowprops={'width': 6})
plt.legend(loc='upper left')
";
    let map = map(&server.client(), program, &json!({}));
    // Axes are from 0.125 to 0.9 of the width, and from 0.11 to 0.88 of the height from below.
    let at = |x: f64, y: f64| map.at(50.0 + x / 4.0 * 310.0, 300.0 * (1.0 - 0.11 - 0.77 * y / 10.0));
    let found = [at(1.0, 5.0), at(3.5, 2.0), at(1.0, 2.0), at(3.0, 8.0), at(3.5, 5.0), at(2.75, 1.0), at(3.9, 9.8)];
    assert_eq!(found, [3, 4, 4, 5, 8, 11, 2]);
    let lines = map.lines();
    for line in [6, 7, 12] {
        assert!(lines.get(&line).is_some_and(|pixels| *pixels > 100), "line {line}: {lines:?}");
    }
    assert_eq!(map.at(2.0, 2.0), 2, "the figure's background is of the line that made it");
    assert!(!lines.contains_key(&0), "{lines:?}");
}

#[test]
fn matplotlibs_own_artists_are_of_the_lines_that_made_them() {
    let server = Server::builder().science().start();
    let program = "import matplotlib.pyplot as plt
fig, ax = plt.subplots()
ax.bar([1], [8], width=0.5, color='red')
ax.plot([0, 4], [2, 2], linewidth=6, label='a')
ax.set_title('MMMMMM', fontsize=24, weight='bold')
ax.set_xlim(0, 4)
ax.set_ylim(0, 10)
ax.legend(loc='upper right')
";
    let map = map(&server.client(), program, &json!({"engine": "science"}));
    let at = |x: f64, y: f64| map.at(50.0 + x / 4.0 * 310.0, 300.0 * (1.0 - 0.11 - 0.77 * y / 10.0));
    assert_eq!([at(1.0, 5.0), at(3.5, 2.0), at(2.0, 5.0)], [3, 4, 2]);
    let lines = map.lines();
    for line in [5, 8] {
        assert!(lines.get(&line).is_some_and(|pixels| *pixels > 100), "line {line}: {lines:?}");
    }
}

#[test]
fn a_map_is_for_answers_as_json_alone_and_changes_no_picture() {
    let server = shared();
    let client = server.client();
    let body = json!({"program": SHAPES, "line_map": true});
    for accept in ["image/png", "*/*"] {
        let refused = client.post("/api/v1/render", accept, &body);
        assert_eq!(refused.status, 422);
        assert!(refused.json()["message"].as_str().is_some_and(|said| said.contains("Accept: application/json")));
    }
    let signed = client.post("/api/v1/render/sign", "application/json", &body);
    assert_eq!(signed.status, 422, "{}", signed.text());
    for format in ["png", "svg", "pdf"] {
        let with = client.draft_with(SHAPES, &json!({"line_map": true, "format": format})).json();
        let without = client.draft_with(SHAPES, &json!({"format": format})).json();
        assert_eq!(with["image"], without["image"], "{format}");
    }
}

#[test]
fn a_scene_that_leaves_no_room_for_the_table_is_drawn_without_a_map() {
    let server = Server::builder().config("[limits.scene]\nbytes = 4000").start();
    let client = server.client();
    // Each dot is of another line than the one before.
    let dots = |n: usize| "canvas.circle(5, 5, 3)\ncanvas.rect(1, 2, 3, 4)\n".repeat(n);
    let few = client.draft_with(&dots(10), &json!({"line_map": true})).json();
    assert!(few["line_map"].is_string(), "{few:#}");
    let most = (10..1_000).find(|n| client.draft(&dots(*n)).status != 200).expect("a limit") - 1;
    let full = client.draft_with(&dots(most), &json!({"line_map": true})).json();
    assert_eq!((&full["error"], &full["line_map"]), (&Value::Null, &Value::Null));
    assert!(full["image"].is_string());
}
