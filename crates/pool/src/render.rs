//! One render, from its turn to the file.

use crate::child::Child;
use crate::client::ClientId;
use crate::failure::{Failed, Failure};
use crate::inner::Inner;
use crate::metrics::{Metrics, ProcessKind};
use crate::request::{Attempt, Extras, Frame, Meter, Rendered, Report, Request, Usage};
use crate::supervisor::Supervisor;
use crate::verdict::{self, Ending, KillReason, PoolActions, judge};
use crate::{frames, process, queue};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::io::AsyncReadExt;
use wire::{
    Animation, Caps, ErrorReport, Exited, Figures, Finish, Job, Keep, LimitKind, Limits, Outcome, PaintJob, Painted,
    PainterLimits, Product,
};

/// Maximum size of an outcome without its console, bytes.
const OUTCOME_BYTES: u32 = 512 * 1024;
/// Maximum size of a map of lines, bytes: a million pixels that no compression makes smaller.
pub const LINE_MAP_BYTES: u32 = 8 << 20;
/// How long the kernel and the zygote may take to report the exit of a killed child.
const EXIT_TIMEOUT: Duration = Duration::from_secs(5);

/// A render's turn, given back when dropped. The meter is charged for its duration.
pub struct Turn {
    asked: Instant,
    began: Instant,
    meter: Meter,
    metrics: Metrics,
    // Dropped after the meter was charged.
    _held: queue::Turn,
}

impl Turn {
    pub(crate) async fn wait(pool: &Inner, client: &ClientId, meter: &Meter) -> Result<Self, Failed> {
        let asked = Instant::now();
        match pool.queue.turn(client).await {
            Ok(held) => {
                let (meter, metrics) = (meter.clone(), pool.metrics.clone());
                Ok(Self { asked, began: Instant::now(), meter, metrics, _held: held })
            }
            Err(failure) => {
                let waited = micros_since(asked);
                let usage = Usage { queue_us: waited, total_us: waited, ..Usage::default() };
                let failed = Failed { failure, report: Box::new(Report { usage, ..Report::default() }) };
                pool.metrics.ended::<Rendered>(Err(&failed), waited, waited);
                Err(failed)
            }
        }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let took = self.began.elapsed();
        self.meter.add(took);
        self.metrics.turn_ended(took);
    }
}

/// Runs and paints a request.
pub(crate) async fn render(pool: &Inner, turn: Turn, request: Request) -> Result<Rendered, Failed> {
    let format = request.format;
    let mut report = Report::default();
    report.usage.queue_us = turn.began.saturating_duration_since(turn.asked).as_micros() as u64;
    let result = render_in_turn(pool, request, &mut report).await;
    report.usage.total_us = micros_since(turn.asked);
    let (queue_us, total_us) = (report.usage.queue_us, report.usage.total_us);
    let result = match result {
        Ok(Picture { file, size: (width, height), line_map, frames }) => {
            report.usage.file_bytes = file.len() as u64;
            Ok(Rendered { file, format, width, height, line_map, frames, report })
        }
        Err(failure) => Err(Failed { failure, report: Box::new(report) }),
    };
    pool.metrics.ended(result.as_ref(), queue_us, total_us);
    result
}

/// What was painted.
struct Picture {
    file: Vec<u8>,
    size: (u32, u32),
    line_map: Option<Vec<u8>>,
    frames: Vec<Frame>,
}

/// What is sent for a try, encoded once for its repetition.
struct EncodedRequest<'a> {
    engine: &'a Supervisor,
    /// A [`Job`].
    job: Vec<u8>,
    data: Option<Arc<[u8]>>,
    limits: Limits,
    /// The painter's job.
    paint: PaintJob,
    line_map: bool,
}

/// What came of a try.
enum Tried {
    Drawn(Picture),
    /// What the engine doesn't offer, and the module that another one must.
    NotOffered(ErrorReport, String),
}

