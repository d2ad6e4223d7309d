//! Which layers hold, by what `paintbox check` says from inside a jail.

use e2e::Walls;
use e2e::cli::paintbox;
use serde_json::Value;
use std::collections::BTreeMap;

/// Layer → (required, on).
fn layers(walls: Walls) -> (Option<i32>, BTreeMap<String, (bool, bool)>) {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let ended = paintbox(walls, folder.path(), &["check", "--json"], "");
    let said: Value = serde_json::from_slice(&ended.stdout).unwrap_or_else(|error| panic!("{error}: {}", ended.stderr));
    let rows = said["engines"][0]["layers"].as_array().expect("check lists layers").iter();
    let layer = |row: &Value| {
        let name = row["name"].as_str().expect("a layer has a name").to_owned();
        (name, (row["required"] == true, row["on"] == true))
    };
    (ended.code, rows.map(layer).collect())
}

/// The ones that a container without privileges can't have.
const OPTIONAL: [&str; 7] = [
    "no huge pages",
    "namespaces",
    "empty root",
    "unprivileged user",
    "no capabilities",
    "landlock",
    "landlock of its own",
];

#[test]
fn every_layer_is_on_here() {
    let (code, layers) = layers(Walls::All);
    assert_eq!(code, Some(0));
    let off: Vec<_> = layers.iter().filter(|(_, (_, on))| !on).collect();
    assert!(off.is_empty(), "{off:?}");
    assert!(OPTIONAL.iter().all(|name| layers.contains_key(*name)), "{layers:?}");
}

#[test]
fn in_an_unprivileged_container_only_the_required_layers_are_on() {
    let (code, layers) = layers(Walls::RequiredOnly);
    assert_eq!(code, Some(0), "what is required is enough");
    // These need no privilege: to be an ordinary user for one who is, and to step back when memory runs out.
    let ordinary = !rustix::process::geteuid().is_root();
    for (name, (required, on)) in &layers {
        let free = name == "first to go" || (ordinary && name == "unprivileged user");
        assert_eq!(*on, *required || free, "{name}");
    }
    for name in OPTIONAL {
        assert!(layers.contains_key(name), "{name}: {layers:?}");
    }
    for name in ["seccomp", "resource limits", "two descriptors", "no new privileges", "not dumpable"] {
        assert_eq!(layers.get(name), Some(&(true, true)), "{name}: {layers:?}");
    }
}
