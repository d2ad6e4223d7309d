//! What `deploy/` has for Docker, Compose and systemd, as far as it can be tried without a daemon: the files are held against
//! what they name, and the image's last stage is put together from this system's own packages and run.

mod image;

use e2e::{Server, here, program};
use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::UnixDatagram;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::Duration;

fn root() -> PathBuf {
    here("..").canonicalize().expect("the checkout")
}

fn deployed(file: &str) -> String {
    fs::read_to_string(here("../deploy").join(file)).expect("deploy/ has it")
}

/// Runs a program of this system and returns what it wrote.
fn run(program: &str, arguments: &[&str]) -> String {
    let done = Command::new(program).args(arguments).env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin").output();
    let Output { status, stdout, stderr } =
        done.unwrap_or_else(|error| panic!("{program}: {error}; `make test` installs it"));
    let (stdout, stderr) = (String::from_utf8_lossy(&stdout), String::from_utf8_lossy(&stderr));
    assert!(status.success(), "{program} {arguments:?}: {status}\n{stdout}\n{stderr}");
    format!("{stdout}{stderr}")
}

/// The Dockerfile's instructions, each with what follows it, on one line.
fn instructions() -> Vec<(String, String)> {
    let text = deployed("Dockerfile");
    let kept: Vec<&str> = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).collect();
    let joined = kept.join("\n").replace("\\\n", " ");
    let split = |line: &str| line.split_once(' ').map(|(word, rest)| (word.to_owned(), rest.trim().to_owned()));
    joined.lines().map(|line| split(line).unwrap_or_else(|| panic!("no instruction: {line}"))).collect()
}

/// The instructions of the last stage.
fn last_stage() -> Vec<(String, String)> {
    let all = instructions();
    let from = all.iter().rposition(|(word, _)| word == "FROM").expect("a stage");
    all[from..].to_vec()
}

fn of(all: &[(String, String)], word: &str) -> Vec<String> {
    all.iter().filter(|(found, _)| found == word).map(|(_, rest)| rest.clone()).collect()
}

/// `["a", "b"]` as a list.
fn list(json: &str) -> Vec<String> {
    serde_json::from_str(json).unwrap_or_else(|error| panic!("{error}: {json}"))
}

/// What the checkout gives to the image: the sources of every COPY that is from no other stage.
fn copied() -> Vec<String> {
    let copies = of(&instructions(), "COPY").into_iter().filter(|copy| !copy.starts_with("--from"));
    copies
        .flat_map(|copy| {
            let words: Vec<String> = copy.split_whitespace().map(str::to_owned).collect();
            words[..words.len() - 1].to_vec()
        })
        .collect()
}

/// The packages that these instructions install, with what a shell makes of them.
fn packages(all: &[(String, String)]) -> Vec<String> {
    let install = "apt-get install -y --no-install-recommends ";
    let runs = of(all, "RUN");
    let asked: Vec<&str> =
        runs.iter().flat_map(|run| run.split("&&")).filter_map(|part| part.trim().strip_prefix(install)).collect();
    let packages = run("sh", &["-c", &format!("echo {}", asked.join(" "))]);
    packages.split_whitespace().map(str::to_owned).collect()
}

