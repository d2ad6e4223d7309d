//! The names of characters, as in TeX.

/// The character that a command stands for.
pub(crate) fn symbol(name: &str) -> Option<char> {
    Some(match name {
        "hbar" | "hslash" => 'ℏ',
        "ell" => 'ℓ',
        "aleph" => 'ℵ',
        "Re" => 'ℜ',
        "Im" => 'ℑ',
        "wp" => '℘',
        "AA" | "Angstrom" => 'Å',
        "imath" => 'ı',
        "infty" => '∞',
        "partial" => '∂',
        "nabla" => '∇',
        "forall" => '∀',
        "exists" => '∃',
        "emptyset" | "varnothing" => '∅',
        "neg" | "lnot" => '¬',
        "degree" => '°',
        "prime" => '′',
        "angle" => '∠',
        "triangle" => '△',
        "square" => '□',
        "star" => '⋆',
        "bigstar" => '★',
        "bullet" => '•',
        "dag" | "dagger" => '†',
        "ddag" | "ddagger" => '‡',
        "S" => '§',
        "P" => '¶',
        "copyright" => '©',
        "euro" => '€',
        "sterling" | "pounds" => '£',
        "yen" => '¥',
        "ldots" | "dots" => '…',
        "cdots" => '⋯',
        "vdots" => '⋮',
        "ddots" => '⋱',
        "backslash" => '\\',
        "vert" => '|',
        "Vert" | "|" => '‖',
        "clubsuit" => '♣',
        "diamondsuit" => '♢',
        "heartsuit" => '♡',
        "spadesuit" => '♠',
        "flat" => '♭',
        "sharp" => '♯',
        "natural" => '♮',
        "checkmark" => '✓',
        "{" | "lbrace" => '{',
        "}" | "rbrace" => '}',
        "langle" => '⟨',
        "rangle" => '⟩',
        "lfloor" => '⌊',
        "rfloor" => '⌋',
        "lceil" => '⌈',
        "rceil" => '⌉',
        "lbrack" => '[',
        "rbrack" => ']',
        "$" => '$',
        "%" => '%',
        "&" => '&',
        "_" => '_',
        "#" => '#',
        _ => return greek(name).or_else(|| binary(name)).or_else(|| relation(name)).or_else(|| large(name)),
    })
}

fn greek(name: &str) -> Option<char> {
    Some(match name {
        "alpha" => 'α',
        "beta" => 'β',
        "gamma" => 'γ',
        "delta" => 'δ',
        "epsilon" => 'ϵ',
        "varepsilon" => 'ε',
        "zeta" => 'ζ',
        "eta" => 'η',
        "theta" => 'θ',
        "vartheta" => 'ϑ',
        "iota" => 'ι',
        "kappa" => 'κ',
        "varkappa" => 'ϰ',
        "lambda" => 'λ',
        "mu" => 'μ',
        "nu" => 'ν',
        "xi" => 'ξ',
        "omicron" => 'ο',
        "pi" => 'π',
        "varpi" => 'ϖ',
        "rho" => 'ρ',
        "varrho" => 'ϱ',
        "sigma" => 'σ',
        "varsigma" => 'ς',
        "tau" => 'τ',
        "upsilon" => 'υ',
        "phi" => 'ϕ',
        "varphi" => 'φ',
        "chi" => 'χ',
        "psi" => 'ψ',
        "omega" => 'ω',
        "Alpha" => 'Α',
        "Beta" => 'Β',
        "Gamma" => 'Γ',
        "Delta" => 'Δ',
        "Epsilon" => 'Ε',
        "Zeta" => 'Ζ',
        "Eta" => 'Η',
        "Theta" => 'Θ',
        "Iota" => 'Ι',
        "Kappa" => 'Κ',
        "Lambda" => 'Λ',
        "Mu" => 'Μ',
        "Nu" => 'Ν',
        "Xi" => 'Ξ',
        "Omicron" => 'Ο',
        "Pi" => 'Π',
        "Rho" => 'Ρ',
        "Sigma" => 'Σ',
        "Tau" => 'Τ',
        "Upsilon" => 'Υ',
        "Phi" => 'Φ',
        "Chi" => 'Χ',
        "Psi" => 'Ψ',
        "Omega" => 'Ω',
        _ => return None,
    })
}

/// Signs between two terms.
fn binary(name: &str) -> Option<char> {
    Some(match name {
        "times" => '×',
        "div" => '÷',
        "cdot" => '⋅',
        "cdotp" => '·',
        "pm" => '±',
        "mp" => '∓',
        "ast" => '∗',
        "circ" => '∘',
        "oplus" => '⊕',
        "ominus" => '⊖',
        "otimes" => '⊗',
        "oslash" => '⊘',
        "odot" => '⊙',
        "cap" => '∩',
        "cup" => '∪',
        "wedge" | "land" => '∧',
        "vee" | "lor" => '∨',
        "setminus" => '∖',
        "diamond" => '⋄',
        _ => return None,
    })
}

