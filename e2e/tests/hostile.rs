//! Runs the hostile corpus against the real service: with all walls, with the required ones alone, where a case says
//! so with the filter off, and in the engines with libraries; after every case it makes sure that nothing has changed. Arguments
//! pick cases by a part of their names, or a mode by its name (`mode=science`).

use e2e::after::Before;
use e2e::case::{Case, Mode, Run, corpus};
use e2e::golden::{Picture, Tolerance, assert_golden};
use e2e::{Answer, Server, Walls, here};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::process::ExitCode;
use std::sync::Mutex;
use std::time::Instant;

/// So many servers at a time.
const AT_ONCE: usize = 2;
/// Small limits, so that the cases that run into them take little time.
const CONFIG: &str = "
[pool]
renders = 2
painters = 3
wait_ms = 20000
[limits]
wall_ms = 6000
cpu_ms = 1000
memory_bytes = 134217728
[limits.painter]
wall_ms = 3000";
/// The engines with libraries have limits of their own; the corpus asks for the same everywhere.
const ENGINE_LIMITS: &str = "wall_ms = 6000\ncpu_ms = 1000\nmemory_bytes = 134217728";

fn main() -> ExitCode {
    let arguments = std::env::args().skip(1).filter(|argument| !argument.starts_with('-'));
    let (modes, picked): (Vec<String>, Vec<String>) = arguments.partition(|argument| argument.starts_with("mode="));
    let in_mode = |mode: Mode| modes.is_empty() || modes.iter().any(|named| named[5..] == *mode.name());
    let is_picked = |case: &Case| picked.is_empty() || picked.iter().any(|part| case.name.contains(part));
    let cases: Vec<Case> = corpus().into_iter().filter(is_picked).collect();
    let started = Instant::now();
    let todo = Mutex::new(servers(&cases).into_iter().filter(|server| in_mode(server.mode)).collect::<Vec<_>>());
    let rows = Mutex::new(Rows::new());
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                while let Some(one) = { todo.lock().expect("the list's lock").pop() } {
                    let done = one.run();
                    rows.lock().expect("the table's lock").extend(done);
                }
            });
        }
    });
    let rows = rows.into_inner().expect("the table's lock");
    table(&cases, &rows);
    let failed = rows.values().filter(|row| !row.wrong.is_empty()).count();
    let passed = rows.len() - failed;
    println!("in {:.0} s:", started.elapsed().as_secs_f64());
    println!("{passed} passed, {failed} failed");
    if failed > 0 || passed == 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// How a case went within some walls.
#[derive(Default)]
struct Row {
    outcomes: BTreeMap<String, usize>,
    wrong: Vec<String>,
}

/// By the case's name and its mode. A server's end has rows of its own when something was wrong with it.
type Rows = BTreeMap<(String, Mode), Row>;

fn table(cases: &[Case], rows: &Rows) {
    println!("{:<34} {:<14} {:<44} got", "case", "mode", "expected");
    for case in cases {
        for mode in Mode::every() {
            let Some(row) = rows.get(&(case.name.clone(), mode)) else { continue };
            let outcomes: Vec<String> = row.outcomes.iter().map(|(outcome, n)| format!("{n} {outcome}")).collect();
            let mark = if row.wrong.is_empty() { "" } else { "  FAILED" };
            let expected = case.expected(mode).join(" | ");
            println!("{:<34} {:<14} {expected:<44} {}{mark}", case.name, mode.name(), outcomes.join(", "));
        }
    }
    for ((name, mode), row) in rows {
        row.wrong.iter().for_each(|wrong| println!("FAILED {name} ({}): {wrong}", mode.name()));
    }
}

/// What one server is asked to run.
struct OneServer<'a> {
    mode: Mode,
    cases: Vec<&'a Case>,
    offers: BTreeSet<String>,
}

/// For each set of walls a server as it comes, one that offers what only an operator could, and one that has machine
/// code.
fn servers(cases: &[Case]) -> Vec<OneServer<'_>> {
    let mut servers = Vec::new();
    for kind in [Kind::Machine, Kind::Offering, Kind::Plain] {
        for mode in Mode::every() {
            let is_here = |case: &&Case| Kind::of(case) == kind && !case.expected(mode).is_empty();
            let cases: Vec<&Case> = cases.iter().filter(is_here).collect();
            let offers = cases.iter().flat_map(|case| case.offers.clone()).collect();
            if !cases.is_empty() {
                servers.push(OneServer { mode, cases, offers });
            }
        }
    }
    servers
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Plain,
    Offering,
    Machine,
}

impl Kind {
    fn of(case: &Case) -> Self {
        match case.offers.as_slice() {
            [] => Self::Plain,
            offers if offers.iter().any(|module| module == "machine") => Self::Machine,
            _ => Self::Offering,
        }
    }
}

