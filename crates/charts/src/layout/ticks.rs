//! Lays out the ticks of an axis.

use crate::dates;
use crate::layout::frame::AxisTransform;
use crate::layout::px::Px;
use crate::layout::text::Block;
use crate::model::axes::Ticks as TickStyle;
use crate::model::axis::{Axis, Formatter, Locator, Units};
use crate::model::charts::Charts;
use crate::model::style::{HorizontalAlign, TextStyle, VerticalAlign};
use crate::scale::Scale;
use crate::ticker::{formatter, locator};

/// Most ticks of an axis; more than this can't be told apart.
const MAX_TICKS: usize = 2_000;

/// An axis's ticks, as they are drawn.
#[derive(Debug, Clone, Default)]
pub(crate) struct TickLayout {
    /// All ticks and their labels as programs count them: also those that are outside of the limits and not drawn.
    pub(crate) all: Vec<(f64, String)>,
    /// Those that are drawn, and the number of each among all.
    pub(crate) major: Vec<f64>,
    pub(crate) numbers: Vec<usize>,
    pub(crate) minor: Vec<f64>,
    /// One for each major tick.
    pub(crate) texts: Vec<String>,
    pub(crate) minor_texts: Vec<String>,
    /// The offset of all labels, such as `1e6`.
    pub(crate) offset: Option<String>,
    /// The font of the labels, rotated if they would overlap.
    pub(crate) font: Option<TextStyle>,
}

impl Charts {
    /// The ticks of an axis (0: x, 1: y) that is `length` px long.
    pub(crate) fn ticked(
        &self,
        tick_style: &TickStyle,
        range: &Axis,
        along: &AxisTransform,
        axis: usize,
        length: f64,
        px: Px,
    ) -> TickLayout {
        let mut bins = locator::auto_bins(length, px.pt(tick_style.room_size), axis == 0);
        let mut done = ticked(tick_style, range, along, bins);
        if axis == 1 || tick_style.turned {
            return done;
        }
        // Labels that touch: fewer ticks where that is ours to choose, else turned ones.
        while crowded(&done, along, length, tick_style, px) {
            let free = matches!(tick_style.locator.as_ref().unwrap_or(&range.locator), Locator::Auto)
                && !matches!(range.units, Units::Names(_))
                && matches!(range.scale, Scale::Linear);
            if !free || bins <= 2 {
                let longest = done.texts.iter().map(|text| text.chars().count()).max().unwrap_or(0);
                if longest <= 3 && done.texts.len() > 60 {
                    break;
                }
                let mut font = tick_style.font.clone();
                let room = length / done.major.len().max(1) as f64;
                (font.rotation, font.halign, font.valign, font.anchor_first) = if room < 1.3 * px.pt(font.size) {
                    (90.0, HorizontalAlign::Center, VerticalAlign::Top, false)
                } else {
                    (35.0, HorizontalAlign::Right, VerticalAlign::Top, true)
                };
                done.font = Some(font);
                break;
            }
            bins -= 1;
            done = ticked(tick_style, range, along, bins);
        }
        leave_room(&mut done, along, length, tick_style, px);
        done
    }
}

/// Leaves out minor labels that would overlap other labels.
fn leave_room(done: &mut TickLayout, along: &AxisTransform, length: f64, tick_style: &TickStyle, px: Px) {
    let span = |value: f64, text: &str| label_span(value, text, along, length, tick_style, px);
    let written = |(_, text): &(&f64, &mut String)| !text.is_empty();
    let mut taken: Vec<(f64, f64)> =
        done.major.iter().zip(&mut done.texts).filter(written).map(|(value, text)| span(*value, text)).collect();
    for (value, text) in done.minor.iter().zip(&mut done.minor_texts).filter(written) {
        let own = span(*value, text);
        if taken.iter().any(|other| own.0 < other.1 && other.0 < own.1) {
            text.clear();
        } else {
            taken.push(own);
        }
    }
}

