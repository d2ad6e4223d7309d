//! Measurements, as ratios within one run: `make bench` and its kin. docs/speed.md shows them.

mod attack;
mod bare;
mod cases;
mod compare;
mod counts;
mod deadline;
mod kept;
mod lookup;
mod peer;
mod peers;
mod read;
mod report;
mod results;
mod soak;
mod throughput;
mod times;
mod viewer;
mod zygote;

const USAGE: &str = "bench                       measure everything and write docs/speed.md
bench compare [PROGRAM]     Paintbox and matplotlib in turn
bench forty                 the same for forty kinds of charts
bench peers                 the two-line chart by all peers
bench bare                  the whole way beside program, paint and encode alone
bench counts                page faults, memory, instructions, bytes
bench throughput            pictures a second, latency under load
bench kept                  kept pictures beside nginx
bench program FILE TIMES    a program of any file in children, for a profiler
bench report                write docs/speed.md from what was measured last
bench attack | deadline | lookup IMAGES | processor | read [PYTHON] | soak RENDERS";

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match *arguments.as_slice() {
        [] => everything(),
        ["compare"] => compare::run(None),
        ["compare", program] => compare::run(Some(program)),
        ["forty"] => compare::run_forty(),
        ["peers"] => peers::run(),
        ["bare"] => bare::run(),
        ["counts"] => counts::run(),
        ["program", file, times] => bare::program_file(file, times.parse().expect("a number")),
        // What callgrind counts.
        ["paint", program, format, times] => bare::paint_file(program, format, times.parse().expect("a number")),
        ["throughput"] => throughput::run(),
        ["kept"] => kept::run(),
        ["report"] => report::write(),
        ["attack"] => attack::run(),
        ["deadline"] => deadline::run(),
        ["lookup", images] => lookup::run(images.parse().expect("a number of images")),
        ["processor"] => counts::run_processor(),
        ["read"] => read::run(None),
        ["read", python] => read::run(Some(python)),
        ["read-once", file] => read::once(file),
        ["soak", renders] => soak::run(renders.parse().expect("a number of renders")),
        _ => {
            eprintln!("{USAGE}");
            std::process::exit(2);
        }
    }
}

fn everything() {
    let parts: [(&str, fn()); 7] = [
        ("compare", || compare::run(None)),
        ("forty", compare::run_forty),
        ("peers", peers::run),
        ("bare", bare::run),
        ("counts", counts::run),
        ("throughput", throughput::run),
        ("kept", kept::run),
    ];
    for (name, part) in parts {
        println!("== {name}");
        part();
    }
    report::write();
}
