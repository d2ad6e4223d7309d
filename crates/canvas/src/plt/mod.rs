//! Charts: the arithmetic of axes.
//!
//! ```text
//! scale.rs     data ↔ the axis's own measure: linear, log, symlog, logit
//! ticks.rs     where ticks go
//! labels.rs    what stands at a tick
//! dates.rs     days since 1970 as dates, their ticks and labels
//! units.rs     strings on an axis
//! mathtext.rs  `$…$` in a line of text
//! ```

pub(crate) mod dates;
pub(crate) mod labels;
pub(crate) mod mathtext;
pub(crate) mod scale;
pub(crate) mod ticks;
pub(crate) mod units;

#[cfg(test)]
mod tests {
    //! Whole axes, as matplotlib 3.11.2 labels them.

    use super::dates::{DateTicks, auto, concise, parse, strftime};
    use super::{labels, mathtext, ticks};

    #[test]
    fn a_linear_axis() {
        let at = ticks::linear(-0.05, 1.05, ticks::auto_bins(496.0, 13.9, true), &ticks::STEPS, false);
        assert_eq!(labels::scalar(&at, -0.05, 1.05).texts, ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]);
        assert_eq!(labels::format_python("{x:.0%}", at[1]).as_deref(), Some("20%"));
        assert_eq!(labels::format_python_int("{:,}", 1_234_567).as_deref(), Some("1,234,567"));
    }

    #[test]
    fn axes_with_powers() {
        let style = mathtext::TextStyle { family: "sans", size: 10.0, bold: false, italic: false };
        let log = ticks::log(0.5, 2000.0, 10.0, 9);
        let symlog = ticks::symlog(-100.0, 100.0, 10.0, 2.0, 15, &[]);
        let logit = ticks::logit(0.01, 0.99, 9);
        let all = [
            labels::log(&log.major, 10.0, false, 0.5, 2000.0).texts,
            labels::symlog(&symlog.major, 10.0, 2.0, false, -100.0, 100.0).texts,
            labels::logit(&logit.major, false).texts,
        ];
        assert_eq!(all[0][0], "$\\mathdefault{10^{0}}$");
        assert_eq!(all[1][0], "$\\mathdefault{-10^{2}}$");
        assert_eq!(
            all[2],
            ["10^{-2}", "10^{-1}", "\\frac{1}{2}", "1-10^{-1}", "1-10^{-2}"].map(|t| format!("$\\mathdefault{{{t}}}$"))
        );
        for text in all.iter().flatten() {
            assert!(mathtext::layout(text, &style).unwrap().width > 5.0, "{text}");
        }
    }

    #[test]
    fn a_date_axis() {
        let [lo, hi] = ["2014-01-01", "2014-12-31"].map(|text| parse(text).unwrap());
        let DateTicks { ticks, format } = auto(lo, hi, 5, None);
        assert_eq!(strftime(ticks[1], format), "2014-02");
        let labels = concise(&ticks[1..4]);
        assert_eq!((labels.texts.join(" ").as_str(), labels.offset.as_deref()), ("Feb Mar Apr", Some("2014")));
    }
}