/// Lets the request's engines try it in turn.
async fn render_in_turn(pool: &Inner, request: Request, report: &mut Report) -> Result<Picture, Failure> {
    let mut attempts = request.attempts.as_slice();
    while let [attempt, later @ ..] = attempts {
        match attempt_on(pool, &request, attempt, !later.is_empty(), report).await {
            Ok(Tried::Drawn(picture)) => return Ok(picture),
            Ok(Tried::NotOffered(missing, needs)) => {
                attempts = that_offer(pool, later, &needs);
                // Nobody asked it to hand over: to the author it is an exception.
                let Some(next) = attempts.first() else { return Err(Failure::Raised(missing)) };
                pool.metrics.handed_over(&attempt.engine, &next.engine);
                report.handed_over = Some(missing);
            }
            Err(failure) => return Err(in_earlier_words(failure, report.handed_over.as_ref())),
        }
    }
    Err(Failure::Lost("no engine was asked".to_owned()))
}

/// The attempts from the first one whose engine offers this module. If none does, the last attempt: its program may do without.
fn that_offer<'a>(pool: &Inner, later: &'a [Attempt], module: &str) -> &'a [Attempt] {
    let offers = |attempt: &Attempt| {
        let engine = pool.settings.engines.iter().find(|engine| engine.name == attempt.engine);
        engine.is_some_and(|engine| engine.zygote.modules.iter().any(|offered| offered == module))
    };
    &later[later.iter().position(offers).unwrap_or(later.len().saturating_sub(1))..]
}

/// A failure as the author reads it: where two engines raise the same exception in the same line, the earlier one's words.
fn in_earlier_words(failure: Failure, handed_over: Option<&ErrorReport>) -> Failure {
    match (failure, handed_over) {
        (Failure::Raised(report), Some(first))
            if (&first.exception, first.line) == (&report.exception, report.line) =>
        {
            Failure::Raised(first.clone())
        }
        (failure, _) => failure,
    }
}

async fn attempt_on(
    pool: &Inner,
    request: &Request,
    attempt: &Attempt,
    hands_over: bool,
    report: &mut Report,
) -> Result<Tried, Failure> {
    let Attempt { engine: name, limits } = attempt;
    let Request {
        client: _,
        attempts: _,
        program,
        params,
        data,
        width,
        height,
        scale,
        format,
        text,
        animate,
        figures,
        extras: Extras { line_map, frames, printed },
        seed,
    } = request;
    let engine = pool.engine(name).ok_or_else(|| Failure::Lost(format!("there is no engine {name}")))?;
    report.engine = Arc::clone(engine.name());
    let (scene, picture, console_bytes) = (limits.scene, limits.picture, limits.console_bytes);
    if !picture.allows(*width, *height) {
        return Err(Failure::Limit(LimitKind::Size, None));
    }
    let job = Job {
        program: program.to_string(),
        params: params.clone(),
        width: *width,
        height: *height,
        seed: *seed,
        scene,
        picture,
        console_bytes,
        hands_over,
        animation: Animation::asked(*frames || format.is_animated(), *animate),
        figures: *figures,
        keep: Keep { lines: *line_map, printed: *printed },
        probe: false,
    };
    let (format, scale, text) = (*format, *scale, *text);
    let product = if *frames { Product::Frames } else { Product::File };
    let paint = PaintJob { product, format, scale, text, scene, picture, file_bytes: limits.painter.file_bytes };
    let (job, data, line_map) = (wire::encode(&job), data.clone(), *line_map);
    let work = EncodedRequest { engine, job, data, limits: *limits, paint, line_map };
    let result = match run(pool, &work, report).await {
        // A zygote that dies takes its children with it. A program has no effect but its picture, so running it again is safe.
        Err(Failure::Lost(why)) => {
            tracing::warn!(%why, "a render was lost; running it again");
            run(pool, &work, report).await
        }
        result => result,
    };
    engine.done();
    result
}

