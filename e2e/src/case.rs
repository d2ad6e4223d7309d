//! The hostile corpus: `e2e/hostile/*.py`, one case a file, its head a block of comments.
//!
//! ```text
//! # case: A14                       its row of the corpus
//! # title: io_uring, whose queues would go round the filter
//! # expect: refused                 how it must end; alternatives are separated by |
//! # second: raised                  optional: how it must end with the filter off; cases without it aren't run so
//! # science: raised                optional: how it must end in the pandas and the science engine, if not as elsewhere
//! # line: 9                         optional: the line that the author is shown, if one is
//! # says: isn't offered             optional: what the exception's name or message has in it
//! # offers: ctypes os               optional: modules that the operator must have offered; `machine`, which only the
//!                                   tests' own zygote has, gives a program machine code (`e2e/runner/`)
//! # request: {"format": "svg"}      optional: more fields of the request
//! # each: setup=425 enter=426       optional: one run each, the value in the place of EACH
//! # one: name = any expression      the same for a value with spaces, one a line
//! # needs: call                     optional: this line becomes e2e/hostile/call.py, on one line
//! ```
//!
//! `e2e/hostile/README.md` has the rows, and where each is tried. The corpus speaks x86-64: its numbers and its machine
//! code are that machine's. Row 36, the same table on ARM64 and its 32-bit way in, needs such a machine.

use crate::place::here;
use crate::walls::Walls;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// One file of the corpus.
#[derive(Debug, Clone)]
pub struct Case {
    /// The file's name, without its extension.
    pub name: String,
    /// Its row, such as `A14`.
    pub number: String,
    /// What it tries.
    pub title: String,
    /// How it must end: one of these.
    pub expect: Vec<String>,
    /// The same where only the second wall stands; nothing if it isn't run there.
    pub second: Vec<String>,
    /// The same in the engines with libraries; nothing if it ends there as elsewhere.
    pub science: Vec<String>,
    /// The line that the author must be shown.
    pub line: Option<u64>,
    /// What the exception's name or message must have in it.
    pub says: Option<String>,
    /// Modules that the operator must have offered.
    pub offers: Vec<String>,
    /// More fields of the request.
    pub request: Value,
    /// The programs.
    pub runs: Vec<Run>,
}

/// Where a case is run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mode {
    /// The engine that runs it.
    pub engine: &'static str,
    /// The layers of its jail.
    pub walls: Walls,
}

impl Mode {
    /// All of them: every set of walls in the default engine, and all walls in the engines with libraries.
    #[must_use]
    pub fn every() -> Vec<Self> {
        let default = Walls::EVERY.into_iter().map(|walls| Self { engine: "python", walls });
        default.chain(["pandas", "science"].map(|engine| Self { engine, walls: Walls::All })).collect()
    }

    /// Whether its engine has libraries.
    #[must_use]
    pub fn has_libraries(self) -> bool {
        self.engine != "python"
    }

    /// The engines that must go on drawing: one engine's death or hunger takes nothing from another.
    #[must_use]
    pub fn engines(self) -> Vec<&'static str> {
        if self.has_libraries() { vec!["python", self.engine] } else { vec!["python"] }
    }

    /// Its name in the table of results.
    #[must_use]
    pub fn name(self) -> &'static str {
        if self.has_libraries() { self.engine } else { self.walls.name() }
    }
}

impl Case {
    /// How it must end in this mode; nothing if it isn't run there.
    #[must_use]
    pub fn expected(&self, mode: Mode) -> &[String] {
        match mode {
            Mode { walls: Walls::SecondOnly, .. } => &self.second,
            mode if mode.has_libraries() && !self.science.is_empty() => &self.science,
            _ => &self.expect,
        }
    }
}

/// One program of a case.
#[derive(Debug, Clone)]
pub struct Run {
    /// Which of the case's values it has; empty when there is only one run.
    pub label: String,
    /// The source.
    pub program: String,
}

/// The whole corpus, in its rows' order.
#[must_use]
pub fn corpus() -> Vec<Case> {
    let folder = here("hostile");
    let files = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let files = files.map(|entry| entry.expect("a folder can be read").path());
    let mut cases: Vec<Case> = files.filter(|file| is_case(file)).map(|file| read(&file)).collect();
    cases.sort_by_key(|case| {
        let (section, row) = case.number.split_at(1);
        (section.to_owned(), row.parse::<u32>().unwrap_or(0), case.name.clone())
    });
    cases
}

/// Cases begin with a capital; what they need, and the ordinary program, don't.
fn is_case(file: &Path) -> bool {
    let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    name.starts_with(|c: char| c.is_ascii_uppercase()) && file.extension().is_some_and(|extension| extension == "py")
}

fn read(file: &Path) -> Case {
    let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let source = fs::read_to_string(file).unwrap_or_else(|error| panic!("{name}: {error}"));
    let mut case = Case {
        name,
        number: String::new(),
        title: String::new(),
        expect: Vec::new(),
        second: Vec::new(),
        science: Vec::new(),
        line: None,
        says: None,
        offers: Vec::new(),
        request: json!({}),
        runs: Vec::new(),
    };
    let mut each: Vec<(String, String)> = Vec::new();
    let mut program = source.clone();
    for line in source.lines().take_while(|line| line.starts_with("# ")) {
        let Some((key, value)) = line[2..].split_once(": ") else { continue };
        let words = || value.split_whitespace().map(str::to_owned);
        match key {
            "case" => value.clone_into(&mut case.number),
            "title" => value.clone_into(&mut case.title),
            "expect" => case.expect = alternatives(value),
            "second" => case.second = alternatives(value),
            "science" => case.science = alternatives(value),
            "line" => case.line = value.parse().ok(),
            "says" => case.says = Some(value.to_owned()),
            "offers" => case.offers = words().collect(),
            "request" => case.request = serde_json::from_str(value).expect("a request is JSON"),
            "each" => each.extend(words().map(labelled)),
            "one" => {
                let (label, value) = value.split_once(" = ").expect("a value is given as name = value");
                each.push((label.to_owned(), value.to_owned()));
            }
            "needs" => program = program.replacen(line, &on_one_line(value), 1),
            _ => {}
        }
    }
    assert!(
        !case.number.is_empty() && !case.title.is_empty() && !case.expect.is_empty(),
        "{}: a case has a case, a title and an expect line",
        case.name
    );
    assert_eq!(each.is_empty(), !program.contains("EACH"), "{}: EACH and its values go together", case.name);
    case.runs = if each.is_empty() {
        vec![Run { label: String::new(), program }]
    } else {
        each.into_iter().map(|(label, value)| Run { label, program: program.replace("EACH", &value) }).collect()
    };
    case
}

fn alternatives(value: &str) -> Vec<String> {
    value.split('|').map(|word| word.trim().to_owned()).collect()
}

fn labelled(word: String) -> (String, String) {
    match word.split_once('=') {
        Some((label, value)) => (label.to_owned(), value.to_owned()),
        None => (word.clone(), word),
    }
}

/// A file of ours as one statement, so that a case's own lines keep their numbers.
fn on_one_line(name: &str) -> String {
    let source = fs::read_to_string(here(&format!("hostile/{name}.py"))).expect("what a case needs is there");
    // A JSON string is a Python string too.
    format!("exec({})", Value::String(source))
}
