//! The authors' command line, against a running service.

use super::{RAISES, image, shared};
use e2e::cli::{Ended, paintbox_with};
use e2e::golden::Picture;
use e2e::{Server, TOKEN, Walls, here, program};
use serde_json::json;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// An author's machine: a folder with a configuration of its own.
struct Desk {
    folder: TempDir,
    base: String,
}

impl Desk {
    fn new(server: &Server) -> Self {
        let folder = tempfile::tempdir().expect("a folder can be made");
        Self { folder, base: server.address().trim_end_matches('/').to_owned() }
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn write(&self, name: &str, content: &str) {
        fs::write(self.path().join(name), content).expect("a file can be written");
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    fn run(&self, arguments: &[&str], input: &str) -> Ended {
        self.run_with(&[("PAINTBOX_SERVER", &self.base)], arguments, input)
    }

    fn run_with(&self, environment: &[(&str, &str)], arguments: &[&str], input: &str) -> Ended {
        let home = self.path().to_string_lossy().into_owned();
        let all: Vec<(&str, &str)> = environment.iter().copied().chain([("XDG_CONFIG_HOME", home.as_str())]).collect();
        paintbox_with(Walls::All, self.path(), &all, arguments, input)
    }

    /// The same, signed in.
    fn logged_in(server: &Server) -> Self {
        let desk = Self::new(server);
        let ended = desk.run(&["login"], &format!("{TOKEN}\n"));
        assert_eq!(ended.code, Some(0), "{}", ended.stderr);
        desk
    }
}

fn said(ended: &Ended) -> String {
    String::from_utf8_lossy(&ended.stdout).into_owned()
}

#[test]
fn login_stores_the_token_in_a_private_file() {
    let server = shared();
    let desk = Desk::new(&server);
    desk.write("cat.py", "canvas.background('red')");
    let unknown = desk.run(&["push", "cat.py"], "");
    assert!(unknown.code == Some(6) && unknown.stderr.contains("paintbox login"), "{}", unknown.stderr);
    let wrong = desk.run(&["login"], "not-a-token-of-anybody\n");
    assert!(wrong.code == Some(6) && !desk.path().join("paintbox").exists(), "{}", wrong.stderr);

    let right = desk.run(&["login"], &format!("{TOKEN}\n"));
    assert_eq!(right.code, Some(0), "{}", right.stderr);
    assert!(said(&right).contains("the operator") && !said(&right).contains(TOKEN), "{}", said(&right));
    let file = desk.path().join("paintbox/tokens.toml");
    let mode = |path: &Path| fs::metadata(path).expect("it is there").permissions().mode() & 0o777;
    assert_eq!((mode(&file), mode(file.parent().expect("a folder"))), (0o600, 0o700));
    // The service of the last login is the one that is meant.
    assert_eq!(desk.run_with(&[], &["push", "cat.py", "--name", "logged-in"], "").code, Some(0));
    assert_eq!(server.client().get(&image("logged-in")).json()["version"], 1);

    fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).expect("a mode can be set");
    let open = desk.run(&["images"], "");
    assert!(open.code == Some(6) && open.stderr.contains("chmod 600"), "{}", open.stderr);
}

#[test]
fn programs_and_data_are_pushed_listed_and_pulled() {
    let server = shared();
    let desk = Desk::new(&server);
    let token = [("PAINTBOX_TOKEN", TOKEN), ("PAINTBOX_SERVER", desk.base.as_str())];
    let run = |arguments: &[&str]| desk.run_with(&token, arguments, "");
    let program = "print('größe', data['rain'].sum())\ncanvas.background('red')\n";
    desk.write("My Rain.py", program);
    desk.write("rain.csv", "year,rain\n2012,9.5\n2013,7.5\n");
    let first = run(&["push", "My Rain.py", "--data", "rain.csv"]);
    assert_eq!(first.code, Some(0), "{}", first.stderr);
    assert!(said(&first).ends_with(&format!(" of {}/my-rain.png\n", desk.base)), "{}", said(&first));
    assert_eq!(first.stderr, "größe 17.0\n");
    desk.write("rain.csv", "year,rain\n2012,1.5\n");
    assert_eq!(run(&["push", "My Rain.py", "--data", "rain.csv"]).stderr, "größe 1.5\n");
    // Program and data are one version.
    assert_eq!(server.client().get(&image("my-rain")).json()["version"], 2);

    let listed = said(&run(&["images"]));
    let line = listed.lines().find(|line| line.starts_with("my-rain ")).unwrap_or_else(|| panic!("{listed}"));
    assert!(line.contains("800×600") && line.ends_with(&format!("{}/my-rain.png", desk.base)), "{line}");
    assert_eq!(said(&run(&["open", "--print", "my-rain"])), format!("{}/my-rain\n", desk.base));

    let pulled = run(&["pull", "my-rain", "--data", "pulled.csv"]);
    assert_eq!(pulled.code, Some(0), "{}", pulled.stderr);
    assert_eq!((desk.read("my-rain.py").as_str(), desk.read("pulled.csv").lines().count()), (program, 2));
    desk.write("my-rain.py", "mine");
    let kept = run(&["pull", "my-rain"]);
    assert!(kept.code == Some(6) && kept.stderr.contains("--force"), "{}", kept.stderr);
    assert_eq!(desk.read("my-rain.py"), "mine");
    assert_eq!(run(&["pull", "my-rain", "--force"]).code, Some(0));
    assert_eq!(desk.read("my-rain.py"), program);

    let missing = run(&["pull", "no-such-image"]);
    assert!(missing.code == Some(6) && missing.stderr.contains("no-such-image"), "{}", missing.stderr);
}

#[test]
fn push_saves_a_failed_program_and_prints_the_error_as_render_does() {
    // Of its own: an endless program takes turns that other tests wait for.
    let server = Server::builder().start();
    let desk = Desk::logged_in(&server);
    desk.write("fails.py", RAISES);
    let pushed = desk.run(&["push", "fails.py"], "");
    let rendered = desk.run(&["render", "fails.py", "-o", "fails.png"], "");
    assert_eq!((pushed.code, rendered.code), (Some(1), Some(1)));
    assert!(!rendered.stderr.is_empty() && pushed.stderr == rendered.stderr, "{}\n{}", pushed.stderr, rendered.stderr);
    assert_eq!(server.client().get(&image("fails")).json()["version"], 1);
    desk.write("endless.py", "while True: pass");
    assert_eq!(desk.run(&["push", "endless.py"], "").code, Some(3));
}

#[test]
fn watch_draws_the_program_after_each_save() {
    let server = shared();
    let desk = Desk::logged_in(&server);
    desk.write("watched.py", "canvas.background(params.color('color', default='red'))");
    let mut command = Walls::All.command(&program("paintbox"));
    command.args(["watch", "watched.py", "--size", "30x20", "--param", "color=lime"]).current_dir(desk.path());
    command.env("XDG_CONFIG_HOME", desk.path()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut watch = e2e::spawn(command).expect("paintbox can be started");
    let mut drawn = BufReader::new(watch.stdout.take().expect("it is a pipe")).lines();
    let mut errors = BufReader::new(watch.stderr.take().expect("it is a pipe")).lines();
    let mut next = || drawn.next().expect("it goes on").expect("it is text");
    let corner =
        || Picture::decode(&fs::read(desk.path().join("watched.png")).expect("it is there")).pixels[..4].to_vec();
    assert!(next().starts_with("watched.png (30×20, "));
    assert_eq!(corner(), [0, 255, 0, 255]);
    desk.write("watched.py", "canvas.background('blue')");
    assert!(next().starts_with("watched.png (30×20, "));
    assert_eq!(corner(), [0, 0, 255, 255]);
    desk.write("watched.py", "canvas.background('blue')\n1 / 0");
    let error: Vec<String> = errors.by_ref().take(4).map(|line| line.expect("it is text")).collect();
    assert_eq!(error[3], "ZeroDivisionError: division by zero", "{error:?}");
    assert_eq!(corner(), [0, 0, 255, 255], "the last picture stays");
    desk.write("watched.py", "canvas.background('white')");
    assert!(next().starts_with("watched.png (30×20, "));
    watch.kill().and_then(|()| watch.wait()).expect("it ends");
    let drafts = server.client().get("/api/v1/images/watched");
    assert_eq!((drafts.status, &drafts.json()["kind"]), (404, &json!("not_found")), "nothing is saved");
}

#[test]
fn commands_use_https_with_the_systems_certificates() {
    let server = shared();
    let desk = Desk::new(&server);
    let port = desk.base.rsplit(':').next().expect("the address has a port");
    let mut command = Command::new(here("../.venv/bin/python"));
    command.arg(here("programs/tls.py")).arg(port).stdout(Stdio::piped());
    let mut proxy = e2e::spawn(command).expect("Python can be started");
    let port = BufReader::new(proxy.stdout.take().expect("it is a pipe")).lines().next().expect("it says its port");
    let address = format!("https://127.0.0.1:{}", port.expect("it is text"));
    desk.write("by-https.py", "canvas.background('red')");
    let trusted = here("programs/tls.pem").to_string_lossy().into_owned();
    let push = |more: &[(&str, &str)]| {
        let all = [&[("PAINTBOX_TOKEN", TOKEN), ("PAINTBOX_SERVER", address.as_str())], more].concat();
        desk.run_with(&all, &["push", "by-https.py"], "")
    };
    let stranger = push(&[]);
    assert!(stranger.code == Some(6) && stranger.stderr.contains("certificate"), "{}", stranger.stderr);
    assert_eq!(server.client().get(&image("by-https")).status, 404, "the token was sent to nobody");
    let pushed = push(&[("SSL_CERT_FILE", &trusted)]);
    proxy.kill().and_then(|()| proxy.wait().map(drop)).expect("it ends");
    assert_eq!((pushed.code, pushed.stderr.as_str()), (Some(0), ""));
    assert_eq!(server.client().get(&image("by-https")).json()["version"], 1);
}
