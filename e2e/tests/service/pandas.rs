//! pandas' plots by the fast charts beside those by matplotlib: `e2e/pandas/` has programs of pandas' documentation and of everyday
//! use, each of which is drawn by both engines.

use e2e::golden::Picture;
use e2e::{Server, each_row, here};
use serde_json::{Value, json};

/// Prints what can be asked of a chart: limits, ticks inside them, texts and colours.
const ASKS: &str = r"
import matplotlib as _mpl

def _inside(ticks, limits):
    low, high = sorted(limits)
    return [round(float(tick), 4) for tick in ticks if low <= tick <= high]

for ax in plt.gcf().axes:
    print([round(float(limit), 6) for limit in (*ax.get_xlim(), *ax.get_ylim())])
    if not _PIE:
        print(_inside(ax.get_xticks(), ax.get_xlim()), _inside(ax.get_yticks(), ax.get_ylim()))
    print(ax.get_title(), ax.get_ylabel())
    if not ax.containers:
        print(len(ax.lines), [_mpl.colors.to_hex(line.get_color()) for line in ax.lines][:20])
    legend = ax.get_legend()
    print(legend and [text.get_text() for text in legend.get_texts()])
";
/// Programs whose pictures differ by more than a few pixels, and how many of a thousand.
const APART: [(&str, usize); 7] = [
    // The fast charts make room for labels that matplotlib lets overlap.
    ("axes-of-the-program", 20),
    ("bars-subplots", 45),
    ("hours", 35),
    ("irregular", 20),
    // The legend stands elsewhere.
    ("pies", 25),
    ("area", 20),
    ("hexbin", 20),
];

fn programs() -> Vec<(String, String)> {
    let folder = std::fs::read_dir(here("pandas")).expect("e2e/pandas is there");
    let read = |entry: std::io::Result<std::fs::DirEntry>| {
        let path = entry.expect("e2e/pandas can be read").path();
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        (name, std::fs::read_to_string(&path).expect("a program"))
    };
    let mut programs: Vec<_> = folder.map(read).collect();
    programs.sort();
    programs
}

#[test]
fn the_fast_charts_draw_pandas_plots_as_matplotlib_does() {
    let server = Server::builder().pandas().science().start();
    let client = server.client();
    let programs = programs();
    assert!(programs.len() >= 50, "{}", programs.len());
    each_row(
        &programs,
        |(name, _)| name.clone(),
        |(name, program)| {
            // What its author would get.
            let drawn = client.draft_with(program, &json!({})).json();
            assert_eq!((&drawn["engine"], &drawn["error"]), (&json!("pandas"), &Value::Null), "{drawn}");
            // A pie has no ticks, and a matrix of plots has labels that aren't seen.
            let pie = if program.contains("pie") { "True" } else { "False" };
            let asking =
                if name == "scatter-matrix" { program.clone() } else { format!("{program}\n_PIE = {pie}{ASKS}") };
            let by = |engine: &str| {
                let request =
                    |program: &str| json!({"program": program, "engine": engine, "width": 640, "height": 480});
                let told = client.post("/api/v1/render", "application/json", &request(&asking));
                assert_eq!(told.outcome(), "drawn", "{engine}: {}", told.text());
                let told = told.json()["console"].as_str().unwrap_or_default().to_owned();
                let told: Vec<&str> =
                    told.lines().filter(|line| !line.contains("figure") && !line.contains("Warning")).collect();
                let picture = client.post("/api/v1/render", "image/png", &request(program)).body;
                (told.join("\n"), Picture::decode(&picture))
            };
            let ((fast, picture), (exact, expected)) = (by("pandas"), by("science"));
            assert_eq!(fast, exact);
            let allowed = APART.iter().find(|(apart, _)| apart == name).map_or(8, |(_, allowed)| *allowed);
            let differing = picture.difference(&expected, 48).pixels * 1_000;
            let all = expected.width as usize * expected.height as usize;
            assert!(differing <= allowed * all, "{} of 1,000 pixels differ", differing / all);
        },
    );
    server.stop().expect("the server ends cleanly");
}
