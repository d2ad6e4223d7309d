//! The life of a zygote: configure, load, confine, then fork and reap until the pool closes the socket.

use crate::child_jail::Jail;
use crate::control::Control;
use crate::memory_map::{PAGE, advise};
use crate::place::Written;
use crate::scout::{self, Pages, told_by_child};
use crate::{child, holes, inherit, interpreter, place};
use jail::Footprint;
use pyo3::Python;
use rustix::event::{PollFd, PollFlags, poll};
use rustix::process::{Pid, PidfdFlags, pidfd_open};
use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::process::ExitCode;
use wire::{Exited, FromZygote, Spawn, ToZygote, ZygoteConfig};

/// Why a zygote could not start or go on.
#[derive(Debug, thiserror::Error)]
enum Error {
    #[error("the control socket: {0}")]
    Control(#[from] io::Error),
    #[error("Python: {0}")]
    Python(String),
    #[error("the jail: {0}")]
    Jail(#[from] jail::Error),
}

/// Runs a zygote on the control socket at standard input until the other end is closed.
#[must_use]
pub fn main(jail: &Jail) -> ExitCode {
    let Ok(socket) = io::stdin().as_fd().try_clone_to_owned() else { return ExitCode::FAILURE };
    let control = Control::new(socket);
    let Ok(Some((ToZygote::Configure(config), _))) = control.receive() else {
        eprintln!("paintbox-runner is started by paintbox and can't be run by hand.");
        return ExitCode::FAILURE;
    };
    match run(jail, &control, &config) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = control.send(&FromZygote::Failed { why: error.to_string() }, None);
            ExitCode::FAILURE
        }
    }
}

fn run(jail: &Jail, control: &Control, config: &ZygoteConfig) -> Result<(), Error> {
    jail::tune_malloc(jail::MallocSettings::CHILD);
    reserve_stack();
    let footprint = Footprint::open()?;
    // If it can't be done, Python places everything itself.
    let placing = config.places && written(config).and_then(place::region::begin).is_ok();
    // Loads everything that a program may use, since nothing can be opened later.
    interpreter::start(config).map_err(Error::Python)?;
    Python::attach(|py| {
        let versions = load(py, config).map_err(|error| Error::Python(error.to_string()))?;
        if placing {
            place::region::end();
        }
        // Before the lock, whose first process keeps every page that is written to after it.
        let pages = settle(py).map_err(|error| Error::Python(error.to_string()))?;
        let layers = jail::confine()?;
        control.send(&FromZygote::Ready { layers, versions }, None)?;
        serve(&Ready { py, jail, control, footprint, pages })
    })
}

/// Loads what programs may use, the same things each time; returns the versions.
fn load(py: Python<'_>, config: &ZygoteConfig) -> pyo3::PyResult<String> {
    let versions = interpreter::warm(py, config)?;
    canvas::warm();
    Ok(versions)
}

/// Fills caches and adapts bytecode, so that children find it done.
fn practise(py: Python<'_>) -> io::Result<()> {
    child::rehearse(py)?;
    interpreter::forget_lookups(py);
    interpreter::freeze(py).map_err(io::Error::other)
}

/// The blocks that children write to.
fn written(config: &ZygoteConfig) -> io::Result<Written> {
    // SAFETY: the process has one thread.
    let fork = || unsafe { libc::fork() };
    let found = told_by_child(fork, || {
        jail::lower_priority().map_err(io::Error::other)?;
        place::watch::begin()?;
        interpreter::start(config).map_err(io::Error::other)?;
        Python::attach(|py| {
            load(py, config).map_err(io::Error::other)?;
            interpreter::freeze(py).map_err(io::Error::other)?;
            practise(py)?;
            place::watch::arm()?;
            // In a fork: what Python does after it counts as well.
            told_by_child(
                || fork_python(py),
                || {
                    child::rehearse_widely(py)?;
                    Ok(place::watch::written().to_bytes())
                },
            )
        })
    });
    Ok(Written::from_bytes(&found?))
}

/// Readies the memory for children, for each of which the kernel copies the pages that it writes to. Returns those pages.
fn settle(py: Python<'_>) -> io::Result<Pages> {
    interpreter::freeze(py).map_err(io::Error::other)?;
    // What the rehearsal leaves is then side by side.
    holes::fill(py);
    practise(py)?;
    holes::fill(py);
    holes::empty_top();
    inherit::page_tables(&scout::used(|| fork_python(py), || child::rehearse_widely(py))?)?;
    return_stack();
    scout::written(|| fork_python(py), || child::rehearse_usual(py))
}

/// Stack that every child has from its start, bytes: Python's own guards stop C code that recurses before it needs more.
const RESERVED_STACK: usize = 2 << 20;

/// Lets the kernel extend the stack now. It counts the stack as memory of the process, so in a child that has used up its
/// memory it can't, and kills the child where Python could have raised `MemoryError`.
#[inline(never)]
fn reserve_stack() {
    let mut reserved = std::mem::MaybeUninit::<[u8; RESERVED_STACK]>::uninit();
    std::hint::black_box(&mut reserved);
}

/// Gives the pages of the stack back that nothing uses: `fork` would copy an entry for each. They stay reserved.
#[inline(never)]
fn return_stack() {
    /// What the functions that this one calls may need, bytes.
    const MARGIN: usize = 64 << 10;
    let here = 0u8;
    let end = (&raw const here as usize - MARGIN) & !(PAGE - 1);
    advise(&(end.saturating_sub(RESERVED_STACK - 2 * MARGIN)..end), libc::MADV_DONTNEED);
}

