use crate::mathtext::alphabet::double_struck;
use crate::mathtext::*;
use canvas::text::missing;

const STYLE: FontStyle = FontStyle { family: "sans", size: 100.0, bold: false, italic: false };

fn laid(text: &str) -> MathLayout {
    layout(text, &STYLE).unwrap()
}

fn texts(text: &str) -> Vec<String> {
    laid(text).runs.into_iter().map(|run| run.text).collect()
}

#[test]
fn plain_text_is_one_run() {
    let laid = laid("Price: \\$5 (-3)");
    assert_eq!(laid.runs.len(), 1);
    assert_eq!(laid.runs[0].text, "Price: $5 (-3)");
    assert!((laid.ascent - 92.8).abs() < 1.0 && laid.descent > 20.0);
    assert_eq!(texts("costs $5"), ["costs $5"]);
    assert_eq!(layout("", &STYLE).unwrap().width, 0.0);
}

#[test]
fn letters_are_italic_and_the_rest_upright() {
    let laid = laid("area $x2\\alpha\\Omega$");
    let faces: Vec<(&str, bool)> = laid.runs.iter().map(|r| (r.text.as_str(), r.italic)).collect();
    assert_eq!(faces, [("area ", false), ("x", true), ("2", false), ("α", true), ("Ω", false)]);
    assert!(laid.runs.windows(2).all(|w| w[0].x < w[1].x && w[1].y == 0.0));
}

#[test]
fn fonts_by_command() {
    let style = FontStyle { bold: true, ..STYLE };
    let runs = layout("$\\mathrm{a}\\mathbf{b}\\mathit{c}\\mathdefault{d}\\text{e f}$", &style).unwrap().runs;
    let faces: Vec<(&str, bool, bool)> = runs.iter().map(|r| (r.text.as_str(), r.bold, r.italic)).collect();
    assert_eq!(
        faces,
        [("a", false, false), ("b", true, false), ("c", false, true), ("d", true, false), ("e f", false, false)]
    );
}

#[test]
fn letters_of_other_alphabets_are_characters_of_their_own() {
    let laid = laid("$\\mathcal{LF}\\mathscr{R}\\mathfrak{R}\\mathbb{REx1}$");
    let text: String = laid.runs.iter().map(|run| run.text.as_str()).collect();
    assert_eq!(text, "ℒℱℛℜℝ𝔼𝕩𝟙");
    assert!(laid.runs.iter().all(|run| !run.bold && !run.italic));
    let every: String = ('A'..='Z').chain('a'..='z').chain('0'..='9').filter_map(double_struck).collect();
    let sans = fonts::find("sans", false, false).expect("it is there");
    assert_eq!(every.chars().count(), 62);
    assert_eq!(missing(&format!("{every}ℬℰℱℋℐℒℳℛℭℌℑℜℨ"), sans), 0);
}

#[test]
fn scripts_are_smaller_and_moved() {
    let both = laid("$x_i^2$").runs;
    let (base, up, down) = (&both[0], &both[1], &both[2]);
    assert_eq!((base.text.as_str(), up.text.as_str(), down.text.as_str()), ("x", "2", "i"));
    assert!(up.y < -30.0 && down.y > 10.0 && up.size == 70.0 && down.size == 70.0);
    // They don't touch: the 2 stands above the i's dot.
    assert!(up.y < down.y - 0.78 * 70.0);
    let tall = laid("$10^{-2}$");
    assert_eq!(tall.runs[1].text, "−2");
    assert!((tall.runs[1].y + 0.7 * 54.7).abs() < 1e-9);
    assert!(tall.top > 80.0 && tall.bottom < 5.0);
    assert_eq!(texts("$f''$"), ["f", "′′"]);
}

#[test]
fn limits_stand_over_and_under() {
    let laid = laid("$\\sum_{i=1}^n i$");
    let sum = laid.runs.iter().find(|r| r.text == "∑").unwrap();
    let n = laid.runs.iter().find(|r| r.text == "n").unwrap();
    assert!(n.y < -70.0 && (n.x - sum.x).abs() < 60.0);
    assert!(laid.bottom > 50.0);
    let integral = crate::mathtext::layout("$\\int_0^1 x$", &STYLE).unwrap();
    assert!(integral.runs[1].y < -50.0 && integral.runs[2].y > 10.0);
    let limit = crate::mathtext::layout("$\\lim_{x \\to -\\infty} x$", &STYLE).unwrap();
    assert!(limit.runs.iter().any(|r| r.text == "lim" && r.x > 10.0));
}

#[test]
fn fractions_and_roots_have_lines() {
    let fraction = laid("$\\frac{a}{b+c}$");
    assert_eq!(fraction.rules.len(), 1);
    let [x, y, w, h] = fraction.rules[0];
    assert!(x >= 0.0 && x + w <= fraction.width && h > 3.0 && y < -30.0 && y > -40.0);
    assert!(fraction.runs[0].y < y && fraction.runs[1].y > 20.0);
    let root = laid("$\\sqrt{x}$");
    assert_eq!(root.runs[0].text, "√");
    assert_eq!(root.rules.len(), 1);
    assert!(root.rules[0][1] < -54.7 && root.rules[0][0] > root.runs[0].x);
    assert!(root.width > root.rules[0][0] + root.rules[0][2] - 1.0);
    assert_eq!(laid("$\\sqrt[3]{x}$").runs.len(), 3);
}

