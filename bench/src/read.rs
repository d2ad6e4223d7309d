//! Reads a CSV file of 25 MB with our reader, polars and pandas, alternating in one run with one thread each, and measures the memory.

use crate::times::median;
use e2e::here;
use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Instant;
use wire::{DataFormat, DataOptions};

const BYTES: usize = 25_000_000;
const ROUNDS: usize = 15;

/// A typical table: numbers, dates, times, words, a flag, and a few missing values.
fn table(messy: bool) -> String {
    let cities = ["Berlin", "Paris", "São Paulo", "New York", "Kyōto"];
    let mut text = String::with_capacity(BYTES + 1_000);
    text.push_str(if messy {
        "id;day;city;price;share;note\n"
    } else {
        "id,day,at,city,price,volume,change,open,note\n"
    });
    let mut state = 1_u64;
    let mut random = move |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let mut id = 0;
    while text.len() < BYTES {
        id += 1;
        let (month, day, city) = (random(12) + 1, random(28) + 1, cities[random(5) as usize]);
        let (price, cents) = (random(2_000), random(100));
        let written = if messy {
            let share = random(100);
            let gap = if random(50) == 0 { "n/a".to_owned() } else { format!("{price},{cents:02} €") };
            writeln!(text, "{id};{day:02}.{month:02}.2014;{city};{gap};{share},5 %;\"says {price}; and goes\"")
        } else {
            let (hour, minute) = (random(24), random(60));
            let volume = if random(50) == 0 { String::new() } else { random(10_000_000).to_string() };
            let (change, open) = (random(100_000), random(2) == 0);
            writeln!(
                text,
                "{id},2014-{month:02}-{day:02},2014-{month:02}-{day:02}T{hour:02}:{minute:02}:00,{city},{price}.{cents:02},\
                 {volume},-0.{change:05},{open},\"note {price}, on {day}\""
            )
        };
        written.expect("a string takes it");
    }
    text
}

/// A Python process that reads the file on request.
struct Peer {
    process: Child,
    answers: BufReader<std::process::ChildStdout>,
}

impl Peer {
    fn start(python: &str, library: &str, file: &Path) -> Self {
        let mut process = Command::new(python)
            .arg(here("../bench/read_peer.py"))
            .args([library.as_ref(), file.as_os_str()])
            .env("POLARS_MAX_THREADS", "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("Python starts");
        let answers = BufReader::new(process.stdout.take().expect("piped"));
        Self { process, answers }
    }

    fn ms(&mut self) -> f64 {
        writeln!(self.process.stdin.as_mut().expect("piped")).expect("it listens");
        let mut line = String::new();
        self.answers.read_line(&mut line).expect("it answers");
        line.trim().parse().expect("milliseconds")
    }
}

fn ours(bytes: &[u8]) -> f64 {
    let start = Instant::now();
    let read = reader::read(bytes, DataFormat::Csv, &DataOptions::default(), 1 << 30).expect("it is read");
    let took = start.elapsed().as_secs_f64() * 1e3;
    assert!(read.data.rows() > 100_000, "{} rows", read.data.rows());
    took
}

/// Reads one file in a separate process and prints the memory that it used, in KiB.
pub(crate) fn once(file: &str) {
    let bytes = std::fs::read(file).expect("the file is there");
    let read = reader::read(&bytes, DataFormat::Csv, &DataOptions::default(), 1 << 30).expect("it is read");
    drop(bytes);
    let encoded = wire::encode(&read.data);
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux");
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("a peak");
    println!("{} {}", peak.trim().trim_end_matches(" kB"), encoded.len());
}

/// Prints the medians. The Python interpreter needs polars and pandas.
pub(crate) fn run(python: Option<&str>) {
    println!("CSV of {} MB, medians of {ROUNDS} alternating runs, one thread each, ms:", BYTES / 1_000_000);
    for (name, messy) in [("plain", false), ("semicolons, decimal commas, units, days first", true)] {
        let text = table(messy);
        let file = std::env::temp_dir().join(format!("paintbox-bench-{}.csv", std::process::id()));
        std::fs::write(&file, &text).expect("there is room");
        let libraries: &[&str] = if messy { &[] } else { &["polars", "pandas"] };
        let mut peers: Vec<(&str, Peer, Vec<f64>)> = python
            .iter()
            .flat_map(|python| {
                libraries.iter().map(|library| (*library, Peer::start(python, library, &file), Vec::new()))
            })
            .collect();
        let mut took = Vec::new();
        for _ in 0..ROUNDS {
            took.push(ours(text.as_bytes()));
            for (_, peer, took) in &mut peers {
                took.push(peer.ms());
            }
        }
        let ours = median(&took);
        println!("{name}: Paintbox {ours:.1}");
        for (library, mut peer, took) in peers {
            let theirs = median(&took);
            println!("  {library} {theirs:.1}, {:.2} times ours", theirs / ours);
            drop(peer.process.stdin.take());
            peer.process.wait().expect("it ends");
        }
        let this = std::env::current_exe().expect("this program");
        let output = Command::new(this).arg("read-once").arg(&file).output().expect("it runs");
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let mut numbers = said.split_whitespace().filter_map(|number| number.parse::<f64>().ok());
        let (peak, encoded) = (numbers.next().unwrap_or_default() * 1024.0, numbers.next().unwrap_or_default());
        println!(
            "  peak memory of a process that reads, drops and encodes it: {:.2} times the file; encoded, {:.2} times",
            peak / text.len() as f64,
            encoded / text.len() as f64
        );
        std::fs::remove_file(&file).expect("it is ours");
    }
}