async fn run(pool: &Inner, work: &EncodedRequest<'_>, report: &mut Report) -> Result<Tried, Failure> {
    let limits = &work.limits;
    let asked = Instant::now();
    let child = work.engine.take(limits.child()).await?;
    report.usage.start_us += micros_since(asked);
    let mut run = Run::new(child, limits, &pool.metrics);
    let answered = run.ask(&work.job, work.data.as_deref().unwrap_or_default()).await;
    report.usage.program_us += run.took_us;
    // The painter starts while the kernel still tears the child down; its picture counts only if the child's verdict
    // is good.
    let painting = async {
        let (outcome, scene) = answered.as_ref()?;
        match outcome.finish {
            Finish::Drawn { .. } => Some(pool.painters.paint(&work.paint, scene, limits.painter).await),
            _ => None,
        }
    };
    let (exited, painted) = tokio::join!(run.end(), painting);
    let (exited, trailing) = exited?;
    record(report, exited, answered.as_ref().map(|(outcome, _)| outcome));
    let outcome = answered.as_ref().map(|(outcome, _)| outcome).filter(|_| !trailing);
    let size = match judge(exited, run.actions, outcome, limits)? {
        Ending::Drawn(width, height) => (width, height),
        Ending::NotOffered(missing, needs) => return Ok(Tried::NotOffered(missing, needs)),
    };
    let (painted, file) = painted.ok_or(Failure::Crashed)??;
    report.usage.paint_us = painted.paint_us;
    report.usage.encode_us = painted.encode_us;
    let (file, frames) = match work.paint.product {
        Product::Frames => frames_of(&painted, file)?,
        Product::File | Product::LineMap => (file, Vec::new()),
    };
    let mut line_map = None;
    if let Some((_, scene)) = answered.as_ref() {
        report.usage.scene_bytes = scene.len() as u64;
        if work.line_map {
            line_map = paint_line_map(pool, work, scene, report).await;
        }
    }
    Ok(Tried::Drawn(Picture { file, size, line_map, frames }))
}

/// Paints the map of lines of a scene whose picture is painted. A draft whose map isn't painted within the limits is one without.
async fn paint_line_map(pool: &Inner, work: &EncodedRequest<'_>, scene: &[u8], report: &mut Report) -> Option<Vec<u8>> {
    let file_bytes = work.paint.file_bytes.min(LINE_MAP_BYTES);
    let job = PaintJob { product: Product::LineMap, file_bytes, ..work.paint.clone() };
    let limits = PainterLimits { file_bytes, ..work.limits.painter };
    let (painted, map) = pool.painters.paint(&job, scene, limits).await.ok()?;
    report.usage.line_map_us = painted.paint_us + painted.encode_us;
    (!map.is_empty()).then_some(map)
}

/// Takes a painter's answer apart: the file of the first frame, and all of them if there are several.
fn frames_of(painted: &Painted, mut files: Vec<u8>) -> Result<(Vec<u8>, Vec<Frame>), Failure> {
    let whole: u64 = painted.frames.iter().map(|frame| u64::from(frame.bytes)).sum();
    if whole != files.len() as u64 || painted.frames.is_empty() {
        return Err(Failure::Crashed);
    }
    if painted.frames.len() == 1 {
        return Ok((files, Vec::new()));
    }
    let mut frames: Vec<Frame> = Vec::with_capacity(painted.frames.len());
    for frame in painted.frames.iter().rev() {
        let file = files.split_off(files.len() - frame.bytes as usize);
        frames.push(Frame { ms: frame.ms, file });
    }
    drop(files);
    frames.reverse();
    let first = frames.first().map(|frame| frame.file.clone()).unwrap_or_default();
    Ok((first, frames))
}

/// Runs a probe (see [`Pool::probe`](crate::Pool::probe)).
pub(crate) async fn probe(pool: &Inner, engine: &str) -> Result<Finish, Failure> {
    let engine = pool.engine(engine).ok_or_else(|| Failure::Lost(format!("there is no engine {engine}")))?;
    let limits = &engine.limits();
    let child = engine.take(limits.child()).await?;
    let job = Job {
        program: String::new(),
        params: Vec::new(),
        width: 1,
        height: 1,
        seed: 0,
        scene: limits.scene,
        picture: limits.picture,
        console_bytes: 0,
        hands_over: false,
        animation: Animation::None,
        figures: Figures::Last,
        keep: Keep::default(),
        probe: true,
    };
    let mut run = Run::new(child, limits, &pool.metrics);
    let answered = run.ask(&wire::encode(&job), &[]).await;
    let (exited, _) = run.end().await?;
    match answered {
        Some((Outcome { finish: finish @ Finish::Probed { .. }, .. }, _)) => Ok(finish),
        other => judge(exited, run.actions, other.as_ref().map(|(o, _)| o), limits).and(Err(Failure::Crashed)),
    }
}

fn record(report: &mut Report, exited: Exited, outcome: Option<&Outcome>) {
    report.usage.cpu_us += exited.cpu_us;
    report.usage.peak_bytes = report.usage.peak_bytes.max(exited.peak_bytes);
    if let Some(outcome) = outcome {
        report.console = outcome.console.clone();
        report.declared.clone_from(&outcome.declared);
    }
}