/// The start and end of a label along the axis, with a gap, px.
fn label_span(
    value: f64,
    text: &str,
    along: &AxisTransform,
    length: f64,
    tick_style: &TickStyle,
    px: Px,
) -> (f64, f64) {
    let gap = px.pt(tick_style.font.size) * 0.35;
    let center = along.part(value) * length;
    let half = Block::new(text, &tick_style.font, px).width / 2.0 + gap / 2.0;
    (center - half, center + half)
}

fn crowded(done: &TickLayout, along: &AxisTransform, length: f64, tick_style: &TickStyle, px: Px) -> bool {
    let written = done.major.iter().zip(&done.texts).filter(|(_, text)| !text.is_empty());
    let mut spans: Vec<(f64, f64)> =
        written.map(|(value, text)| label_span(*value, text, along, length, tick_style, px)).collect();
    spans.sort_by(|a, b| a.0.total_cmp(&b.0));
    spans.windows(2).any(|pair| pair[0].1 > pair[1].0)
}

/// The places of a locator that says itself where they are; none of one that follows the scale or the large ticks.
fn places_of(locator: &Locator, (low, high): (f64, f64), bins: usize) -> Option<Vec<f64>> {
    Some(match locator {
        Locator::Auto | Locator::Between(_) => return None,
        Locator::Nowhere => Vec::new(),
        Locator::Fixed(places) => places.clone(),
        Locator::Multiple(base, offset) => locator::multiple(low, high, *base, *offset),
        Locator::Most { bins, integer, steps, prune } => {
            let steps: &[f64] = if steps.is_empty() { &locator::STEPS } else { steps };
            let mut places = locator::linear_beyond(low, high, *bins, steps, *integer);
            prune_ends(&mut places, *prune);
            places
        }
        Locator::Even(count) => even(low, high, *count),
        Locator::Log(places) => locator::multiples_of_powers(low, high, places, bins),
        Locator::Symlog { base, linthresh, subs } => symlog_places(low, high, *base, *linthresh, subs),
        Locator::Dates(rule) => rule.ticks(low, high),
    })
}

/// Places the small ticks where a program wants them; without its word they stay as they are.
fn place_minor(done: &mut TickLayout, range: &Axis, limits: (f64, f64), bins: usize) {
    let Some(locator) = &range.minor_locator else { return };
    let (low, high) = limits;
    done.minor = places_of(locator, limits, bins).unwrap_or_else(|| match locator {
        // The same places as large ticks would have.
        Locator::Auto => of_scale(&range.scale, low, high, bins).0,
        Locator::Between(parts) if *parts > 0 => locator::minor_parts(&done.major, low, high, *parts),
        _ => locator::auto_minor(&done.major, low, high),
    });
}

