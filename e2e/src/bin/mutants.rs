//! Breaks each wall in turn, as `e2e/mutants.toml` says, in a copy of the sources, and shows that the case named
//! there fails: `mutants [PART OF A NAME…]`. `make mutants` runs all.

use e2e::here;
use e2e::mutant::{Mutant, mutants};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Instant;

fn main() -> ExitCode {
    let picked: Vec<String> = std::env::args().skip(1).collect();
    let is_picked = |mutant: &Mutant| picked.is_empty() || picked.iter().any(|part| mutant.what.contains(part));
    let mutants: Vec<Mutant> = mutants().into_iter().filter(is_picked).collect();
    let copy = Copy::make();
    // A case that fails anyway would show nothing.
    let cases: BTreeSet<(&str, &str)> = mutants.iter().map(|m| (m.suite.as_str(), m.case.as_str())).collect();
    for (suite, case) in cases {
        let ended = copy.test(suite, case);
        assert!(ended.passed, "{suite}, {case}: it must pass on the sources as they are:\n{}", ended.said);
    }
    println!("{:<60} {:<46} {:>6}", "wall: what is broken", "case that fails", "s");
    let mut survived = 0;
    for mutant in &mutants {
        let started = Instant::now();
        let caught = copy.mutate(mutant);
        survived += usize::from(caught.is_err());
        let case = if caught.is_ok() { &mutant.case } else { "SURVIVED" };
        println!("{:<60} {case:<46} {:>6.0}", mutant.what, started.elapsed().as_secs_f64());
        if let Err(said) = caught {
            println!("{said}");
        }
    }
    println!("{} caught, {survived} survived", mutants.len() - survived);
    if survived > 0 || mutants.is_empty() { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// A copy of the sources with a target folder of its own.
struct Copy {
    tree: PathBuf,
    target: PathBuf,
}

/// How a test ended.
struct Ended {
    passed: bool,
    said: String,
}

impl Copy {
    fn make() -> Self {
        let source = here("..").canonicalize().expect("the sources are there");
        let place = source.join("target/mutants");
        let (tree, target) = (place.join("tree"), place.join("target"));
        let listed = Command::new("git")
            .args(["ls-files", "--cached", "--others", "--exclude-standard", "-z"])
            .current_dir(&source)
            .output()
            .expect("git lists the sources");
        let listed = String::from_utf8(listed.stdout).expect("file names are text");
        for name in listed.split('\0').filter(|name| source.join(name).is_file()) {
            copy_if_other(&source.join(name), &tree.join(name));
        }
        let environment = tree.join(".venv");
        if !environment.exists() {
            std::os::unix::fs::symlink(source.join(".venv"), &environment).expect("a link can be made");
        }
        if !target.exists() {
            // Outside crates need not be built again.
            fs::create_dir_all(&target).expect("a folder can be made");
            let seeded = Command::new("cp").arg("-a").arg(source.join("target/release")).arg(&target).status();
            assert!(seeded.is_ok_and(|status| status.success()), "the target folder can be copied");
        }
        Self { tree, target }
    }

    fn cargo(&self, arguments: &[&str]) -> Ended {
        let output = Command::new("cargo")
            .args(arguments)
            .current_dir(&self.tree)
            .env("CARGO_TARGET_DIR", &self.target)
            .output()
            .expect("cargo runs");
        let said = [output.stdout, output.stderr].concat();
        Ended { passed: output.status.success(), said: String::from_utf8_lossy(&said).into_owned() }
    }

    /// Builds all that the suite needs, and runs one case of it.
    fn test(&self, suite: &str, case: &str) -> Ended {
        let is_crate = suite.starts_with("paintbox-");
        let which: Vec<&str> = if is_crate { vec!["-p", suite, "--lib"] } else { vec!["-p", "e2e", "--test", suite] };
        let head = ["test", "--release", "--locked"];
        let built = self.cargo(&["build", "--release", "--locked", "--workspace", "--bins"]);
        assert!(built.passed, "{}", built.said);
        let built = self.cargo(&[&head[..], &which, &["--no-run"]].concat());
        assert!(built.passed, "{}", built.said);
        let exact: &[&str] = if suite == "hostile" { &[] } else { &["--exact"] };
        self.cargo(&[&head[..], &which, &["--", case], exact].concat())
    }

    /// Makes one change, and says whether the case failed for it; else what it said.
    fn mutate(&self, mutant: &Mutant) -> Result<(), String> {
        let file = self.tree.join(&mutant.file);
        let source = fs::read_to_string(&file).expect("the file is there");
        fs::write(&file, mutant.apply(&source)).expect("it can be written");
        let ended = std::panic::catch_unwind(|| self.test(&mutant.suite, &mutant.case));
        fs::write(&file, source).expect("it can be written");
        let ended = ended.map_err(|_| "it doesn't build".to_owned())?;
        let failed = |line: &str| line.contains("FAILED") && line.contains(&mutant.case);
        if !ended.passed && ended.said.lines().any(failed) { Ok(()) } else { Err(ended.said) }
    }
}

/// What hasn't changed keeps its time, and isn't built again.
fn copy_if_other(from: &Path, to: &Path) {
    let new = fs::read(from).expect("a source can be read");
    if fs::read(to).is_ok_and(|old| old == new) {
        return;
    }
    fs::create_dir_all(to.parent().expect("a file has a folder")).expect("a folder can be made");
    fs::write(to, new).expect("it can be written");
}
