//! What a program can find out: canaries are planted in everything that is none of its business, and a program that
//! reads any address looks for them through all of its own memory.

use e2e::{Server, TOKEN, Walls, census, here};
use serde_json::json;
use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::net::TcpListener;
use std::process::{Child, ChildStdout, Command, Stdio, id};

const PATIENCE: std::time::Duration = std::time::Duration::from_mins(1);

/// Every canary begins so; the program that searches never has this in one piece.
const MARK: &str = "CANARY";

fn canary(what: &str) -> String {
    format!("{MARK}-{what}-{:08x}-end", id())
}

fn server(walls: Walls) -> Server {
    configured(walls, "[engines.python]\nmodules = [\"numpy\", \"ctypes\", \"os\", \"sys\"]")
}

fn configured(walls: Walls, config: &str) -> Server {
    Server::builder()
        .walls(walls)
        .config("[pool]\nrenders = 2\n[limits]\nwall_ms = 20000\ncpu_ms = 20000\nconsole_bytes = 1000000")
        .config(config)
        .variable("SECRET_OF_THE_SERVER", &canary("environment"))
        .start()
}

/// A program of `e2e/programs/`.
fn program(name: &str) -> String {
    let file = here(&format!("programs/{name}.py"));
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn console(server: &Server, program: &str) -> String {
    // With a mark, or the console would say that there is none.
    let answer = server.client().draft(&format!("{program}\ncanvas.background('white')")).json();
    assert!(answer["error"].is_null(), "{answer:#}");
    answer["console"].as_str().expect("there is a console").to_owned()
}

#[test]
fn a_programs_memory_contains_no_secret() {
    let native = fs::read_to_string(here("hostile/native.py")).expect("it is there");
    for walls in Walls::EVERY {
        // As it is shipped, with the modules that it offers.
        let server = configured(walls, "");
        fs::write(server.folder().join("secret.txt"), canary("file")).expect("a file can be written");
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
        // Another job, with a canary in each of its parts, done before and at work meanwhile.
        let other = format!("name = {:?}\nnp.full(10**6, 7)\nEND", canary("program"));
        let fields = json!({
            "params": {"name": canary("parameter")},
            "data": [{"secret": canary("data")}],
        });
        let before = server.client().draft_with(&other.replace("END", "print(params.name)"), &fields);
        assert_eq!(before.outcome(), "drawn", "{}", before.text());
        let found = std::thread::scope(|scope| {
            let busy = other.replace("END", "for i in range(4 * 10**7): pass");
            let (client, fields) = (server.client(), &fields);
            let beside = scope.spawn(move || client.draft_with(&busy, fields));
            let found = console(&server, &format!("{native}\n{}", program("search")));
            assert_eq!(beside.join().expect("it ends").outcome(), "drawn");
            found
        });
        drop(listener);
        let (found, searched) = found.trim_end().rsplit_once('\n').expect("two lines");
        let searched: u64 = searched.trim_end_matches(" MiB searched").parse().expect("a number");
        assert!(searched >= 60, "the search saw {searched} MiB only");
        // Its own canary shows that the search finds what is there.
        let strangers: Vec<&str> = found.lines().filter(|line| !line.contains("-own-")).collect();
        assert!(found.contains("-own-"), "the search finds nothing at all: {found}");
        assert!(strangers.is_empty(), "{}: {strangers:?}", walls.name());
        assert!(!found.contains(TOKEN), "the operator's token");
    }
}

#[test]
fn environment_and_command_line_contain_no_secret() {
    for walls in Walls::EVERY {
        let said = console(&server(walls), &program("environment"));
        let lines: Vec<&str> = said.lines().collect();
        assert_eq!(
            lines.first(),
            Some(&"environ ['COLUMNS=80', 'HOME=/nonexistent', 'LINES=24', 'OPENBLAS_NUM_THREADS=1']"),
            "{}: {said}",
            walls.name()
        );
        let known = "os.environ ['COLUMNS', 'HOME', 'LINES', 'OPENBLAS_NUM_THREADS']";
        assert_eq!(lines.get(1), Some(&known), "{}: {said}", walls.name());
        assert!(!said.contains("paintbox-test-"), "the server's folder is shown: {said}");
        assert!(!said.contains(TOKEN) && !said.contains(MARK), "{said}");
    }
}

#[test]
fn a_child_has_only_two_one_way_descriptors() {
    for walls in Walls::EVERY {
        let said = console(&server(walls), &program("descriptors"));
        assert_eq!(said, "read [(3, 0)]\nwrite []\nother errors set()\n", "{}", walls.name());
    }
}

#[test]
fn a_child_cant_reach_the_servers_files_and_sockets() {
    for walls in Walls::EVERY {
        let server = server(walls);
        let secret = server.folder().join("secret.txt");
        fs::write(&secret, canary("file")).expect("a file can be written");
        let address = server.address().trim_end_matches('/').trim_start_matches("http://").to_owned();
        let found = program("reach").replace("FILE", &secret.to_string_lossy()).replace("ADDRESS", &address);
        assert_eq!(console(&server, &found), "", "{}", walls.name());
    }
}

#[test]
fn a_program_leaves_nothing_for_the_next() {
    let server = server(Walls::RequiredOnly);
    let plant = "import sys, os\nsys.left = np.left = sys.modules['left'] = 'here'\nos.environ['LEFT'] = 'here'\nprint('planted')";
    let look =
        "import sys, os\nprint(hasattr(sys, 'left'), hasattr(np, 'left'), 'left' in sys.modules, 'LEFT' in os.environ)";
    for _ in 0..6 {
        assert_eq!(console(&server, plant), "planted\n");
        assert_eq!(console(&server, look), "False False False False\n");
    }
}

#[test]
fn the_server_its_painters_and_its_readers_hold_no_interpreter() {
    let server = server(Walls::All);
    let _ = console(&server, "print(1)");
    let interpreters = |pid| {
        let files = census::mapped_files(pid)?;
        std::io::Result::Ok(files.into_iter().filter(|file| file.contains("python")).count())
    };
    assert_eq!(interpreters(server.pid()).expect("its maps can be read"), 0, "the server maps an interpreter");
    let family = server.descendants();
    let runners: Vec<_> = family.iter().filter(|process| process.name.starts_with("paintbox-runner")).collect();
    let named = |name: &'static str| family.iter().filter(move |process| process.name == name);
    assert!(named("paintbox").count() > 0 && named("paintbox-reader").count() > 0 && !runners.is_empty(), "{family:?}");
    let workers: Vec<_> = named("paintbox").chain(named("paintbox-reader")).collect();
    if !rustix::process::geteuid().is_root() {
        // An ordinary user can't look into a process that isn't dumpable, even its own.
        assert!(workers.iter().chain(&runners).all(|jail| interpreters(jail.pid).is_err()), "{family:?}");
        return;
    }
    for worker in workers {
        assert_eq!(interpreters(worker.pid).expect("root can look"), 0, "{worker:?} maps an interpreter");
    }
    // What is looked for can be seen where it is.
    assert!(runners.iter().any(|runner| interpreters(runner.pid).is_ok_and(|count| count > 0)), "{runners:?}");
}

#[test]
fn all_processes_end_with_their_server() {
    for walls in Walls::EVERY {
        let asked = server(walls);
        let _ = console(&asked, "print(1)");
        asked.stop().unwrap_or_else(|wrong| panic!("{}: {wrong}", walls.name()));
        // Killed at work: dropping it makes sure that nothing is left over.
        let killed = server(walls);
        let client = killed.client();
        // Its thread finds no answer, and ends.
        std::thread::spawn(move || drop(client.draft("while True: pass")));
        census::eventually(PATIENCE, "the program runs", || {
            match killed.client().get("/readyz").json()["pool"]["running"].as_u64() {
                Some(1) => Ok(()),
                running => Err(format!("{running:?}")),
            }
        });
    }
}

/// A futex on a file's unwritten page is the file's for the kernel, not the process's, unless the call says so.
#[test]
fn futexes_dont_cross_jails() {
    let config = "[pool]\nrenders = 2\n[engines.python]\nmodules = [\"machine\", \"time\"]";
    for walls in [Walls::All, Walls::RequiredOnly] {
        let server = Server::builder().walls(walls).machine().config(config).start();
        let run = |what: &str| console(&server, &format!("{}\n{what}", program("futexes")));

        // From inside: somebody waits outside, whom a child doesn't wake and another process does.
        let waiter = Outside::start("wait");
        census::eventually(PATIENCE, "it waits", || match census::state(waiter.0.id()) {
            Some('S') => Ok(()),
            state => Err(format!("{state:?}")),
        });
        assert_eq!(run("print(wake(0))"), "{'wake': -1, 'wake by a mask': -1}\n", "{}", walls.name());
        assert_eq!(run("print(wake(PRIVATE))"), "{'wake': 0, 'wake by a mask': 0}\n", "{}", walls.name());
        assert_eq!(Outside::start("wake").end(), "1\n", "nobody waited any more: {}", walls.name());
        assert_eq!(waiter.end(), "woken\n");

        // From outside, and from another child: both wake all the time, and a child that waits isn't woken.
        let waker = Outside::start("wakes");
        std::thread::scope(|scope| {
            let sibling = scope.spawn(|| {
                run("until, woken = time.monotonic() + 1, set()\n\
                     while time.monotonic() < until: woken.update([*wake(0).values(), *wake(PRIVATE).values()])\n\
                     print(sorted(woken))")
            });
            assert_eq!(run("print(wait(0))"), "{'wait': -1, 'wait for a mask': -1}\n", "{}", walls.name());
            let waited = run("print(wait(PRIVATE))");
            assert_eq!(waited, "{'wait': -110, 'wait for a mask': -110}\n", "{}", walls.name());
            assert_eq!(sibling.join().expect("it ends"), "[-1, 0]\n", "{}", walls.name());
        });
        assert_eq!(waker.end(), "0\n", "{}", walls.name());
    }
}

/// `e2e/programs/outside.py`, at work.
struct Outside(Child, BufReader<ChildStdout>);

impl Outside {
    fn start(what: &str) -> Self {
        let mut command = Command::new(here("../.venv/bin/python"));
        command.arg(here("programs/outside.py")).arg(what).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = e2e::spawn(command).expect("Python can be started");
        let mut said = BufReader::new(child.stdout.take().expect("its output is a pipe"));
        if what != "wake" {
            let mut line = String::new();
            said.read_line(&mut line).expect("it speaks");
            assert_eq!(line, "ready\n");
        }
        Self(child, said)
    }

    /// Ends its input; the rest of what it says.
    fn end(mut self) -> String {
        drop(self.0.stdin.take());
        let mut rest = String::new();
        self.1.read_to_string(&mut rest).expect("it ends");
        assert!(self.0.wait().expect("it is ours").success());
        rest
    }
}

impl Drop for Outside {
    fn drop(&mut self) {
        // A test that failed leaves it waiting.
        let _ = self.0.kill();
    }
}

/// What a scene that takes a painter over could read there: nothing of the pictures before it.
#[test]
fn a_painter_keeps_nothing_of_a_finished_picture() {
    let server = Server::builder().walls(Walls::RequiredOnly).config("[pool]\npainters = 1\nrenders = 1").start();
    let painter = || {
        let family = server.descendants();
        let painters = family.into_iter().filter(|process| process.name == "paintbox");
        let mut pids: Vec<u32> = painters.map(|process| process.pid).collect();
        assert_eq!(pids.len(), 1, "one painter");
        pids.remove(0)
    };
    // None is anywhere in one piece but in what was drawn: words, two rows of pixels, and a line's corner.
    let words = canary("picture");
    let mut state = id();
    let mut channel = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    };
    let pixels: Vec<u8> = (0..64).flat_map(|_| [channel(), channel(), channel(), 255]).collect();
    let (x, y) =
        (200.0 + f32::from(channel()) / 256.0 + f32::from(channel()) / 65_536.0, 150.0 + f32::from(channel()) / 256.0);
    let corner: Vec<u8> = [f64::from(x) + 1.0, f64::from(y)].into_iter().flat_map(f64::to_ne_bytes).collect();
    let draw = format!(
        "canvas.background('white')\ncanvas.line({x}, 20, {x}, {y}, stroke='navy', width=2)\ncanvas.title({words:?})\ncanvas.text({words:?}, 20, 50, size=10)\n\
         canvas.image(np.array({pixels:?}, np.uint8).reshape(2, 32, 4), 20, 60)"
    );
    if !rustix::process::geteuid().is_root() {
        // An ordinary user can't look into a process that isn't dumpable, even its own.
        assert!(census::memory_has(painter(), words.as_bytes()).is_err());
        return;
    }
    // What is looked for can be found where it is.
    assert!(census::memory_has(id(), words.as_bytes()).expect("this is our own"));
    assert!(census::memory_has(id(), &pixels[128..160]).expect("this is our own"));
    assert!(census::memory_has(id(), &corner).expect("this is our own"));
    for format in ["png", "svg", "pdf", "webp", "jpg", "gif"] {
        let answer = server.client().draft_with(&draw, &json!({"format": format}));
        assert_eq!(answer.outcome(), "drawn", "{format}: {}", answer.text());
        // It forgets once it has answered.
        census::eventually(PATIENCE, format, || {
            for (what, secret) in [("words", words.as_bytes()), ("pixels", &pixels[128..160]), ("corner", &corner)] {
                if census::memory_has(painter(), secret).map_err(|error| error.to_string())? {
                    return Err(format!("the painter still has the {what}"));
                }
            }
            Ok(())
        });
    }
}
