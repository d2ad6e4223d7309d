//! One line: its runs from left to right, each of one face and one direction.

use super::face::{covering, face};
use super::shape::{Shaped, shape};
use std::ops::Range;
use unicode_bidi::ParagraphBidiInfo;

/// A run at its place in a line, of a font of size 1.
#[derive(Debug, Clone)]
pub(crate) struct Run {
    pub(crate) face: u8,
    pub(crate) text: String,
    pub(crate) x: f64,
    pub(crate) shaped: Shaped,
    /// Its first byte in the line.
    pub(crate) start: usize,
}

/// A line, of a font of size 1.
#[derive(Debug, Clone, Default)]
pub(crate) struct Line {
    pub(crate) runs: Vec<Run>,
    pub(crate) width: f64,
}

/// The text as it is drawn: tabs become spaces, and control characters other than line ends are removed.
pub(crate) fn plain(text: &str) -> String {
    if !text.bytes().any(|b| b.is_ascii_control()) && !text.contains(|c: char| c.is_control()) {
        return text.to_owned();
    }
    text.replace("\r\n", "\n").replace('\t', "    ").chars().filter(|c| *c == '\n' || !c.is_control()).collect()
}

/// Lays out one line in the face of this number, and in other faces for the characters that it lacks.
pub(crate) fn line(text: &str, number: u8) -> Line {
    let mut line = Line::default();
    if text.is_ascii() {
        line.add(text, 0..text.len(), number, false);
        return line;
    }
    let bidi = ParagraphBidiInfo::new(text, None);
    if bidi.has_rtl() {
        let (levels, runs) = bidi.visual_runs(0..text.len());
        for run in runs {
            let right_to_left = levels.get(run.start).is_some_and(unicode_bidi::Level::is_rtl);
            line.add_by_face(text, run, number, right_to_left);
        }
    } else {
        line.add_by_face(text, 0..text.len(), number, false);
    }
    line
}

impl Line {
    fn add_by_face(&mut self, text: &str, range: Range<usize>, number: u8, right_to_left: bool) {
        let mut parts = by_face(&text[range.clone()], number);
        if right_to_left {
            parts.reverse();
        }
        for (part, number) in parts {
            self.add(text, range.start + part.start..range.start + part.end, number, right_to_left);
        }
    }

    fn add(&mut self, text: &str, range: Range<usize>, face: u8, right_to_left: bool) {
        let start = range.start;
        let text = &text[range];
        if !text.is_empty() {
            let shaped = shape(text, face, right_to_left);
            let x = self.width;
            self.width += shaped.width;
            self.runs.push(Run { face, text: text.to_owned(), x, shaped, start });
        }
    }

    /// The number of characters that are drawn as boxes, because no face has them.
    pub(crate) fn missing(&self) -> usize {
        self.runs.iter().flat_map(|run| &run.shaped.glyphs).filter(|glyph| glyph.id == 0).count()
    }

    /// The width of each cluster of characters, in reading order: its first byte and how far it moves the pen.
    pub(crate) fn clusters(&self) -> Vec<(usize, f64)> {
        let mut all: Vec<(usize, f64)> = self
            .runs
            .iter()
            .flat_map(|run| run.shaped.glyphs.iter().map(|glyph| (run.start + glyph.cluster, glyph.advance)))
            .collect();
        all.sort_by_key(|(start, _)| *start);
        all.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            if same {
                kept.1 += next.1;
            }
            same
        });
        all
    }
}

/// Splits text where the face changes.
fn by_face(text: &str, number: u8) -> Vec<(Range<usize>, u8)> {
    let mut parts: Vec<(Range<usize>, u8)> = Vec::new();
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let face_of_c = match parts.last() {
            // Marks and joiners belong to the character before them; spaces go along if they can.
            Some((_, last)) if is_joined(c) || (c == ' ' && face(*last).has(c)) => *last,
            _ => covering(number, c),
        };
        match parts.last_mut() {
            Some((range, last)) if *last == face_of_c => range.end = end,
            _ => parts.push((at..end, face_of_c)),
        }
    }
    parts
}

fn is_joined(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{200C}' | '\u{200D}'
        | '\u{20D0}'..='\u{20FF}' | '\u{FE00}'..='\u{FE0F}' | '\u{FE20}'..='\u{FE2F}' | '\u{E0100}'..='\u{E01EF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sans() -> u8 {
        fonts::find("sans", false, false).unwrap()
    }

    #[test]
    fn a_face_that_lacks_a_character_is_helped_by_another() {
        let mono = fonts::find("mono", true, true).unwrap();
        // Hebrew is in the sans only.
        let line = line("a שלום b", mono);
        assert_eq!(line.missing(), 0);
        assert!(line.runs.iter().any(|run| fonts::FACES[usize::from(run.face)].family == "sans"));
        assert_eq!(line.runs[0].face, mono);
    }

    #[test]
    fn what_no_face_has_is_a_box_and_counted() {
        assert_eq!(line("漢字", sans()).missing(), 2);
        assert_eq!(line("e\u{301}\u{FE0F}\u{200D}", sans()).missing(), 0);
    }

    #[test]
    fn right_to_left_text_is_drawn_from_the_right() {
        let line = line("שלום 12", sans());
        let texts: Vec<&str> = line.runs.iter().map(|run| run.text.as_str()).collect();
        assert_eq!(texts, ["12", "שלום "]);
        let clusters: Vec<usize> = line.runs[1].shaped.glyphs.iter().map(|g| g.cluster).collect();
        assert!(clusters.is_sorted_by(|a, b| a > b), "{clusters:?}");
    }

    #[test]
    fn clusters_add_up_to_the_width() {
        for text in ["Hello", "AVAVA", "e\u{301}a", "fi שלום ☃"] {
            let line = line(text, sans());
            let sum: f64 = line.clusters().iter().map(|(_, w)| w).sum();
            assert!((sum - line.width).abs() < 1e-9, "{text}");
        }
    }

    #[test]
    fn control_characters_go() {
        assert_eq!(plain("a\tb\r\nc\u{7}d\u{85}"), "a    b\ncd");
    }
}
