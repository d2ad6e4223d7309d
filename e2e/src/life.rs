//! A child's whole life, counted from outside: its zygote is stopped meanwhile, so that the child stays in `/proc` when it has ended.

use crate::census::{self, Process};
use crate::server::Server;
use rustix::process::{Pid, Signal, kill_process};
use std::time::Duration;

/// The longest that a render may take. The pool replaces a zygote that doesn't report within five seconds how a child ended.
const PATIENCE: Duration = Duration::from_secs(4);

/// The children of a server's zygotes that wait for a job: a zygote's own first process has a child, too, but that has children.
#[must_use]
pub fn ready_children(server: &Server) -> Vec<Process> {
    let family = census::descendants(server.pid());
    let runners: Vec<&Process> = family.iter().filter(|process| process.name == "paintbox-runner").collect();
    let forked = |process: &Process| runners.iter().any(|other| other.pid == process.parent);
    let is_last = |process: &Process| !runners.iter().any(|other| other.parent == process.pid);
    let waits = |process: &&&Process| forked(process) && is_last(process) && process.state == 'S';
    runners.iter().filter(waits).map(|process| (*process).clone()).collect()
}

/// Waits until as many children as the server keeps ready wait for their jobs: none takes a page fault any more.
#[must_use]
pub fn settled_children(server: &Server) -> Vec<Process> {
    let look = || -> Vec<(Process, u64)> {
        ready_children(server)
            .into_iter()
            .map(|child| {
                let faults = census::page_faults(child.pid);
                (child, faults)
            })
            .collect()
    };
    let mut last = look();
    census::eventually(Duration::from_mins(1), "every child is ready", || {
        std::thread::sleep(Duration::from_millis(100));
        let before = std::mem::replace(&mut last, look());
        if !last.is_empty() && last == before { Ok(()) } else { Err(format!("{last:?}")) }
    });
    last.into_iter().map(|(child, _)| child).collect()
}

/// Page faults of a child.
#[derive(Debug, Clone, Copy)]
pub struct Faults {
    /// From its birth until it waits for a job.
    pub ready: u64,
    /// From its birth to its end.
    pub whole: u64,
}

/// Page faults of the child that draws a picture of this server's. The server must have one engine and nothing else to draw.
///
/// # Panics
/// When no child draws it in time.
pub fn page_faults(server: &Server, draw: impl FnOnce() + Send) -> Faults {
    let children = settled_children(server);
    let ready: Vec<u64> = children.iter().map(|child| census::page_faults(child.pid)).collect();
    let zygotes = Stopped::new(children.iter().map(|child| child.parent).collect());
    let faults = std::thread::scope(|scope| {
        let drawing = scope.spawn(draw);
        let mut faults = None;
        let ended = census::within(PATIENCE, || {
            let dead = children.iter().zip(&ready).find(|(child, _)| census::state(child.pid) == Some('Z'));
            faults = dead.map(|(child, ready)| Faults { ready: *ready, whole: census::page_faults(child.pid) });
            faults.map(drop).ok_or_else(|| "no child has drawn the picture".to_owned())
        });
        drop(zygotes);
        drawing.join().expect("the picture is drawn");
        ended.map(|()| faults)
    });
    faults.expect("a child ends").expect("it was counted")
}

/// Processes that are stopped as long as this lives.
struct Stopped(Vec<u32>);

impl Stopped {
    fn new(mut pids: Vec<u32>) -> Self {
        pids.sort_unstable();
        pids.dedup();
        signal(&pids, Signal::STOP);
        Self(pids)
    }
}

impl Drop for Stopped {
    fn drop(&mut self) {
        signal(&self.0, Signal::CONT);
    }
}

fn signal(pids: &[u32], signal: Signal) {
    for pid in pids {
        kill_process(Pid::from_raw(*pid as i32).expect("a process"), signal).expect("a zygote of this user's");
    }
}
