//! Where an axis's ticks go and what they say.

use super::frame::Along;
use super::pen::Px;
use super::words::Block;
use crate::plt::axes::Ticks as Look;
use crate::plt::charts::Charts;
use crate::plt::look::{Across, Font, Up};
use crate::plt::range::{Formatter, Locator, Range, Units};
use crate::plt::scale::Scale;
use crate::plt::{dates, labels, ticks};

/// Most ticks of an axis; more than this can't be told apart.
const MOST: usize = 2_000;

/// An axis's ticks, as they are drawn.
#[derive(Debug, Clone, Default)]
pub(in crate::plt) struct Ticked {
    pub(in crate::plt) major: Vec<f64>,
    pub(in crate::plt) minor: Vec<f64>,
    /// One for each major tick.
    pub(in crate::plt) texts: Vec<String>,
    pub(in crate::plt) minor_texts: Vec<String>,
    /// What all labels have in common, such as `1e6`.
    pub(in crate::plt) offset: Option<String>,
    /// The labels' font: turned, if they would overlap otherwise.
    pub(in crate::plt) font: Option<Font>,
}

impl Charts {
    /// The ticks of an axis (0: x, 1: y) that is `length` px long.
    pub(in crate::plt) fn ticked(
        &self,
        look: &Look,
        range: &Range,
        along: &Along,
        axis: usize,
        length: f64,
        px: Px,
    ) -> Ticked {
        let mut bins = ticks::auto_bins(length, px.of(look.font.size), axis == 0);
        let mut done = ticked(look, range, along, bins);
        if axis == 1 || look.turned {
            return done;
        }
        // Labels that touch: fewer ticks where that is ours to choose, else turned ones.
        while crowded(&done, along, length, look, px) {
            let free = matches!(look.locator.as_ref().unwrap_or(&range.locator), Locator::Auto)
                && !matches!(range.units, Units::Names(_))
                && matches!(range.scale, Scale::Linear);
            if !free || bins <= 2 {
                let longest = done.texts.iter().map(|text| text.chars().count()).max().unwrap_or(0);
                if longest <= 3 && done.texts.len() > 60 {
                    break;
                }
                let mut font = look.font.clone();
                let room = length / done.major.len().max(1) as f64;
                (font.rotation, font.across, font.up, font.anchor_first) = if room < 1.3 * px.of(font.size) {
                    (90.0, Across::Center, Up::Top, false)
                } else {
                    (35.0, Across::Right, Up::Top, true)
                };
                done.font = Some(font);
                break;
            }
            bins -= 1;
            done = ticked(look, range, along, bins);
        }
        done
    }
}

fn crowded(done: &Ticked, along: &Along, length: f64, look: &Look, px: Px) -> bool {
    let gap = px.of(look.font.size) * 0.35;
    let mut spans: Vec<(f64, f64)> = done
        .major
        .iter()
        .zip(&done.texts)
        .filter(|(_, text)| !text.is_empty())
        .map(|(value, text)| {
            let center = along.part(*value) * length;
            let half = Block::new(text, &look.font, px).width / 2.0 + gap / 2.0;
            (center - half, center + half)
        })
        .collect();
    spans.sort_by(|a, b| a.0.total_cmp(&b.0));
    spans.windows(2).any(|pair| pair[0].1 > pair[1].0)
}

