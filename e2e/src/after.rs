//! What must hold after every hostile case: the server is as it was, and draws as it did.

use crate::census::{self, Process};
use crate::client::Client;
use crate::place::here;
use crate::server::Server;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::time::Duration;

/// How long the server may take to be itself again.
const REFILL: Duration = Duration::from_secs(15);
/// How often a state is seen before it counts as the server's state at rest.
const OFTEN: usize = 20;
/// How much the server's resident memory may move about, KiB: the largest scene and file of one render, freed but
/// kept by malloc.
const SLACK_KIB: u64 = 64 * 1024;
/// Every file that a case tries to make has this in its name.
const MARK: &str = "paintbox-hostile";
/// Where a file could be made.
const PLACES: [&str; 6] = ["/", "/tmp", "/var/tmp", "/dev/shm", "/run", "/root"];
/// The longest line of the log, bytes.
const LOG_LINE: usize = 1024;

/// A server as it was before the first case, and the pictures that it must go on drawing.
#[derive(Debug)]
pub struct Before {
    ordinary: String,
    /// The ordinary picture of each engine, as a data URL.
    pictures: Vec<(&'static str, String)>,
    family: Vec<Process>,
    size: usize,
    descriptors: usize,
    resident_kib: u64,
    pool: Value,
    files: BTreeSet<String>,
    ipc: Vec<String>,
    logged: usize,
}

impl Before {
    /// Draws the ordinary picture a few times in each of these engines, lets the server settle and takes stock.
    #[must_use]
    pub fn take(server: &Server, engines: &[&'static str]) -> Self {
        let ordinary = fs::read_to_string(here("hostile/ordinary.py")).expect("the ordinary program is there");
        let client = server.client();
        let draw = |engine| picture(&client, engine, &ordinary).expect("the ordinary program draws");
        let pictures: Vec<_> = engines.iter().map(|engine| (*engine, draw(engine))).collect();
        let draws_again = || {
            for (engine, picture) in &pictures {
                assert!((0..8).all(|_| draw(engine) == *picture), "the same program draws the same picture");
            }
        };
        draws_again();
        settled(server).expect("the server settles");
        let first = server.descendants();
        // More renders than children in stock, so that none of those is left.
        draws_again();
        let (pool, size, descriptors) = settled(server).expect("the server settles");
        let second = server.descendants();
        // Zygote, its init and the painters stay; children come and go.
        let family = first.iter().filter(|process| second.contains(process)).cloned().collect();
        Self {
            ordinary,
            pictures,
            family,
            size,
            descriptors,
            resident_kib: census::resident_kib(server.pid()),
            pool,
            files: files(server.folder()),
            ipc: ipc(),
            logged: server.log().len(),
        }
    }

    /// Whether the ordinary program still draws the very same picture in each engine.
    ///
    /// # Errors
    /// How it doesn't.
    pub fn draws_as_before(&self, client: &Client) -> Result<(), String> {
        for (engine, before) in &self.pictures {
            if picture(client, engine, &self.ordinary)? != *before {
                return Err(format!("an ordinary render drew another picture in {engine}"));
            }
        }
        Ok(())
    }

    /// Whether the server is as it was: processes, descriptors, memory, files, log.
    ///
    /// # Errors
    /// Everything that isn't.
    pub fn is_as_before(&mut self, server: &Server) -> Result<(), String> {
        let mut wrong: Vec<String> = Vec::new();
        wrong.extend(census::within(REFILL, || self.processes(server)).err());
        wrong.extend(self.memory(server).err());
        let made: Vec<String> = files(server.folder()).difference(&self.files).cloned().collect();
        if !made.is_empty() {
            wrong.push(format!("files were made: {made:?}"));
        }
        if ipc() != self.ipc {
            wrong.push(format!("System V objects were made: {:?}", ipc()));
        }
        let log = server.log();
        let new = log.get(self.logged..).unwrap_or_default();
        wrong.extend(new.iter().filter_map(|line| bad_line(line)));
        self.logged = log.len();
        if wrong.is_empty() {
            return Ok(());
        }
        // Each change is reported once: what follows is held against how things are now.
        let engines: Vec<&str> = self.pictures.iter().map(|(engine, _)| *engine).collect();
        *self = Self::take(server, &engines);
        Err(wrong.join("; "))
    }

    /// Allows for painters that the last case cost: one that takes too long is replaced, one that refuses a picture stays. Nothing else may
    /// change.
    ///
    /// # Errors
    /// That one isn't replaced, or left a process of its own behind.
    pub fn allow_new_painters(&mut self, server: &Server) -> Result<(), String> {
        let (pool, ..) = settled(server)?;
        if pool["painters"] != self.pool["painters"] {
            return Err(format!("a painter isn't replaced: {pool}"));
        }
        self.pool["painters_started"] = pool["painters_started"].clone();
        let (stayed, lost): (Vec<Process>, Vec<Process>) =
            self.family.iter().cloned().partition(|process| process.name != "paintbox" || process.is_there());
        let is_of_lost = |process: &Process| lost.iter().any(|painter| painter.pid == process.parent);
        let (orphans, kept): (Vec<Process>, Vec<Process>) = stayed.into_iter().partition(is_of_lost);
        self.family = kept;
        census::all_gone(&orphans)
    }

    fn processes(&self, server: &Server) -> Result<(), String> {
        let pool = stock(server)?;
        for count in ["ready", "painters", "zygotes_started", "painters_started"] {
            if pool[count] != self.pool[count] {
                return Err(format!("the pool's {count} was {}, is {}", self.pool[count], pool[count]));
            }
        }
        for (before, now) in of_engines(&self.pool).into_iter().zip(of_engines(&pool)) {
            if before != now {
                return Err(format!("an engine's ready children and zygotes were {before:?}, are {now:?}"));
            }
        }
        let now = server.descendants();
        let zombies = census::zombies(&now);
        if !zombies.is_empty() {
            return Err(format!("zombies: {zombies:?}"));
        }
        if let Some(lost) = self.family.iter().find(|process| !process.is_there()) {
            return Err(format!("{lost:?} is gone"));
        }
        if now.len() != self.size {
            return Err(format!("there were {} processes, there are {}", self.size, now.len()));
        }
        let descriptors = census::descriptors(server.pid());
        if descriptors != self.descriptors {
            return Err(format!("there were {} descriptors open, there are {descriptors}", self.descriptors));
        }
        Ok(())
    }

    fn memory(&self, server: &Server) -> Result<(), String> {
        let now = census::resident_kib(server.pid());
        if now <= self.resident_kib + SLACK_KIB {
            return Ok(());
        }
        Err(format!("the server had {} KiB, it has {now} KiB", self.resident_kib))
    }

    /// By how much the server's memory has grown, KiB.
    #[must_use]
    pub fn growth_kib(&self, server: &Server) -> i64 {
        census::resident_kib(server.pid()) as i64 - self.resident_kib as i64
    }
}

fn picture(client: &Client, engine: &str, program: &str) -> Result<String, String> {
    let answer = client.draft_with(program, &json!({"engine": engine}));
    match (answer.status, answer.json()["image"].as_str()) {
        (200, Some(image)) => Ok(image.to_owned()),
        _ => Err(format!("an ordinary render ended with {}: {}", answer.status, answer.text())),
    }
}

/// The pool's numbers, if it is at rest with its stock full.
fn stock(server: &Server) -> Result<Value, String> {
    let answer = server.client().get("/readyz");
    let pool = answer.json()["pool"].clone();
    if answer.status == 200 && pool["running"] == 0 && pool["queued"] == 0 {
        return Ok(pool);
    }
    Err(format!("the pool isn't at rest: {}", answer.text()))
}

/// Each engine's name, ready children, and zygotes so far.
fn of_engines(pool: &Value) -> Vec<[&Value; 3]> {
    let engines = pool["engines"].as_array().map(Vec::as_slice).unwrap_or_default();
    engines.iter().map(|engine| ["name", "ready", "zygotes_started"].map(|field| &engine[field])).collect()
}

/// Waits until the server is at rest, which is when one state has been seen often enough: connections that are being closed
/// and children that are being replaced pass. Its pool, processes and descriptors.
fn settled(server: &Server) -> Result<(Value, usize, usize), String> {
    let mut seen: Vec<((Value, usize, usize), usize)> = Vec::new();
    let mut rest = Err("it was never looked at".to_owned());
    census::within(REFILL, || {
        let pool = stock(server)?;
        let numbers = ["ready", "painters", "readers", "zygotes_started", "painters_started"].map(|count| &pool[count]);
        let state =
            (json!([numbers, of_engines(&pool)]), server.descendants().len(), census::descriptors(server.pid()));
        let at = seen.iter().position(|(other, _)| *other == state).unwrap_or_else(|| {
            seen.push((state, 0));
            seen.len() - 1
        });
        seen[at].1 += 1;
        let ((_, size, descriptors), times) = &seen[at];
        if *times < OFTEN {
            return Err(format!("the pool doesn't come to rest: {seen:?}"));
        }
        rest = Ok((pool, *size, *descriptors));
        Ok(())
    })?;
    rest
}

/// Files that a case could have made: anything new in the server's folder, and what is marked or a core elsewhere.
fn files(folder: &Path) -> BTreeSet<String> {
    let names = |place: &Path| -> Vec<String> {
        let entries = fs::read_dir(place).into_iter().flatten();
        entries.filter_map(|entry| Some(entry.ok()?.path().to_string_lossy().into_owned())).collect()
    };
    let is_suspect = |name: &String| {
        let file = name.rsplit('/').next().unwrap_or_default();
        file.contains(MARK) || file == "core" || file.starts_with("core.")
    };
    let own = names(folder).into_iter().filter(|name| !name.contains("paintbox.db"));
    own.chain(PLACES.iter().flat_map(|place| names(Path::new(place))).filter(is_suspect)).collect()
}

/// System V shared memory, semaphores and queues of this machine.
fn ipc() -> Vec<String> {
    ["shm", "sem", "msg"].iter().filter_map(|kind| fs::read_to_string(format!("/proc/sysvipc/{kind}")).ok()).collect()
}

fn bad_line(line: &str) -> Option<String> {
    let shown = || line.chars().take(200).collect::<String>().escape_debug().to_string();
    if line.len() > LOG_LINE {
        Some(format!("a log line of {} bytes: {}", line.len(), shown()))
    } else if line.chars().any(char::is_control) {
        Some(format!("a log line with control characters: {}", shown()))
    } else if line.contains(" WARN ") || line.contains(" ERROR ") {
        Some(format!("the server complained: {}", shown()))
    } else {
        None
    }
}