#[test]
fn the_dockerfile_copies_existing_files_and_everything_that_the_build_reads() {
    let copied = copied();
    let let_through: BTreeSet<String> = fs::read_to_string(here("../.dockerignore"))
        .expect("a .dockerignore")
        .lines()
        .filter_map(|line| line.strip_prefix('!').map(str::to_owned))
        .collect();
    for path in &copied {
        assert!(root().join(path).exists(), "{path} isn't there");
        let first = path.split('/').next().expect("a name");
        assert!(let_through.contains(first) || let_through.contains(path), "{path} is ignored by .dockerignore");
    }
    let manifest: toml::Table = fs::read_to_string(here("../Cargo.toml")).expect("a manifest").parse().expect("TOML");
    for member in manifest["workspace"]["members"].as_array().expect("members") {
        let first = member.as_str().and_then(|member| member.split('/').next()).expect("a folder");
        assert!(copied.contains(&first.to_owned()), "the member {member} isn't copied");
    }
    let rust = manifest["workspace"]["package"]["rust-version"].as_str().expect("a version").to_owned();
    let stages = of(&instructions(), "FROM");
    assert!(stages[0].starts_with(&format!("rust:{rust}-")), "{stages:?}: the workspace is for Rust {rust}");

    let mut read = 0;
    for source in sources(&root().join("crates")) {
        let text = fs::read_to_string(&source).expect("a source");
        for macro_name in ["include_str!(\"", "include_bytes!(\"", "include_dir!(\"$CARGO_MANIFEST_DIR/"] {
            for named in text.split(macro_name).skip(1).filter_map(|rest| rest.split('"').next()) {
                let from = if macro_name.starts_with("include_dir") {
                    source.ancestors().find(|folder| folder.join("Cargo.toml").exists()).expect("a crate")
                } else {
                    source.parent().expect("a folder")
                };
                let Ok(path) = from.join(named).canonicalize() else { continue };
                let path = path.strip_prefix(root()).expect("in the checkout").to_owned();
                assert!(copied.iter().any(|copy| path.starts_with(copy)), "{} is read by the build", path.display());
                read += 1;
            }
        }
    }
    assert!(read > 10, "files that are embedded: {read}");
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
        if entry.is_dir() {
            found.extend(sources(&entry));
        } else if entry.extension().is_some_and(|extension| extension == "rs") {
            found.push(entry);
        }
    }
    found
}

#[test]
fn the_dockerfile_installs_existing_debian_packages() {
    let packages = packages(&instructions());
    assert!(packages.iter().any(|package| package.starts_with("libpython3.")), "{packages:?}");
    for package in packages {
        assert!(run("apt-cache", &["show", &package]).contains(&format!("Package: {package}\n")), "{package}");
    }
}

#[test]
fn docker_compose_accepts_the_compose_file() {
    let config = run("docker-compose", &["-f", &here("../deploy/compose.yaml").display().to_string(), "config"]);
    for (line, services) in [
        ("no-new-privileges:true", 2),
        ("- ALL", 2),
        ("read_only: true", 2),
        ("condition: service_healthy", 1),
        ("POSTGRES_PASSWORD_FILE: /run/secrets/db-password", 1),
        ("PAINTBOX_STORE_PASSWORD_FILE: /run/secrets/db-password", 1),
        ("user: postgres", 1),
        ("internal: true", 1),
        ("pg_isready", 1),
        ("mem_limit:", 2),
        ("cpus:", 2),
        ("pids_limit:", 2),
    ] {
        assert_eq!(config.matches(line).count(), services, "{line}: {config}");
    }
    // The image's own places are meant.
    for place in of(&last_stage(), "VOLUME") {
        assert!(config.contains(&place), "{place}: {config}");
    }
}

#[test]
fn a_password_file_is_used_and_its_content_is_never_shown() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("password");
    fs::write(&file, "hush-hush-password\n").expect("a file");
    let config = |file: &Path| {
        let mut command = Command::new(program("paintbox"));
        command.arg("config").current_dir(folder.path()).env("PAINTBOX_STORE_PASSWORD_FILE", file);
        command.output().expect("it runs")
    };
    let shown = config(&file);
    assert!(shown.status.success(), "{}", String::from_utf8_lossy(&shown.stderr));
    assert!(!String::from_utf8_lossy(&shown.stdout).contains("hush"));
    let missing = config(&folder.path().join("nothing"));
    let said = String::from_utf8_lossy(&missing.stderr).into_owned();
    assert!(!missing.status.success() && said.contains("can't read the secret in"), "{said}");
}

/// The unit's keys of a section, in order.
fn unit(section: &str) -> Vec<(String, String)> {
    let text = deployed("paintbox.service");
    let of_it = text.split_once(&format!("[{section}]\n")).expect("a section").1;
    let lines = of_it.lines().take_while(|line| !line.starts_with('['));
    let pairs = lines.filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('='));
    pairs.map(|(key, value)| (key.to_owned(), value.to_owned())).collect()
}

