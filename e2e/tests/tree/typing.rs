//! mypy and pyright hold `paintbox.pyi` against programs: they accept all that run, and see the mistakes that types show.

use e2e::mistakes::{CALLS, ELSEWHERE, NAMES_AND_TYPES};
use e2e::{here, spawn};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

/// Mistakes of values, which no checker sees: text from a table, a number out of a range, what a program may import.
const OF_VALUES: &[&str] = &[
    "a colour misspelt",
    "a hex colour without #",
    "lists of unequal length",
    "fewer sizes than points",
    "frame in a layer",
    "one past the end of a list",
    "one past the end of an array",
    "one past the end of a column",
    "one past the end of the rows",
    "a column misspelt",
    "a column that isn't there",
    "a row's key misspelt",
    "numbers as text from a table",
    "a column that a word makes text",
    "a column of text as numbers",
    "an empty cell",
    "nothing given back",
    "division by zero",
    "a function without end",
    "arrays of unequal length",
    "a file opened",
    "seaborn",
    "a turtle's colour of bytes",
    "a turtle's colour misspelt",
    "a turtle's picture",
    "a turtle's question",
    "input()",
    "the canvas imported from us",
    "the program's end",
    "pixels a little above 1",
    "a canvas too wide",
    "frames without end",
];

/// Mistakes with charts that types show.
const CHARTS: &[(&str, &str)] = &[
    ("a function misspelt", "plt.plott([1, 2])"),
    ("no heights", "plt.bar([1, 2])"),
    ("colour= for color=", "plt.plot([1], [2], colour='red')"),
    ("a width in words", "plt.plot([1], [2], linewidth='wide')"),
    ("size= for s=", "plt.scatter([1], [2], size=4)"),
    ("pyplot's name on axes", "fig, ax = plt.subplots()\nax.xlabel('hours')"),
    ("the title called", "fig, ax = plt.subplots()\nax.title('Hours')"),
    ("one number for a size", "plt.figure(figsize=4)"),
    ("a figure taken for axes", "plt.subplots(2, 2).plot([1])"),
    ("the text first", "plt.text('here', 1)"),
    ("names as sizes", "plt.pie(['a', 'b'])"),
    ("three limits", "fig, ax = plt.subplots()\nax.set_xlim(1, 2, 3)"),
    ("a file's name for an image", "plt.imshow('cat.png')"),
    ("axes for an image", "fig, ax = plt.subplots()\nplt.colorbar(ax)"),
    ("a word for whiskers", "plt.boxplot([1, 2], whis='far')"),
    ("one edge of an area", "plt.fill_between([1, 2])"),
    ("a formatter for a locator", "plt.gca().xaxis.set_major_locator(plt.NullFormatter())"),
    ("a title without text", "plt.title()"),
    ("lines at a list", "plt.axhline(y=[1, 2])"),
    ("lines taken for one", "plt.plot([1, 2]).set_color('red')"),
];

/// A program of the tests' own environment of checkers.
fn checker(name: &str) -> Command {
    let program = here("../target/checkers/bin").join(name);
    assert!(program.exists(), "{} isn't there: `make test` installs it", program.display());
    Command::new(program)
}

fn run(mut command: Command) -> Output {
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    spawn(command).and_then(Child::wait_with_output).expect("it can be started")
}

/// Writes programs where checkers find them, with the stubs beside them.
fn prepare(folder: &Path, programs: &Map<String, Value>) {
    let mut command = Command::new(here("../.venv/bin/python"));
    command.args([&here("typing/prepare.py"), &here("../paintbox.pyi"), &folder.to_path_buf()]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = spawn(command).expect("Python can be started");
    let text = Value::Object(programs.clone()).to_string();
    child.stdin.take().expect("a pipe").write_all(text.as_bytes()).expect("Python reads");
    let ended = child.wait_with_output().expect("it ends");
    assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stderr));
}

/// Every error that mypy and pyright report, each with the name of its file.
fn errors(folder: &Path) -> [Vec<(String, String)>; 2] {
    let python = here("../.venv/bin/python");
    let mut mypy = checker("mypy");
    // Programs use a name for one thing after another, and objects that may be missing without asking.
    mypy.args(["--allow-redefinition", "--no-strict-optional", "--disable-error-code=func-returns-value"])
        .args(["--no-error-summary", "--hide-error-context", "--no-incremental", "--cache-dir=/dev/null"])
        .arg("--python-executable")
        .arg(&python)
        .args(["stubs/paintbox.pyi", "stubs/matplotlib", "programs"])
        .current_dir(folder)
        .env("MYPYPATH", folder.join("stubs"));
    let settings = json!({
        "include": ["programs", "stubs"], "extraPaths": ["stubs"], "typeCheckingMode": "standard",
        "reportOptionalMemberAccess": "none", "reportMissingModuleSource": "none",
    });
    std::fs::write(folder.join("pyrightconfig.json"), settings.to_string()).expect("a file can be written");
    let mut pyright = checker("pyright");
    pyright.arg("--pythonpath").arg(&python).current_dir(folder);
    [mypy, pyright].map(|command| {
        let ended = run(command);
        let said = String::from_utf8_lossy(&ended.stdout).into_owned();
        let found: Vec<_> = said.lines().filter_map(error).collect();
        let right = ended.status.success() || !found.is_empty();
        assert!(right, "{said}\n{}", String::from_utf8_lossy(&ended.stderr));
        found
    })
}

