//! The life of a child: lock, read one job, run one program, answer, exit.

use crate::binding::CanvasObject;
use crate::charts::{ChartObject, ChartsObject};
use crate::child_jail::Jail;
use crate::interpreter;
use crate::native::Console;
use crate::params::Declarations;
use crate::{data, report};
use canvas::{CallError, Canvas, ErrorKind};
use jail::{Footprint, Lock, Locked};
use pyo3::prelude::*;
use std::io;
use std::os::fd::OwnedFd;
use wire::{Animation, Caps, DataSet, Figures, Finish, Job, Keep, Layer, Outcome, PictureLimits, SceneLimits, Spawn};

/// The module that draws what the fast charts don't, as in `python/hand_over.py`.
const CHARTS: &str = "matplotlib";
/// The largest job. The pool has checked the operator's limits already.
const CAPS: Caps = Caps { head: 64 << 20, body: u32::MAX };

/// Runs a freshly forked child to its end.
pub(crate) fn run(py: Python<'_>, jail: &Jail, spawn: Spawn, base: &Footprint, job: OwnedFd, result: OwnedFd) -> ! {
    let locked = (jail.lock)(Lock { job, result, limits: spawn.limits, base, one_job: true });
    let code = match locked.map_err(io::Error::other).and_then(|locked| answer(py, jail, locked)) {
        Ok(()) => 0,
        // A program may have caused any failure here, so the pool treats it as a crash.
        Err(_) => 1,
    };
    // SAFETY: ends this process at once, without destructors and exit handlers, which a program could abuse.
    unsafe { libc::_exit(code) }
}

fn answer(py: Python<'_>, jail: &Jail, locked: Locked) -> io::Result<()> {
    let Locked { layers, job: mut from, result: mut to } = locked;
    let gone = || io::Error::from(io::ErrorKind::UnexpectedEof);
    let (head, body) = wire::read_frame(&mut from, CAPS)?.ok_or_else(gone)?;
    let job: Job = wire::decode(&head, "job").map_err(io::Error::other)?;
    let data =
        if body.is_empty() { DataSet::default() } else { wire::decode(&body, "data").map_err(io::Error::other)? };
    let (outcome, scene) = if job.probe { (probe(jail, layers), Vec::new()) } else { render(py, job, data)? };
    wire::write_frame(&mut to, &wire::encode(&outcome), &scene)
}

/// Does what most programs do, and discards the picture.
pub(crate) fn rehearse(py: Python<'_>) -> io::Result<()> {
    let program = if interpreter::has_matplotlib(py) {
        include_str!("python/rehearsal_charts.py")
    } else if interpreter::has_pandas(py) {
        include_str!("python/rehearsal_pandas.py")
    } else {
        include_str!("python/rehearsal.py")
    };
    rehearse_program(py, program)?;
    interpreter::collect(py).map_err(io::Error::other)
}

/// Does what nearly every program does.
pub(crate) fn rehearse_usual(py: Python<'_>) -> io::Result<()> {
    if interpreter::has_matplotlib(py) || interpreter::has_pandas(py) {
        return rehearse(py);
    }
    rehearse_program(py, include_str!("python/rehearsal_usual.py"))
}

/// Does what many programs do.
pub(crate) fn rehearse_widely(py: Python<'_>) -> io::Result<()> {
    rehearse(py)?;
    rehearse_program(py, include_str!("python/rehearsal.py"))?;
    rehearse_program(py, include_str!("python/rehearsal_widely.py"))
}

fn rehearse_program(py: Python<'_>, program: &str) -> io::Result<()> {
    let job = Job {
        program: program.to_owned(),
        params: Vec::new(),
        width: 400,
        height: 300,
        seed: 1,
        scene: SceneLimits::default(),
        picture: PictureLimits::default(),
        console_bytes: 1024,
        hands_over: false,
        animation: Animation::None,
        figures: Figures::Last,
        keep: Keep::default(),
        probe: false,
    };
    render(py, job, DataSet::default()).map(drop)
}

