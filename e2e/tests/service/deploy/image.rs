//! The image's last stage, put together from this system's packages and run; and the unit's command line in the same layout.

use super::{deployed, last_stage, list, of, packages, root, run, unit};
use e2e::golden::Picture;
use e2e::{Client, program, spawn};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use tempfile::TempDir;

/// How long a service may take to be ready.
const SOON: Duration = Duration::from_mins(1);
/// The user of the container.
const USER: u32 = 10_001;

/// A folder with what the image's last stage has: the packages that it installs, from this system; what it copies from the
/// build; its own folders.
struct Image {
    folder: TempDir,
}

impl Image {
    /// With the science engine, or as `--build-arg SCIENCE=no` makes it.
    fn new(science: bool) -> Self {
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
        packages.extend(["bash", "dash", "coreutils", "libc-bin"].map(str::to_owned));
        for package in with_dependencies(packages) {
            for file in run("dpkg-query", &["-L", &package]).lines() {
                this.take(Path::new(file));
            }
        }
        for copy in of(&last_stage(), "COPY") {
            let words: Vec<&str> = copy.split_whitespace().filter(|word| !word.starts_with("--from")).collect();
            let (to, sources) = words.split_last().expect("a place");
            for source in sources {
                if science || !source.ends_with("/.venv-science") {
                    this.copy(source, to);
                } else {
                    fs::create_dir_all(this.at(to)).expect("a folder");
                }
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
            None if source.ends_with("/.venv-science") => e2e::science(),
            None => root().join(source),
        };
        let from = from.canonicalize().unwrap_or_else(|error| panic!("{}: {error}", from.display()));
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
        e2e::census::eventually(SOON, what, || if check() { Ok(()) } else { Err(self.log()) });
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
    let image = Image::new(true);
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
    let log = service.log();
    let token = log.split_once("shown only once").and_then(|(_, rest)| rest.split_once(": ")).map(|(_, rest)| rest);
    let token = token.and_then(|rest| rest.split_whitespace().next()).unwrap_or_else(|| panic!("no token: {log}"));
    let draft = client.with_token(token).draft("import pandas as pd\npd.Series([1, 3, 2]).plot()");
    assert_eq!(
        (draft.outcome().as_str(), draft.json()["engine"].as_str()),
        ("drawn", Some("pandas")),
        "{}",
        draft.text()
    );
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

#[test]
fn the_systemd_units_command_line_serves_and_reloads() {
    let image = Image::new(false);
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
    running.eventually("it is read again", || running.log().contains("the configuration was reloaded"));
    assert_eq!(client.get("/cat.png").status, 403, "{}", running.log());
}

#[test]
fn the_documented_commands_find_the_systemd_units_store() {
    let image = Image::new(false);
    let script = deployed("paintbox");
    fs::create_dir_all(image.at("usr/local/bin")).expect("a folder");
    fs::copy(root().join("deploy/paintbox"), image.at("usr/local/bin/paintbox")).expect("a file");
    // It says what the unit says.
    let service = unit("Service");
    let value = |key: &str| of(&service, key).first().cloned().unwrap_or_else(|| panic!("the unit has no {key}"));
    let user = value("User");
    for line in [
        format!("export {}", value("Environment")),
        format!("done <{}", value("EnvironmentFile").trim_start_matches('-')),
        format!("cd {}", value("WorkingDirectory")),
        format!("--reuid={user} --regid={user} "),
        format!("exec {} \"$@\"", value("ExecStart").split(' ').next().expect("a program")),
    ] {
        assert!(script.contains(&line), "{line}");
    }
    let say = |file: &str, text: &str| {
        fs::write(image.at(file), text).expect("a file");
        fs::set_permissions(image.at(file), fs::Permissions::from_mode(0o644)).expect("our own file");
    };
    let port = free_port();
    say("etc/paintbox/paintbox.toml", &format!("listen = '127.0.0.1:{port}'\nstore = 'sqlite:not-this-one.db'\n"));
    say("etc/paintbox/environment", "# The store\nPAINTBOX_STORE=\"sqlite:units.db\"\n\nPAINTBOX_EXAMPLES=false");
    let environment = BTreeMap::from([("PATH".to_owned(), "/usr/local/bin:/usr/bin:/bin".to_owned())]);
    // As docs/operating.md has them.
    let docs = fs::read_to_string(root().join("docs/operating.md")).expect("the docs");
    let command = |line: &str| {
        assert!(docs.contains(line), "the docs don't have {line:?}");
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        image.command(&words, &environment).output().expect("it runs")
    };
    let said = |output: &std::process::Output| String::from_utf8_lossy(&output.stderr).into_owned();
    let early = command("paintbox author add ann");
    assert!(!early.status.success() && said(&early).contains("/var/lib/paintbox/units.db"), "{}", said(&early));
    assert!(!image.at("var/lib/paintbox/units.db").exists());

    let of_the_unit = [("PAINTBOX_CONFIG", "/etc/paintbox/paintbox.toml"), ("PAINTBOX_STORE", "sqlite:units.db")];
    let mut with = environment.clone();
    with.extend(of_the_unit.map(|(name, value)| (name.to_owned(), value.to_owned())));
    let serve: Vec<String> = value("ExecStart").split_whitespace().map(str::to_owned).collect();
    let running = Service::start(image.command(&serve, &with));
    running.eventually("it serves", || running.log().contains("Paintbox serves"));
    let added = command("paintbox author add ann");
    assert!(added.status.success(), "{}", said(&added));
    let token = String::from_utf8_lossy(&added.stdout).trim().to_owned();
    let client = Client::at(&format!("http://127.0.0.1:{port}")).with_token(&token);
    assert_eq!(client.get("/api/v1/me").json()["name"], "ann", "the service knows the token");
    for line in
        ["paintbox author list", "paintbox token list operator", "paintbox sign-in operator", "paintbox migrate"]
    {
        let done = command(line);
        assert!(done.status.success() && !done.stdout.is_empty(), "{line}: {}", said(&done));
    }
    let stores: BTreeSet<_> = fs::read_dir(image.at("var/lib/paintbox"))
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "db"))
        .collect();
    assert_eq!(stores, BTreeSet::from([image.at("var/lib/paintbox/units.db")]), "there is one store");
}
