//! The frames of an animation, for a player that steps through them.

use super::{png_of, shared};
use e2e::Server;
use serde_json::{Value, json};

const THREE: &str = "for x, ms in ((10, 40), (30, 90), (50, 250)):
    canvas.background('white')
    canvas.rect(x, 0, 10, 10, fill='red')
    canvas.frame(ms)
";

#[test]
fn every_frame_is_a_picture_with_its_time() {
    let server = shared();
    let answer = server.client().draft_with(THREE, &json!({"frames": true, "scale": 2})).json();
    let frames = answer["frames"].as_array().expect("frames");
    assert_eq!(frames.iter().map(|frame| frame["ms"].as_u64()).collect::<Vec<_>>(), [Some(40), Some(90), Some(250)]);
    for (number, frame) in frames.iter().enumerate() {
        let png = png_of(&frame["image"]);
        assert_eq!((png.width, png.height), (800, 600));
        let red = |x: usize| png.pixels[(10 * 800 + 2 * x) * 4..][..3] == [255, 0, 0];
        assert_eq!([red(15), red(35), red(55)], [number == 0, number == 1, number == 2]);
    }
    assert_eq!(answer["image"], frames[0]["image"]);
}

#[test]
fn turtles_and_figures_have_frames_and_stills_have_none() {
    let server = shared();
    let client = server.client();
    let count = |program: &str, more: Value| {
        let mut fields = json!({"frames": true});
        more.as_object().into_iter().flatten().for_each(|(name, value)| fields[name] = value.clone());
        let answer = client.draft_with(program, &fields).json();
        assert!(answer["image"].is_string(), "{answer:#}");
        answer["frames"].as_array().expect("a list").len()
    };
    let turtle = "t = canvas.turtle()\nfor _ in range(4):\n    t.forward(50)\n    t.left(90)\n";
    assert_eq!(count(turtle, json!({})), 0);
    assert_eq!(count(turtle, json!({"animate": true})), 4);
    let figures = "for n in range(3):\n    plt.figure()\n    plt.plot([n, 1])\n";
    assert_eq!(count(figures, json!({"figure": "all"})), 3);
    assert_eq!(count(figures, json!({"figure": 2})), 0);
    let failed = client.draft_with("1 / 0", &json!({"frames": true})).json();
    assert_eq!(failed["frames"], Value::Null);
}

#[test]
fn frames_are_for_answers_as_json_and_png_files() {
    let server = shared();
    let client = server.client();
    let refused = client.post("/api/v1/render", "image/png", &json!({"program": THREE, "frames": true}));
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("frames is a part of the answer as JSON"), "{}", refused.text());
    let other = client.draft_with(THREE, &json!({"frames": true, "format": "gif"}));
    assert_eq!(other.status, 422);
    assert!(other.text().contains("frames are PNG files"), "{}", other.text());
}

#[test]
fn all_frames_together_keep_to_the_limit_of_a_file() {
    let server = Server::builder().config("[limits.painter]\nfile_bytes = 20000").start();
    // Noise, which no file compresses: each frame has 10 kB.
    let noise = "for _ in range(FRAMES):
    canvas.image(np.random.randint(0, 255, (60, 60, 3)).astype('uint8'), 0, 0, 60, 60, smooth=False)
    canvas.frame(50)
";
    let draft = |frames: &str| {
        let fields = json!({"frames": true, "width": 60, "height": 60});
        server.client().draft_with(&noise.replace("FRAMES", frames), &fields)
    };
    assert_eq!(draft("1").outcome(), "drawn");
    assert_eq!(draft("3").outcome(), "limit:paint");
}
