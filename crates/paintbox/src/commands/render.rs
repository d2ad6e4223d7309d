//! `paintbox render`: runs one program and writes its picture, in the same jail as the service.

use super::FAILED;
use crate::paths;
use anyhow::{Context, Result, bail};
use pool::{
    Attempt, ClientId, Engine, Extras, Failed, Failure, Meter, Pool, ReadRequest, Rendered, Report, Request, Starts,
};
use server::{Config, Overrides};
use std::ffi::OsStr;
use std::io::{self, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use wire::{DataFormat, DataOptions, Figures, Format, Limits, ReadJob};

/// The exit status of a usage error, the same as clap's.
const USAGE: u8 = 2;

#[derive(clap::Args)]
pub(crate) struct Args {
    /// The file with the Python program; - is standard input
    program: PathBuf,
    /// The file for the picture [default: standard output, unless it is a terminal]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// A parameter for the program
    #[arg(long = "param", value_name = "NAME=VALUE", value_parser = parameter)]
    params: Vec<(String, String)>,
    /// The data file: .csv, .tsv, .json, .ndjson, .geojson or .xlsx
    #[arg(long, value_name = "FILE")]
    data: Option<PathBuf>,
    /// An option for reading the data, such as dates=dmy: delimiter, decimal, encoding, heading, dates, types, skip, sheet, epoch
    #[arg(long = "data-option", value_name = "NAME=VALUE", value_parser = parameter, requires = "data")]
    data_options: Vec<(String, String)>,
    /// The size of the canvas in px
    #[arg(long, value_name = "WIDTHxHEIGHT", default_value = "800x600", value_parser = size)]
    size: (u32, u32),
    /// The number of device pixels for one canvas px
    #[arg(long, default_value_t = 1.0)]
    scale: f32,
    /// The file format: png, svg, pdf, webp, jpg, gif or apng [default: from the output's name, otherwise png]
    #[arg(long, value_parser = format)]
    format: Option<Format>,
    /// Keep text as text in an SVG, instead of outlines that look the same everywhere
    #[arg(long)]
    text: bool,
    /// Let turtles draw step by step, in a format that has frames
    #[arg(long)]
    animate: bool,
    /// Which of the program's figures is the picture: its number, from 1, or all, each as a frame or a
    /// page; the last one if not given
    #[arg(long, value_name = "N")]
    figure: Option<Figures>,
    /// The engine that draws it; auto is the first that can
    #[arg(long, value_name = "NAME", default_value = "auto")]
    engine: String,
    /// The time limit in seconds
    #[arg(long, value_name = "SECONDS")]
    time: Option<f64>,
    /// The memory limit in MiB
    #[arg(long, value_name = "MIB")]
    memory: Option<u64>,
    /// Print errors as JSON
    #[arg(long)]
    json: bool,
    /// The configuration file [default: paintbox.toml, if it exists]
    #[arg(long, env = "PAINTBOX_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
}

pub(crate) fn run(args: &Args) -> Result<ExitCode> {
    let config = match Config::load(args.config.as_deref(), &Overrides::default()) {
        Ok(config) => config,
        Err(error) => return Ok(usage(&error.into())),
    };
    let mut settings = paths::pool_settings(&config)?;
    settings.engines = match engines(args, settings.engines) {
        Ok(engines) => engines,
        Err(error) => return Ok(usage(&error)),
    };
    let (mut request, data) = match request(args, &config, &settings.engines) {
        Ok(asked) => asked,
        Err(error) => return Ok(usage(&error)),
    };
    if args.output.is_none() && io::stdout().is_terminal() {
        return Ok(usage(&anyhow::anyhow!("standard output is a terminal; name a file with -o")));
    }
    (settings.renders, settings.spare, settings.painters) = (1, 0, 1);
    settings.readers = usize::from(data.is_some());
    let program = request.program.clone();
    let rendered = tokio::runtime::Runtime::new()?.block_on(async {
        let pool = Pool::start(settings).await?;
        let read = match data {
            Some(data) => read_data(&pool, data, &config.limits, &mut request).await,
            None => Ok(()),
        };
        let rendered = match read {
            Ok(()) => Ok(pool.render(seeded(request)).await),
            Err(error) => Err(error),
        };
        pool.shutdown().await;
        anyhow::Ok(rendered)
    })?;
    let rendered = match rendered {
        Ok(rendered) => rendered,
        Err(error) => return Ok(usage(&error)),
    };
    match rendered {
        Ok(rendered) => {
            print_console(&rendered.report);
            print_handover(&rendered.report);
            print_undeclared(&args.params, &rendered.report);
            write(args.output.as_deref(), &rendered)?;
            Ok(ExitCode::SUCCESS)
        }
        Err(failed) => {
            if args.json {
                eprintln!("{:#}", server::problem_json(&failed, &program));
            } else {
                print_console(&failed.report);
                eprint!("{}", server::describe(&failed.failure, &program));
            }
            Ok(ExitCode::from(status(&failed)))
        }
    }
}

fn usage(error: &anyhow::Error) -> ExitCode {
    eprintln!("paintbox: {}", super::said(error));
    ExitCode::from(USAGE)
}

/// The request without its data and seed, and the data file.
fn request(args: &Args, config: &Config, engines: &[Engine]) -> Result<(Request, Option<DataFile>)> {
    let limits = &config.limits;
    let (width, height) = args.size;
    let program = read_program(&args.program, limits.program_bytes)?;
    let file = args.data.as_deref().map(|file| data_file(file, &args.data_options, limits.data_bytes)).transpose()?;
    let params = args.params.clone();
    let params_bytes: usize = params.iter().map(|(name, value)| name.len() + value.len()).sum();
    if params_bytes as u64 > limits.params_bytes {
        bail!("the parameters are longer than {} bytes", limits.params_bytes);
    }
    if !(args.scale.is_finite() && args.scale > 0.0 && args.scale <= limits.picture.scale as f32) {
        bail!("--scale must be above 0 and at most {}", limits.picture.scale);
    }
    let format = args.format.map_or_else(|| format_of(args.output.as_deref()), Ok)?;
    let figures = args.figure.unwrap_or_default();
    if !figures.fit(format) {
        bail!("--figure all needs a format with frames or pages: webp, gif, apng or pdf");
    }
    let client = ClientId::default();
    let (scale, text) = (if format.is_vector() { 1.0 } else { args.scale }, args.text && format == Format::Svg);
    let (data, seed, program) = (None, 0, program.into());
    let attempts =
        engines.iter().map(|engine| Attempt { engine: engine.name.clone(), limits: engine.limits }).collect();
    Ok((
        Request {
            client,
            attempts,
            program,
            params,
            data,
            width,
            height,
            scale,
            format,
            text,
            animate: args.animate,
            figures,
            extras: Extras::default(),
            seed,
        },
        file,
    ))
}

/// The engines that try the program in turn, with the limits of the command line. The second one starts only if it is needed.
fn engines(args: &Args, mut engines: Vec<Engine>) -> Result<Vec<Engine>> {
    let names: Vec<String> = engines.iter().map(|engine| engine.name.to_string()).collect();
    engines.retain(|engine| match args.engine.as_str() {
        "auto" => server::AUTOMATIC.contains(&&*engine.name),
        name => *engine.name == *name,
    });
    if engines.is_empty() {
        bail!("there is no engine {}; --engine can be auto, {}", args.engine, names.join(", "));
    }
    for (at, engine) in engines.iter_mut().enumerate() {
        engine.limits = limits(args, engine.limits)?;
        engine.ready = 1;
        engine.starts = if at == 0 { Starts::WithPool } else { Starts::AtFirstRender };
    }
    Ok(engines)
}

/// The request with the seed that the service would give it.
fn seeded(request: Request) -> Request {
    let Request { program, params, data, width, height, .. } = &request;
    let seed = server::seed(program, params, data.as_deref(), *width, *height);
    Request { seed, ..request }
}

fn limits(args: &Args, mut limits: Limits) -> Result<Limits> {
    if let Some(seconds) = args.time {
        if !(0.01..=3600.0).contains(&seconds) {
            bail!("--time must be from 0.01 to 3600 seconds");
        }
        limits.wall_ms = (seconds * 1000.0) as u64;
        // More time is meant for computing.
        limits.cpu_ms = limits.cpu_ms.max(limits.wall_ms);
    }
    if let Some(mib) = args.memory {
        if !(1..=65_536).contains(&mib) {
            bail!("--memory must be from 1 to 65536 MiB");
        }
        limits.memory_bytes = mib * 1024 * 1024;
    }
    Ok(limits)
}

fn read_program(from: &Path, most: u64) -> Result<String> {
    let source = if from == Path::new("-") {
        read_all(io::stdin().lock(), most).context("can't read the program from standard input")?
    } else {
        let file = std::fs::File::open(from).with_context(|| format!("can't read {}", from.display()))?;
        read_all(file, most).with_context(|| format!("can't read {}", from.display()))?
    };
    String::from_utf8(source).context("the program is not UTF-8 text")
}

/// A data file that hasn't been read yet.
struct DataFile {
    name: PathBuf,
    format: DataFormat,
    options: DataOptions,
    bytes: Vec<u8>,
}

fn data_file(from: &Path, said: &[(String, String)], most: u64) -> Result<DataFile> {
    let format = DataFormat::from_file_name(from)
        .context("--data must be a .csv, .tsv, .json, .ndjson, .geojson or .xlsx file")?;
    let mut options = DataOptions::default();
    for (name, value) in said {
        options.set(name, value).context("--data-option")?;
    }
    options.check(format).context("--data-option")?;
    let file = std::fs::File::open(from).with_context(|| format!("can't read {}", from.display()))?;
    let bytes = read_all(file, most).with_context(|| format!("can't read {}", from.display()))?;
    Ok(DataFile { name: from.to_path_buf(), format, options, bytes })
}

/// Reads the file in a jail, as the service does.
async fn read_data(pool: &Pool, file: DataFile, limits: &Limits, request: &mut Request) -> Result<()> {
    let DataFile { name, format, options, bytes } = file;
    let job = ReadJob { format, options, file_bytes: limits.data_bytes, encoded_bytes: limits.encoded_bytes() };
    let read = ReadRequest { client: request.client.clone(), job, file: bytes, limits: limits.reader };
    let read = pool.read(read, &Meter::default()).await.with_context(|| name.display().to_string())?;
    request.data = Some(read.encoded);
    Ok(())
}

fn read_all(from: impl Read, most: u64) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        bail!("it is longer than {most} bytes");
    }
    Ok(bytes)
}

