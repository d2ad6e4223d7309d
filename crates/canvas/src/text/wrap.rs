//! Breaks text into lines that fit a box.

use super::layout::line;

/// A word and the spaces after it, of a font of size 1.
struct Word {
    /// The word's bytes in the paragraph: its start, the end of its letters and the end of its spaces.
    start: usize,
    end: usize,
    next: usize,
    width: f64,
    spaces: f64,
    /// The positions where the word can be broken, each with the pen's advance up to the next one.
    clusters: Vec<(usize, f64)>,
}

/// Text that is measured once, to be broken into lines of any width.
pub(crate) struct Measured<'a> {
    paragraphs: Vec<(&'a str, Vec<Word>)>,
}

impl<'a> Measured<'a> {
    pub(crate) fn new(text: &'a str, face: u8) -> Self {
        Self { paragraphs: text.split('\n').map(|paragraph| (paragraph, words(paragraph, face))).collect() }
    }

    /// The lines, each at most `width` font sizes wide.
    pub(crate) fn lines(&self, width: f64) -> Vec<&'a str> {
        self.paragraphs.iter().flat_map(|(paragraph, words)| broken(paragraph, words, width)).collect()
    }

    /// The width of the widest word, of a font of size 1.
    fn widest(&self) -> f64 {
        self.paragraphs.iter().flat_map(|(_, words)| words).map(|word| word.width).fold(0.0, f64::max)
    }

    /// The largest font size, at most `size`, at which the text fits a box without a word being cut; 1 px at
    /// least, if `size` isn't smaller yet.
    pub(crate) fn fitting(&self, size: f64, [width, height]: [f64; 2], line_height: f64) -> f64 {
        let widest = self.widest();
        let fits =
            |size: f64| widest * size <= width && self.lines(width / size).len() as f64 * line_height * size <= height;
        let (mut low, mut high) = (size.min(1.0), size);
        if fits(high) {
            return high;
        }
        while high - low > 0.05 {
            let middle = f64::midpoint(low, high);
            if fits(middle) {
                low = middle;
            } else {
                high = middle;
            }
        }
        low
    }
}

fn words(paragraph: &str, face: u8) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = 0;
    let space = line(" ", face).width;
    while start < paragraph.len() {
        let rest = &paragraph[start..];
        // Spaces at the start of a paragraph are part of its first word.
        let indent = if start == 0 { rest.len() - rest.trim_start_matches(' ').len() } else { 0 };
        let end = rest[indent..].find(' ').map_or(paragraph.len(), |at| start + indent + at);
        let spaces = paragraph[end..].len() - paragraph[end..].trim_start_matches(' ').len();
        let laid_out = line(&paragraph[start..end], face);
        words.push(Word {
            start,
            end,
            next: end + spaces,
            width: laid_out.width,
            spaces: spaces as f64 * space,
            clusters: laid_out.clusters(),
        });
        start = end + spaces;
    }
    words
}

fn broken<'a>(paragraph: &'a str, words: &[Word], width: f64) -> Vec<&'a str> {
    let mut lines = Vec::new();
    // The current line: where it starts, where its letters end and where the pen is after its spaces.
    let (mut start, mut end, mut pen) = (0, 0, 0.0);
    // A hair more, so that a box as wide as the text takes it.
    let width = width * (1.0 + 1e-9);
    for word in words {
        if pen > 0.0 && pen + word.width > width {
            lines.push(&paragraph[start..end]);
            (start, pen) = (word.start, 0.0);
        }
        if word.width > width {
            for (at, step) in &word.clusters {
                let at = word.start + at;
                if pen > 0.0 && pen + step > width {
                    lines.push(&paragraph[start..at]);
                    (start, pen) = (at, 0.0);
                }
                pen += step;
            }
        } else {
            pen += word.width;
        }
        (end, pen) = (word.end, pen + word.spaces);
        debug_assert!(word.next >= word.end);
    }
    lines.push(&paragraph[start..end]);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured(text: &str) -> Measured<'_> {
        Measured::new(text, fonts::find("mono", false, false).unwrap())
    }

    /// The width of `n` characters of the mono face.
    fn wide(n: usize) -> f64 {
        measured("m").widest() * n as f64
    }

    #[test]
    fn lines_break_at_spaces() {
        let text = measured("the quick brown fox");
        assert_eq!(text.lines(wide(9)), ["the quick", "brown fox"]);
        assert_eq!(text.lines(wide(8)), ["the", "quick", "brown", "fox"]);
        assert_eq!(text.lines(wide(100)), ["the quick brown fox"]);
        assert_eq!(measured("a\n\nb c\n").lines(wide(1)), ["a", "", "b", "c", ""]);
        assert_eq!(measured("").lines(wide(1)), [""]);
    }

    #[test]
    fn long_words_are_cut() {
        assert_eq!(measured("a bcdefgh i").lines(wide(3)), ["a", "bcd", "efg", "h i"]);
        assert_eq!(measured("ééé").lines(wide(2)), ["éé", "é"]);
        assert_eq!(measured("abc").lines(0.0), ["a", "b", "c"]);
    }

    #[test]
    fn spaces_at_a_break_go() {
        assert_eq!(measured("ab   cd").lines(wide(4)), ["ab", "cd"]);
        assert_eq!(measured("  ab cd").lines(wide(4)), ["  ab", "cd"]);
    }

    #[test]
    fn text_shrinks_until_it_fits() {
        let text = measured("the quick brown fox");
        assert!((text.fitting(10.0, [1000.0, 1000.0], 1.2) - 10.0).abs() < 1e-9);
        let size = text.fitting(100.0, [100.0, 40.0], 1.2);
        assert!(size > 5.0 && size < 40.0, "{size}");
        assert!(text.lines(100.0 / size).len() as f64 * size * 1.2 <= 40.0);
        assert!(text.fitting(100.0, [0.1, 0.1], 1.2) <= 1.06);
    }
}
