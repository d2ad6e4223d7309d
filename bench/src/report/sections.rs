//! The page's sections, each from one part of what was measured.

use super::picture::draw;
use crate::bare;
use crate::compare::{Parts, Row};
use crate::counts::Counts;
use crate::kept;
use crate::peers::{Peers, Side};
use crate::results::load;
use crate::throughput::Throughput;
use crate::times::short;
use serde_json::json;
use std::fmt::Write as _;

/// A Markdown table.
fn table(head: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let mut text = format!("| {} |\n|{}\n", head.join(" | "), " --- |".repeat(head.len()));
    for row in rows {
        writeln!(text, "| {} |", row.join(" | ")).expect("a text takes it");
    }
    text
}

fn mib(kib: u64) -> String {
    short(kib as f64 / 1024.0)
}

fn times(ratio: f64) -> String {
    format!("**{} ×**", short(ratio))
}

pub(super) fn compare() -> Option<String> {
    let rows: Vec<Row> = load("compare")?;
    let of_row = |row: &Row| {
        let theirs = row.theirs.map_or_else(|| "–".to_owned(), |theirs| theirs.text());
        let ratio = row.ratio().map_or_else(|| "–".to_owned(), times);
        vec![row.title.clone(), row.format.to_uppercase(), theirs, row.ours.text(), ratio]
    };
    let table = table(&["picture", "format", "matplotlib, ms", "Paintbox, ms", "ratio"], rows.iter().map(of_row));
    // What takes a tenth of a second would make all others unreadable.
    let shown = rows.iter().filter(|row| row.ours.median < 30.0 && row.format == "png");
    let bars: Vec<_> = shown
        .map(|Row { title, parts: Parts { child, paint, encode, pool, http }, .. }| {
            json!({ "name": title, "child": child, "painter": paint, "encoder": encode, "pool": pool, "HTTP": http })
        })
        .collect();
    let picture =
        draw("parts", "Bars of the time that child, painter, encoder, pool and HTTP take for each picture", &bars);
    Some(format!(
        "## Paintbox and matplotlib\n\nThe same program on both sides, except for what is drawn by hand: `canvas` has no matplotlib. \
         Charts of the science engine are drawn by matplotlib itself, in Paintbox's jail.\n\n{table}\n{picture}\n"
    ))
}

pub(super) fn forty() -> Option<String> {
    let mut rows: Vec<Row> = load("forty")?;
    let ratio = |row: &Row| row.ratio().unwrap_or_default();
    rows.sort_by(|a, b| ratio(b).total_cmp(&ratio(a)));
    let bars: Vec<_> = rows.iter().map(|row| json!({ "name": row.title, "ratio": ratio(row) })).collect();
    let picture = draw("forty", "Bars of the ratio to matplotlib for forty kinds of charts", &bars);
    let (best, worst) = (rows.first()?, rows.last()?);
    let ratios: Vec<f64> = rows.iter().map(ratio).collect();
    let table = table(
        &["chart", "matplotlib, ms", "Paintbox, ms", "ratio"],
        rows.iter().map(|row| {
            let theirs = row.theirs.map_or_else(String::new, |theirs| short(theirs.median));
            vec![row.title.clone(), theirs, short(row.ours.median), times(ratio(row))]
        }),
    );
    Some(format!(
        "## Forty kinds of charts\n\nThe programs are in `bench/programs/forty/`. The median of the ratios is {}; the largest is {} ({}), \
         the smallest {} ({}).\n\n{picture}\n\n<details><summary>The numbers</summary>\n\n{table}\n</details>\n",
        short(crate::times::median(&ratios)),
        short(ratio(best)),
        best.title,
        short(ratio(worst)),
        worst.title
    ))
}

fn sides(sides: &[Side]) -> String {
    let ours = sides.first().map_or(f64::NAN, |side| side.times.median);
    let row =
        |side: &Side| vec![side.name.clone(), side.times.text(), format!("{} ×", short(side.times.median / ours))];
    table(&["", "ms", "Paintbox's time"], sides.iter().map(row))
}