#[test]
fn systemd_accepts_the_unit_and_rates_it_as_confined() {
    // Its program is elsewhere here.
    let folder = tempfile::tempdir().expect("a folder");
    let copy = folder.path().join("paintbox.service");
    let paintbox = program("paintbox").canonicalize().expect("a program").display().to_string();
    fs::write(&copy, deployed("paintbox.service").replace("/opt/paintbox/bin/paintbox", &paintbox)).expect("a file");
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).expect("our own folder");
    let copy = copy.display().to_string();
    assert_eq!(run("systemd-analyze", &["verify", "--man=no", &copy]), "", "it has something to say");
    let report = run("systemd-analyze", &["security", "--no-pager", "--offline=true", "--threshold=35", &copy]);
    assert!(report.contains("Overall exposure level"), "{report}");
}

#[test]
fn the_service_manager_is_notified_of_the_state() {
    let folder = tempfile::tempdir().expect("a folder");
    let socket = folder.path().join("notify");
    let manager = UnixDatagram::bind(&socket).expect("a socket");
    manager.set_read_timeout(Some(Duration::from_mins(1))).expect("a limit");
    let said = || {
        let mut message = [0; 1024];
        let length = manager.recv(&mut message).expect("it is told");
        String::from_utf8_lossy(&message[..length]).into_owned()
    };
    assert!(unit("Service").contains(&("Type".to_owned(), "notify".to_owned())));
    let server = Server::builder().variable("NOTIFY_SOCKET", &socket.display().to_string()).start();
    let ready = said();
    let pid = format!("MAINPID={}", server.pid());
    assert!(ready.lines().any(|line| line == "READY=1") && ready.lines().any(|line| line == pid), "{ready}");
    server.reconfigure("examples = false\n[http]\nsigned_urls = true\n");
    let reloading = said();
    assert!(reloading.starts_with("RELOADING=1\nMONOTONIC_USEC="), "{reloading}");
    assert!(said().starts_with("READY=1\n"));
    server.stop().expect("the server ends cleanly");
    assert!(said().starts_with("STOPPING=1\n"));
}

#[test]
fn every_benchmark_builds_the_programs_that_it_starts() {
    for target in ["bench", "bench-attack", "bench-deadline", "soak"] {
        let root = root().display().to_string();
        let steps = run("make", &["--dry-run", "--no-print-directory", "-C", &root, target]);
        let at = |part: &str| steps.lines().position(|line| line.contains(part));
        let (harness, measures) = (at("cargo build --release --workspace --bins"), at("target/release/bench"));
        assert!(harness.is_some() && harness < measures, "make {target}: {steps}");
    }
}

#[test]
fn the_systemd_unit_allows_what_the_jails_need() {
    let service = unit("Service");
    let of_key = |key: &str| service.iter().find(|(found, _)| found == key).map(|(_, value)| value.clone());
    for key in ["RestrictNamespaces", "PrivateUsers", "PrivateNetwork"] {
        assert_eq!(of_key(key), None);
    }
    let filter = of_key("SystemCallFilter").expect("a filter");
    assert!(filter.starts_with('~'), "what it names is refused, and nothing else");
    for group in ["@mount", "@privileged", "@sandbox", "@setuid", "@process", "@resources", "@system-service"] {
        assert!(!filter.contains(group), "{filter}");
    }
    // None of what the jail's own policy, or its setting up, calls is refused.
    let mut refused = BTreeSet::new();
    for group in filter.trim_start_matches('~').split_whitespace() {
        refused.extend(
            run("systemd-analyze", &["syscall-filter", "--no-pager", group]).lines().map(|l| l.trim().to_owned()),
        );
    }
    assert!(refused.contains("kexec_load") && refused.contains("ptrace"), "{refused:?}");
    let needed = [
        "unshare",
        "mount",
        "umount2",
        "pivot_root",
        "chdir",
        "seccomp",
        "prctl",
        "landlock_create_ruleset",
        "capset",
        "landlock_restrict_self",
        "setresuid",
        "setresgid",
        "setgroups",
        "setrlimit",
        "prlimit64",
        "clone",
        "clone3",
        "fork",
        "pidfd_open",
        "pidfd_send_signal",
        "wait4",
        "waitid",
        "close_range",
        "memfd_create",
        "getrandom",
        "futex",
        "execve",
        "clock_gettime",
        "clock_nanosleep",
        "rt_sigreturn",
        "mremap",
        "madvise",
        "socketpair",
        "sched_setscheduler",
    ];
    for call in needed {
        assert!(!refused.contains(call), "{call} is refused");
    }
}
