//! Limits of single images: authors lower them, the operator sets them.

use super::{IMG, JSON, SOON, assert_says, image, picture, save, shared, view};
use e2e::{Answer, Client, Server, census};
use serde_json::{Value, json};

/// Computes for about a second.
const SLOW: &str = "for i in range(3 * 10**7): pass\ncanvas.background('red')";
const HUNGRY: &str = "x = np.ones(64 << 17)\ncanvas.background('red')";

fn author(server: &Server, name: &str) -> Client {
    let added = server.client().post("/api/v1/authors", JSON, &json!({"name": name})).json();
    server.client().with_token(added["token"].as_str().expect("a token"))
}

fn limits(client: &Client, name: &str, limits: &Value) -> Answer {
    client.send("PATCH", &image(name), &[("Content-Type", JSON)], json!({ "limits": limits }).to_string())
}

#[test]
fn authors_can_lower_an_images_limits_and_operators_can_set_them() {
    let server = shared();
    let (ann, operator) = (author(&server, "limits-ann"), server.client());
    let body = json!({"program": HUNGRY, "width": 20, "height": 10, "limits": {"memory_bytes": 32 << 20}});
    let saved = ann.put(&image("limited"), &body).json();
    assert_eq!(saved["error"]["exception"], "MemoryError", "{saved:#}");
    let in_force = json!({"wall_ms": 5000, "cpu_ms": 2000, "memory_bytes": 32 << 20, "pixels": 4096 * 4096});
    assert_eq!(ann.get(&image("limited")).json()["limits"], in_force);
    assert_eq!(view(&server, "/limited.png", JSON).status, 422);

    // Back to what everybody has, but no further.
    assert_eq!(limits(&ann, "limited", &Value::Null).json()["limits"]["memory_bytes"], 256 << 20);
    assert_eq!(picture(&server, "/limited.png").pixels[..4], [255, 0, 0, 255]);
    let raised = limits(&ann, "limited", &json!({"wall_ms": 5001}));
    assert_says(&raised, 403, "Only the operator may raise a limit: limits.wall_ms can be at most 5000 here");
    let raised = ann.put(&image("limited"), &json!({"program": HUNGRY, "limits": {"cpu_ms": 2001}}));
    assert_says(&raised, 403, "limits.cpu_ms can be at most 2000 here");

    // What the operator sets, an author lowers and doesn't lift.
    assert_eq!(limits(&operator, "limited", &json!({"wall_ms": 20000, "cpu_ms": 100})).status, 200);
    assert_eq!(limits(&ann, "limited", &json!({"wall_ms": 10000})).json()["limits"]["wall_ms"], 10000);
    assert_says(&limits(&ann, "limited", &json!({"cpu_ms": 101})), 403, "limits.cpu_ms can be at most 100 here");
    let lifted = limits(&ann, "limited", &Value::Null).json();
    assert_eq!((&lifted["limits"]["wall_ms"], &lifted["limits"]["cpu_ms"]), (&json!(20000), &json!(100)));

    for (wanted, part) in [
        (json!({"wall_ms": 600_001}), "limits.wall_ms must be from 1 to 600000, not 600001"),
        (json!({"memory_bytes": 1}), "limits.memory_bytes must be from 1048576"),
        (json!({"scene": 1}), "there is no field \"scene\""),
        (json!({"wall_ms": -1}), "it must be a whole number"),
        (json!(7), "it must be an object, not the number 7"),
    ] {
        let refused = limits(&operator, "limited", &wanted);
        assert_says(&refused, 422, part);
    }
    let listed = operator.get("/api/v1/images?limit=500").json();
    let listed = listed["images"].as_array().into_iter().flatten().find(|image| image["name"] == "limited");
    assert_eq!(listed.map(|image| &image["limits"]["cpu_ms"]), Some(&json!(100)));
    // A save that says nothing of them leaves them.
    assert_eq!(ann.put(&image("limited"), &json!({"program": "canvas.background('red')"})).status, 200);
    assert_eq!(ann.get(&image("limited")).json()["limits"]["cpu_ms"], 100);
}

#[test]
fn changing_the_limits_ends_a_pause() {
    let server = Server::builder()
        .variable("PAINTBOX_CACHE_MEMORY_MIB", "16")
        .config("[limits]\nwall_ms = 300\ncpu_ms = 200\n")
        .start();
    save(&server, "paused", SLOW);
    census::eventually(SOON, "it is paused", || {
        let answer = server.client().get_with("/paused.png", &[("Accept", JSON)]);
        assert_eq!((answer.status, &answer.json()["kind"]), (422, &json!("limit")), "{}", answer.text());
        answer.json()["paused_s"]
            .as_u64()
            .filter(|seconds| *seconds >= 10)
            .map(drop)
            .ok_or_else(|| "not yet".to_owned())
    });
    let raised = limits(&server.client(), "paused", &json!({"wall_ms": 30000, "cpu_ms": 20000}));
    assert_eq!(raised.status, 200, "{}", raised.text());
    assert_eq!(picture(&server, "/paused.png").pixels[..4], [255, 0, 0, 255]);
    // What is drawn is drawn; a lower limit is for the next render.
    assert_eq!(limits(&server.client(), "paused", &Value::Null).status, 200);
    assert_eq!(view(&server, "/paused.png", IMG).status, 200);
    assert_eq!(view(&server, "/paused.png?_w=90", JSON).json()["kind"], "limit");
    server.stop().expect("the server ends cleanly");
}

#[test]
fn an_image_limits_the_pixels_of_its_pictures() {
    let server = shared();
    let ann = author(&server, "pixels-ann");
    let body = json!({"program": "canvas.background('red')", "width": 400, "height": 300});
    assert_eq!(ann.put(&image("small"), &body).status, 201);
    // What a picture may have by the configuration, a viewer can't have four times over.
    let large = view(&server, "/small.png?_w=4000&_h=4000&_scale=1.5", JSON);
    assert_says(&large, 400, "4000×4000 at scale 1.5 is too large; it can have at most 16777216 pixels");
    let limited = limits(&ann, "small", &json!({"pixels": 480_000}));
    assert_eq!(limited.json()["limits"]["pixels"], 480_000, "{}", limited.text());
    assert_eq!(picture(&server, "/small.png?_scale=2").width, 800);
    assert_says(&view(&server, "/small.png?_scale=2.1", JSON), 400, "400×300 at scale 2.1 is too large");
    assert_says(&view(&server, "/small.svg?_w=1000&_h=500", JSON), 400, "1000×500 is too large");
    assert_says(&limits(&ann, "small", &json!({"pixels": 1 << 25})), 403, "limits.pixels can be at most 16777216 here");
    assert_eq!(limits(&server.client(), "small", &json!({"pixels": 1 << 25})).status, 200, "the operator may");
}