pub(super) fn peers() -> Option<String> {
    let Peers { chart, computation } = load("peers")?;
    let bars: Vec<_> = chart.iter().map(|side| json!({ "name": side.name, "ms": side.times.median })).collect();
    let picture = draw("peers", "Bars of the time that each peer takes for the two-line chart", &bars);
    Some(format!(
        "## Peers\n\nThe two-line chart as PNG: two lines, a band, title, labels, legend and grid. Each peer has a program of its own for it \
         in `bench/peers/`.\n\n{picture}\n\n{}\nplotters is a library for Rust: its chart is compiled, and its lines aren't \
         anti-aliased.\n\n\
         Other sandboxes for Python have no charts to compare. Pyodide's npm package has CPython alone, because its packages, matplotlib \
         among them, come from a CDN that the benchmark doesn't use; Monty is an interpreter of a part of Python without libraries. So they \
         compute primes in pure Python instead (`bench/programs/computation.py`), and Paintbox draws the result, too.\n\n{}",
        sides(&chart),
        sides(&computation)
    ))
}

pub(super) fn bare() -> Option<String> {
    let rows: Vec<bare::Row> = load("bare")?;
    let row = |row: &bare::Row| {
        let mut cells = vec![row.title.clone(), row.format.to_uppercase()];
        cells.extend([row.whole, row.bare, row.child, row.paint, row.encode].map(|times| short(times.median)));
        cells.push(times(row.tax()));
        cells
    };
    let head = ["picture", "format", "whole way", "bare", "program", "paint", "encode", "whole / bare"];
    let table = table(&head, rows.iter().map(row));
    Some(format!(
        "## What the walls cost\n\nBare is the least that the same picture can take: the program in a child that waits for it, then the \
         painter's library and encoder in the very process that reads the scene. There is no HTTP, no pool, no queue and no painter's \
         process. The child is the jailed one, because nothing else runs programs: what its fork and its jail cost is in the page faults \
         below. Both ways take turns; medians in ms.\n\n{table}"
    ))
}

pub(super) fn counts() -> Option<String> {
    let counts: Counts = load("counts")?;
    let row = |program: &crate::counts::Program| {
        let pages = program.pages.map_or_else(
            || "–".to_owned(),
            |pages| format!("{} copied, {} fresh, {} other", pages.copied, pages.fresh, pages.mapped),
        );
        vec![
            program.name.clone(),
            program.faults_life.to_string(),
            program.faults_ready.to_string(),
            program.faults_answered.saturating_sub(program.faults_ready).to_string(),
            pages,
        ]
    };
    let head = ["program", "whole life", "until it is ready", "from the job to the scene", "until the scene, by kind"];
    let faults = table(&head, counts.programs.iter().map(row));
    let row = |program: &crate::counts::Program| {
        let mut cells = vec![
            program.name.clone(),
            program.job_bytes.to_string(),
            program.outcome_bytes.to_string(),
            program.scene_bytes.to_string(),
        ];
        for (_, bytes, instructions) in &program.files {
            let millions = instructions.map_or_else(|| "–".to_owned(), |count| short(count as f64 / 1e6));
            cells.extend([bytes.to_string(), millions]);
        }
        cells
    };
    let head = ["program", "job", "outcome", "scene", "PNG", "million instructions", "SVG", "million instructions"];
    let bytes = table(&head, counts.programs.iter().map(row));
    let own = counts.ready.own_kib.iter().take(8).map(|(name, kib)| vec![name.clone(), kib.to_string()]);
    let all: u64 = counts.ready.own_kib.iter().map(|(_, kib)| kib).sum();
    let own = table(&["mapping", "KiB"], own.chain([vec!["**all**".to_owned(), format!("**{all}**")]]));
    let row = |process: &crate::counts::Process| {
        let own = process.own_kib.map_or_else(|| "–".to_owned(), mib);
        vec![process.what.clone(), mib(process.resident_kib), own]
    };
    let processes = table(&["process", "resident, MiB", "of its own, MiB"], counts.processes.iter().map(row));
    Some(format!(
        "## What doesn't depend on the machine\n\nA fresh page costs {} µs here, a copied one {} µs (`bench/fault_costs.py`); that differs \
         tenfold between machines, and so does what page faults add to every time above.\n\nPage faults of a child, which draws one picture: \
         \n\n{faults}\nCopied pages are those that the zygote had, too. Other faults are pages of mapped files and pages that are gone \
         again. For each picture of the two-line chart, the server takes {:.1} page faults, and the painters take {:.1}.\n\n\
         Processor time for a child that draws it, µs: its zygote takes {} to fork and reap it, and the child takes {}, of these {} before \
         it waits for its job. A fork copies an entry for each page that the zygote has mapped, and an exit takes them away.\n\n\
         Bytes across each wall (the job goes to the child, outcome and scene come back, the scene goes to the painter, a file comes back), and \
         instructions of painter and encoder for one picture, counted by Valgrind:\n\n{bytes}\nMemory that a ready child has to itself:\n\n{own}\n\
         Memory of each process after {} pictures. What a zygote or child shares with another one is resident in both:\n\n{processes}",
        short(counts.fault_costs.fresh),
        short(counts.fault_costs.copied),
        counts.server_faults,
        counts.painter_faults,
        counts.processor.zygote,
        counts.processor.life,
        counts.processor.ready,
        2 * crate::counts::RENDERS,
    ))
}

