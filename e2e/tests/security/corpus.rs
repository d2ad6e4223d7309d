//! The list of the corpus: every row is somewhere, and what is named is there.

use e2e::case::corpus;
use e2e::cli::paintbox;
use e2e::{Walls, here, program};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

const ROWS: u32 = 100;
/// The rows whose effect must be denied with the filter off, too.
const SECOND: [&str; 14] =
    ["A1", "A2", "A3", "A4", "A7", "A10", "A16", "A17", "A18", "A30", "B50", "B51", "C62", "C63"];

/// Row → what stands in the last column of its line.
fn listed() -> BTreeMap<u32, String> {
    let readme = fs::read_to_string(here("hostile/README.md")).expect("the list is there");
    let row = |line: &str| {
        let mut columns = line.strip_prefix('|')?.split('|');
        let number = columns.next()?.trim().parse().ok()?;
        Some((number, columns.nth(1)?.trim().to_owned()))
    };
    readme.lines().filter_map(row).collect()
}

/// What is between backticks.
fn named(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

#[test]
fn every_row_of_the_corpus_names_existing_cases() {
    let listed = listed();
    assert_eq!(listed.keys().copied().collect::<Vec<_>>(), (1..=ROWS).collect::<Vec<_>>());
    let cases: Vec<String> = corpus().into_iter().map(|case| case.name).collect();
    for (row, places) in &listed {
        assert!(places.contains('`'), "row {row} names nothing");
        for name in named(places) {
            let found = match (name.strip_suffix('*'), name.split_once("::")) {
                (Some(start), _) => cases.iter().any(|case| case.starts_with(start)),
                (_, Some((file, test))) => {
                    let source = fs::read_to_string(here("..").join(file)).unwrap_or_default();
                    source.contains(&format!("fn {test}("))
                }
                _ => cases.iter().any(|case| case == name) || here("..").join(name).exists(),
            };
            assert!(found, "row {row} names {name}, which isn't there");
        }
    }
}

#[test]
fn every_case_is_listed_in_its_row() {
    let listed = listed();
    for case in corpus() {
        let row: u32 = case.number[1..].parse().expect("a case's row is a letter and a number");
        let prefix = format!("{}-*", case.number);
        let is_named = |name: &str| name == prefix || name == case.name;
        assert!(named(&listed[&row]).any(is_named), "row {row} doesn't name {}", case.name);
        assert!(case.name.starts_with(&format!("{}-", case.number)), "{} is of row {}", case.name, case.number);
    }
}

#[test]
fn rows_that_require_it_test_the_second_layer_alone() {
    let cases = corpus();
    for row in SECOND {
        assert!(cases.iter().any(|case| case.number == row && !case.second.is_empty()), "{row}");
    }
}

#[test]
fn the_release_zygote_has_no_machine_code_for_programs() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    fs::write(folder.path().join("paintbox.toml"), "[engines.python]\nmodules = [\"numpy\", \"machine\"]")
        .expect("written");
    let ended = paintbox(Walls::All, folder.path(), &["check"], "");
    assert!(ended.code.is_some_and(|code| code != 0), "{ended:?}");
    assert!(ended.stderr.contains("No module named 'machine'"), "{}", ended.stderr);
    let knows = |name: &str| {
        let file = fs::read(program(name)).expect("a program can be read");
        file.windows(10).any(|bytes| bytes == b"far_return")
    };
    assert!(knows("machine-runner"), "it would be found if it were there");
    assert!(!knows("paintbox-runner") && !knows("paintbox"));
}

/// What an arbitrary write could turn into calls is bound at the start and read-only, wherever we do the linking.
#[test]
fn release_binaries_are_position_independent_without_writable_code() {
    for name in ["paintbox", "paintbox-runner"] {
        let said = |option: &str| {
            let ended = Command::new("readelf").arg(option).arg("--wide").arg(program(name)).output();
            let ended = ended.expect("readelf is there: it comes with the linker");
            assert!(ended.status.success(), "{ended:?}");
            String::from_utf8(ended.stdout).expect("it says text")
        };
        let dynamic = said("--dynamic");
        let flags = dynamic.lines().find(|line| line.contains("(FLAGS_1)")).expect("there are flags");
        assert!(flags.contains("NOW") && flags.contains("PIE"), "{name}: {flags}");
        assert!(!dynamic.contains("TEXTREL") && !dynamic.contains("RPATH") && !dynamic.contains("RUNPATH"), "{name}");
        // Type, offset, two addresses, two sizes, flags (which may have spaces), alignment.
        let segments = said("--segments");
        let segments: Vec<(&str, String)> = segments
            .lines()
            .map(|line| line.split_whitespace().collect::<Vec<_>>())
            .filter(|words| words.len() >= 8 && words[1].starts_with("0x"))
            .map(|words| (words[0], words[6..words.len() - 1].concat()))
            .collect();
        let of = |kind: &str| segments.iter().filter(|(name, _)| *name == kind).map(|(_, f)| f.as_str()).collect();
        let (loaded, stack, relocated): (Vec<&str>, Vec<&str>, Vec<&str>) =
            (of("LOAD"), of("GNU_STACK"), of("GNU_RELRO"));
        assert!(loaded.iter().any(|flags| flags.contains('E')), "{name}: {segments:?}");
        assert!(loaded.iter().all(|flags| !(flags.contains('E') && flags.contains('W'))), "{name}: {segments:?}");
        assert_eq!((stack, relocated), (vec!["RW"], vec!["R"]), "{name}: {segments:?}");
    }
}

/// A number may be another process's by the time a signal is sent to it; a pidfd never is.
#[test]
fn processes_are_killed_by_pidfd_only() {
    for package in ["pool", "server", "paintbox", "runner"] {
        let mut files = vec![here(&format!("../crates/{package}/src"))];
        while let Some(file) = files.pop() {
            if file.is_dir() {
                files.extend(fs::read_dir(&file).expect("it can be read").map(|entry| entry.expect("it too").path()));
            } else {
                by_number(&file);
            }
        }
    }
    let sends = fs::read_to_string(here("../crates/pool/src/process.rs")).expect("it is there");
    assert!(sends.contains("pidfd_send_signal("));
}

fn by_number(file: &Path) {
    let source = fs::read_to_string(file).unwrap_or_default();
    for call in ["libc::kill(", "kill_process", "SYS_kill", "SYS_tgkill", "libc::killpg", "test_kill"] {
        assert!(!source.contains(call), "{} has {call}", file.display());
    }
}