fn probe(jail: &Jail, layers: Vec<Layer>) -> Outcome {
    let finish = Finish::Probed { layers, attempts: (jail.probe)() };
    Outcome { finish, console: wire::Console::default(), declared: Vec::new(), refused: Vec::new() }
}

fn render(py: Python<'_>, mut job: Job, data: DataSet) -> io::Result<(Outcome, Vec<u8>)> {
    let source = std::mem::take(&mut job.program);
    let wanted = Wanted { scene: job.scene, hands_over: job.hands_over, figures: job.figures };
    let mut drawn_on = Canvas::new(job.width, job.height, job.scene, job.picture).animated(job.animation);
    if job.keep.lines {
        drawn_on = drawn_on.with_lines();
    }
    let canvas = Bound::new(py, CanvasObject::new(drawn_on, job.scene.points));
    let console = Bound::new(py, Console::new(job.console_bytes, job.keep.printed));
    let declarations = Bound::new(py, Declarations::default());
    let (canvas, console, declarations) = (
        canvas.map_err(io::Error::other)?,
        console.map_err(io::Error::other)?,
        declarations.map_err(io::Error::other)?,
    );
    let charts = Bound::new(py, ChartsObject::new(&canvas, job.scene.points)).map_err(io::Error::other)?;
    charts.borrow_mut().charts().set_exact(job.hands_over);
    let finish =
        program(py, &source, job, data, (&canvas, &charts), &console, &declarations).map_err(io::Error::other)?;
    let (finish, scene) = match finish {
        Some(finish) => (finish, Vec::new()),
        None => draw(&canvas, &charts, &console, &wanted, &source)?,
    };
    let outcome = Outcome {
        finish,
        console: console.borrow_mut().take(),
        declared: declarations.borrow_mut().take(),
        refused: jail::refusals(),
    };
    Ok((outcome, scene))
}

fn program(
    py: Python<'_>,
    source: &str,
    job: Job,
    data: DataSet,
    (canvas, charts): (&Bound<'_, CanvasObject>, &Bound<'_, ChartsObject>),
    console: &Bound<'_, Console>,
    declarations: &Bound<'_, Declarations>,
) -> PyResult<Option<Finish>> {
    let given: std::collections::HashMap<String, String> = job.params.into_iter().collect();
    let columns = data::columns(py, data)?;
    let run = py.import("paintbox_program")?.getattr("run")?;
    let plt = ChartObject::pyplot(charts)?;
    let settle = charts.getattr("settle")?;
    let animation = (job.animation == Animation::Turtles).then_some((job.picture.frames, job.picture.frame_pixels));
    let hands_over = job.hands_over;
    let figures = match job.figures {
        Figures::Last => py.None(),
        Figures::One(number) => number.get().into_pyobject(py)?.into_any().unbind(),
        Figures::All => "all".into_pyobject(py)?.into_any().unbind(),
    };
    let arguments =
        (source, given, columns, job.seed, canvas, plt, console, declarations, hands_over, animation, figures, settle);
    let returned = run.call1(arguments)?;
    if returned.is_none() { Ok(None) } else { report::finish(&returned).map(Some) }
}

/// What the job wants of the picture.
struct Wanted {
    scene: SceneLimits,
    hands_over: bool,
    figures: Figures,
}

