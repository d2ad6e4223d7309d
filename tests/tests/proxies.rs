//! Paintbox behind the proxies that `deploy/` has configurations for, as they are in Debian.

use serde_json::json;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::Duration;
use tests::golden::Picture;
use tests::{Client, Server, Walls, census, spawn};

/// How long a proxy may take to listen.
const SOON: Duration = Duration::from_secs(30);

/// A proxy's process; it ends with this, or with the tests.
struct Proxy(Child);

impl Drop for Proxy {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn server() -> Server {
    let server = Server::builder()
        .variable("PAINTBOX_BUDGET_VIEWER_MS", "1000")
        .config("[http]\nproxies = ['127.0.0.1']\n[limits]\nwall_ms = 900\ncpu_ms = 800\n")
        .start();
    for (name, program) in [("red", "canvas.background('red')"), ("endless", "while True: pass")] {
        let body = json!({"program": program, "width": 20, "height": 10});
        assert_eq!(server.client().put(&format!("/api/v1/images/{name}"), &body).status, 201);
    }
    server
}

fn deployed(file: &str) -> String {
    std::fs::read_to_string(tests::here("../deploy").join(file)).expect("deploy/ has it")
}

/// A port that was free a moment ago.
fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port").port()
}

/// Starts a proxy in a folder of its own.
fn start(program: &str, arguments: &[&str], folder: &Path) -> Proxy {
    let unpacked = tests::here("../target/proxies/usr");
    let found = ["sbin", "bin"].map(|place| unpacked.join(place).join(program));
    let program = found.iter().find(|path| path.exists());
    let program = program.unwrap_or_else(|| panic!("{found:?} isn't there: `make test` unpacks it"));
    let mut command = Walls::All.command(program);
    command.args(arguments).current_dir(folder).env("HOME", folder);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    Proxy(spawn(command).expect("the proxy can be started"))
}

/// What every proxy must pass on, and what it must not open.
fn check(server: &Server, port: u16) {
    census::eventually(SOON, "the proxy listens", || {
        TcpStream::connect(("127.0.0.1", port)).map(drop).map_err(|error| error.to_string())
    });
    let through = Client::at(&format!("http://127.0.0.1:{port}"));
    let picture = through.get("/red.png");
    assert_eq!((picture.status, picture.header("content-type")), (200, Some("image/png")));
    assert_eq!(Picture::decode(&picture.body).pixels[..4], [255, 0, 0, 255]);
    let etag = picture.header("etag").expect("an ETag");
    assert_eq!(through.get_with("/red.png", &[("If-None-Match", etag)]).status, 304);
    let saved = through
        .with_token(tests::TOKEN)
        .put("/api/v1/images/through", &json!({"program": "canvas.background('blue')"}));
    assert_eq!(saved.status, 201, "{}", saved.text());
    // Metrics are for this machine's own programs: a viewer behind the proxy is none.
    assert_eq!(through.get("/metrics").status, 401);
    assert_eq!(server.client().anonymous().get("/metrics").status, 200);
    // The viewer is known by the address that the proxy saw: another one's budget is another.
    census::eventually(SOON, "a viewer's budget is used up", || match through.get("/endless.png").status {
        429 => Ok(()),
        other => Err(other.to_string()),
    });
    let elsewhere = [("X-Forwarded-For", "203.0.113.9"), ("Accept", "image/png")];
    assert_eq!(server.client().anonymous().get_with("/red.png", &elsewhere).status, 200);
}

#[test]
fn nginx_passes_pictures_on_and_says_who_asks() {
    let server = server();
    let folder = tempfile::tempdir().expect("a folder");
    let port = free_port();
    let site: String = deployed("nginx.conf")
        .replace("127.0.0.1:8080", server.address().trim_start_matches("http://").trim_end_matches('/'))
        .replace("443 ssl", &format!("127.0.0.1:{port}"))
        .split_inclusive('\n')
        .filter(|line| !line.trim_start().starts_with("ssl_"))
        .collect();
    let place = folder.path().display();
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|what| format!("{what}_temp_path {place}/{what};\n"))
        .concat();
    let config = format!(
        "master_process off;\ndaemon off;\npid {place}/pid;\nerror_log {place}/error.log;\nevents {{}}\n\
         http {{\naccess_log off;\n{temporary}{site}}}\n"
    );
    std::fs::write(folder.path().join("nginx.conf"), config).expect("a file");
    let path = folder.path().join("nginx.conf").display().to_string();
    let _proxy = start("nginx", &["-c", &path, "-p", &folder.path().display().to_string()], folder.path());
    check(&server, port);
    server.stop().expect("the server ends cleanly");
}

#[test]
fn caddy_passes_pictures_on_and_says_who_asks() {
    let server = server();
    let folder = tempfile::tempdir().expect("a folder");
    let port = free_port();
    let site = deployed("Caddyfile")
        .replace("127.0.0.1:8080", server.address().trim_start_matches("http://").trim_end_matches('/'))
        .replace("pictures.example {", &format!("http://127.0.0.1:{port} {{"));
    std::fs::write(folder.path().join("Caddyfile"), format!("{{\n\tadmin off\n}}\n{site}")).expect("a file");
    let _proxy = start("caddy", &["run", "--config", "Caddyfile", "--adapter", "caddyfile"], folder.path());
    check(&server, port);
    server.stop().expect("the server ends cleanly");
}