/// A child that has a job.
struct Run<'a> {
    child: Child,
    limits: &'a Limits,
    metrics: &'a Metrics,
    actions: PoolActions,
    took_us: u64,
    /// The hard deadline.
    deadline: Instant,
}

impl<'a> Run<'a> {
    fn new(child: Child, limits: &'a Limits, metrics: &'a Metrics) -> Self {
        let whole = Duration::from_millis(limits.wall_ms.saturating_add(limits.grace_ms));
        let deadline = Instant::now() + whole;
        Self { child, limits, metrics, actions: PoolActions::default(), took_us: 0, deadline }
    }

    /// Sends the job and reads the answer; sends the soft deadline's signal, and gives up at the hard deadline. `None` when
    /// no valid answer came.
    async fn ask(&mut self, job: &[u8], data: &[u8]) -> Option<(Outcome, Vec<u8>)> {
        let started = Instant::now();
        let soft = Duration::from_millis(self.limits.wall_ms);
        let caps = Caps { head: OUTCOME_BYTES + self.limits.console_bytes, body: self.limits.scene.bytes };
        let mut pipe = self.child.job.take()?;
        let Child { result, pidfd, .. } = &mut self.child;
        let exchange = async {
            let written = async {
                // A child that dies early breaks the pipe; its exit status says why.
                let _ = frames::send(&mut pipe, job, data).await;
                drop(pipe);
            };
            tokio::join!(written, frames::receive(result, caps)).1
        };
        tokio::pin!(exchange);
        let answered = tokio::select! {
            answered = &mut exchange => Some(answered),
            () = tokio::time::sleep(soft) => None,
        };
        let answered = if answered.is_some() {
            answered
        } else {
            self.actions.interrupted = true;
            process::interrupt(pidfd);
            tokio::time::timeout_at(self.deadline.into(), exchange).await.ok()
        };
        self.took_us = micros_since(started);
        match answered {
            None => {
                self.actions.killed = Some(KillReason::Deadline);
                None
            }
            Some(Err(error)) => {
                self.actions.refused = error.refused();
                None
            }
            Some(Ok((head, scene))) => {
                self.actions.killed = Some(KillReason::Answered);
                let outcome = Outcome::decode(&head, self.limits.console_bytes).ok()?;
                for (number, times) in &outcome.refused {
                    self.metrics.refused_softly(ProcessKind::Child, *number, *times);
                }
                Some((outcome, scene))
            }
        }
    }

    /// Kills the child if needed and waits for its exit status. Also returns whether it wrote anything after its answer.
    async fn end(&mut self) -> Result<(Exited, bool), Failure> {
        let lost = |why: &str| Failure::Lost(why.to_owned());
        let out_of_time = self.actions.killed == Some(KillReason::Deadline);
        if self.actions.killed.is_some() {
            self.child.kill();
        }
        let killed = Instant::now();
        if out_of_time {
            self.metrics.overshot(killed.saturating_duration_since(self.deadline));
        }
        // A broken answer comes from a child that is dying or that broke the protocol: either way it gets little time.
        let exited = if let Ok(exited) = tokio::time::timeout(EXIT_TIMEOUT / 10, &mut self.child.exited).await {
            exited
        } else {
            // If the pool killed it before, the kernel is only slow.
            self.actions.killed.get_or_insert(KillReason::BadAnswer);
            self.child.kill();
            let exited = tokio::time::timeout(EXIT_TIMEOUT, &mut self.child.exited).await;
            exited.map_err(|_| {
                self.child.zygote.mark_failed();
                lost("the zygote doesn't report how its child ended")
            })?
        };
        let exited = exited.map_err(|_| lost("its zygote ended"))?;
        self.metrics.killed(verdict::cause(exited, self.actions));
        if out_of_time {
            self.metrics.torn_down(killed.elapsed());
        }
        if verdict::is_refused(exited) {
            self.metrics.refused_deadly(ProcessKind::Child, self.actions.refused);
        }
        let mut one = [0; 1];
        let answered = self.actions.killed == Some(KillReason::Answered);
        let trailing = answered && matches!(self.child.result.read(&mut one).await, Ok(1));
        Ok((exited, trailing))
    }
}

fn micros_since(since: Instant) -> u64 {
    since.elapsed().as_micros() as u64
}
