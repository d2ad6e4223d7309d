//! Paintbox behind the proxies that `deploy/` has configurations for, as they are in Debian.

use e2e::golden::Picture;
use e2e::{Client, Server, Walls, census, spawn};
use serde_json::json;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::Duration;

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
    std::fs::read_to_string(e2e::here("../deploy").join(file)).expect("deploy/ has it")
}

/// A port that was free a moment ago.
fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port").port()
}

/// Starts a proxy in a folder of its own.
fn start(program: &str, arguments: &[&str], folder: &Path) -> Proxy {
    let unpacked = e2e::here("../target/proxies/usr");
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
    let saved =
        through.with_token(e2e::TOKEN).put("/api/v1/images/through", &json!({"program": "canvas.background('blue')"}));
    assert_eq!(saved.status, 201, "{}", saved.text());
    // The longest address that there is.
    let program = "canvas.background('red') #";
    let program = format!("{program}{}", "#".repeat(6 * 1024 - r#"{"program":""}"#.len() - program.len()));
    let body = json!({"draft": {"program": program}, "expires_in": 600});
    let signed = through.with_token(e2e::TOKEN).post("/api/v1/render/sign", "application/json", &body);
    assert_eq!(signed.status, 201, "{}", signed.text());
    let url = signed.json()["url"].as_str().expect("an address").to_owned();
    let path = &url[url.find("/api/").expect("a path")..];
    assert!(path.len() > 8 * 1024, "{}", path.len());
    assert_eq!(through.get_with(path, &[("Accept", "image/png")]).status, 200);
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

/// A browser signs in and writes, on a page of this origin. It sends nothing else of where the page is from.
fn check_browser(server: &Server, port: u16, host: &str, origin: &str) {
    let through = Client::at(&format!("http://127.0.0.1:{port}"));
    let name = format!("ann-{}", origin.len());
    let added = server.client().post("/api/v1/authors", "application/json", &json!({"name": name}));
    assert_eq!(added.status, 201, "{}", added.text());
    let link = server.client().send("POST", &format!("/api/v1/authors/{name}/sign-in"), &[], "").json();
    let code = link["url"].as_str().and_then(|url| url.split_once("code=")).expect("a link").1.to_owned();
    let form = ("Content-Type", "application/x-www-form-urlencoded");
    let sign_in = |origin: &str| {
        through.send("POST", "/sign-in", &[("Host", host), ("Origin", origin), form], format!("code={code}"))
    };
    assert_eq!(sign_in("https://evil.example").status, 403);
    let signed_in = sign_in(origin);
    assert_eq!(signed_in.status, 303, "{}", signed_in.text());
    let cookie = signed_in.header("set-cookie").and_then(|cookie| cookie.split(';').next()).expect("a session");
    let body = json!({"program": "canvas.background('blue')"}).to_string();
    let write = |origin: &str| {
        let headers = [("Host", host), ("Origin", origin), ("Cookie", cookie)];
        through.send("PUT", &format!("/api/v1/images/of-{name}"), &headers, &body).status
    };
    assert_eq!((write("https://evil.example"), write(origin)), (401, 201));
}

/// The proxy keeps what Paintbox lets it keep, and nothing else.
fn check_cache(server: &Server, port: u16) {
    census::eventually(SOON, "the proxy listens", || {
        TcpStream::connect(("127.0.0.1", port)).map(drop).map_err(|error| error.to_string())
    });
    let through = Client::at(&format!("http://127.0.0.1:{port}"));
    let operator = through.with_token(e2e::TOKEN);
    let save = |name: &str, settings: serde_json::Value| {
        let mut body = json!({"program": "for x in range(400): canvas.circle(x, x % 90, 3)", "max_age": 600});
        body.as_object_mut().expect("an object").extend(settings.as_object().cloned().unwrap_or_default());
        assert_eq!(server.client().put(&format!("/api/v1/images/{name}"), &body).status, 201);
    };
    save("kept", json!({}));
    save("fresh", json!({"max_age": 0}));
    save("mine", json!({"visibility": "private"}));
    save("signed", json!({"signed": true}));
    save("failing", json!({"program": "1/0"}));
    let cached = |client: &Client, path: &str, encoding: &str| {
        let answer = client.get_with(path, &[("Accept-Encoding", encoding), ("Accept", "image/*")]);
        let said = |name: &str| answer.header(name).unwrap_or_default().to_owned();
        (answer.status, said("x-cache"), said("content-encoding"))
    };
    let expect = |status: u16, cache: &str, encoding: &str| (status, cache.to_owned(), encoding.to_owned());
    for encoding in ["br", "gzip", ""] {
        assert_eq!(cached(&through, "/kept.svg", encoding), expect(200, "MISS", encoding));
    }
    for encoding in ["br", "gzip", ""] {
        assert_eq!(cached(&through, "/kept.svg", encoding), expect(200, "HIT", encoding));
    }
    assert_eq!(cached(&operator, "/kept.svg", "br").1, "BYPASS");
    let etag = through.get_with("/kept.svg", &[("Accept-Encoding", "br")]).header("etag").expect("an ETag").to_owned();
    assert_eq!(through.get_with("/kept.svg", &[("Accept-Encoding", "br"), ("If-None-Match", &etag)]).status, 304);
    for _ in 0..2 {
        assert_eq!(cached(&through, "/fresh.png", "").1, "MISS", "it is asked for anew");
        assert_eq!(cached(&through, "/failing.png", ""), expect(422, "MISS", ""), "errors are kept by nobody");
        // Whoever may see it leaves nothing there for others.
        assert_eq!(cached(&operator, "/mine.png", ""), expect(200, "BYPASS", ""));
        assert_eq!(cached(&operator, "/signed.png", ""), expect(200, "BYPASS", ""));
        assert_eq!((cached(&through, "/mine.png", "").0, cached(&through, "/signed.png", "").0), (404, 403));
    }
    let by_right = server.client().get("/signed.png");
    assert_eq!(by_right.header("cache-control"), Some("private, no-cache"));
    let sign = json!({"expires_in": 90});
    let url = server.client().post("/api/v1/images/signed/sign", "application/json", &sign).json();
    let path =
        url["url"].as_str().and_then(|url| url.strip_prefix(server.address())).expect("an address of the server's");
    let path = format!("/{path}");
    let age =
        through.get(&path).header("cache-control").and_then(|said| said.strip_prefix("public, max-age=")?.parse().ok());
    assert!(age.is_some_and(|age: u32| age <= 90), "as long as its address is good: {age:?}");
}

#[test]
fn pictures_are_served_through_nginx_with_the_clients_address() {
    let server = server();
    let folder = tempfile::tempdir().expect("a folder");
    let (port, second) = (free_port(), free_port());
    let site: String = deployed("nginx.conf")
        .replace("127.0.0.1:8080", server.address().trim_start_matches("http://").trim_end_matches('/'))
        // As plain text, once for each version of HTTP: this nginx speaks only the second where it is told to.
        .replace("listen 443 ssl http2", &format!("listen 127.0.0.1:{second} http2;\n    listen 127.0.0.1:{port}"))
        .replace("/var/lib/nginx/paintbox", &folder.path().join("cache").display().to_string())
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
    check_cache(&server, port);
    check(&server, port);
    check_browser(&server, port, &format!("127.0.0.1:{port}"), &format!("http://127.0.0.1:{port}"));
    let spoken = std::process::Command::new("curl")
        .args([
            "--silent",
            "--http2-prior-knowledge",
            "--output",
            "/dev/null",
            "--write-out",
            "%{http_version} %{http_code}",
        ])
        .arg(format!("http://127.0.0.1:{second}/red.png"))
        .output()
        .expect("curl is here: `make test` installs it");
    assert_eq!(String::from_utf8_lossy(&spoken.stdout), "2 200");
    server.reconfigure(
        "examples = false\n[http]\nproxies = ['127.0.0.1']\npublic_url = 'https://pictures.example:8443'\n",
    );
    check_browser(&server, port, "pictures.example:8443", "https://pictures.example:8443");
    server.stop().expect("the server ends cleanly");
}

#[test]
fn pictures_are_served_through_caddy_with_the_clients_address() {
    let server = server();
    let folder = tempfile::tempdir().expect("a folder");
    let port = free_port();
    let site = deployed("Caddyfile")
        .replace("127.0.0.1:8080", server.address().trim_start_matches("http://").trim_end_matches('/'))
        .replace("pictures.example {", &format!("http://127.0.0.1:{port} {{"));
    std::fs::write(folder.path().join("Caddyfile"), format!("{{\n\tadmin off\n}}\n{site}")).expect("a file");
    let _proxy = start("caddy", &["run", "--config", "Caddyfile", "--adapter", "caddyfile"], folder.path());
    check(&server, port);
    check_browser(&server, port, &format!("127.0.0.1:{port}"), &format!("http://127.0.0.1:{port}"));
    server.stop().expect("the server ends cleanly");
}