pub(in crate::layout) fn ticked(
    tick_style: &TickStyle,
    range: &Axis,
    along: &AxisTransform,
    bins: usize,
) -> TickLayout {
    let (low, high) = (along.low(), along.high());
    let mut done = TickLayout::default();
    let locator = tick_style.locator.as_ref().unwrap_or(&range.locator);
    let mut date_format = None;
    if let Some(places) = places_of(locator, (low, high), bins) {
        done.major = places;
        if let Locator::Dates(rule) = locator {
            date_format = Some(rule.format());
        }
        // The scale keeps its small ticks whatever was said of the others.
        done.minor = of_scale(&range.scale, low, high, bins).1;
    } else {
        match &range.units {
            Units::Names(names) => done.major = (0..names.names().len()).map(|i| i as f64).collect(),
            Units::Dates => {
                let auto = dates::auto(low, high, 5, None);
                done.major = auto.ticks;
                date_format = Some(auto.format);
            }
            _ => (done.major, done.minor) = of_scale(&range.scale, low, high, bins),
        }
    }
    let slack = (high - low).abs() * 1e-10;
    let shown = |value: &f64| *value >= low - slack && *value <= high + slack;
    done.major.truncate(MAX_TICKS);
    place_minor(&mut done, range, (low, high), bins);
    // Labels are made for all ticks, shown or not: fixed ones go with their places, and functions are told each tick's number.
    let all = std::mem::take(&mut done.major);
    done.numbers = (0..all.len()).filter(|i| shown(&all[*i])).collect();
    done.major = done.numbers.iter().map(|i| all[*i]).collect();
    let formatter = tick_style.formatter.as_ref().unwrap_or(&range.formatter);
    let kept = |value: &f64| shown(value) && !done.major.iter().any(|major| (major - value).abs() <= slack);
    let minor_formatter = match &range.minor_formatter {
        Formatter::Fixed(texts) => {
            // These too go with their places.
            let text = |at: usize| texts.get(at).cloned().unwrap_or_default();
            let written = done.minor.iter().enumerate().filter(|(_, place)| kept(place));
            &Formatter::Fixed(written.map(|(at, _)| text(at)).collect())
        }
        other => other,
    };
    let mut minor = std::mem::take(&mut done.minor);
    minor.retain(kept);
    minor.truncate(MAX_TICKS);
    done.minor = minor;
    let mut written = if let Formatter::Function(function, values) = formatter {
        let label =
            |(number, value): (usize, &f64)| function.label(values.get(number).copied().unwrap_or(*value), number);
        formatter::Labels { texts: all.iter().enumerate().map(label).collect(), offset: None }
    } else {
        write(formatter, range, (&all, false), (low, high), date_format)
    };
    written.texts.resize(all.len(), String::new());
    done.texts = done.numbers.iter().map(|i| written.texts[*i].clone()).collect();
    done.all = all.into_iter().zip(written.texts).collect();
    done.offset = written.offset;
    // Of their own accord only the ticks between the powers of a scale have labels, and those not beside chosen ones.
    let own = matches!(range.minor_formatter, Formatter::Auto);
    let chosen = !matches!((formatter, locator), (Formatter::Auto, Locator::Auto));
    let unwritten = own && (chosen || matches!(range.scale, Scale::Linear));
    if !unwritten && !matches!(range.minor_formatter, Formatter::Nothing) {
        done.minor_texts = write(minor_formatter, range, (&done.minor, true), (low, high), date_format).texts;
    }
    done
}

/// Leaves out the first and the last tick, as a program asked for. They are seen only where they are at a limit.
fn prune_ends(ticks: &mut Vec<f64>, [lower, upper]: [bool; 2]) {
    if lower && !ticks.is_empty() {
        ticks.remove(0);
    }
    if upper {
        ticks.pop();
    }
}

/// So many ticks from limit to limit.
fn even(low: f64, high: f64, count: usize) -> Vec<f64> {
    let step = (high - low) / count.saturating_sub(1).max(1) as f64;
    (0..count).map(|i| if i > 0 && i + 1 == count { high } else { low + i as f64 * step }).collect()
}

fn symlog_places(low: f64, high: f64, base: f64, linthresh: f64, subs: &[f64]) -> Vec<f64> {
    let powers = locator::symlog(low, high, base, linthresh, 15, subs);
    // The multiple 1 stands for the powers themselves, without which they have no ticks.
    let mut all = if subs.contains(&1.0) || powers.minor.is_empty() { powers.major } else { Vec::new() };
    all.extend(powers.minor);
    all.sort_by(f64::total_cmp);
    all
}

/// The ticks of a scale that says nothing else, large and small.
fn of_scale(scale: &Scale, low: f64, high: f64, bins: usize) -> (Vec<f64>, Vec<f64>) {
    let made = match *scale {
        Scale::Log { base } => locator::log(low, high, base, bins),
        Scale::Symlog { base, linthresh, .. } => locator::symlog(low, high, base, linthresh, 15, &[]),
        Scale::Logit => locator::logit(low, high, bins),
        Scale::Linear => {
            let major = locator::linear_beyond(low, high, bins, &locator::STEPS, false);
            locator::Ticks { major, minor: Vec::new() }
        }
    };
    (made.major, made.minor)
}

