//! What doesn't depend on the machine's speed: page faults, memory, instructions and bytes of a render.

mod callgrind;
mod memory;

use crate::bare::scene_file;
use crate::cases::{LINE_CHART, SIZE, source};
use crate::peer::python;
use crate::results;
use crate::times::short;
use crate::viewer::{Viewer, draft};
use crate::zygote::{Zygote, job};
use e2e::{Server, census, here};
use memory::Pages;
pub(crate) use memory::Process;
use serde::{Deserialize, Serialize};

/// The programs that are counted.
const PROGRAMS: [&str; 4] = [LINE_CHART, "lines-on-canvas", "bar-chart", "scatter"];
/// Renders of which the server's and painters' page faults are the mean.
pub(crate) const RENDERS: u64 = 100;

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Counts {
    pub(crate) fault_costs: FaultCosts,
    pub(crate) programs: Vec<Program>,
    pub(crate) ready: Ready,
    pub(crate) processor: Processor,
    /// Page faults of painters and server for one picture of the line chart.
    pub(crate) server_faults: f64,
    pub(crate) painter_faults: f64,
    pub(crate) processes: Vec<Process>,
}

/// What this machine takes for a page fault, µs.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(crate) struct FaultCosts {
    pub(crate) fresh: f64,
    pub(crate) copied: f64,
}

/// A child that waits for its job.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Ready {
    pub(crate) faults: u64,
    /// KiB that it has to itself, by mapping, the largest first; empty where the kernel doesn't let this user look.
    pub(crate) own_kib: Vec<(String, u64)>,
}

/// Processor time for one picture of the line chart, µs: lower quartiles, since other processes can only make it more.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Processor {
    /// The zygote, which forks the child and reaps it.
    pub(crate) zygote: u64,
    /// The child, from its birth until it waits for a job.
    pub(crate) ready: u64,
    /// The child, from its birth to its end.
    pub(crate) life: u64,
}

/// One render of one program.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Program {
    pub(crate) name: String,
    /// From its birth until it waits for a job, until the answer is ready, and to its end.
    pub(crate) faults_ready: u64,
    pub(crate) faults_answered: u64,
    pub(crate) faults_life: u64,
    /// What the child's pages are when its answer is ready.
    pub(crate) pages: Option<Pages>,
    pub(crate) job_bytes: usize,
    pub(crate) outcome_bytes: usize,
    pub(crate) scene_bytes: usize,
    /// Format, bytes of the file, instructions of painter and encoder.
    pub(crate) files: Vec<(String, usize, Option<u64>)>,
}

pub(crate) fn run() {
    let fault_costs = fault_costs();
    println!(
        "a page fault costs {} µs for a fresh page, {} for a copied one",
        short(fault_costs.fresh),
        short(fault_costs.copied)
    );
    let server = Server::builder().placed().start();
    let mut zygote = Zygote::start();
    // A zygote's first children find less done than all later ones.
    (0..2).for_each(|_| drop(zygote.fork().run(&job("canvas.circle(1, 1, 1)", SIZE))));
    let programs: Vec<Program> = PROGRAMS.iter().map(|name| count(name, &mut zygote, &server)).collect();
    let processor = processor(&mut zygote);
    println!("{processor:?}");
    let child = zygote.fork();
    let ready = Ready {
        faults: census::page_faults(child.pid),
        own_kib: memory::own_by_mapping(child.pid).unwrap_or_default(),
    };
    drop(child);
    zygote.stop();
    let whole: u64 = ready.own_kib.iter().map(|(_, kib)| kib).sum();
    println!("a ready child has taken {} page faults and has {whole} KiB to itself: {:?}", ready.faults, ready.own_kib);
    let (server_faults, painter_faults) = faults_of_the_service(&server);
    println!("server and painters take {server_faults:.1} and {painter_faults:.1} page faults for a picture");
    let processes = memory::of_processes(&server);
    println!("{processes:?}");
    server.stop().expect("the server ends cleanly");
    results::save(
        "counts",
        &Counts { fault_costs, programs, ready, processor, server_faults, painter_faults, processes },
    );
}

fn fault_costs() -> FaultCosts {
    let output = python().arg(here("../bench/fault_costs.py")).output().expect("`make bench` installs Python");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

fn count(name: &str, zygote: &mut Zygote, server: &Server) -> Program {
    let source = source(name);
    let job = job(&source, SIZE);
    let ready = zygote.fork();
    let faults_ready = census::page_faults(ready.pid);
    let (mut faults_answered, mut pages) = (0, None);
    let zygote_pid = zygote.pid();
    let drawn = ready.run_and_look(&job, |pid| {
        faults_answered = census::page_faults(pid);
        pages = Pages::of(pid, zygote_pid, faults_answered).ok();
    });
    let mut viewer = Viewer::new(server, &draft(&source, SIZE, "png", "python"));
    for _ in 0..3 {
        viewer.draw();
    }
    let life = e2e::life::page_faults(server, || {
        viewer.draw();
    });
    std::fs::write(scene_file(name), &drawn.scene).expect("a file can be written");
    let files = ["png", "svg"].map(|format| {
        let mut viewer = Viewer::new(server, &draft(&source, SIZE, format, "python"));
        viewer.draw();
        (format.to_owned(), viewer.body().len(), callgrind::instructions(name, format))
    });
    let program = Program {
        name: name.to_owned(),
        faults_ready,
        faults_answered,
        faults_life: life.whole,
        pages,
        job_bytes: job.len(),
        outcome_bytes: drawn.outcome_bytes,
        scene_bytes: drawn.scene.len(),
        files: files.into(),
    };
    println!("{program:?}");
    program
}

/// Counts this part alone, for whoever changes how children are made.
pub(crate) fn run_processor() {
    let mut zygote = Zygote::start();
    println!("{:?}", processor(&mut zygote));
    zygote.stop();
}

fn processor(zygote: &mut Zygote) -> Processor {
    let job = job(&source(LINE_CHART), SIZE);
    let (mut forks, mut births, mut lives) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..RENDERS {
        let before = census::processor_us(zygote.pid());
        let child = zygote.fork();
        forks.push(census::processor_us(zygote.pid()) - before);
        births.push(census::processor_us(child.pid));
        lives.extend(zygote.ended.take().map(|ended| ended.cpu_us));
        child.run(&job);
    }
    let quartile = |mut all: Vec<u64>| {
        all.sort_unstable();
        all.get(all.len() / 4).copied().unwrap_or_default()
    };
    Processor { zygote: quartile(forks), ready: quartile(births), life: quartile(lives) }
}

/// Page faults of the server and of its painters for one picture.
fn faults_of_the_service(server: &Server) -> (f64, f64) {
    let mut viewer = Viewer::new(server, &draft(&source(LINE_CHART), SIZE, "png", "python"));
    let mut draw = |times: u64| {
        for _ in 0..times {
            viewer.draw();
        }
    };
    draw(RENDERS);
    // Painters are programs of the server's own file.
    let painters: Vec<u32> =
        server.descendants().iter().filter(|process| process.name == "paintbox").map(|process| process.pid).collect();
    assert!(!painters.is_empty(), "the server has painters");
    let count = || {
        let of_painters: u64 = painters.iter().map(|pid| census::page_faults(*pid)).sum();
        (census::page_faults(server.pid()), of_painters)
    };
    let before = count();
    draw(RENDERS);
    let after = count();
    let mean = |before: u64, after: u64| after.saturating_sub(before) as f64 / RENDERS as f64;
    (mean(before.0, after.0), mean(before.1, after.1))
}
