//! The service's own charts, which a program of ours draws in the same jails as any other. A chart is kept for some seconds,
//! and no budget pays for it: at most one of each is drawn in that time.

use crate::attempt;
use crate::budget::{Budgets, Payer};
use crate::history::{Counts, Minute};
use crate::key;
use crate::problem::Problem;
use axum::body::Bytes;
use moka::future::Cache;
use pool::{ClientId, Pool, Request};
use std::time::Duration;
use wire::{Column, DataSet, Figures, Format, Limits, PainterLimits, Values};

const PROGRAM: &str = include_str!("charts/chart.py");
/// How long a chart is kept.
const KEPT: Duration = Duration::from_secs(10);
/// A chart's size, px.
pub(crate) const SIZE: (u32, u32) = (640, 230);

/// The charts: as an address has them, and what they show.
pub(crate) const CHARTS: [(&str, &str); 4] = [
    ("renders", "Renders a minute"),
    ("cache", "Pictures from the cache"),
    ("queue", "Renders at the same time"),
    ("memory", "Memory"),
];

/// The largest chart, bytes. One has about a tenth of it.
const MAX_FILE: u32 = 256 << 10;
/// The most memory that charts take, bytes.
pub(crate) const MAX_MEMORY: u64 = 2 * CHARTS.len() as u64 * MAX_FILE as u64;

/// The charts that were drawn a moment ago, by their names and whether they are dark.
#[derive(Debug)]
pub(crate) struct Charts(Cache<(&'static str, bool), Bytes>);

impl Default for Charts {
    fn default() -> Self {
        let weigh = |_: &(&'static str, bool), file: &Bytes| u32::try_from(file.len()).unwrap_or(u32::MAX);
        Self(Cache::builder().max_capacity(MAX_MEMORY).weigher(weigh).time_to_live(KEPT).build())
    }
}

impl Charts {
    /// Bytes of the charts that are kept.
    pub(crate) async fn bytes(&self) -> u64 {
        self.0.run_pending_tasks().await;
        self.0.weighted_size()
    }

    /// One of [`CHARTS`] as an SVG.
    pub(crate) async fn svg(
        &self,
        (name, dark): (&'static str, bool),
        (pool, budgets): (&Pool, &Budgets),
        minutes: &[Minute],
        limits: Limits,
    ) -> Result<Bytes, Problem> {
        let draw = async {
            let request = request(name, dark, minutes, limits);
            let rendered = budgets.run(pool, request, vec![Payer::Service]).await?;
            let rendered = rendered.map_err(|failed| Problem::failed(failed, PROGRAM))?;
            Ok::<_, Problem>(Bytes::from(rendered.file))
        };
        self.0.try_get_with((name, dark), draw).await.map_err(|problem| Problem::clone(&problem))
    }
}

fn request(name: &str, dark: bool, minutes: &[Minute], limits: Limits) -> Request {
    let params = vec![("kind".to_owned(), name.to_owned()), ("dark".to_owned(), u8::from(dark).to_string())];
    let (width, height) = SIZE;
    Request {
        // The service's own.
        client: ClientId::default(),
        program: PROGRAM.into(),
        seed: key::seed(PROGRAM, &params, None, width, height),
        params,
        data: Some(pool::encode_data(&data(minutes))),
        width,
        height,
        scale: 1.0,
        format: Format::Svg,
        text: false,
        animate: false,
        figures: Figures::Last,
        extras: pool::Extras::default(),
        attempts: attempt::on_default_engine(within_file(limits)),
    }
}

/// These limits, with a file that is no larger than a chart's.
fn within_file(limits: Limits) -> Limits {
    let painter = PainterLimits { file_bytes: limits.painter.file_bytes.min(MAX_FILE), ..limits.painter };
    Limits { painter, ..limits }
}

/// A row for each minute.
fn data(minutes: &[Minute]) -> DataSet {
    let column = |name: &str, value: &dyn Fn(&Minute) -> i64| Column {
        name: name.to_owned(),
        values: Values::Integers(minutes.iter().map(value).collect()),
    };
    let of = |count: fn(Counts) -> u64| move |minute: &Minute| i64::try_from(count(minute.counts)).unwrap_or(i64::MAX);
    let columns = vec![
        column("minute", &|minute| minute.number),
        column("drawn", &of(|counts| counts.drawn)),
        column("raised", &of(|counts| counts.raised)),
        column("limited", &of(|counts| counts.limited)),
        column("stopped", &of(|counts| counts.stopped)),
        column("hits", &of(|counts| counts.hits)),
        column("misses", &of(|counts| counts.misses)),
        column("queued", &|minute| i64::try_from(minute.queued).unwrap_or(i64::MAX)),
        column("running", &|minute| i64::try_from(minute.running).unwrap_or(i64::MAX)),
        column("memory", &|minute| i64::try_from(minute.memory).unwrap_or(i64::MAX)),
    ];
    DataSet { columns }
}
