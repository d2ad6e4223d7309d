//! What is true of a child, a painter or a reader before it has a job: it is locked, and nothing that an author, a viewer or a stray file could
//! have a say in has run.

use e2e::census::{Process, eventually};
use e2e::{Server, Walls, here};
use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{MetadataExt, symlink};
use std::path::Path;
use std::process::Command;
use std::time::Duration;

const PATIENCE: Duration = Duration::from_mins(1);
const STOCK: usize = 3;
/// The default budget of memory, and how much a child may have come to hold or given back since it was forked, bytes.
const BUDGET: u64 = 256 << 20;
const SLACK: u64 = 48 << 20;

/// The lines of a file of `/proc/PID/`, by their names.
fn lines(process: &Process, file: &str) -> BTreeMap<String, String> {
    let text = fs::read_to_string(format!("/proc/{}/{file}", process.pid)).unwrap_or_default();
    let fields = text.lines().filter_map(|line| line.split_once(':').or_else(|| line.split_once("  ")));
    fields.map(|(name, value)| (name.to_owned(), value.split_whitespace().collect::<Vec<_>>().join(" "))).collect()
}

/// The zygote's children that a filter stands around: one process 1 of the namespace is without.
fn filtered(server: &Server) -> (Vec<Process>, usize) {
    let family = server.descendants();
    let zygotes: Vec<u32> = family
        .iter()
        .filter(|process| process.parent == server.pid() && process.name == "paintbox-runner")
        .map(|process| process.pid)
        .collect();
    let children: Vec<Process> = family.into_iter().filter(|process| zygotes.contains(&process.parent)).collect();
    let others = children.len();
    let locked = |process: &Process| lines(process, "status").get("Seccomp").is_some_and(|mode| mode == "2");
    let locked: Vec<Process> = children.into_iter().filter(locked).collect();
    let others = others - locked.len();
    (locked, others)
}

#[test]
fn a_child_is_locked_before_it_has_a_job() {
    let config = format!("[pool]\nrenders = {STOCK}\nspare = 0\npainters = 1");
    let server = Server::builder().walls(Walls::All).config(&config).start();
    // Nothing was asked of this server: these children wait, and have never read a byte of a job.
    eventually(PATIENCE, "every child in stock is locked", || match filtered(&server) {
        (locked, 1) if locked.len() == STOCK => Ok(()),
        (locked, others) => Err(format!("{} locked, {others} not", locked.len())),
    });
    let root = rustix::process::geteuid().is_root();
    let group = |pid: u32| fs::read_to_string(format!("/proc/{pid}/cgroup")).expect("it says its control groups");
    for child in filtered(&server).0 {
        let status = lines(&child, "status");
        let none = "0000000000000000";
        for (name, value) in [
            ("NoNewPrivs", "1"),
            ("Seccomp_filters", "1"),
            ("CapInh", none),
            ("CapPrm", none),
            ("CapEff", none),
            ("CapBnd", none),
            ("CapAmb", none),
        ] {
            assert_eq!(status.get(name).map(String::as_str), Some(value), "{name}: {status:?}");
        }
        let users: Vec<u32> = status["Uid"].split(' ').map(|user| user.parse().expect("a number")).collect();
        assert!(users.iter().all(|user| *user != 0 && *user == users[0]), "{users:?}");
        assert!(!root || status["Groups"].is_empty(), "{status:?}");
        assert_eq!(status["NSpid"].split(' ').count(), 2, "a number here, and one in a namespace: {status:?}");
        let adjusted = fs::read_to_string(format!("/proc/{}/oom_score_adj", child.pid)).expect("it says so");
        assert_eq!(adjusted.trim(), "1000");
        let limits = lines(&child, "limits");
        for (name, value) in [
            ("Max core file size", "0 0 bytes"),
            ("Max open files", "0 0 files"),
            ("Max processes", "0 0 processes"),
            ("Max file size", "0 0 bytes"),
            ("Max locked memory", "0 0 bytes"),
        ] {
            assert_eq!(limits.get(name).map(String::as_str), Some(value), "{name}: {limits:?}");
        }
        // What it has from its zygote, and the budget.
        for (name, has) in [("Max address space", "VmSize"), ("Max data size", "VmData")] {
            let most: u64 = limits[name].split(' ').next().and_then(|most| most.parse().ok()).expect("a limit");
            let has: u64 = status[has].trim_end_matches(" kB").parse().expect("a size");
            let over = most.saturating_sub(has * 1024);
            assert!(over > BUDGET - SLACK && over <= BUDGET + SLACK, "{name}: {over} more than {has} KiB");
        }
        // The kernel gives what isn't dumpable to root, whoever runs it: no core, not even into a pipe.
        assert_eq!(fs::metadata(format!("/proc/{}/stat", child.pid)).expect("it is there").uid(), 0, "{child:?}");
        assert_eq!(group(child.pid), group(server.pid()), "no control group is made");
    }
}

