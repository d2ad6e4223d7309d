//! Files as people have them: each file in `files/` has a neighbour that says which table it must give and what must be said of
//! it. `{"error": "…"}` is for a file that must be refused with a sentence that has this in it.

use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use wire::{DataFormat, DataOptions, Values};

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("readable").path())
        .filter(|path| !path.to_string_lossy().ends_with(".expected.json"))
        .collect();
    files.sort();
    files
}

fn read(file: &Path, expected: &Value) -> Result<reader::Read, String> {
    let format = DataFormat::from_file_name(file).expect("a format by the file's name");
    let mut options = DataOptions::default();
    for (name, value) in expected["options"].as_object().into_iter().flatten() {
        options.set(name, value.as_str().expect("a text")).expect("a good option");
    }
    let bytes = std::fs::read(file).expect("readable");
    reader::read(&bytes, format, &options, 1 << 20).map_err(|bad| bad.to_string())
}

fn shown(values: &Values) -> Value {
    let number = |n: &f64| match n {
        n if n.is_nan() => Value::Null,
        n if n.is_infinite() => json!(if *n > 0.0 { "Infinity" } else { "-Infinity" }),
        n if n.fract() == 0.0 && n.abs() < 1e15 => json!(*n as i64),
        n => json!(n),
    };
    match values {
        Values::Integers(v) => json!({"integer": v}),
        Values::Numbers(v) => json!({"number": v.iter().map(number).collect::<Vec<_>>()}),
        Values::Booleans(v) => json!({"boolean": v}),
        Values::NullableBooleans(v) => json!({"boolean": v}),
        Values::Text(v) => json!({"text": v.iter().collect::<Vec<_>>()}),
        Values::Dates(v) => json!({"date": v.iter().map(|day| wire::day_text(*day)).collect::<Vec<_>>()}),
        Values::Moments(v) => json!({"datetime": v.iter().map(|at| wire::moment_text(*at)).collect::<Vec<_>>()}),
    }
}

#[test]
fn each_file_gives_its_table_and_its_notes() {
    let files = files();
    assert!(files.len() >= 40, "only {} files", files.len());
    let mut wrong = Vec::new();
    for file in files {
        let name = file.file_name().expect("a name").to_string_lossy().into_owned();
        let neighbour = file.with_file_name(format!("{name}.expected.json"));
        let expected: Value = serde_json::from_slice(&std::fs::read(&neighbour).expect(&name)).expect(&name);
        let got = match read(&file, &expected) {
            Ok(read) => {
                let columns = read.data.columns.iter().map(|column| (column.name.clone(), shown(&column.values)));
                json!({"columns": columns.collect::<serde_json::Map<_, _>>(), "notes": read.notes})
            }
            Err(error) => json!({"error": error}),
        };
        if let Some(part) = expected["error"].as_str() {
            if !got["error"].as_str().is_some_and(|said| said.contains(part)) {
                wrong.push(format!("{name}: {got:#} where {part:?} is expected"));
            }
            continue;
        }
        let names = |value: &Value| value.as_object().map(|columns| columns.keys().cloned().collect::<Vec<_>>());
        if names(&got["columns"]) != names(&expected["columns"]) || got["columns"] != expected["columns"] {
            wrong.push(format!("{name}: {got} where {expected} is expected"));
        }
        let (said, parts) = (got["notes"].as_array(), expected["notes"].as_array().expect("notes"));
        let each = said.is_some_and(|said| {
            said.len() == parts.len()
                && said
                    .iter()
                    .zip(parts)
                    .all(|(said, part)| said.as_str().zip(part.as_str()).is_some_and(|(s, p)| s.contains(p)))
        });
        if !each {
            wrong.push(format!("{name}: notes {:#} where {:#} are expected", got["notes"], expected["notes"]));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