#[test]
fn brackets_grow() {
    let laid = laid("$\\left(\\frac{1}{2}\\right)$");
    // Put together from two halves, one over the other.
    assert_eq!((laid.runs[0].text.as_str(), laid.runs[1].text.as_str()), ("⎛", "⎝"));
    assert!(laid.runs[0].x == laid.runs[1].x && laid.runs[0].y < laid.runs[1].y);
    assert!(laid.top > 90.0 && laid.bottom > 25.0);
    assert_eq!(texts("$(x)$"), ["(", "x", ")"]);
    assert_eq!(crate::mathtext::layout("$\\left. x \\right|$", &STYLE).unwrap().runs[1].text, "|");
}

#[test]
fn signs_have_room_but_not_before_a_term() {
    let gap = |text: &str| laid(text).width;
    assert!(gap("$a-b$") > gap("$a{-}b$") + 30.0);
    assert!((gap("$-b$") - gap("${-}b$")).abs() < 1e-9);
    assert!((gap("$x_{i=1}$") - gap("$x_{i{=}1}$")).abs() < 1e-9);
    assert!((gap("$1.5$") - gap("$15$") - (gap("$1{.}5$") - gap("$15$"))).abs() < 1e-9);
    assert!(gap("$a\\quad b$") > gap("$a b$") + 90.0);
    assert!(gap("$a\\!b$") < gap("$ab$"));
    assert!(gap("$\\sin x$") > gap("$\\mathrm{sin}x$") + 10.0);
}

#[test]
fn accents_stand_above() {
    for text in ["$\\hat{x}$", "$\\vec v$", "$\\dot x$"] {
        let laid = laid(text);
        assert_eq!(laid.runs.len(), 2, "{text}");
        assert!(laid.top > 60.0, "{text} {}", laid.top);
    }
    let bar = laid("$\\bar{x}$");
    assert!(bar.rules.len() == 1 && bar.rules[0][1] < -54.7);
}

#[test]
fn every_named_character_has_a_glyph() {
    let commands = "alpha beta gamma delta epsilon varepsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau \
         upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega times cdot pm mp leq geq \
         neq approx sim propto infty partial nabla sum int prod in to rightarrow leftarrow Rightarrow circ degree ldots cdots \
         hbar ell langle rangle equiv ll gg subset cup cap forall exists emptyset perp parallel angle mapsto iff implies \
         lfloor rceil oplus otimes div ast bullet star dagger Re Im aleph leftrightarrow uparrow nearrow oint iint bigcup";
    for name in commands.split_whitespace() {
        let laid = laid(&format!("$\\{name}$"));
        let run = &laid.runs[0];
        let face = fonts::find(run.family, run.bold, run.italic).unwrap();
        assert_eq!(canvas::text::missing(&run.text, face), 0, "{name}");
    }
}

#[test]
fn mistakes_are_named() {
    let error = |text: &str| layout(text, &STYLE).unwrap_err();
    assert_eq!(error("$\\foo{x}$"), MathError::Unknown("foo".into()));
    assert_eq!(error("$x^{2$"), MathError::Unbalanced("{"));
    assert_eq!(error("$x}$"), MathError::Unbalanced("}"));
    assert_eq!(error("$\\left(x$"), MathError::Unbalanced("\\left"));
    assert_eq!(error("$x\\right)$"), MathError::Unbalanced("\\right"));
    assert_eq!(error("$x^$"), MathError::Missing("^".into()));
    assert_eq!(error("$\\frac{1}$"), MathError::Missing("\\frac".into()));
    assert_eq!(error("$x^2^3$"), MathError::Double('^'));
    assert_eq!(error(&format!("${}$", "x".repeat(5000))), MathError::TooLong);
    assert_eq!(error(&format!("${}$", "{".repeat(2000))), MathError::TooDeep);
    assert_eq!(error(&format!("$x{}$", "\\sqrt".repeat(400))), MathError::TooDeep);
    assert_eq!(error("$\\foo$").to_string(), "Unknown symbol: \\foo");
}

#[test]
fn hostile_text_ends() {
    for part in
        ["\\frac", "{", "^", "_", "\\left(", "\\sqrt[", "\\text{", "'", "\\hat", "}", "\\", "\u{301}", "~", "\\big"]
    {
        for n in [1, 2, 7, 31, 33, 700] {
            for tail in ["", "x", "}"] {
                let _ = layout(&format!("${}{tail}$", part.repeat(n)), &STYLE);
            }
        }
    }
    let odd = FontStyle { size: f64::NAN, ..STYLE };
    assert!(layout("$\\sqrt{\\frac{1}{x}}$", &odd).is_ok());
}

#[test]
fn a_letter_that_an_alphabet_lacks_is_not_written_in_another_font() {
    let style = FontStyle { family: fonts::FAMILIES[0], size: 10.0, bold: false, italic: false };
    for text in ["$\\mathcal{LN}$", "$\\mathscr{a}$", "$\\mathfrak{B}$"] {
        assert!(matches!(layout(text, &style), Err(MathError::NoGlyph(..))), "{text}");
    }
    assert!(layout("$\\mathcal{L}(x)$", &style).is_ok());
}
