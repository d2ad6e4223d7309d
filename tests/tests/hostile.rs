//! Runs the hostile corpus against the real service, with all walls and with the required ones alone, and after every
//! case makes sure that nothing has changed. Arguments pick cases by a part of their names.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::process::ExitCode;
use std::time::Instant;
use tests::after::Before;
use tests::case::{Case, Run, corpus};
use tests::golden::{Picture, Tolerance, assert_golden};
use tests::{Answer, Server, Walls, here};

/// Small limits, so that the cases that run into them take little time.
const CONFIG: &str = "
[pool]
renders = 2
painters = 2
[limits]
wall_ms = 1500
cpu_ms = 1000
memory_bytes = 134217728
[limits.painter]
wall_ms = 3000";

/// Where the table says what was wrong with a server's end.
const END: &str = "the server's end";

fn main() -> ExitCode {
    let picked: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let is_picked = |case: &Case| picked.is_empty() || picked.iter().any(|part| case.name.contains(part));
    let all = corpus();
    let offers: BTreeSet<String> = all.iter().flat_map(|case| case.offers.clone()).collect();
    let cases: Vec<Case> = all.into_iter().filter(is_picked).collect();
    let started = Instant::now();
    // The two servers side by side: two cases at a time.
    let results: Vec<_> = std::thread::scope(|scope| {
        let runs = Walls::BOTH.map(|walls| {
            let (cases, offers) = (&cases, &offers);
            scope.spawn(move || (walls, run_all(walls, cases, offers)))
        });
        runs.into_iter().map(|run| run.join().expect("the harness itself doesn't fail")).collect()
    });
    let failed: usize = results.iter().map(|(_, rows)| rows.values().filter(|row| !row.wrong.is_empty()).count()).sum();
    let passed = results.iter().map(|(_, rows)| rows.len()).sum::<usize>() - failed;
    table(&cases, &results);
    for (walls, rows) in &results {
        for (name, row) in rows.iter().filter(|(_, row)| !row.wrong.is_empty()) {
            row.wrong.iter().for_each(|wrong| println!("FAILED {name} ({}): {wrong}", walls.name()));
        }
    }
    println!("in {:.0} s:", started.elapsed().as_secs_f64());
    println!("{passed} passed, {failed} failed");
    let nothing = passed + failed == 0;
    if failed > 0 || nothing { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// A case's row of the table.
#[derive(Default)]
struct Row {
    outcomes: BTreeMap<String, usize>,
    wrong: Vec<String>,
}

type Rows = BTreeMap<String, Row>;

fn table(cases: &[Case], results: &[(Walls, Rows)]) {
    let heads: Vec<&str> = results.iter().map(|(walls, _)| walls.name()).collect();
    println!("{:<38} {:>4}  {:<34} {:<34}", "case", "runs", heads[0], heads[1]);
    for case in cases {
        print!("{:<38} {:>4}", case.name, case.runs.len());
        for (_, rows) in results {
            let row = &rows[&case.name];
            let outcomes: Vec<String> = row.outcomes.iter().map(|(outcome, n)| format!("{n} {outcome}")).collect();
            let mark = if row.wrong.is_empty() { " " } else { "✗" };
            print!(" {mark}{:<33}", outcomes.join(", "));
        }
        println!();
    }
}

/// Every case on a server of its own kind: one that offers what only an operator could, one as it comes.
fn run_all(walls: Walls, cases: &[Case], offers: &BTreeSet<String>) -> Rows {
    let mut rows = Rows::new();
    let (offering, plain): (Vec<&Case>, Vec<&Case>) = cases.iter().partition(|case| !case.offers.is_empty());
    for (cases, offers) in [(plain, &BTreeSet::new()), (offering, offers)] {
        if !cases.is_empty() {
            run_on_one_server(walls, &cases, offers, &mut rows);
        }
    }
    rows
}

fn run_on_one_server(walls: Walls, cases: &[&Case], offers: &BTreeSet<String>, rows: &mut Rows) {
    let server = Server::builder().walls(walls).config(CONFIG).config(&python(offers)).start();
    let mut before = Before::take(&server);
    is_golden(&server);
    for case in cases {
        let row = rows.entry(case.name.clone()).or_default();
        for run in &case.runs {
            let (outcome, wrong) = run_one(&server, case, run, &mut before);
            *row.outcomes.entry(outcome).or_default() += 1;
            for wrong in wrong {
                eprintln!("{}[{}], {}: {wrong}", case.name, run.label, walls.name());
                row.wrong.push(format!("[{}] {wrong}", run.label));
            }
        }
    }
    eprintln!("{}: the server grew by {} KiB in {} cases", walls.name(), before.growth_kib(&server), cases.len());
    if let Err(wrong) = server.stop() {
        rows.entry(END.to_owned()).or_default().wrong.push(wrong);
    }
}

/// The modules of the default configuration, and these.
fn python(offers: &BTreeSet<String>) -> String {
    if offers.is_empty() {
        return String::new();
    }
    let folder = tempfile::tempdir().expect("a folder can be made");
    let shown = tests::cli::paintbox(Walls::All, folder.path(), &["config"], "");
    let shown = String::from_utf8(shown.stdout).expect("the configuration is text");
    let from = shown.find("modules = [").expect("it has the modules");
    let to = from + shown[from..].find(']').expect("the list ends");
    let more: Vec<String> = offers.iter().map(|module| format!("{module:?}")).collect();
    format!("[python]\n{}, {}]", shown[from..to].trim_end().trim_end_matches(','), more.join(", "))
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
fn run_one(server: &Server, case: &Case, run: &Run, before: &mut Before) -> (String, Vec<String>) {
    let client = server.client();
    let (answer, beside) = std::thread::scope(|scope| {
        let beside = scope.spawn(|| before.draws_as_before(&client));
        let answer = client.draft_with(&run.program, &case.request);
        (answer, beside.join().expect("a client's thread ends"))
    });
    let mut wrong: Vec<String> = judge(case, &answer);
    if answer.outcome() == "limit:paint" {
        wrong.extend(before.allow_new_painters(server).err());
    }
    wrong.extend(beside.err().map(|wrong| format!("beside it: {wrong}")));
    wrong.extend(before.draws_as_before(&client).err().map(|wrong| format!("after it: {wrong}")));
    wrong.extend(before.is_as_before(server).err().map(|wrong| format!("after it: {wrong}")));
    (answer.outcome(), wrong)
}

/// Whether it ended as the case says, and the author was told what the case says.
fn judge(case: &Case, answer: &Answer) -> Vec<String> {
    let outcome = answer.outcome();
    let json = answer.json();
    let error = &json["error"];
    let mut wrong = Vec::new();
    if !case.expect.contains(&outcome) {
        let console = json["console"].as_str().unwrap_or_default();
        wrong.push(format!(
            "expected {}, got {outcome}: {} console: {console:?}",
            case.expect.join(" or "),
            told(error)
        ));
        return wrong;
    }
    if let Some(line) = case.line
        && error["line"] != line
    {
        wrong.push(format!("expected line {line}, got {}: {}", error["line"], told(error)));
    }
    if let Some(says) = &case.says
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
