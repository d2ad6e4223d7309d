//! The limit: the program in a child that waits for it, then its scene painted and encoded by the painter's library in this process;
//! no HTTP, no pool, no painter's jail. Alternates with the whole way, so that what the walls and HTTP cost is a number.

use crate::cases::{CASES, SIZE, source};
use crate::results::{self, folder};
use crate::times::{Summary, ms, short};
use crate::viewer::{Viewer, draft};
use crate::zygote::{Drawn, Zygote, job};
use e2e::Server;
use paint::Painter;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use std::time::{Duration, Instant};
use wire::{Format, Limits, PaintJob, Product};

const MOST_ROUNDS: usize = 40;
const WARM_UP: usize = 4;

/// Times in ms.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Row {
    pub(crate) title: String,
    pub(crate) program: String,
    pub(crate) format: String,
    pub(crate) whole: Summary,
    pub(crate) bare: Summary,
    /// The bare way's parts.
    pub(crate) child: Summary,
    pub(crate) paint: Summary,
    pub(crate) encode: Summary,
    pub(crate) scene_bytes: usize,
    pub(crate) file_bytes: usize,
}

impl Row {
    /// How many times the bare way's latency the whole way has.
    pub(crate) fn tax(&self) -> f64 {
        self.whole.median / self.bare.median
    }
}

pub(crate) fn paint_job(format: Format) -> PaintJob {
    let limits = Limits::default();
    PaintJob {
        product: Product::File,
        format,
        scale: 1.0,
        text: false,
        scene: limits.scene,
        picture: limits.picture,
        file_bytes: limits.painter.file_bytes,
    }
}

/// Paints a scene; the times of painting and encoding, and the file.
fn paint(painter: &mut Painter, format: Format, scene: &[u8]) -> (Duration, Duration, Vec<u8>) {
    let (painted, file) = painter.paint(&paint_job(format), scene);
    assert_eq!(painted.result, Ok(()));
    painter.forget();
    (Duration::from_micros(painted.paint_us), Duration::from_micros(painted.encode_us), file)
}

pub(crate) fn run() {
    println!("bare: program, paint and encode in one process that waits for nothing else; ms: median (quartiles, p99)");
    let server = Server::builder().placed().start();
    let mut zygote = Zygote::start();
    // A single round shows no spread.
    let cases = CASES.iter().filter(|case| case.engine == "python" && case.rounds > 1);
    let mut rows = Vec::new();
    for case in cases {
        let format = Format::from_extension(case.format).expect("a format");
        let (source, rounds) = (source(case.ours), case.rounds.min(MOST_ROUNDS));
        let job = job(&source, SIZE);
        let mut viewer = Viewer::new(&server, &draft(&source, SIZE, case.format, case.engine));
        let mut painter = Painter::new();
        let mut times: [Vec<f64>; 5] = Default::default();
        let mut bytes = (0, 0);
        for round in 0..WARM_UP + rounds {
            let whole = viewer.draw();
            let ready = zygote.fork();
            let started = Instant::now();
            let Drawn { took: child, scene, .. } = ready.run(&job);
            let (paint, encode, file) = paint(&mut painter, format, &scene);
            let bare = started.elapsed();
            bytes = (scene.len(), file.len());
            if round >= WARM_UP {
                for (times, time) in times.iter_mut().zip([whole, bare, child, paint, encode]) {
                    times.push(ms(time));
                }
            }
        }
        let [whole, bare, child, paint, encode] = times.map(|times| Summary::of(&times));
        let row = Row {
            title: case.title.to_owned(),
            program: case.ours.to_owned(),
            format: case.format.to_owned(),
            whole,
            bare,
            child,
            paint,
            encode,
            scene_bytes: bytes.0,
            file_bytes: bytes.1,
        };
        println!(
            "{:34} {:4} whole {:>32}  bare {:>32}  tax {}×",
            row.title,
            row.format,
            whole.text(),
            bare.text(),
            short(row.tax())
        );
        rows.push(row);
    }
    zygote.stop();
    server.stop().expect("the server ends cleanly");
    results::save("bare", &rows);
}

/// Runs a program in children, one after the other, and prints their times and the size of the scene.
pub(crate) fn program_file(file: &str, times: usize) {
    let source = std::fs::read_to_string(file).expect("a program");
    let job = job(&source, SIZE);
    let mut zygote = Zygote::start();
    let mut took = Vec::new();
    let mut scene_bytes = 0;
    for _ in 0..times {
        let Drawn { took: child, scene, .. } = zygote.fork().run(&job);
        took.push(ms(child));
        scene_bytes = scene.len();
    }
    zygote.stop();
    println!("{} ms, a scene of {scene_bytes} bytes", Summary::of(&took).text());
}

/// Where a scene is kept for [`paint_file`].
pub(crate) fn scene_file(program: &str) -> PathBuf {
    folder().join(format!("{program}.scene"))
}

/// Paints a scene from a file so many times. Counting programs run this.
pub(crate) fn paint_file(program: &str, format: &str, times: usize) {
    let scene = std::fs::read(scene_file(program)).expect("`bench counts` writes the scene");
    let format = Format::from_extension(format).expect("a format");
    let mut painter = Painter::new();
    for _ in 0..times {
        paint(&mut painter, format, &scene);
    }
}
