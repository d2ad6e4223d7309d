//! `paintbox push`: saves a program and its data as an image.

use super::failure;
use crate::service::{At, plain};
use anyhow::{Context, Result, bail};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, PercentEncode, utf8_percent_encode};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(clap::Args)]
pub(crate) struct Args {
    /// The file with the Python program
    program: PathBuf,
    /// The data file: .csv or .json
    #[arg(long, value_name = "FILE")]
    data: Option<PathBuf>,
    /// The image's name [default: the file's name]
    #[arg(long)]
    name: Option<String>,
    #[command(flatten)]
    at: At,
}

pub(crate) fn run(args: &Args) -> Result<ExitCode> {
    let program = read(&args.program)?;
    let data = args.data.as_deref().map(data).transpose()?;
    let name = match &args.name {
        Some(name) => name.clone(),
        None => {
            name_of(&args.program).context("this file's name can't be the name of an image; give a name with --name")?
        }
    };
    let service = args.at.known()?;
    let path = format!("/api/v1/images/{}", escaped(&name));
    let saved = if let Some((media_type, data)) = &data {
        let (form_type, form) = form(&program, media_type, data);
        service.send("PUT", &path, &[("Content-Type", &form_type)], &form)
    } else {
        let python = [("Content-Type", "text/x-python; charset=utf-8")];
        service.send("PUT", &format!("{path}/program"), &python, &program)
    };
    let saved = saved?.json()?;
    failure::print_console(&saved);
    println!("version {} of {}", saved["version"], plain(saved["url"].as_str().unwrap_or(&name)));
    let done = |error| failure::print(error, &String::from_utf8_lossy(&program));
    Ok(error_of(&saved).map_or(ExitCode::SUCCESS, done))
}

pub(super) fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("can't read {}", file.display()))
}

/// A data file and its media type.
pub(super) fn data(file: &Path) -> Result<(&'static str, Vec<u8>)> {
    let media_type = match file.extension().and_then(|extension| extension.to_str()) {
        Some("csv") => "text/csv",
        Some("json") => "application/json",
        _ => bail!("--data must be a .csv or .json file"),
    };
    Ok((media_type, read(file)?))
}

/// A program and its data as a form (`multipart/form-data`), with the form's media type.
fn form(program: &[u8], media_type: &str, data: &[u8]) -> (String, Vec<u8>) {
    let has = |text: &[u8], part: &str| text.windows(part.len()).any(|window| window == part.as_bytes());
    let mut boundary = "paintbox-0".to_owned();
    for n in 1.. {
        if !has(program, &boundary) && !has(data, &boundary) {
            break;
        }
        boundary = format!("paintbox-{n}");
    }
    let mut form = Vec::with_capacity(program.len() + data.len() + 512);
    for (name, media_type, bytes) in [("program", "text/x-python", program), ("data", media_type, data)] {
        let head = format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{name}\"\r\n\
             Content-Type: {media_type}\r\n\r\n"
        );
        form.extend_from_slice(head.as_bytes());
        form.extend_from_slice(bytes);
        form.extend_from_slice(b"\r\n");
    }
    form.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
    (format!("multipart/form-data; boundary={boundary}"), form)
}

/// The image's name for a file: `cat.py` → `cat`.
fn name_of(file: &Path) -> Option<String> {
    let name = file.file_stem()?.to_str()?.to_ascii_lowercase().replace([' ', '.'], "-");
    let good = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    (good && !name.is_empty()).then_some(name)
}

/// A name, escaped for a URL's path.
pub(super) fn escaped(name: &str) -> PercentEncode<'_> {
    const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_');
    utf8_percent_encode(name, SEGMENT)
}

/// The error of a draft or a save, if there is one.
pub(super) fn error_of(answer: &Value) -> Option<&Value> {
    answer.get("error").filter(|error| error.is_object())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_boundary_of_a_form_is_in_no_part() {
        let (form_type, form) = form(b"# --paintbox-0", "text/csv", b"n\npaintbox-1\n");
        assert_eq!(form_type, "multipart/form-data; boundary=paintbox-2");
        let form = String::from_utf8(form).expect("text");
        assert_eq!(form.matches("--paintbox-2").count(), 3, "{form}");
        assert!(form.contains("Content-Type: text/csv\r\n\r\nn\npaintbox-1\n\r\n--paintbox-2--"), "{form}");
    }

    #[test]
    fn files_name_images() {
        let named = |file: &str| name_of(Path::new(file));
        assert_eq!(named("drawings/My Cat.v2.py").as_deref(), Some("my-cat-v2"));
        assert_eq!((named("größe.py"), named("a%b.py")), (None, None));
        assert_eq!(escaped("../a b").to_string(), "%2E%2E%2Fa%20b");
    }
}