impl OneServer<'_> {
    fn run(&self) -> Rows {
        let mode = self.mode;
        let mut builder =
            Server::builder().placed().walls(mode.walls).config(CONFIG).config(&modules(mode, &self.offers));
        builder = match mode.engine {
            "pandas" => builder.pandas(),
            "science" => builder.science(),
            _ => builder,
        };
        if self.offers.contains("machine") {
            builder = builder.machine();
        }
        let server = builder.start();
        let mut before = Before::take(&server, &mode.engines());
        is_golden(&server);
        let mut rows = Rows::new();
        for case in &self.cases {
            let row = rows.entry((case.name.clone(), mode)).or_default();
            for run in &case.runs {
                let (outcome, wrong) = run_one(&server, mode, case, run, &mut before);
                *row.outcomes.entry(outcome).or_default() += 1;
                for wrong in wrong {
                    eprintln!("{}[{}], {}: {wrong}", case.name, run.label, mode.name());
                    row.wrong.push(format!("[{}] {wrong}", run.label));
                }
            }
        }
        eprintln!("{}: the server grew by {} KiB in {} cases", mode.name(), before.growth_kib(&server), rows.len());
        if let Err(wrong) = server.stop() {
            let end = format!("the end of the server of {}", self.cases[0].name);
            rows.entry((end, mode)).or_default().wrong.push(wrong);
        }
        rows
    }
}

/// The modules of the engine in the default configuration, and these. Its limits are those of the corpus.
fn modules(mode: Mode, offers: &BTreeSet<String>) -> String {
    let engine = mode.engine;
    let limits = if mode.has_libraries() { ENGINE_LIMITS } else { "" };
    let head = format!("[engines.{engine}]\n{limits}");
    if offers.is_empty() {
        return head;
    }
    let folder = tempfile::tempdir().expect("a folder can be made");
    let shown = e2e::cli::paintbox(Walls::All, folder.path(), &["config"], "");
    let shown: toml::Table = String::from_utf8_lossy(&shown.stdout).parse().expect("the configuration is TOML");
    let mut modules = shown["engines"][engine]["modules"].as_array().expect("an engine has modules").clone();
    modules.extend(offers.iter().map(|module| module.as_str().into()));
    format!("{head}\nmodules = {}", toml::Value::Array(modules))
}

/// The picture that every server must go on drawing is the one that somebody has looked at.
fn is_golden(server: &Server) {
    let program = std::fs::read_to_string(here("hostile/ordinary.py")).expect("the ordinary program is there");
    let body = serde_json::json!({"program": program, "width": 400, "height": 300});
    let file = server.client().post("/api/v1/render", "image/png", &body).body;
    assert_eq!(Picture::decode(&file).width, 400);
    assert_golden(&here("hostile/ordinary.png"), &file, Tolerance::ROUNDING);
}

/// One case beside an ordinary render, then the checks. The outcome, and all that was wrong.
fn run_one(server: &Server, mode: Mode, case: &Case, run: &Run, before: &mut Before) -> (String, Vec<String>) {
    let client = server.client();
    let mut request = case.request.clone();
    request["engine"] = mode.engine.into();
    let (answer, beside) = std::thread::scope(|scope| {
        let beside = scope.spawn(|| before.draws_as_before(&client));
        let answer = client.draft_with(&run.program, &request);
        (answer, beside.join().expect("a client's thread ends"))
    });
    let mut wrong: Vec<String> = judge(mode, case, &answer);
    if answer.outcome() == "limit:paint" {
        wrong.extend(before.allow_new_painters(server).err());
    }
    wrong.extend(beside.err().map(|wrong| format!("beside it: {wrong}")));
    wrong.extend(before.draws_as_before(&client).err().map(|wrong| format!("after it: {wrong}")));
    wrong.extend(before.is_as_before(server).err().map(|wrong| format!("after it: {wrong}")));
    (answer.outcome(), wrong)
}

/// Whether it ended as the case says, and the author was told what the case says.
fn judge(mode: Mode, case: &Case, answer: &Answer) -> Vec<String> {
    let outcome = answer.outcome();
    let json = answer.json();
    let error = &json["error"];
    let mut wrong = Vec::new();
    if !case.expected(mode).contains(&outcome) {
        let console = json["console"].as_str().unwrap_or_default();
        wrong.push(format!(
            "expected {}, got {outcome}: {} console: {console:?}",
            case.expected(mode).join(" or "),
            told(error)
        ));
        return wrong;
    }
    // Without the filter another wall answers, with words of its own.
    let filtered = mode.walls != Walls::SecondOnly;
    if let Some(line) = case.line
        && !["refused", "drawn"].contains(&outcome.as_str())
        && (filtered || outcome == "raised")
        && error["line"] != line
    {
        wrong.push(format!("expected line {line}, got {}: {}", error["line"], told(error)));
    }
    if let Some(says) = &case.says
        && filtered
        && outcome != "drawn"
        && !told(error).contains(says.as_str())
    {
        wrong.push(format!("expected it to say {says:?}: {}", told(error)));
    }
    let everything = told(error);
    for secret in ["/work/", "/usr/lib", ".venv", "site-packages", ".so.", "paintbox_"] {
        if everything.contains(secret) {
            wrong.push(format!("the author is shown {secret:?}: {everything}"));
        }
    }
    if everything.len() > 64 * 1024 {
        wrong.push(format!("an error of {} bytes", everything.len()));
    }
    wrong
}

/// What the author reads of an error, on one line.
fn told(error: &Value) -> String {
    let text = |name: &str| error[name].as_str().unwrap_or_default().to_owned();
    [text("exception"), text("message"), text("hint"), error["traceback"].to_string()].join(" · ")
}