/// Finishes the canvas and encodes its scene.
fn draw(
    canvas: &Bound<'_, CanvasObject>,
    charts: &Bound<'_, ChartsObject>,
    console: &Bound<'_, Console>,
    wanted: &Wanted,
    source: &str,
) -> io::Result<(Finish, Vec<u8>)> {
    let py = canvas.py();
    let mut canvas = canvas.borrow_mut().take().ok_or_else(|| io::Error::other("the canvas is in use"))?;
    let mut charts = charts.borrow_mut();
    let made = charts.charts().count_figures();
    let number = match wanted.figures {
        Figures::One(number) => Some(usize::from(number.get())),
        Figures::Last | Figures::All => None,
    };
    if let Some(number) = number
        && number > made
        && !interpreter::has_matplotlib(py)
    {
        return Ok((Finish::Raised(no_figure(number, made)), Vec::new()));
    }
    let drawn = match wanted.figures {
        Figures::All => charts.charts().draw_all(&mut canvas),
        Figures::Last | Figures::One(_) => charts.charts().draw(&mut canvas, number),
    };
    for note in charts.charts().take_notes() {
        console.borrow_mut().note(&note);
    }
    match drawn {
        Ok(()) => {}
        Err(error) if wanted.hands_over && !matches!(error.kind, ErrorKind::Limit(_)) => {
            let needs = CHARTS.to_owned();
            return Ok((Finish::NotOffered { report: report_of(error.message, error.hint), needs }, Vec::new()));
        }
        Err(error) => return Ok((drawn_by(canvas.line(), refused(error)), Vec::new())),
    }
    let missing = canvas.missing_glyphs();
    if missing > 0 {
        let glyphs = if missing == 1 { "character has" } else { "characters have" };
        console.borrow_mut().note(&format!("{missing} {glyphs} no glyph in these fonts; a box stands in its place.\n"));
    }
    if let Some(note) = canvas.note_on_frames() {
        console.borrow_mut().note(&note);
    }
    if canvas.is_blank() {
        console.borrow_mut().note("Nothing was drawn: the picture is empty.\n");
        if let Some(note) = uncalled(py, source) {
            console.borrow_mut().note(&note);
        }
    }
    match canvas.finish_with_lines() {
        Ok((scene, lines)) => {
            let (width, height) = (scene.width, scene.height);
            let most = wanted.scene.bytes as usize;
            let bytes = scene.encode_with(lines.as_ref(), most);
            if bytes.len() > most {
                return Ok((too_much(), Vec::new()));
            }
            Ok((Finish::Drawn { width, height }, bytes))
        }
        Err(error) => Ok((refused(error), Vec::new())),
    }
}

/// A note about functions that the program defines and never calls. `None` if anything fails, since it is only a hint.
fn uncalled(py: Python<'_>, source: &str) -> Option<String> {
    py.import("paintbox_hints").ok()?.call_method1("uncalled", (source,)).ok()?.extract().ok()
}

fn refused(error: CallError) -> Finish {
    match error.kind {
        ErrorKind::Limit(kind) => past(kind, error.message, error.hint),
        ErrorKind::NotImplemented => Finish::Raised(wire::ErrorReport {
            exception: "NotImplementedError".to_owned(),
            ..report_of(error.message, error.hint)
        }),
        _ => past(wire::LimitKind::Scene, error.message, error.hint),
    }
}

/// The same with the line of the program that made what was being drawn, if that is known.
fn drawn_by(line: u32, mut finish: Finish) -> Finish {
    if let Finish::Raised(report) | Finish::Limit(_, report) = &mut finish {
        report.line = (line > 0).then_some(line);
    }
    finish
}

fn too_much() -> Finish {
    past(wire::LimitKind::Scene, "the picture has more content than a scene may hold".to_owned(), None)
}

fn past(kind: wire::LimitKind, message: String, hint: Option<String>) -> Finish {
    Finish::Limit(kind, report_of(message, hint))
}

/// Of the science engine's figures, Python says the same (`python/program.py`).
fn no_figure(figure: usize, figures: usize) -> wire::ErrorReport {
    let message = format!("there is no figure {figure}: the program made {figures}");
    wire::ErrorReport { exception: "ValueError".to_owned(), message, ..Default::default() }
}

fn report_of(message: String, hint: Option<String>) -> wire::ErrorReport {
    wire::ErrorReport { exception: "DrawingLimit".to_owned(), message, hint, ..Default::default() }
}