/// A forked child that has not been reaped.
struct Living {
    id: u64,
    pid: Pid,
    pidfd: OwnedFd,
}

/// A zygote that can fork.
struct Ready<'a> {
    py: Python<'a>,
    jail: &'a Jail,
    control: &'a Control,
    footprint: Footprint,
    pages: Pages,
}

fn serve(ready: &Ready<'_>) -> Result<(), Error> {
    let control = ready.control;
    let idle_kib = idle_peak()?;
    let mut children: Vec<Living> = Vec::new();
    loop {
        let (asked, ended) = wait(control, &children)?;
        for at in ended.into_iter().rev() {
            let child = children.swap_remove(at);
            control.send(&FromZygote::Exited(reap(&child, idle_kib)?), None)?;
        }
        if !asked {
            continue;
        }
        match control.receive()? {
            None => return Ok(()),
            Some((ToZygote::Spawn(spawn), descriptors)) => {
                if let Some(child) = fork(ready, spawn, descriptors)? {
                    children.push(child);
                }
            }
            Some((ToZygote::Configure(_), _)) => return Err(io::Error::other("configured twice").into()),
        }
    }
}

/// Waits for the pool or a child. Returns whether the pool sent something and which children have exited.
fn wait(control: &Control, children: &[Living]) -> Result<(bool, Vec<usize>), Error> {
    let mut watched: Vec<PollFd<'_>> = Vec::with_capacity(1 + children.len());
    watched.push(PollFd::new(control, PollFlags::IN));
    watched.extend(children.iter().map(|child| PollFd::new(&child.pidfd, PollFlags::IN)));
    rustix::io::retry_on_intr(|| poll(&mut watched, None)).map_err(io::Error::from)?;
    let happened: Vec<bool> = watched.iter().map(|fd| !fd.revents().is_empty()).collect();
    let ended = happened.iter().skip(1).enumerate().filter_map(|(at, ended)| ended.then_some(at)).collect();
    Ok((happened.first().copied().unwrap_or(false), ended))
}

fn fork(ready: &Ready<'_>, spawn: Spawn, descriptors: Vec<OwnedFd>) -> Result<Option<Living>, Error> {
    let Ok([job, result]) = <[OwnedFd; 2]>::try_from(descriptors) else {
        return Err(io::Error::other("a child needs two pipes").into());
    };
    let Ready { py, jail, control, footprint, pages } = ready;
    let pid = fork_python(*py);
    if pid == 0 {
        pages.copy();
        child::run(*py, jail, spawn, footprint, job, result);
    }
    let Some(pid) = Pid::from_raw(pid).filter(|_| pid > 0) else {
        let errno = io::Error::last_os_error().raw_os_error().unwrap_or(0);
        control.send(&FromZygote::NotSpawned { id: spawn.id, errno }, None)?;
        return Ok(None);
    };
    let pidfd = pidfd_open(pid, PidfdFlags::empty()).map_err(io::Error::from)?;
    control.send(&FromZygote::Spawned { id: spawn.id }, Some(pidfd.as_fd()))?;
    Ok(Some(Living { id: spawn.id, pid, pidfd }))
}

/// Forks as `os.fork` does.
fn fork_python(_: Python<'_>) -> libc::pid_t {
    // SAFETY: the process has one thread and holds the interpreter; these are the calls that `os.fork` makes.
    unsafe {
        pyo3::ffi::PyOS_BeforeFork();
        let pid = libc::fork();
        if pid == 0 {
            pyo3::ffi::PyOS_AfterFork_Child();
        } else {
            pyo3::ffi::PyOS_AfterFork_Parent();
        }
        pid
    }
}

fn reap(child: &Living, idle_kib: i64) -> Result<Exited, Error> {
    let (status, usage) = wait_for(child.pid.as_raw_nonzero().get())?;
    let us = |time: libc::timeval| time.tv_sec as u64 * 1_000_000 + time.tv_usec as u64;
    let peak_kib = usage.ru_maxrss.saturating_sub(idle_kib).max(0) as u64;
    Ok(Exited { id: child.id, status, cpu_us: us(usage.ru_utime) + us(usage.ru_stime), peak_bytes: peak_kib * 1024 })
}

/// The peak memory of a child that does nothing, KiB. Every child inherits it from its zygote.
fn idle_peak() -> Result<i64, Error> {
    // SAFETY: the process has one thread; the child does nothing but end.
    let pid = unsafe {
        let pid = libc::fork();
        if pid == 0 {
            libc::_exit(0);
        }
        pid
    };
    if pid < 0 {
        return Err(io::Error::last_os_error().into());
    }
    Ok(wait_for(pid)?.1.ru_maxrss)
}

fn wait_for(pid: i32) -> Result<(i32, libc::rusage), Error> {
    let mut status = 0;
    // SAFETY: an all-zero `rusage` is a valid one.
    let mut usage: libc::rusage = unsafe { std::mem::zeroed() };
    // SAFETY: both places live through the call; the child is this process's own and not reaped yet.
    let returned = unsafe { libc::wait4(pid, &raw mut status, 0, &raw mut usage) };
    if returned < 0 { Err(io::Error::last_os_error().into()) } else { Ok((status, usage)) }
}