fn write(
    formatter: &Formatter,
    range: &Axis,
    (major, minor): (&[f64], bool),
    (low, high): (f64, f64),
    date_format: Option<&str>,
) -> formatter::Labels {
    let texts = |texts: Vec<String>| formatter::Labels { texts, offset: None };
    match formatter {
        Formatter::Nothing => texts(vec![String::new(); major.len()]),
        Formatter::Fixed(all) => texts(all.clone()),
        Formatter::Format(spec) => texts(major.iter().map(|n| formatter::format_tick(spec, *n)).collect()),
        Formatter::Percent(full, decimals, symbol) => formatter::percent(major, low, high, *full, *decimals, symbol),
        Formatter::Eng { unit, places, sep } => {
            texts(major.iter().map(|n| formatter::eng(*n, unit, *places, sep)).collect())
        }
        Formatter::Log(format) => {
            let linthresh = if let Scale::Symlog { linthresh, .. } = range.scale { Some(linthresh) } else { None };
            texts(format.labels(major, (low, high), linthresh))
        }
        Formatter::Function(function, _) => {
            texts(major.iter().enumerate().map(|(i, n)| function.label(*n, i)).collect())
        }
        Formatter::Date(spec) => texts(major.iter().map(|day| dates::strftime(*day, spec)).collect()),
        Formatter::ConciseDate => dates::concise(major),
        Formatter::Scalar { plain, limits } => formatter::scalar_with(
            major,
            low,
            high,
            if *plain { (-300, 300) } else { limits.unwrap_or((-5, 6)) },
            !*plain,
        ),
        Formatter::Auto => match (&range.units, &range.scale) {
            (Units::Names(names), _) => texts(major.iter().map(|n| names.label(*n).to_owned()).collect()),
            (Units::Dates, _) => {
                let spec = date_format.unwrap_or("%Y-%m-%d");
                texts(major.iter().map(|day| dates::strftime(*day, spec)).collect())
            }
            (_, Scale::Log { base }) => formatter::log(major, *base, minor, low, high),
            (_, Scale::Symlog { base, linthresh, .. }) => formatter::symlog(major, *base, *linthresh, minor, low, high),
            (_, Scale::Logit) => formatter::logit(major, minor),
            (_, Scale::Linear) => formatter::scalar(major, low, high),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dates::DateRule;

    fn made(range: &Axis, limits: (f64, f64)) -> TickLayout {
        let charts = Charts::new(100);
        ticked(&charts.ticks_look(0, None), range, &AxisTransform::from_limits(range.scale, limits), 9)
    }

    #[test]
    fn a_logarithmic_axis_keeps_its_small_ticks_beside_chosen_ones() {
        let scale = Scale::Log { base: 10.0 };
        let range = Axis { scale, locator: Locator::Fixed(vec![5.0, 50.0]), ..Axis::default() };
        let done = made(&range, (4.0, 60.0));
        assert_eq!(done.major, [5.0, 50.0]);
        assert_eq!(done.minor, [4.0, 6.0, 7.0, 8.0, 9.0, 20.0, 30.0, 40.0, 60.0]);
        let range = Axis { minor_locator: Some(Locator::Nowhere), ..range };
        assert!(made(&range, (4.0, 60.0)).minor.is_empty());
    }

    #[test]
    fn steps_and_ends_can_be_chosen() {
        let most = |prune| Locator::Most { bins: 5, integer: false, steps: vec![1.0, 3.0, 10.0], prune };
        let by = |locator| made(&Axis { locator, ..Axis::default() }, (0.0, 9.0)).major;
        assert_eq!(by(most([false, false])), [0.0, 3.0, 6.0, 9.0]);
        assert_eq!(by(most([true, false])), [3.0, 6.0, 9.0]);
        assert_eq!(by(most([true, true])), [3.0, 6.0]);
        assert_eq!(by(Locator::Even(4)), [0.0, 3.0, 6.0, 9.0]);
        assert_eq!(by(Locator::Even(1)), [0.0]);
    }

    #[test]
    fn small_ticks_at_round_numbers_are_those_that_large_ones_would_be() {
        let locator = Locator::Fixed(vec![0.0, 3.0]);
        let range = Axis { locator, minor_locator: Some(Locator::Auto), ..Axis::default() };
        assert_eq!(made(&range, (-0.5, 4.5)).minor, [1.0, 2.0, 4.0]);
    }

    #[test]
    fn fixed_texts_of_small_ticks_go_with_their_places() {
        let range = Axis {
            locator: Locator::Fixed(vec![1.0]),
            minor_locator: Some(Locator::Fixed(vec![-1.0, 0.0, 1.0, 2.0])),
            minor_formatter: Formatter::Fixed(["d", "j", "f", "m"].map(str::to_owned).to_vec()),
            ..Axis::default()
        };
        let done = made(&range, (-0.5, 2.5));
        assert_eq!((done.minor, done.minor_texts), (vec![0.0, 2.0], vec!["j".to_owned(), "m".to_owned()]));
    }

    #[test]
    fn programs_count_the_ticks_just_outside_of_the_limits() {
        // What get_xticks() and get_xticklabels() of matplotlib 3.11 return for these limits.
        let done = made(&Axis::default(), (-0.55, 11.55));
        let all: Vec<(f64, &str)> = done.all.iter().map(|(place, text)| (*place, text.as_str())).collect();
        let expected = [
            (-2.0, "\u{2212}2"),
            (0.0, "0"),
            (2.0, "2"),
            (4.0, "4"),
            (6.0, "6"),
            (8.0, "8"),
            (10.0, "10"),
            (12.0, "12"),
        ];
        assert_eq!(all, expected);
        assert_eq!((done.major, done.numbers), (vec![0.0, 2.0, 4.0, 6.0, 8.0, 10.0], vec![1, 2, 3, 4, 5, 6]));
        let log = made(&Axis { scale: Scale::Log { base: 10.0 }, ..Axis::default() }, (0.75, 399.0));
        assert_eq!(log.all.iter().map(|(place, _)| *place).collect::<Vec<_>>(), [0.1, 1.0, 10.0, 100.0, 1000.0]);
        // Chosen places keep their order.
        let fixed = made(&Axis { locator: Locator::Fixed(vec![5.0, -3.0, 1.0]), ..Axis::default() }, (0.0, 3.0));
        assert_eq!((fixed.all.len(), fixed.major, fixed.numbers), (3, vec![1.0], vec![2]));
        // Labels without places go to all ticks in turn.
        let named = Formatter::Fixed(["a", "b", "c"].map(str::to_owned).to_vec());
        assert_eq!(made(&Axis { formatter: named, ..Axis::default() }, (-0.05, 1.05)).texts[..3], ["b", "c", ""]);
    }

    #[test]
    fn chosen_dates_are_written_as_their_distance_asks() {
        let day = |text: &str| dates::parse(text).unwrap();
        let limits = (day("2014-01-01"), day("2018-06-01"));
        let by = |rule| made(&Axis { units: Units::Dates, locator: Locator::Dates(rule), ..Axis::default() }, limits);
        assert_eq!(by(DateRule::Years { base: 2, month: 1, day: 1 }).texts, ["2014", "2016", "2018"]);
        let months = by(DateRule::Months { bymonth: vec![7], days: vec![1], interval: 1 });
        assert_eq!(months.texts, ["2014-07", "2015-07", "2016-07", "2017-07"]);
    }
}