#[test]
fn painters_and_readers_are_locked_before_they_have_work() {
    let config = "[pool]\npainters = 1\nreaders = 2\n[limits.painter]\nmemory_bytes = 536870912\n\
                  [limits.reader]\nmemory_bytes = 805306368";
    let server = Server::builder().walls(Walls::All).config(config).start();
    let own = |name: &str| -> Vec<Process> {
        let family = server.descendants().into_iter();
        family.filter(|process| process.parent == server.pid() && process.name == name).collect()
    };
    eventually(PATIENCE, "all of them are there", || match (own("paintbox"), own("paintbox-reader")) {
        (painters, readers) if painters.len() == 1 && readers.len() == 2 => Ok(()),
        others => Err(format!("{others:?}")),
    });
    let root = rustix::process::geteuid().is_root();
    for (worker, budget) in own("paintbox")
        .iter()
        .map(|one| (one, 512 << 20))
        .chain(own("paintbox-reader").iter().map(|one| (one, 768 << 20)))
    {
        let status = lines(worker, "status");
        let none = "0000000000000000";
        for (name, value) in [
            ("NoNewPrivs", "1"),
            ("Seccomp", "2"),
            ("Seccomp_filters", "1"),
            ("Threads", "1"),
            ("CapPrm", none),
            ("CapEff", none),
            ("CapBnd", none),
        ] {
            assert_eq!(status.get(name).map(String::as_str), Some(value), "{name} of {worker:?}: {status:?}");
        }
        let users: Vec<u32> = status["Uid"].split(' ').map(|user| user.parse().expect("a number")).collect();
        assert!(users.iter().all(|user| *user != 0 && *user == users[0]), "{users:?}");
        let limits = lines(worker, "limits");
        for (name, value) in [
            ("Max core file size", "0 0 bytes"),
            ("Max open files", "0 0 files"),
            ("Max processes", "0 0 processes"),
            ("Max file size", "0 0 bytes"),
        ] {
            assert_eq!(limits.get(name).map(String::as_str), Some(value), "{name} of {worker:?}: {limits:?}");
        }
        for (name, has) in [("Max address space", "VmSize"), ("Max data size", "VmData")] {
            let most: u64 = limits[name].split(' ').next().and_then(|most| most.parse().ok()).expect("a limit");
            let has: u64 = status[has].trim_end_matches(" kB").parse().expect("a size");
            let over = most.saturating_sub(has * 1024);
            assert!(over > budget - SLACK && over <= budget + SLACK, "{name}: {over} more than {has} KiB");
        }
        if root {
            let mut open: Vec<String> = fs::read_dir(format!("/proc/{}/fd", worker.pid))
                .expect("root may look")
                .map(|entry| entry.expect("it is there").file_name().to_string_lossy().into_owned())
                .collect();
            open.sort();
            assert_eq!(open, ["3", "4"], "a job's pipe and an answer's: {worker:?}");
        }
    }
}