/// Signs that relate two sides, and arrows.
fn relation(name: &str) -> Option<char> {
    Some(match name {
        "leq" | "le" => '≤',
        "geq" | "ge" => '≥',
        "neq" | "ne" => '≠',
        "ll" => '≪',
        "gg" => '≫',
        "lt" => '<',
        "gt" => '>',
        "approx" => '≈',
        "sim" => '∼',
        "simeq" => '≃',
        "cong" => '≅',
        "equiv" => '≡',
        "propto" => '∝',
        "prec" => '≺',
        "succ" => '≻',
        "lesssim" => '≲',
        "gtrsim" => '≳',
        "leqslant" => '⩽',
        "geqslant" => '⩾',
        "doteq" => '≐',
        "in" => '∈',
        "notin" => '∉',
        "ni" => '∋',
        "subset" => '⊂',
        "supset" => '⊃',
        "subseteq" => '⊆',
        "supseteq" => '⊇',
        "perp" => '⟂',
        "parallel" => '∥',
        "mid" => '∣',
        "vdash" => '⊢',
        "models" => '⊧',
        "to" | "rightarrow" => '→',
        "leftarrow" | "gets" => '←',
        "leftrightarrow" => '↔',
        "uparrow" => '↑',
        "downarrow" => '↓',
        "updownarrow" => '↕',
        "Rightarrow" => '⇒',
        "Leftarrow" => '⇐',
        "Leftrightarrow" => '⇔',
        "iff" | "Longleftrightarrow" => '⟺',
        "implies" | "Longrightarrow" => '⟹',
        "longrightarrow" => '⟶',
        "longleftarrow" => '⟵',
        "mapsto" => '↦',
        "nearrow" => '↗',
        "searrow" => '↘',
        "nwarrow" => '↖',
        "swarrow" => '↙',
        "rightleftharpoons" => '⇌',
        "therefore" => '∴',
        "because" => '∵',
        _ => return None,
    })
}

/// Signs of sums and the like.
fn large(name: &str) -> Option<char> {
    Some(match name {
        "sum" => '∑',
        "prod" => '∏',
        "coprod" => '∐',
        "int" => '∫',
        "iint" => '∬',
        "iiint" => '∭',
        "oint" => '∮',
        "bigcap" => '⋂',
        "bigcup" => '⋃',
        "bigwedge" => '⋀',
        "bigvee" => '⋁',
        _ => return None,
    })
}

/// The space around a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    Ordinary,
    /// Room on both sides, but not as a sign before a term.
    Binary,
    /// Room on both sides.
    Relation,
    /// A function's name: room before what it is of.
    Function,
    /// Opens a group: a sign after it belongs to a term.
    Open,
    /// Room after it.
    Punctuation,
}

pub(crate) fn class(c: char) -> Class {
    match c {
        '+' | '−' | '*' | '×' | '÷' | '⋅' | '±' | '∓' | '∗' | '∘' | '⊕' | '⊖' | '⊗' | '⊘' | '⊙' | '∩' | '∪' | '∧'
        | '∨' | '∖' | '⋄' => Class::Binary,
        '='
        | '<'
        | '>'
        | ':'
        | '≤'
        | '≥'
        | '≠'
        | '≪'
        | '≫'
        | '≈'
        | '∼'
        | '≃'
        | '≅'
        | '≡'
        | '∝'
        | '≺'
        | '≻'
        | '≲'
        | '≳'
        | '⩽'
        | '⩾'
        | '≐'
        | '∈'
        | '∉'
        | '∋'
        | '⊂'
        | '⊃'
        | '⊆'
        | '⊇'
        | '⟂'
        | '∥'
        | '∣'
        | '⊢'
        | '⊧'
        | '⇌'
        | '∴'
        | '∵'
        | '↦'
        | '←'..='↙'
        | '⇐'..='⇔'
        | '⟵'..='⟺' => Class::Relation,
        '(' | '[' | '{' | '⟨' | '⌊' | '⌈' => Class::Open,
        ',' | ';' | '.' | '!' => Class::Punctuation,
        _ => Class::Ordinary,
    }
}

/// Signs whose limits stand under and over them.
pub(crate) fn has_limits(c: char) -> bool {
    matches!(c, '∑' | '∏' | '∐' | '⋂' | '⋃' | '⋀' | '⋁')
}

/// Signs that are written larger than letters.
pub(crate) fn is_large(c: char) -> bool {
    has_limits(c) || is_integral(c)
}

/// Signs at whose ends the scripts stand.
pub(crate) fn is_integral(c: char) -> bool {
    matches!(c, '∫' | '∬' | '∭' | '∮')
}

/// Names of functions, written upright; whether limits stand under them.
pub(crate) fn function(name: &str) -> Option<bool> {
    match name {
        "sin" | "cos" | "tan" | "cot" | "sec" | "csc" | "sinh" | "cosh" | "tanh" | "coth" | "arcsin" | "arccos"
        | "arctan" | "log" | "ln" | "lg" | "exp" | "arg" | "deg" | "dim" | "hom" | "ker" | "det" | "gcd" | "Pr" => {
            Some(false)
        }
        "lim" | "limsup" | "liminf" | "max" | "min" | "sup" | "inf" => Some(true),
        _ => None,
    }
}

/// The character to put over another.
pub(crate) fn accent(name: &str) -> Option<char> {
    Some(match name {
        "hat" | "widehat" | "^" => 'ˆ',
        "bar" | "=" | "overline" => '¯',
        "tilde" | "widetilde" | "~" => '˜',
        "dot" | "." => '˙',
        "ddot" | "\"" => '¨',
        "vec" | "overrightarrow" => '→',
        "check" => 'ˇ',
        "breve" => '˘',
        "acute" | "'" => '´',
        "grave" | "`" => '`',
        "mathring" => '˚',
        _ => return None,
    })
}

/// The width of a space, in widths of an m.
pub(crate) fn space(name: &str) -> Option<f64> {
    Some(match name {
        "," | "thinspace" => 1.0 / 6.0,
        ":" | ">" => 2.0 / 9.0,
        ";" => 5.0 / 18.0,
        " " => 1.0 / 3.0,
        "!" => -1.0 / 6.0,
        "/" => 0.02,
        "enspace" => 0.5,
        "quad" => 1.0,
        "qquad" => 2.0,
        _ => return None,
    })
}
