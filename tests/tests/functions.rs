//! Every function's example in `paintbox.pyi` runs, through the real bindings.

use tests::{Server, here};

#[test]
fn every_example_of_the_stubs_draws() {
    let stubs = std::fs::read_to_string(here("../paintbox.pyi")).expect("paintbox.pyi is there");
    let examples: Vec<&str> = stubs.lines().filter_map(|line| line.trim().strip_prefix(">>> ")).collect();
    assert!(examples.len() > 60, "{}", examples.len());
    let server = Server::builder().start();
    let client = server.client();
    let mut failed = Vec::new();
    for example in &examples {
        // A `with` needs something inside it.
        let rest = if example.ends_with(':') { "\n    canvas.circle(50, 50, 40)" } else { "" };
        let answer = client.draft(&format!("{example}{rest}"));
        if answer.status != 200 {
            failed.push(format!("{example}: {}", answer.json()["error"]["message"]));
        }
    }
    assert!(failed.is_empty(), "{failed:#?}");
    server.stop().expect("the server ends cleanly");
}
