//! Forms with files (`multipart/form-data`), as curl sends them.

use e2e::{Answer, Client};

/// A part of a form with files: its name, its file's name and type, and what is in it.
#[derive(Clone, Copy)]
pub(crate) struct Part<'a>(pub &'a str, pub Option<(&'a str, &'a str)>, pub &'a [u8]);

/// Sends a form with files.
pub(crate) fn send_form(client: &Client, method: &str, path: &str, headers: &[(&str, &str)], parts: &[Part]) -> Answer {
    let mut body = Vec::new();
    for Part(name, file, bytes) in parts {
        body.extend(format!("--paintbox\r\nContent-Disposition: form-data; name=\"{name}\"").bytes());
        if let Some((file, media_type)) = file {
            body.extend(format!("; filename=\"{file}\"").bytes());
            if !media_type.is_empty() {
                body.extend(format!("\r\nContent-Type: {media_type}").bytes());
            }
        }
        body.extend(b"\r\n\r\n");
        body.extend(*bytes);
        body.extend(b"\r\n");
    }
    body.extend(b"--paintbox--\r\n");
    let kind = [("Content-Type", "multipart/form-data; boundary=paintbox")];
    client.send(method, path, &[&kind, headers].concat(), body)
}