/// The file's name and the line, if the line is an error's.
fn error(line: &str) -> Option<(String, String)> {
    let (place, _) = line.trim().split_once(" error: ").or_else(|| line.trim().split_once(" - error: "))?;
    let file = Path::new(place.split(':').next()?).file_stem()?;
    Some((file.to_string_lossy().into_owned(), line.trim().to_owned()))
}

/// The programs in a folder.
fn files(folder: &str) -> Vec<(String, Value)> {
    let mut all: Vec<_> = std::fs::read_dir(here(folder))
        .expect("the folder is there")
        .map(|entry| entry.expect("it can be read").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "py"))
        .map(|path| {
            let name = path.file_stem().expect("it has a name").to_string_lossy().replace('-', "_");
            let text = std::fs::read_to_string(&path).expect("a program is text");
            (format!("{}_{name}", folder.trim_start_matches("../")), Value::String(text))
        })
        .collect();
    all.sort_by(|(a, _), (b, _)| a.cmp(b));
    assert!(!all.is_empty(), "{folder} has programs");
    all
}

/// Whether an example is one of the science engine.
fn is_of_science(name: &str) -> bool {
    let manifest = name.strip_prefix("examples_").map(|name| here(&format!("../examples/{name}.toml")));
    let manifest = manifest.and_then(|file| std::fs::read_to_string(file).ok());
    manifest.is_some_and(|text| text.contains("engine = \"science\""))
}

/// The examples of the reference of `plt`.
fn reference() -> Vec<(String, Value)> {
    let text = std::fs::read(here("../docs/reference/plt.json")).expect("the reference is there");
    let data: Value = serde_json::from_slice(&text).expect("the reference is JSON");
    let functions = data["functions"].as_array().expect("it has functions");
    let named = functions.iter().enumerate().map(|(i, function)| {
        let name = function["name"].as_str().expect("a name").replace('.', "_");
        (format!("reference_{i}_{name}"), function["example"].clone())
    });
    named.collect()
}

#[test]
fn type_checkers_accept_every_program_that_runs() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let all = [files("../examples"), files("charts"), files("pyplot"), reference()];
    // The types of matplotlib itself are its own; so are those of all the names that pylab takes from it and numpy.
    let known = all.into_iter().flatten().filter(|(name, _)| name != "pyplot_45_pylab" && !is_of_science(name));
    prepare(folder.path(), &known.collect());
    for found in errors(folder.path()) {
        let lines: Vec<&str> = found.iter().map(|(_, line)| line.as_str()).collect();
        assert!(lines.is_empty(), "{}", lines.join("\n"));
    }
}

#[test]
fn type_checkers_reject_mistakes_of_types() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    // What comes out of a table, such as a date, may be anything to a checker; what can't be parsed is no matter of types.
    let mistakes = [CALLS, NAMES_AND_TYPES, ELSEWHERE].concat();
    let mistakes =
        mistakes.iter().filter(|mistake| mistake.2 != "SyntaxError").map(|(what, program, ..)| (*what, *program));
    let (seen, unseen): (Vec<_>, Vec<_>) =
        mistakes.chain(CHARTS.iter().copied()).partition(|(what, _)| !OF_VALUES.contains(what));
    assert_eq!(unseen.len(), OF_VALUES.len(), "each mistake of values is one of the mistakes");
    let file = |i: usize| format!("mistake_{i}");
    let programs = seen.iter().enumerate().map(|(i, (_, program))| (file(i), Value::from(*program)));
    prepare(folder.path(), &programs.collect());
    for (found, checker) in errors(folder.path()).into_iter().zip(["mypy", "pyright"]) {
        let named: BTreeSet<&str> = found.iter().map(|(file, _)| file.as_str()).collect();
        let accepted = seen.iter().enumerate().filter(|(i, _)| !named.contains(file(*i).as_str()));
        let accepted: Vec<&str> = accepted.map(|(_, (what, _))| *what).collect();
        assert!(accepted.is_empty(), "{checker} accepts: {}", accepted.join(", "));
    }
}
