//! What `deploy/` has for Docker, Compose and systemd, as far as it can be tried without a daemon: the files are held against
//! what they name, and the image's last stage is put together from this system's own packages and run.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;
use tempfile::TempDir;
use tests::golden::Picture;
use tests::{Client, here, program, spawn};

/// How long a service may take to be ready.
const SOON: Duration = Duration::from_mins(1);
/// The user of the container.
const USER: u32 = 10_001;

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
fn the_dockerfile_copies_what_there_is_and_all_that_the_build_reads() {
    let copied = copied();
    let let_through: BTreeSet<String> = fs::read_to_string(here("../.dockerignore"))
        .expect("a .dockerignore")
        .lines()
        .filter_map(|line| line.strip_prefix('!').map(str::to_owned))
        .collect();
    for path in &copied {
        assert!(root().join(path).exists(), "{path} isn't there");
        let first = path.split('/').next().expect("a name");
        assert!(let_through.contains(first), "{path} is ignored by .dockerignore");
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
fn the_packages_that_the_dockerfile_installs_are_debians() {
    let packages = packages(&instructions());
    assert!(packages.iter().any(|package| package.starts_with("libpython3.")), "{packages:?}");
    for package in packages {
        assert!(run("apt-cache", &["show", &package]).contains(&format!("Package: {package}\n")), "{package}");
    }
}

#[test]
fn the_compose_file_is_one_for_compose() {
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
    ] {
        assert_eq!(config.matches(line).count(), services, "{line}: {config}");
    }
    // The image's own places are meant.
    for place in of(&last_stage(), "VOLUME") {
        assert!(config.contains(&place), "{place}: {config}");
    }
}

#[test]
fn a_password_in_a_file_is_taken_and_never_shown() {
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

/// A folder with what the image's last stage has: the packages that it installs, from this system; what it copies from the
/// build; its own folders.
struct Image {
    folder: TempDir,
}

impl Image {
    fn new() -> Self {
        let folder = tempfile::Builder::new().prefix("paintbox-image-").tempdir().expect("a folder");
        let this = Self { folder };
        for place in ["bin", "sbin", "lib", "lib64"] {
            // As Debian has it since 12: one /usr.
            fs::create_dir_all(this.at("usr").join(place)).expect("a folder");
            symlink(format!("usr/{place}"), this.at(place)).expect("a link");
        }
        for place in ["proc", "dev", "tmp", "etc/paintbox", "var/lib/paintbox", "opt/paintbox/bin"] {
            fs::create_dir_all(this.at(place)).expect("a folder");
        }
        let mut packages = packages(&last_stage());
        // The base image has these.
        packages.extend(["bash", "libc-bin"].map(str::to_owned));
        for package in with_dependencies(packages) {
            for file in run("dpkg-query", &["-L", &package]).lines() {
                this.take(Path::new(file));
            }
        }
        for copy in of(&last_stage(), "COPY") {
            let words: Vec<&str> = copy.split_whitespace().filter(|word| !word.starts_with("--from")).collect();
            let (to, sources) = words.split_last().expect("a place");
            for source in sources {
                this.copy(source, to);
            }
        }
        let state = this.at("var/lib/paintbox");
        // Only root can give it away; anybody else runs the image as themselves.
        let _ = std::os::unix::fs::chown(&state, Some(USER), Some(USER));
        run("chmod", &["-R", "a+rX", &this.folder.path().display().to_string()]);
        this
    }

    fn at(&self, place: &str) -> PathBuf {
        self.folder.path().join(place.trim_start_matches('/'))
    }

    /// Copies a file of this system to the same place. A slim image has no documentation.
    fn take(&self, file: &Path) {
        if ["/usr/share/doc", "/usr/share/man", "/usr/share/locale", "/usr/share/info"]
            .iter()
            .any(|d| file.starts_with(d))
        {
            return;
        }
        let to = self.at(&file.display().to_string());
        let Ok(about) = fs::symlink_metadata(file) else { return };
        if about.is_dir() {
            return;
        }
        fs::create_dir_all(to.parent().expect("a folder")).expect("a folder");
        if about.is_symlink() {
            // Two packages may have it.
            let _ = symlink(fs::read_link(file).expect("a link"), &to);
        } else {
            fs::copy(file, &to).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        }
    }

    /// Follows a COPY of the Dockerfile.
    fn copy(&self, source: &str, to: &str) {
        let from = match source.rsplit_once("target/release/") {
            Some((_, name)) => program(name),
            None if source.ends_with("/.venv") => root().join(".venv"),
            None => root().join(source),
        };
        let to = self.at(to);
        let to = if from.is_dir() { to } else { to.join(from.file_name().expect("a name")) };
        run("cp", &["-a", &from.display().to_string(), &to.display().to_string()]);
    }

    /// A command in the image, as its user, within what a container forbids.
    fn command(&self, entry: &[String], environment: &BTreeMap<String, String>) -> Command {
        let mut command = Command::new(program("contain"));
        command.arg("--image").arg(self.folder.path()).arg("--required-only").args(entry);
        command.env_clear().envs(environment).stdin(Stdio::null());
        command
    }
}

/// These packages, with all that they depend on and this system has.
fn with_dependencies(packages: Vec<String>) -> BTreeSet<String> {
    let (mut found, mut open) = (BTreeSet::new(), packages);
    while let Some(package) = open.pop() {
        if found.contains(&package) {
            continue;
        }
        let format = "-f=${Status}\n${Pre-Depends}, ${Depends}";
        let about = Command::new("dpkg-query").args(["-W", format, &package]).output().expect("dpkg is here");
        let about = String::from_utf8_lossy(&about.stdout).into_owned();
        // One of several that would do, or one of another name: what is there is used.
        let Some(depends) = about.strip_prefix("install ok installed\n") else { continue };
        for dependency in depends.split([',', '|']) {
            let name = dependency.trim().split([' ', '(', ':']).next().unwrap_or_default();
            if !name.is_empty() {
                open.push(name.to_owned());
            }
        }
        found.insert(package);
    }
    found
}

/// A service in an image; it ends with this.
struct Service {
    child: Child,
    folder: TempDir,
}

impl Service {
    fn start(mut command: Command) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let log = fs::File::create(folder.path().join("log")).expect("a file");
        command.stdout(log.try_clone().expect("a descriptor")).stderr(log);
        Self { child: spawn(command).expect("it can be started"), folder }
    }

    fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log")).expect("its log")
    }

    fn eventually(&self, what: &str, mut check: impl FnMut() -> bool) {
        tests::census::eventually(SOON, what, || if check() { Ok(()) } else { Err(self.log()) });
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port").port()
}

#[test]
fn the_image_draws_as_an_unprivileged_user_with_a_read_only_root() {
    let image = Image::new();
    let stage = last_stage();
    let port = free_port();
    let mut environment: BTreeMap<String, String> = of(&stage, "ENV")
        .iter()
        .map(|pair| pair.split_once('=').map(|(n, v)| (n.to_owned(), v.to_owned())).expect("NAME=VALUE"))
        .collect();
    assert_eq!(environment["PAINTBOX_LISTEN"], "0.0.0.0:8080");
    environment.insert("PAINTBOX_LISTEN".to_owned(), format!("127.0.0.1:{port}"));
    let entry = list(&of(&stage, "ENTRYPOINT")[0]);
    let command = [entry.clone(), list(&of(&stage, "CMD")[0])].concat();

    let service = Service::start(image.command(&command, &environment));
    // The image's own check of its health, in the image.
    let check =
        of(&stage, "HEALTHCHECK")[0].split_once("CMD ").expect("a command").1.replace("8080", &port.to_string());
    service.eventually("the image is healthy", || {
        image.command(&list(&check), &environment).stderr(Stdio::null()).status().expect("it runs").success()
    });
    let client = Client::at(&format!("http://127.0.0.1:{port}"));
    let picture = client.get("/seattle.png");
    assert_eq!(picture.status, 200, "{}\n{}", picture.text(), service.log());
    assert!(Picture::decode(&picture.body).width > 100);
    assert!(service.log().contains("The operator's token, shown this once"), "{}", service.log());
    assert!(image.at("var/lib/paintbox/paintbox.db").exists());
    let pid = service.child.id();
    let status = fs::read_to_string(format!("/proc/{pid}/status")).expect("it runs");
    let line = |name: &str| status.lines().find_map(|line| line.strip_prefix(name)).expect("a line").trim().to_owned();
    assert_eq!((line("NoNewPrivs:").as_str(), line("CapEff:").trim_matches('0')), ("1", ""), "{status}");
    assert!(!line("Uid:").starts_with("0\t"), "{status}");
    let checked = image.command(&[entry, vec!["check".to_owned()]].concat(), &environment).output().expect("it runs");
    let said = String::from_utf8_lossy(&checked.stdout).into_owned();
    assert!(checked.status.success() && said.contains("seccomp"), "{said}");
    // An image whose service is gone isn't healthy.
    drop(service);
    assert!(!image.command(&list(&check), &environment).stderr(Stdio::null()).status().expect("it runs").success());
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
fn systemd_takes_the_unit_and_finds_it_confined() {
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
fn the_unit_keeps_what_the_jails_are_made_of() {
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

#[test]
fn the_unit_s_command_line_serves_and_its_reload_reloads() {
    let image = Image::new();
    let service = unit("Service");
    let values = |key: &str| of(&service, key);
    let mut environment: BTreeMap<String, String> = values("Environment")
        .iter()
        .filter_map(|pair| pair.split_once('=').map(|(name, value)| (name.to_owned(), value.to_owned())))
        .collect();
    let config = image.at(&environment["PAINTBOX_CONFIG"]);
    let port = free_port();
    let configure = |more: &str| {
        let text = format!("listen = '127.0.0.1:{port}'\n{more}");
        fs::write(&config, text).expect("a file");
        fs::set_permissions(&config, fs::Permissions::from_mode(0o644)).expect("our own file");
    };
    configure("");
    environment.insert("PATH".to_owned(), "/usr/bin:/bin".to_owned());
    assert_eq!(values("WorkingDirectory"), ["/var/lib/paintbox"], "where the harness starts it");
    let command: Vec<String> = values("ExecStart")[0].split_whitespace().map(str::to_owned).collect();
    let running = Service::start(image.command(&command, &environment));
    let client = Client::at(&format!("http://127.0.0.1:{port}"));
    running.eventually("it serves", || running.log().contains("Paintbox serves"));
    assert_eq!(client.get("/cat.png").status, 200, "{}", running.log());
    configure("[http]\nsigned_urls = true\n");
    let reload = values("ExecReload")[0].replace("$MAINPID", &running.child.id().to_string());
    run("sh", &["-c", &reload]);
    running.eventually("it is read again", || running.log().contains("the configuration was read again"));
    assert_eq!(client.get("/cat.png").status, 403, "{}", running.log());
}
