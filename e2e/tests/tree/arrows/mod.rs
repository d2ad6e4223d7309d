//! Inside a crate the files are in layers, too: what stands higher uses what stands lower, never the other way, and files that use
//! each other in a circle are three at most. ARCHITECTURE.md says what each layer is.

mod graph;
mod source;

use e2e::here;
use graph::{Arrows, Tree, circles};

/// So many files may use each other in a circle.
const LONGEST_CIRCLE: usize = 3;

/// A crate's layers from the top to the bottom. Each names its files and folders by their modules, `lib` being the root; files of
/// one layer may use each other.
type Layers = &'static [&'static [&'static str]];

/// The crates, each with its layers where it states some.
const CRATES: &[(&str, Layers)] = &[
    ("canvas", CANVAS),
    ("charts", CHARTS),
    ("fonts", &[]),
    ("jail", JAIL),
    ("paint", PAINT),
    ("paintbox", &[]),
    ("pool", POOL),
    ("reader", READER),
    ("runner", RUNNER),
    ("server", SERVER),
    ("wire", WIRE),
];

const CANVAS: Layers = &[
    &["lib"],
    &["completion", "reference", "stubs", "unknown"],
    &["table"],
    &["functions"],
    &["function"],
    &["args"],
    &["convert"],
    &["hints"],
    &["bind", "image", "words"],
    &["color"],
    &["returned", "signature", "value"],
    &["draw", "text", "turtle"],
    &["canvas", "scope"],
    &["style", "svg_path"],
    &["geometry"],
    &["paint", "path", "transform"],
    &["error", "grid", "suggest"],
];

const CHARTS: Layers = &[
    &["lib"],
    &["completion", "reference", "stubs", "unknown"],
    &["table"],
    &["pyplot"],
    &["entry"],
    &["args"],
    &["draw"],
    &["layout"],
    &["model"],
    &["categories", "color_spec", "dates", "hatch", "mathtext"],
    &["marker", "ticker"],
    &["norm", "scale"],
    &["not_offered", "numeric"],
];

const JAIL: Layers = &[
    &["lib"],
    &["confine", "lock", "probe"],
    &["filter", "landlock", "layers", "namespaces", "privileges", "refusal", "resources", "root", "signals"],
    &["policy"],
    &["descriptors", "footprint", "rule"],
    &["kernel", "malloc", "wipe"],
];

const PAINT: Layers = &[
    &["lib"],
    &["line_map", "pdf", "svg"],
    &["markers"],
    &["raster"],
    &["encode"],
    &["group"],
    &["stroker"],
    &["dash"],
    &["bitmap", "blur", "escape", "face", "geometry", "gradient", "size", "view"],
];

const POOL: Layers = &[
    &["lib"],
    &["render"],
    &["inner"],
    &["painter", "reader", "supervisor"],
    &["worker", "zygote"],
    &["child"],
    &["control", "frames", "idle_queue", "metrics", "process"],
    &["queue", "verdict"],
    &["failure"],
    &["request"],
    &["client", "settings", "status"],
];

const READER: Layers = &[
    &["lib", "answer"],
    &["csv", "json", "xlsx"],
    &["encoding", "layout", "table"],
    &["column"],
    &["plan"],
    &["profile"],
    &["cell", "dates", "fields", "gap", "names", "number"],
    &["bounds"],
    &["outcome"],
];

const RUNNER: Layers = &[
    &["lib"],
    &["zygote"],
    &["child"],
    &["charts", "holes", "inherit", "interpreter", "place"],
    &["native", "scout"],
    &["renderer"],
    &["binding"],
    &["binding/path"],
    &["convert", "method", "params", "returned", "value"],
    &["binding/paint", "errors"],
    &["allocator", "child_jail", "control", "data", "data_sets", "line", "memory_map", "report"],
];

const WIRE: Layers = &[
    &["lib", "control", "job", "outcome", "outline", "paint", "read"],
    &["scene", "options", "parameter", "dates", "report"],
    &["codec", "data", "data_format", "frame", "limits", "path", "text", "texts"],
];

/// The server's, as the head of its `lib.rs` lists them.
const SERVER: Layers = &[
    &["lib"],
    &["service", "router", "connections", "examples", "authors"],
    &[
        "admin",
        "api",
        "image",
        "gallery",
        "docs",
        "health",
        "icons",
        "image_page",
        "join",
        "metrics_endpoint",
        "oembed",
        "security_txt",
        "sign_in",
        "studio",
    ],
    &[
        "auth",
        "engine",
        "form",
        "response",
        "moved",
        "assets",
        "page",
        "path",
        "data_import",
        "request_body",
        "base_url",
        "cors",
        "forwarded",
        "host",
        "panics",
        "request_log",
        "text_memory",
        "timeout",
        "maintenance",
        "reload",
    ],
    &["app"],
    &[
        "cache",
        "charts",
        "compress",
        "error_picture",
        "identity_provider",
        "lookup",
        "memory",
        "metrics",
        "popular_tags",
        "preconditions",
        "store_probe",
        "views",
    ],
    &["store"],
    &[
        "attempt",
        "budget",
        "data",
        "descriptors",
        "history",
        "image_limits",
        "in_flight",
        "live_config",
        "logs",
        "openapi",
        "options",
        "picture_memory",
        "quota",
        "site",
        "sources",
        "terminal",
    ],
    &["accounts", "config", "problem"],
    &[
        "accept",
        "bounds",
        "byte_semaphore",
        "constant_time",
        "database_url",
        "guarded_body",
        "key",
        "name",
        "outbound",
        "peer",
        "return_path",
        "signature",
        "single_flight",
        "slow_client",
        "tags",
    ],
];

/// The layer of a file, counted from the top: that of its longest name.
fn layer(layers: &[&[&str]], file: &str) -> Option<usize> {
    let is_of = |name: &str| file.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    let names = layers.iter().enumerate().flat_map(|(at, layer)| layer.iter().map(move |name| (at, *name)));
    names.filter(|(_, name)| is_of(name)).max_by_key(|(_, name)| name.len()).map(|(at, _)| at)
}

/// What is wrong with a crate, a line each.
fn wrong(arrows: &Arrows, layers: &[&[&str]]) -> Vec<String> {
    let mut wrong = Vec::new();
    for circle in circles(arrows).iter().filter(|circle| circle.len() > LONGEST_CIRCLE) {
        wrong.push(format!("{} files use each other in a circle:", circle.len()));
        for file in circle {
            let within: Vec<&str> =
                arrows[*file].iter().map(String::as_str).filter(|used| circle.contains(used)).collect();
            wrong.push(format!("    {file} uses {}", within.join(", ")));
        }
    }
    if layers.is_empty() {
        return wrong;
    }
    for (file, uses) in arrows {
        let Some(from) = layer(layers, file) else {
            wrong.push(format!("{file} is in no layer: name it, or its folder, in this test and in ARCHITECTURE.md"));
            continue;
        };
        for used in uses.iter().filter(|used| layer(layers, used).is_some_and(|to| to < from)) {
            wrong.push(format!("{file} uses {used}, which stands higher"));
        }
    }
    for name in layers.iter().copied().flatten() {
        if !arrows.keys().any(|file| layer(&[&[*name]], file).is_some()) {
            wrong.push(format!("the layers name {name}, and there is no such file"));
        }
    }
    wrong
}

#[test]
fn files_use_only_lower_layers_and_cycles_have_at_most_three_files() {
    let mut all = Vec::new();
    for &(name, layers) in CRATES {
        let arrows = Tree::read(&here(&format!("../crates/{name}/src"))).arrows();
        all.extend(wrong(&arrows, layers).into_iter().map(|line| format!("{name}: {line}")));
    }
    assert!(all.is_empty(), "\n{}", all.join("\n"));
}

#[test]
fn every_crate_is_in_the_list() {
    let folders = std::fs::read_dir(here("../crates")).expect("there are crates");
    let mut there: Vec<String> =
        folders.map(|entry| entry.expect("it can be read").file_name().to_string_lossy().into_owned()).collect();
    there.sort_unstable();
    assert_eq!(there, CRATES.iter().map(|(name, _)| *name).collect::<Vec<_>>());
}

/// The arrows of a made-up crate.
fn made_up(files: &[(&str, &str)]) -> Arrows {
    let source = |wanted: &str| files.iter().find(|(name, _)| *name == wanted).map(|(_, text)| (*text).to_owned());
    Tree::of(source).arrows()
}

/// A picture, drawn with shapes, which are made of points.
const GOOD: [(&str, &str); 4] = [
    ("lib.rs", "mod picture; mod shape; pub use picture::Picture; pub use shape::point::Point;"),
    ("picture.rs", "use crate::shape::Shape; pub struct Picture(Vec<Shape>);"),
    ("shape/mod.rs", "pub mod point; pub use point::Point; pub struct Shape(Vec<Point>);"),
    ("shape/point.rs", "pub struct Point(f64, f64);"),
];
const ORDER: Layers = &[&["lib"], &["picture"], &["shape"], &["shape/point"]];

/// The same with one file changed.
fn changed(file: &str, text: &'static str) -> Vec<(&'static str, &'static str)> {
    GOOD.iter().map(|(name, old)| (*name, if *name == file { text } else { *old })).collect()
}

#[test]
fn a_correct_tree_has_no_violations() {
    let arrows = made_up(&GOOD);
    assert_eq!(wrong(&arrows, ORDER), Vec::<String>::new());
    assert!(arrows["picture"].contains("shape") && arrows["shape"].contains("shape/point"));
    assert!(arrows["lib"].is_empty(), "to pass a name on is no use of it: {arrows:?}");
}

#[test]
fn a_reversed_dependency_is_found_in_every_syntax() {
    for text in [
        "use crate::picture::Picture; pub struct Point(f64, f64);",
        "use super::super::picture::{Picture as P}; pub struct Point(f64, f64);",
        // The root passes it on.
        "use crate::Picture; pub struct Point(f64, f64);",
        "pub struct Point(f64, f64); fn f() { crate::picture::Picture::new(); }",
        "use crate::picture; pub struct Point(f64, f64); fn f() { picture::Picture::new(); }",
        "use crate::picture::*; pub struct Point(f64, f64);",
        "pub struct Point(f64, f64); mod inner { fn f(p: &super::super::super::Picture) {} }",
    ] {
        let found = wrong(&made_up(&changed("shape/point.rs", text)), ORDER);
        assert_eq!(found, ["shape/point uses picture, which stands higher"], "{text}");
    }
    // What is for unit tests only is no arrow.
    let text = "pub struct Point(f64, f64); #[cfg(test)] mod tests { use crate::Picture; }";
    assert_eq!(wrong(&made_up(&changed("shape/point.rs", text)), ORDER), Vec::<String>::new());
}

#[test]
fn a_cycle_of_four_files_is_found_and_one_of_three_is_allowed() {
    let circle = |files: &[(&str, &str)]| wrong(&made_up(files), &[]);
    let mut files = vec![
        ("lib.rs", "mod a; mod b; mod c; mod d;"),
        ("a.rs", "pub struct A; fn f(_: crate::b::B) {}"),
        ("b.rs", "pub struct B; fn f(_: crate::c::C) {}"),
        ("c.rs", "pub struct C; fn f(_: crate::a::A) {}"),
        ("d.rs", "pub struct D; fn f(_: crate::a::A) {}"),
    ];
    assert_eq!(circle(&files), Vec::<String>::new());
    files[3] = ("c.rs", "pub struct C; fn f(_: crate::d::D) {}");
    assert_eq!(circle(&files)[..2], ["4 files use each other in a circle:", "    a uses b"]);
}

#[test]
fn files_without_a_layer_and_layers_without_a_file_are_found() {
    let found = wrong(&made_up(&GOOD), &[&["lib"], &["picture"], &["colour"]]);
    assert!(found.iter().any(|line| line.starts_with("shape is in no layer")), "{found:?}");
    assert!(found.iter().any(|line| line == "the layers name colour, and there is no such file"), "{found:?}");
}
