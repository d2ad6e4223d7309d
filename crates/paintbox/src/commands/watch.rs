//! `paintbox watch`: draws a program whenever its file is saved.

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

/// Between two looks at the files.
const LOOK_AGAIN: Duration = Duration::from_millis(100);
/// After a draft that wasn't drawn for no fault of its program's.
const TRY_AGAIN: Duration = Duration::from_secs(1);

#[derive(clap::Args)]
pub(crate) struct Args {
    /// The Python program
    program: PathBuf,
    /// The program's data: a .csv or .json file
    #[arg(long, value_name = "FILE")]
    data: Option<PathBuf>,
    /// A parameter of the program
    #[arg(long = "param", value_name = "NAME=VALUE", value_parser = super::render::parameter)]
    params: Vec<(String, String)>,
    /// The canvas's size, px
    #[arg(long, value_name = "WIDTHxHEIGHT", default_value = "800x600", value_parser = super::render::size)]
    size: (u32, u32),
    /// Where to write the picture (.png, .svg, .pdf, .webp, .jpg, .gif); beside the program, as PNG, if it isn't given
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Open the first picture
    #[arg(long)]
    open: bool,
    #[command(flatten)]
    at: At,
}

pub(crate) fn run(args: &Args) -> Result<ExitCode> {
    let service = args.at.known()?;
    let output = args.output.clone().unwrap_or_else(|| args.program.with_extension("png"));
    if output == args.program {
        bail!("the picture would be written over the program");
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
                // The service may be back, or less busy, in a moment.
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

/// When the files were saved, and how long they are.
fn state(args: &Args) -> Vec<Option<(SystemTime, u64)>> {
    let of = |file: &PathBuf| fs::metadata(file).and_then(|about| Ok((about.modified()?, about.len()))).ok();
    [Some(&args.program), args.data.as_ref()].into_iter().flatten().map(of).collect()
}

/// Draws a draft and writes the picture; whether there is one.
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
            draft["data"] = serde_json::from_str(&data).context("the data is no JSON")?;
        }
    }
    let headers = [("Content-Type", "application/json"), ("Accept", "application/json")];
    let answer = service.send("POST", "/api/v1/render", &headers, draft.to_string().as_bytes())?;
    // A program's failure has a status of its own, and the same answer around it.
    let json: Value = serde_json::from_slice(&answer.body).unwrap_or_default();
    let json = if json.get("usage").is_some() { json } else { answer.json()? };
    failure::print_console(&json);
    if let Some(error) = push::error_of(&json) {
        if !failure::is_program_failure(error) {
            bail!("{}", plain(error["message"].as_str().unwrap_or("it isn't drawn")));
        }
        failure::print(error, &program);
        return Ok(false);
    }
    let image = json["image"].as_str().and_then(|url| url.split_once(";base64,")).context("there is no picture")?;
    let file = STANDARD.decode(image.1).context("the picture is broken")?;
    // Whole or not at all, for a viewer that looks on.
    let new = output.with_extension("new");
    fs::write(&new, file)
        .and_then(|()| fs::rename(&new, output))
        .with_context(|| format!("can't write {}", output.display()))?;
    println!("{} ({}×{}, {} ms)", output.display(), json["width"], json["height"], json["usage"]["wall_ms"]);
    Ok(true)
}
