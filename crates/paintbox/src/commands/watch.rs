//! `paintbox watch`: draws a program each time its file changes.

use super::{failure, open, push};
use crate::service::{At, Service, plain};
use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread;
use std::time::{Duration, SystemTime};

/// How often the files are checked.
const LOOK_AGAIN: Duration = Duration::from_millis(100);
/// The pause after a draft that failed for another reason than its program.
const TRY_AGAIN: Duration = Duration::from_secs(1);

#[derive(clap::Args)]
pub(crate) struct Args {
    /// The file with the Python program
    program: PathBuf,
    /// The data file: .csv or .json
    #[arg(long, value_name = "FILE")]
    data: Option<PathBuf>,
    /// A parameter for the program
    #[arg(long = "param", value_name = "NAME=VALUE", value_parser = super::render::parameter)]
    params: Vec<(String, String)>,
    /// The size of the canvas in px
    #[arg(long, value_name = "WIDTHxHEIGHT", default_value = "800x600", value_parser = super::render::size)]
    size: (u32, u32),
    /// The file for the picture: .png, .svg, .pdf, .webp, .jpg or .gif [default: the program's name with .png]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Open the first picture in a viewer
    #[arg(long)]
    open: bool,
    #[command(flatten)]
    at: At,
}

pub(crate) fn run(args: &Args) -> Result<ExitCode> {
    let service = args.at.known()?;
    let output = args.output.clone().unwrap_or_else(|| args.program.with_extension("png"));
    if output == args.program {
        bail!("the picture would overwrite the program");
    }
    push::read(&args.program)?;
    let (mut drawn, mut wrong) = (None, None);
    let mut opened = !args.open;
    loop {
        let now = state(args);
        if drawn.as_ref() != Some(&now) {
            drawn = Some(now);
            match draw(args, &service, &output) {
                Ok(true) if !opened => {
                    opened = true;
                    open::show(&output.to_string_lossy());
                }
                Ok(_) => wrong = None,
                // The service may be available again, or less busy, in a moment.
                Err(error) => {
                    let error = format!("{error:#}");
                    if wrong.as_ref() != Some(&error) {
                        eprintln!("paintbox: {error}");
                    }
                    (wrong, drawn) = (Some(error), None);
                    thread::sleep(TRY_AGAIN);
                }
            }
        }
        thread::sleep(LOOK_AGAIN);
    }
}

/// The files' modification times and lengths.
fn state(args: &Args) -> Vec<Option<(SystemTime, u64)>> {
    let of = |file: &PathBuf| fs::metadata(file).and_then(|about| Ok((about.modified()?, about.len()))).ok();
    [Some(&args.program), args.data.as_ref()].into_iter().flatten().map(of).collect()
}

/// Draws a draft and writes its picture. Returns whether there is one.
fn draw(args: &Args, service: &Service, output: &Path) -> Result<bool> {
    let program = String::from_utf8(push::read(&args.program)?).context("the program is not UTF-8 text")?;
    let params: Map<String, Value> = args.params.iter().map(|(name, value)| (name.clone(), json!(value))).collect();
    let format = output.extension().map(|extension| extension.to_string_lossy().to_ascii_lowercase());
    let mut draft = json!({
        "program": program, "params": params, "width": args.size.0, "height": args.size.1,
        "format": format.as_deref().unwrap_or("png"),
    });
    if let Some((media_type, data)) = args.data.as_deref().map(push::data).transpose()? {
        let data = String::from_utf8(data).context("the data is not UTF-8 text")?;
        if media_type == "text/csv" {
            draft["data_csv"] = data.into();
        } else {
            draft["data"] = serde_json::from_str(&data).context("the data isn't valid JSON")?;
        }
    }
    let headers = [("Content-Type", "application/json"), ("Accept", "application/json")];
    let answer = service.send("POST", "/api/v1/render", &headers, draft.to_string().as_bytes())?;
    // The answer has the same form if the program failed, with another status.
    let json: Value = serde_json::from_slice(&answer.body).unwrap_or_default();
    let json = if json.get("usage").is_some() { json } else { answer.json()? };
    failure::print_console(&json);
    if let Some(error) = push::error_of(&json) {
        if !failure::is_program_failure(error) {
            bail!("{}", plain(error["message"].as_str().unwrap_or("the service couldn't draw it")));
        }
        failure::print(error, &program);
        return Ok(false);
    }
    let image =
        json["image"].as_str().and_then(|url| url.split_once(";base64,")).context("the answer has no picture")?;
    let file = STANDARD.decode(image.1).context("the picture isn't valid base64")?;
    // Replaced as a whole, for a viewer that watches the file.
    let new = output.with_extension("new");
    fs::write(&new, file)
        .and_then(|()| fs::rename(&new, output))
        .with_context(|| format!("can't write {}", output.display()))?;
    let took_ms = json["usage"]["total_us"].as_u64().unwrap_or_default().div_ceil(1_000);
    println!("{} ({}×{}, {took_ms} ms)", output.display(), json["width"], json["height"]);
    Ok(true)
}