#[test]
fn a_jails_root_is_empty() {
    let server = Server::builder().walls(Walls::All).start();
    let jails = server.descendants();
    assert!(jails.len() >= 4, "{jails:?}");
    for jail in jails {
        let root = fs::read_dir(format!("/proc/{}/root/", jail.pid));
        if rustix::process::geteuid().is_root() {
            let names: Vec<_> = root.expect("root may look").collect();
            assert!(names.is_empty(), "{jail:?}: {names:?}");
            for namespace in ["mnt", "net", "ipc", "uts"] {
                let of = |pid: u32| fs::read_link(format!("/proc/{pid}/ns/{namespace}")).expect("root may look");
                assert_ne!(of(jail.pid), of(server.pid()), "{namespace} of {jail:?}");
            }
        } else {
            assert!(root.is_err(), "nobody else may look into what isn't dumpable: {jail:?}");
        }
    }
}

/// Python that says that it ran.
fn tell(marks: &Path, name: &str) -> String {
    format!("open({:?}, 'w')\n", marks.join(name).to_string_lossy())
}

#[test]
fn stray_files_and_variables_dont_run_code_in_a_zygote() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let (marks, environment, stray) =
        (folder.path().join("marks"), folder.path().join("env"), folder.path().join("stray"));
    let real = here("../.venv");
    let version = fs::read_dir(real.join("lib")).expect("it has a library").next().expect("of one Python").expect("it");
    let packages = Path::new("lib").join(version.file_name()).join("site-packages");
    for made in [&marks, &stray, &environment.join("bin"), &environment.join(&packages)] {
        fs::create_dir_all(made).expect("a folder can be made");
    }
    // The environment that the tests run on, with more in it.
    let python = fs::canonicalize(real.join("bin/python")).expect("Python is there");
    symlink(&python, environment.join("bin/python")).expect("a link can be made");
    fs::copy(real.join("pyvenv.cfg"), environment.join("pyvenv.cfg")).expect("it can be copied");
    for package in fs::read_dir(real.join(&packages)).expect("packages are there") {
        let package = package.expect("it can be read").path();
        let package = package.canonicalize().expect("it is there");
        symlink(&package, environment.join(&packages).join(package.file_name().expect("a name"))).expect("a link");
    }
    for name in ["sitecustomize", "usercustomize"] {
        fs::write(environment.join(&packages).join(format!("{name}.py")), tell(&marks, name)).expect("written");
    }
    let line = format!("import os; {}", tell(&marks, "pth"));
    fs::write(environment.join(&packages).join("stray.pth"), line).expect("written");
    for name in ["json", "random", "paintbox_program", "startup"] {
        fs::write(stray.join(format!("{name}.py")), tell(&marks, name)).expect("written");
    }
    let marked = || -> Vec<_> { fs::read_dir(&marks).expect("it is there").collect() };
    let variables = [
        ("PYTHONPATH", stray.clone()),
        ("PYTHONSTARTUP", stray.join("startup.py")),
        ("PYTHONUSERBASE", environment.clone()),
        ("PYTHONWARNINGS", "error".into()),
        ("PYTHONINSPECT", "1".into()),
        ("PYTHONBREAKPOINT", "startup.breakpoint".into()),
        ("PYTHONEXECUTABLE", "/nowhere".into()),
    ];
    let mut builder = Server::builder().variable("PAINTBOX_ENGINES_PYTHON_ENVIRONMENT", &environment.to_string_lossy());
    for (name, value) in &variables {
        builder = builder.variable(name, &value.to_string_lossy());
    }
    let server = builder.start();
    let seen = "import dataclasses\nprint([name for name in dataclasses.sys.modules if 'customize' in name])\n\
                print(dataclasses.sys.flags.isolated, dataclasses.sys.flags.no_site, dataclasses.sys.warnoptions)\n\
                canvas.background('white')";
    let answer = server.client().draft(seen).json();
    assert_eq!(answer["console"], "[]\n1 1 []\n", "{answer:#}");
    assert!(marked().is_empty(), "these ran: {:?}", marked());
    // An ordinary Python runs them: they would have been seen.
    let mut ordinary = Command::new(environment.join("bin/python"));
    ordinary.args(["-c", "pass"]).env("PYTHONPATH", &stray).output().expect("Python runs");
    assert!(!marked().is_empty(), "nothing here runs at all");
}
