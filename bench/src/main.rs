//! Measurements, as ratios within one run: `make bench`, `make bench-attack`, `make bench-deadline` and `make soak`.

mod attack;
mod compare;
mod deadline;
mod lookup;
mod peer;
mod read;
mod soak;
mod times;
mod viewer;

fn main() {
    let mut arguments = std::env::args().skip(1);
    match (arguments.next().as_deref(), arguments.next()) {
        (None, None) => compare::run(None),
        (Some("compare"), Some(program)) => compare::run(Some(&program)),
        (Some("attack"), None) => attack::run(),
        (Some("deadline"), None) => deadline::run(),
        (Some("lookup"), Some(images)) => lookup::run(images.parse().expect("a number of images")),
        (Some("read"), python) => read::run(python.as_deref()),
        (Some("read-once"), Some(file)) => read::once(&file),
        (Some("soak"), Some(renders)) => soak::run(renders.parse().expect("a number of renders")),
        _ => {
            eprintln!("bench [compare PROGRAM | attack | deadline | lookup IMAGES | read [PYTHON] | soak RENDERS]");
            std::process::exit(2);
        }
    }
}
