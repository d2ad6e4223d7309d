//! `paintbox push`: saves a program and its data as an image.

use super::failure;
use crate::service::{Answer, At, Service, plain};
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
    let save = |service: &Service| {
        service.send("PUT", &format!("{path}/program"), &[("Content-Type", "text/x-python; charset=utf-8")], &program)
    };
    // The program needs its new data, so the data is saved first if the image exists.
    let mut saved: Option<Answer> = None;
    if let Some((media_type, data)) = &data {
        let put = || service.send("PUT", &format!("{path}/data"), &[("Content-Type", *media_type)], data);
        let first = put()?;
        if first.status == 404 {
            save(&service)?.json()?;
            saved = Some(put()?);
        } else {
            first.json()?;
        }
    }
    let saved = saved.map_or_else(|| save(&service), Ok)?.json()?;
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
    fn files_name_images() {
        let named = |file: &str| name_of(Path::new(file));
        assert_eq!(named("drawings/My Cat.v2.py").as_deref(), Some("my-cat-v2"));
        assert_eq!((named("größe.py"), named("a%b.py")), (None, None));
        assert_eq!(escaped("../a b").to_string(), "%2E%2E%2Fa%20b");
    }
}