fn print_console(report: &Report) {
    eprint!("{}", report.console.text);
    if !report.console.text.is_empty() && !report.console.text.ends_with('\n') {
        eprintln!();
    }
    if report.console.cut {
        eprintln!("… (output truncated)");
    }
}

/// Says which engine drew, if the first one didn't offer what the program needs.
fn print_handover(report: &Report) {
    if let Some(missing) = report.missing() {
        eprintln!("paintbox: drawn by the engine {}: {missing}", report.engine);
    }
}

/// Names the parameters that the program doesn't declare. The service ignores them too, but here they are likely mistakes.
fn print_undeclared(given: &[(String, String)], report: &Report) {
    let declared: Vec<&str> = report.declared.iter().map(|declaration| declaration.name.as_str()).collect();
    let known = if declared.is_empty() { "none".to_owned() } else { declared.join(", ") };
    for (name, _) in given.iter().filter(|(name, _)| !declared.contains(&name.as_str())) {
        eprintln!("paintbox: the program declares no parameter {name:?} (it declares {known}); it was ignored");
    }
}

fn write(to: Option<&Path>, rendered: &Rendered) -> Result<()> {
    match to {
        Some(file) => std::fs::write(file, &rendered.file).with_context(|| format!("can't write {}", file.display())),
        None => io::stdout().write_all(&rendered.file).context("can't write to standard output"),
    }
}

