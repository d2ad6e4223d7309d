//! `paintbox check --attack`: runs a short, safe part of the hostile corpus on this machine.

use anyhow::Result;
use pool::{Attempt, ClientId, Extras, Failed, Pool, Rendered, Request, Settings};
use wire::{Figures, Format, Limits};

/// One hostile program.
struct Attack {
    source: &'static str,
}

macro_rules! corpus {
    ($($name:literal)*) => {
        [$(Attack { source: include_str!(concat!("../../../../e2e/hostile/", $name, ".py")) }),*]
    };
}

/// Cases that need only what every program has, and that only a broken jail would let through.
const ATTACKS: [Attack; 16] = corpus![
    "D74-builtin-posix" "D74-posix-chroot" "A5-system" "B50-shared-memory" "D74-subclasses" "D74-frames" "B37-spin"
    "B42-swallow" "B40-regex" "B48-sparse" "B56-decompress" "B52-recursion" "B55-c-recursion-lifted"
    "B58-many-operations" "E82-print-flood" "E89-str-loops"
];
const ORDINARY: &str = include_str!("../../../../e2e/hostile/ordinary.py");

/// How one attack ended.
pub(crate) struct Row {
    /// What the program tries.
    pub(crate) title: &'static str,
    /// How it must end.
    pub(crate) expected: &'static str,
    /// How it ended.
    pub(crate) got: String,
    /// Whether it ended as expected and the next ordinary render was correct.
    pub(crate) held: bool,
}

impl Attack {
    /// The value of a key in the case's header.
    fn head(&self, key: &str) -> &'static str {
        let is = |line: &'static str| line.strip_prefix("# ")?.strip_prefix(key)?.strip_prefix(": ");
        self.source.lines().find_map(is).unwrap_or_default()
    }
}

/// Limits so small that all attacks take seconds, within those of the operator.
fn small(mut limits: Limits) -> Limits {
    limits.wall_ms = limits.wall_ms.min(1_500);
    limits.cpu_ms = limits.cpu_ms.min(1_000);
    limits.memory_bytes = limits.memory_bytes.min(128 << 20);
    limits
}

/// Starts a pool with these settings and runs every attack on it, one after the other.
pub(crate) async fn run(mut settings: Settings) -> Result<Vec<Row>> {
    let Some(engine) = settings.engines.first_mut() else { return Ok(Vec::new()) };
    engine.limits = small(engine.limits);
    let attempt = &Attempt { engine: engine.name.clone(), limits: engine.limits };
    let pool = Pool::start(settings).await?;
    let before = draw(&pool, ORDINARY, attempt).await.map(|rendered| rendered.file);
    let mut rows = Vec::new();
    for attack in &ATTACKS {
        let ended = draw(&pool, attack.source, attempt).await;
        let mut got = outcome(ended.as_ref(), attack.source);
        let after = draw(&pool, ORDINARY, attempt).await.map(|rendered| rendered.file);
        let is_right = matches!((&before, &after), (Ok(before), Ok(after)) if before == after);
        if !is_right {
            got.push_str(", and then an ordinary picture differed");
        }
        let (title, expected) = (attack.head("title"), attack.head("expect"));
        let held = is_right && expected.split('|').any(|one| one.trim() == got);
        rows.push(Row { title, expected, got, held });
    }
    pool.shutdown().await;
    Ok(rows)
}

async fn draw(pool: &Pool, program: &str, attempt: &Attempt) -> Result<Rendered, Failed> {
    let request = Request {
        client: ClientId::default(),
        program: program.into(),
        params: Vec::new(),
        data: None,
        width: 400,
        height: 300,
        scale: 1.0,
        format: Format::Png,
        text: false,
        animate: false,
        figures: Figures::Last,
        extras: Extras::default(),
        seed: 1,
        attempts: vec![attempt.clone()],
    };
    pool.render(request).await
}

/// In the words of the corpus: `drawn`, `raised`, `refused`, `crashed`, `limit:time` …
fn outcome(ended: Result<&Rendered, &Failed>, program: &str) -> String {
    match ended {
        Ok(_) => "drawn".to_owned(),
        Err(failed) => {
            let problem = server::problem_json(failed, program);
            match (problem["kind"].as_str(), problem["limit"].as_str()) {
                (Some(kind), Some(limit)) => format!("{kind}:{limit}"),
                (kind, _) => kind.unwrap_or("lost").to_owned(),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_attack_says_what_it_tries_and_how_it_must_end_and_needs_nothing() {
        for attack in &ATTACKS {
            assert!(!attack.head("title").is_empty() && !attack.head("expect").is_empty(), "{}", attack.source);
            for key in ["offers", "needs", "each", "one", "request"] {
                assert_eq!(attack.head(key), "", "{}", attack.head("title"));
            }
        }
    }
}