pub(super) fn throughput() -> Option<String> {
    let measured: Throughput = load("throughput")?;
    let ratio = |rate: f64| times(rate / measured.matplotlib.median);
    let mut rows =
        vec![vec![format!("matplotlib, {} warm processes", measured.cores), measured.matplotlib.text(), String::new()]];
    rows.extend(measured.closed.iter().map(|closed| {
        let clients = if closed.clients == 1 { "client" } else { "clients" };
        vec![format!("Paintbox, {} {clients}", closed.clients), closed.rate.text(), ratio(closed.rate.median)]
    }));
    let closed = table(&["", "pictures a second", "ratio"], rows);
    let bare = load::<Vec<bare::Row>>("bare").unwrap_or_default();
    let bare = bare.iter().find(|row| row.program == crate::cases::LINE_CHART && row.format == "png");
    let share = bare.map_or_else(String::new, |row| {
        let most = measured.cores as f64 * 1000.0 / row.bare.median;
        format!(
            " All cores drawing bare pictures would make {} a second; the server reaches {} of that.",
            short(most),
            short(measured.capacity / most)
        )
    });
    let full = measured.open.iter().find(|open| open.percent == 100).map_or(f64::NAN, |open| open.goodput);
    let open = table(
        &[
            "load",
            "asked",
            "drawn",
            "refused",
            "median, ms",
            "p99, ms",
            "p99 / median",
            "drawn a second",
            "of that at 100 %",
        ],
        measured.open.iter().map(|open| {
            vec![
                format!("{} %", open.percent),
                open.asked.to_string(),
                open.drawn.to_string(),
                open.refused.to_string(),
                short(open.p50),
                short(open.p99),
                short(open.p99 / open.p50),
                short(open.goodput),
                short(open.goodput / full),
            ]
        }),
    );
    let bars: Vec<_> =
        measured.open.iter().map(|open| json!({ "load": open.percent, "p50": open.p50, "p99": open.p99 })).collect();
    let picture = draw("load", "Lines of the median and the 99th percentile of latency over the load", &bars);
    Some(format!(
        "## Throughput\n\nThe two-line chart on {} cores, by clients that ask again as soon as they have their picture. The load \
         generator is on the same cores.{share}\n\n{closed}\nThen pictures are asked for at fixed moments, whether earlier ones are there or \
         not, at shares of {} a second. Times count from the moment at which a picture was due to be asked for. What can't wait any longer \
         is refused with 503.\n\n{open}\n{picture}\n",
        measured.cores,
        short(measured.capacity)
    ))
}

pub(super) fn kept() -> Option<String> {
    let rows: Vec<kept::Row> = load("kept")?;
    let row = |row: &kept::Row| {
        vec![
            row.what.clone(),
            row.nginx.rate.text(),
            row.paintbox.rate.text(),
            times(row.paintbox.rate.median / row.nginx.rate.median),
            short(row.nginx.cpu_us),
            short(row.paintbox.cpu_us),
        ]
    };
    let head = [
        "",
        "nginx, requests a second",
        "Paintbox, requests a second",
        "ratio",
        "nginx, µs of CPU",
        "Paintbox, µs of CPU",
    ];
    let table = table(&head, rows.iter().map(row));
    Some(format!(
        "## Cached pictures\n\nPictures that Paintbox has in its cache, beside nginx with the same bytes as static files: eight \
         connections that stay open, the same client, and both write each request to a log file. The client shares the cores, so \
         the processor time of a request says more than the rate.\n\n{table}"
    ))
}
