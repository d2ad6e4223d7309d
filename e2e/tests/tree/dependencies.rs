//! The crates' arrows, and what their dependencies are licensed under and come from.

use serde_json::Value;
use std::collections::BTreeMap;
use std::process::Command;

/// Licences that may be linked.
const LICENCES: [&str; 14] = [
    "MIT",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
    "CC0-1.0",
    "0BSD",
    "MIT-0",
    "BSL-1.0",
    // jpeg-encoder has tables of libjpeg's; the licence is of the BSD kind.
    "IJG",
];

/// What each crate of ours may use of the others: exactly this.
const ARROWS: [(&str, &[&str]); 11] = [
    ("paintbox-wire", &[]),
    ("paintbox-fonts", &[]),
    ("paintbox-jail", &["paintbox-wire"]),
    ("paintbox-canvas", &["paintbox-fonts", "paintbox-wire"]),
    ("paintbox-charts", &["paintbox-canvas", "paintbox-fonts", "paintbox-wire"]),
    ("paintbox-paint", &["paintbox-fonts", "paintbox-wire"]),
    ("paintbox-runner", &["paintbox-canvas", "paintbox-charts", "paintbox-jail", "paintbox-wire"]),
    ("paintbox-pool", &["paintbox-wire"]),
    ("paintbox-reader", &["paintbox-wire"]),
    ("paintbox-server", &["paintbox-pool", "paintbox-wire"]),
    (
        "paintbox",
        &["paintbox-jail", "paintbox-paint", "paintbox-pool", "paintbox-reader", "paintbox-server", "paintbox-wire"],
    ),
];

/// Outside crates that one crate of ours alone may name.
const ONLY: [(&str, &str); 4] = [
    ("pyo3", "paintbox-runner"),
    ("sqlx", "paintbox-server"),
    ("vello_cpu", "paintbox-paint"),
    ("axum", "paintbox-server"),
];

fn metadata() -> Value {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--offline", "--filter-platform"])
        .arg(format!("{}-unknown-linux-gnu", std::env::consts::ARCH))
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("cargo metadata is JSON")
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

/// The names that each package of ours lists as ordinary dependencies.
fn ours(metadata: &Value) -> BTreeMap<&str, Vec<&str>> {
    let packages = metadata["packages"].as_array().expect("packages");
    packages
        .iter()
        .filter(|package| package["source"].is_null())
        .map(|package| {
            let dependencies = package["dependencies"].as_array().expect("dependencies");
            let ordinary = dependencies.iter().filter(|d| d["kind"].is_null());
            (text(package, "name"), ordinary.map(|d| text(d, "name")).collect())
        })
        .collect()
}

#[test]
fn crate_dependencies_run_one_way() {
    let metadata = metadata();
    let ours = ours(&metadata);
    for (name, allowed) in ARROWS {
        let mut used: Vec<_> = ours[name].iter().copied().filter(|d| d.starts_with("paintbox")).collect();
        used.sort_unstable();
        assert_eq!(used, allowed, "{name}");
    }
    for (outside, owner) in ONLY {
        let users: Vec<_> = ours
            .iter()
            .filter(|(name, uses)| uses.contains(&outside) && !matches!(**name, "e2e" | "e2e-runner" | "bench"))
            .map(|(name, _)| *name)
            .collect();
        assert_eq!(users, [owner], "{outside}");
    }
}

#[test]
fn every_dependency_has_an_allowed_licence() {
    for package in metadata()["packages"].as_array().expect("packages") {
        let licence = text(package, "license");
        let fine = licence.replace('/', " OR ").split(" OR ").any(|choice| {
            choice
                .trim_matches(|c| "() ".contains(c))
                .split(" AND ")
                .all(|part| LICENCES.contains(&part.trim_matches(|c| "() ".contains(c))))
        });
        assert!(fine, "{} is licensed under {licence:?}", text(package, "name"));
    }
}

#[test]
fn every_dependency_comes_from_the_registry() {
    for package in metadata()["packages"].as_array().expect("packages") {
        let source = &package["source"];
        let registry = source.as_str().is_none_or(|source| source.starts_with("registry+"));
        assert!(registry, "{} comes from {source}", text(package, "name"));
    }
}
