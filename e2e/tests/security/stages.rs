//! Jailed processes that are killed or stopped from outside at every stage of a render: the render is done or fails
//! cleanly, and the next ordinary one is right.

use e2e::census::{Process, cpu_ticks, descendants, eventually, zombies};
use e2e::{Answer, Client, Server, here};
use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value;
use std::time::Duration;

const PATIENCE: Duration = Duration::from_mins(1);
const CONFIG: &str = "
[pool]
renders = 1
painters = 2
[limits]
wall_ms = 5000
cpu_ms = 1500
[limits.painter]
wall_ms = 4000
[engines.python]
modules = [\"numpy\", \"time\", \"ctypes\", \"os\", \"json\", \"re\", \"datetime\", \"math\", \"random\"]";

/// Computes for a while, then draws.
const AT_WORK: &str = "import time
end = time.process_time() + 0.5
while time.process_time() < end: pass
canvas.background('white')
canvas.circle(200, 150, 100, fill='navy')";

/// Sends the beginning of an answer and no more.
const ANSWERING: &str = "raw = __import__('ctypes').CDLL(None).syscall
text = __import__('ctypes').create_string_buffer(b'PBX1')
raw(1, 4, text, 4)
while True: pass";

/// Is drawn in a moment, and takes the painter seconds.
const PAINTING: &str = "canvas.background('white')
for i in range(4000): canvas.circle(200, 150, 149, fill='#0000ff01')";

/// Finds whom a fault is for.
type Find<T> = fn(&Stage) -> T;

struct Stage {
    server: Server,
    client: Client,
    ordinary: String,
    picture: Value,
    size: usize,
}

impl Stage {
    fn set() -> Self {
        let server = Server::builder().config(CONFIG).start();
        let client = server.client();
        let ordinary = std::fs::read_to_string(here("hostile/ordinary.py")).expect("the ordinary program is there");
        let drawn = client.draft(&ordinary);
        assert_eq!(drawn.status, 200, "{}", drawn.text());
        let picture = drawn.json()["image"].clone();
        let stage = Self { server, client, ordinary, picture, size: 0 };
        // Two children in stock, of one zygote.
        stage.at_rest(|_| true);
        let size = stage.server.descendants().len();
        Self { size, ..stage }
    }

    /// Waits until nothing is under way, the stock is full, and `and` holds of the number of processes.
    fn at_rest(&self, and: impl Fn(usize) -> bool) {
        eventually(PATIENCE, "the pool is at rest", || {
            let pool = self.client.get("/readyz").json()["pool"].clone();
            let processes = self.server.descendants();
            let full = pool["ready"] == 2 && pool["painters"] == 2 && pool["running"] == 0;
            if full && zombies(&processes).is_empty() && and(processes.len()) {
                Ok(())
            } else {
                Err(format!("{pool} {processes:?}"))
            }
        });
    }

    /// The processes that the server itself started, with this name.
    fn own(&self, name: &str) -> Vec<Process> {
        let all = self.server.descendants().into_iter();
        all.filter(|process| process.parent == self.server.pid() && process.name == name).collect()
    }

    fn zygote(&self) -> Process {
        let mut zygotes = self.own("paintbox-runner");
        assert_eq!(zygotes.len(), 1, "{zygotes:?}");
        zygotes.remove(0)
    }

    /// A child that waits for its job: the newest, as process 1 of the namespace is the oldest.
    fn ready_child(&self) -> Process {
        descendants(self.zygote().pid)
            .into_iter()
            .max_by_key(|child| (child.started, child.pid))
            .expect("a ready child")
    }

    /// Renders `program`, does `deed` to the process that `victim` finds once it is there, and hands back the answer.
    fn during(&self, program: &str, victim: impl Fn(&Self) -> Option<Process>, deed: Signal) -> Answer {
        std::thread::scope(|scope| {
            let answer = scope.spawn(|| self.client.draft(program));
            let mut found = None;
            eventually(PATIENCE, "the stage is reached", || {
                found = victim(self);
                if found.is_some() { Ok(()) } else { Err(format!("{:?}", self.server.descendants())) }
            });
            signal(&found.expect("it was found"), deed);
            answer.join().expect("a client's thread ends")
        })
    }

    /// The next ordinary render is right, nothing is left over, and the stock is full again.
    fn goes_on(&self, what: &str) {
        let answer = self.client.draft(&self.ordinary);
        assert_eq!(answer.status, 200, "{what}: {}", answer.text());
        assert_eq!(answer.json()["image"], self.picture, "{what}: another picture");
        self.at_rest(|size| size == self.size);
    }
}

fn signal(process: &Process, signal: Signal) {
    let pid = Pid::from_raw(i32::try_from(process.pid).expect("a pid")).expect("a pid");
    kill_process(pid, signal).unwrap_or_else(|error| panic!("{process:?}: {error}"));
}

/// The child that computes: one that is being made ready runs, too, but for a moment only.
fn busy_child(stage: &Stage) -> Option<Process> {
    const AT_LEAST: u64 = 6;
    descendants(stage.zygote().pid).into_iter().find(|child| child.state == 'R' && cpu_ticks(child.pid) >= AT_LEAST)
}

/// The zygote of a child that computes.
fn busy_zygote(stage: &Stage) -> Option<Process> {
    busy_child(stage).map(|_| stage.zygote())
}

fn busy_painter(stage: &Stage) -> Option<Process> {
    stage.own("paintbox").into_iter().find(|painter| painter.state == 'R')
}

#[test]
fn kills_before_the_job_are_survived() {
    let stage = Stage::set();
    let victims: [(&str, Find<Process>); 3] = [
        ("child", Stage::ready_child),
        ("zygote", Stage::zygote),
        ("painter", |stage| stage.own("paintbox").remove(0)),
    ];
    for (name, victim) in victims {
        signal(&victim(&stage), Signal::KILL);
        stage.goes_on(&format!("{name} killed"));
        // One that is stopped can't be told from one that is busy: the render it gets may run into its limit.
        signal(&victim(&stage), Signal::STOP);
        let outcomes: Vec<String> = (0..3).map(|_| stage.client.draft(AT_WORK).outcome()).collect();
        let clean = |outcome: &String| ["drawn", "limit:time", "limit:paint"].contains(&outcome.as_str());
        assert!(outcomes.iter().all(clean), "{name} stopped: {outcomes:?}");
        assert!(outcomes.iter().filter(|outcome| *outcome != "drawn").count() <= 1, "{name} stopped: {outcomes:?}");
        stage.goes_on(&format!("{name} stopped"));
    }
    stage.server.stop().expect("the server ends cleanly");
}

#[test]
fn kills_while_the_program_runs_are_survived() {
    let stage = Stage::set();
    for (name, victim, deed, outcome) in [
        // Nobody can say how it ended, so it is run again.
        ("child killed", busy_child as Find<Option<Process>>, Signal::KILL, "drawn"),
        ("child stopped", busy_child, Signal::STOP, "limit:time"),
        ("zygote killed", busy_zygote, Signal::KILL, "drawn"),
        ("zygote stopped", busy_zygote, Signal::STOP, "drawn"),
    ] {
        let answer = stage.during(AT_WORK, victim, deed);
        assert_eq!(answer.outcome(), outcome, "{name}: {}", answer.text());
        stage.goes_on(name);
    }
    stage.server.stop().expect("the server ends cleanly");
}

#[test]
fn kills_in_the_middle_of_an_answer_are_survived() {
    let stage = Stage::set();
    for (name, victim, deed) in [
        ("child killed", busy_child as Find<Option<Process>>, Signal::KILL),
        ("child stopped", busy_child, Signal::STOP),
        ("zygote killed", busy_zygote, Signal::KILL),
        ("zygote stopped", busy_zygote, Signal::STOP),
    ] {
        // Run again or not, this program comes to its limit.
        let outcome = stage.during(ANSWERING, victim, deed).outcome();
        assert!(["limit:time", "limit:cpu"].contains(&outcome.as_str()), "{name}: {outcome}");
        stage.goes_on(name);
    }
    stage.server.stop().expect("the server ends cleanly");
}

#[test]
fn kills_while_the_picture_is_painted_are_survived() {
    let stage = Stage::set();
    let whole = stage.client.draft(PAINTING);
    assert_eq!(whole.outcome(), "drawn", "{}", whole.text());
    for (name, deed, outcome) in
        [("painter killed", Signal::KILL, "drawn"), ("painter stopped", Signal::STOP, "limit:paint")]
    {
        let answer = stage.during(PAINTING, busy_painter, deed);
        assert_eq!(answer.outcome(), outcome, "{name}: {}", answer.text());
        if outcome == "drawn" {
            assert_eq!(answer.json()["image"], whole.json()["image"], "{name}");
        }
        stage.goes_on(name);
    }
    stage.server.stop().expect("the server ends cleanly");
}