fn status(failed: &Failed) -> u8 {
    match failed.failure {
        Failure::Raised(_) => 1,
        Failure::Limit(..) => 3,
        Failure::Refused(_) => 4,
        Failure::Crashed => 5,
        Failure::Lost(_) | Failure::Busy => FAILED,
    }
}

pub(super) fn parameter(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((name, value)) if !name.is_empty() => Ok((name.to_owned(), value.to_owned())),
        _ => Err("write a parameter as NAME=VALUE".to_owned()),
    }
}

pub(super) fn size(text: &str) -> Result<(u32, u32), String> {
    let side = |text: &str| text.parse().ok().filter(|side| (1..=65_535).contains(side));
    text.split_once('x')
        .and_then(|(width, height)| Some((side(width)?, side(height)?)))
        .ok_or_else(|| "write a size as WIDTHxHEIGHT, for example 800x600".to_owned())
}

fn format(text: &str) -> Result<Format, String> {
    let known = Format::ALL.map(Format::extension).join(", ");
    let text = text.to_ascii_lowercase();
    Format::from_extension(if text == "jpeg" { "jpg" } else { &text }).ok_or_else(|| format!("the formats are {known}"))
}

fn format_of(output: Option<&Path>) -> Result<Format> {
    match output.and_then(Path::extension).and_then(OsStr::to_str) {
        Some(extension) => format(extension).map_err(|error| anyhow::anyhow!("{error}; choose one with --format")),
        None => Ok(Format::Png),
    }
}