fn ticked(look: &Look, range: &Range, along: &Along, bins: usize) -> Ticked {
    let (low, high) = (along.low(), along.high());
    let mut done = Ticked::default();
    let locator = look.locator.as_ref().unwrap_or(&range.locator);
    let mut date_format = None;
    match locator {
        Locator::Nowhere => {}
        Locator::Fixed(places) => done.major.clone_from(places),
        Locator::Auto | Locator::Between(_) => match (&range.units, &range.scale) {
            (Units::Names(names), _) => done.major = (0..names.names().len()).map(|i| i as f64).collect(),
            (Units::Dates, _) => {
                let auto = dates::auto(low, high, 5, None);
                done.major = auto.ticks;
                date_format = Some(auto.format);
            }
            (_, Scale::Log { base }) => (done.major, done.minor) = both(ticks::log(low, high, *base, bins)),
            (_, Scale::Symlog { base, linthresh, .. }) => {
                (done.major, done.minor) = both(ticks::symlog(low, high, *base, *linthresh, 15, &[]));
            }
            (_, Scale::Logit) => (done.major, done.minor) = both(ticks::logit(low, high, bins)),
            (_, Scale::Linear) => done.major = ticks::linear(low, high, bins, &ticks::STEPS, false),
        },
        Locator::Multiple(base, offset) => done.major = ticks::multiple(low, high, *base, *offset),
        Locator::Most { bins, integer } => done.major = ticks::linear(low, high, *bins, &ticks::STEPS, *integer),
        Locator::Dates(rule) => done.major = rule.ticks(low, high),
    }
    let slack = (high - low).abs() * 1e-10;
    let shown = |value: &f64| *value >= low - slack && *value <= high + slack;
    // Fixed labels go with their places, shown or not.
    let formatter = look.formatter.as_ref().unwrap_or(&range.formatter);
    let mut texts = match formatter {
        Formatter::Fixed(texts) => {
            let mut texts = texts.clone();
            texts.resize(done.major.len(), String::new());
            texts
        }
        _ => Vec::new(),
    };
    if texts.is_empty() {
        done.major.retain(shown);
    } else {
        let mut keep = done.major.iter().map(shown);
        texts.retain(|_| keep.next().unwrap_or(false));
        done.major.retain(shown);
    }
    done.major.truncate(MOST);
    match &range.minor_locator {
        Some(Locator::Between(0) | Locator::Auto) => done.minor = ticks::auto_minor(&done.major, low, high),
        Some(Locator::Between(parts)) => done.minor = ticks::minor_parts(&done.major, low, high, *parts),
        Some(Locator::Multiple(base, offset)) => done.minor = ticks::multiple(low, high, *base, *offset),
        Some(Locator::Fixed(places)) => done.minor.clone_from(places),
        Some(Locator::Dates(rule)) => done.minor = rule.ticks(low, high),
        Some(Locator::Nowhere) => done.minor.clear(),
        Some(Locator::Most { bins, integer }) => done.minor = ticks::linear(low, high, *bins, &ticks::STEPS, *integer),
        None => {}
    }
    done.minor.retain(|value| shown(value) && !done.major.iter().any(|major| (major - value).abs() <= slack));
    done.minor.truncate(MOST);
    let written = if texts.is_empty() {
        write(formatter, range, &done.major, low, high, date_format)
    } else {
        labels::Labels { texts, offset: None }
    };
    done.texts = written.texts;
    done.offset = written.offset;
    if !matches!(range.minor_formatter, Formatter::Nothing) {
        done.minor_texts = write(&range.minor_formatter, range, &done.minor, low, high, date_format).texts;
    }
    done
}

fn both(made: ticks::Ticks) -> (Vec<f64>, Vec<f64>) {
    (made.major, made.minor)
}

fn write(
    formatter: &Formatter,
    range: &Range,
    major: &[f64],
    low: f64,
    high: f64,
    date_format: Option<&str>,
) -> labels::Labels {
    let texts = |texts: Vec<String>| labels::Labels { texts, offset: None };
    match formatter {
        Formatter::Nothing => texts(vec![String::new(); major.len()]),
        Formatter::Fixed(all) => texts(all.clone()),
        Formatter::Format(spec) => texts(major.iter().map(|n| labels::format_tick(spec, *n)).collect()),
        Formatter::Percent(full, decimals) => labels::percent(major, low, high, *full, *decimals, "%"),
        Formatter::Date(spec) => texts(major.iter().map(|day| dates::strftime(*day, spec)).collect()),
        Formatter::ConciseDate => dates::concise(major),
        Formatter::Scalar { plain, limits } => {
            labels::scalar_with(major, low, high, if *plain { (-300, 300) } else { limits.unwrap_or((-5, 6)) }, !*plain)
        }
        Formatter::Auto => match (&range.units, &range.scale) {
            (Units::Names(names), _) => texts(major.iter().map(|n| names.label(*n).to_owned()).collect()),
            (Units::Dates, _) => {
                let spec = date_format.unwrap_or("%Y-%m-%d");
                texts(major.iter().map(|day| dates::strftime(*day, spec)).collect())
            }
            (_, Scale::Log { base }) => labels::log(major, *base, false, low, high),
            (_, Scale::Symlog { base, linthresh, .. }) => labels::symlog(major, *base, *linthresh, false, low, high),
            (_, Scale::Logit) => labels::logit(major, false),
            (_, Scale::Linear) => labels::scalar(major, low, high),
        },
    }
}
