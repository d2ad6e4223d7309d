//! Python's two ways to write a number by a format: `'%.2f' % x` and `'{:,.0f}'.format(x)`.

/// The most digits or columns that a format may ask for.
const MAX_WIDTH: usize = 100;

/// Writes a Python float as `spec % x`, or else as `spec.format(x, x=x)`; `None` where Python would raise, and for
/// formats that no chart uses.
pub(crate) fn format_python(spec: &str, x: f64) -> Option<String> {
    write(spec, Number::Float(x))
}

/// The same for a Python int: `{:,}` and `{}` don't give it decimals.
pub(crate) fn format_python_int(spec: &str, n: i64) -> Option<String> {
    write(spec, Number::Int(n))
}

#[derive(Clone, Copy)]
enum Number {
    Float(f64),
    Int(i64),
}

impl Number {
    fn float(self) -> f64 {
        match self {
            Self::Float(x) => x,
            Self::Int(n) => n as f64,
        }
    }

    /// The number as Python's `str` writes it.
    fn plain(self) -> String {
        match self {
            Self::Float(x) => repr(x),
            Self::Int(n) => n.to_string(),
        }
    }
}

fn write(spec: &str, x: Number) -> Option<String> {
    printf(spec, x).or_else(|| braces(spec, x))
}

/// A parsed format specification.
#[derive(Default)]
struct Wanted {
    fill: Option<char>,
    /// `<`, `>`, `^` or `=`.
    align: Option<char>,
    /// `+`, a space, or `-`.
    sign: Option<char>,
    alternate: bool,
    no_negative_zero: bool,
    zero: bool,
    width: usize,
    /// `,` or `_`.
    group: Option<char>,
    precision: Option<usize>,
    kind: Option<char>,
}

/// The characters of a format, one at a time.
struct Reader<'a>(std::iter::Peekable<std::str::Chars<'a>>);

impl Reader<'_> {
    fn take(&mut self, wanted: impl Fn(char) -> bool) -> Option<char> {
        self.0.next_if(|c| wanted(*c))
    }

    /// A whole number, 0 where there is none; `None` past the most that is allowed.
    fn number(&mut self) -> Option<usize> {
        let mut n = 0_usize;
        while let Some(digit) = self.take(|c| c.is_ascii_digit()) {
            n = n * 10 + digit.to_digit(10)? as usize;
            if n > MAX_WIDTH {
                return None;
            }
        }
        Some(n)
    }
}

/// `'…%.2f…%%' % x`: one conversion exactly.
fn printf(spec: &str, x: Number) -> Option<String> {
    let mut reader = Reader(spec.chars().peekable());
    let (mut out, mut written) = (String::new(), false);
    while let Some(c) = reader.0.next() {
        if c != '%' {
            out.push(c);
            continue;
        }
        if reader.take(|c| c == '%').is_some() {
            out.push('%');
            continue;
        }
        if written {
            return None;
        }
        written = true;
        let mut wanted = Wanted::default();
        while let Some(flag) = reader.take(|c| "-+ #0".contains(c)) {
            match flag {
                '-' => wanted.align = Some('<'),
                '+' => wanted.sign = Some('+'),
                ' ' if wanted.sign.is_none() => wanted.sign = Some(' '),
                '#' => wanted.alternate = true,
                '0' => wanted.zero = true,
                _ => {}
            }
        }
        wanted.width = reader.number()?;
        if reader.take(|c| c == '.').is_some() {
            wanted.precision = Some(reader.number()?);
        }
        while reader.take(|c| "hlL".contains(c)).is_some() {}
        let kind = reader.0.next()?;
        out.push_str(&match kind {
            's' | 'r' | 'a' => {
                let text = x.plain();
                pad(&text[..text.len().min(wanted.precision.unwrap_or(MAX_WIDTH))], &wanted, '>')
            }
            'd' | 'i' | 'u' => {
                let x = x.float().trunc();
                if !x.is_finite() {
                    return None;
                }
                // A whole number has no sign when it is 0.
                let digits = format!("{:0>1$.0}", x.abs(), wanted.precision.unwrap_or(0));
                finish(x < 0.0, &digits, &wanted)
            }
            'f' | 'F' | 'e' | 'E' | 'g' | 'G' => {
                wanted.kind = Some(kind);
                number(x, &wanted)?
            }
            _ => return None,
        });
    }
    written.then_some(out)
}

/// `'…{x:,.2f}…'.format(x, x=x)`.
fn braces(spec: &str, x: Number) -> Option<String> {
    let mut out = String::new();
    let mut rest = spec;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        if from.starts_with("{{") || from.starts_with("}}") {
            out.push_str(&from[..1]);
            rest = &from[2..];
            continue;
        }
        let (field, after) = from.strip_prefix('{')?.split_once('}')?;
        rest = after;
        let (name, format) = field.split_once(':').unwrap_or((field, ""));
        let (name, as_text) = match name.split_once('!') {
            Some((name, "r" | "s" | "a")) => (name, true),
            Some(_) => return None,
            None => (name, false),
        };
        if !["", "0", "x", "value"].contains(&name) || out.len() > 64 * 1024 {
            return None;
        }
        let wanted = format_spec(format)?;
        out.push_str(&match (as_text, wanted.kind) {
            (true, None | Some('s')) => {
                let text = x.plain();
                pad(&text[..text.len().min(wanted.precision.unwrap_or(MAX_WIDTH))], &wanted, '<')
            }
            (false, _) => number(x, &wanted)?,
            _ => return None,
        });
    }
    out.push_str(rest);
    Some(out)
}

/// `[[fill]align][sign][#][0][width][grouping][.precision][type]`
fn format_spec(spec: &str) -> Option<Wanted> {
    let mut wanted = Wanted::default();
    let is_align = |c: char| "<>=^".contains(c);
    let mut chars = spec.chars();
    let (first, second) = (chars.next(), chars.next());
    let mut reader = Reader(spec.chars().peekable());
    if second.is_some_and(is_align) {
        wanted.fill = first;
        wanted.align = second;
        reader.0.nth(1);
    } else if first.is_some_and(is_align) {
        wanted.align = first;
        reader.0.next();
    }
    wanted.sign = reader.take(|c| "+- ".contains(c));
    wanted.no_negative_zero = reader.take(|c| c == 'z').is_some();
    wanted.alternate = reader.take(|c| c == '#').is_some();
    wanted.zero = reader.take(|c| c == '0').is_some();
    wanted.width = reader.number()?;
    wanted.group = reader.take(|c| c == ',' || c == '_');
    if reader.take(|c| c == '.').is_some() {
        wanted.precision = Some(reader.number()?);
    }
    wanted.kind = reader.0.next();
    reader.0.next().is_none().then_some(wanted)
}

/// Formats a number by its specification.
fn number(x: Number, wanted: &Wanted) -> Option<String> {
    let value = x.float();
    let kind = match (x, wanted.kind) {
        (Number::Int(_), None) => 'd',
        (_, None) => 'r',
        (_, Some(kind)) => kind,
    };
    let negative = value.is_sign_negative() && !value.is_nan();
    let size = value.abs();
    let precision = wanted.precision.unwrap_or(6);
    let digits = if size.is_finite() {
        match kind {
            'f' | 'F' => format!("{size:.precision$}"),
            '%' => format!("{:.precision$}%", size * 100.0),
            'e' | 'E' => exponential(size, precision),
            'g' | 'G' | 'n' => general_form(size, precision, wanted.alternate),
            'r' => match wanted.precision {
                None => repr(size),
                Some(precision) => dotted(size, precision),
            },
            'd' => match x {
                Number::Int(n) if wanted.precision.is_none() => n.unsigned_abs().to_string(),
                _ => return None,
            },
            _ => return None,
        }
    } else if "fFeEgGnr%".contains(kind) {
        let name = if size.is_nan() { "nan" } else { "inf" };
        if kind == '%' { format!("{name}%") } else { name.to_owned() }
    } else {
        return None;
    };
    let digits = if "EGF".contains(kind) { digits.to_uppercase() } else { digits };
    let is_zero = !digits.contains(|c: char| ('1'..='9').contains(&c)) && size.is_finite();
    let negative = negative && !(wanted.no_negative_zero && is_zero);
    Some(finish(negative, &digits, wanted))
}

/// Adds thousands, sign and padding.
fn finish(negative: bool, digits: &str, wanted: &Wanted) -> String {
    let sign =
        if negative { "-" } else { wanted.sign.filter(|s| *s != '-').map_or("", |s| if s == '+' { "+" } else { " " }) };
    let whole = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    let zeros = wanted.zero && wanted.align.is_none();
    let mut front = digits[..whole].to_owned();
    let room = wanted.width.saturating_sub(sign.len() + digits.len() - whole);
    let mut grouped = group(&front, wanted.group);
    while zeros && whole > 0 && grouped.len() < room {
        front.insert(0, '0');
        grouped = group(&front, wanted.group);
    }
    let body = grouped + &digits[whole..];
    if wanted.align == Some('=') {
        let fill = wanted.fill.unwrap_or(' ');
        let missing = wanted.width.saturating_sub(sign.len() + body.chars().count());
        return format!("{sign}{}{body}", std::iter::repeat_n(fill, missing).collect::<String>());
    }
    pad(&format!("{sign}{body}"), wanted, '>')
}

/// Puts `mark` between thousands.
fn group(digits: &str, mark: Option<char>) -> String {
    let Some(mark) = mark else { return digits.to_owned() };
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}

fn pad(text: &str, wanted: &Wanted, usual: char) -> String {
    let missing = wanted.width.saturating_sub(text.chars().count());
    let fill = |n| std::iter::repeat_n(wanted.fill.unwrap_or(' '), n).collect::<String>();
    match wanted.align.unwrap_or(usual) {
        '<' => text.to_owned() + &fill(missing),
        '^' => fill(missing / 2) + text + &fill(missing - missing / 2),
        _ => fill(missing) + text,
    }
}

/// `1.50e+07`.
fn exponential(x: f64, precision: usize) -> String {
    let text = format!("{x:.precision$e}");
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    format!("{mantissa}e{}{:02}", if exponent < 0 { '-' } else { '+' }, exponent.abs())
}

/// The exponent of `x` once it is rounded to `digits` significant digits.
fn exponent_at(x: f64, digits: usize) -> i32 {
    let text = format!("{x:.*e}", digits - 1);
    text.split_once('e').and_then(|(_, e)| e.parse().ok()).unwrap_or(0)
}

/// `%g`: significant digits, without the zeros at the end unless `keep`.
fn general_form(x: f64, precision: usize, keep: bool) -> String {
    let digits = precision.max(1);
    let exponent = exponent_at(x, digits);
    let trim = |text: &str| {
        if keep || !text.contains('.') {
            text.to_owned()
        } else {
            text.trim_end_matches('0').trim_end_matches('.').to_owned()
        }
    };
    if exponent < -4 || exponent >= digits as i32 {
        let text = exponential(x, digits - 1);
        let (mantissa, power) = text.split_once('e').unwrap_or((&text, "+00"));
        format!("{}e{power}", trim(mantissa))
    } else {
        trim(&format!("{x:.*}", (digits as i32 - 1 - exponent).max(0) as usize))
    }
}

/// `'%.{precision}g' % x`.
pub(crate) fn general(x: f64, precision: usize) -> String {
    if !x.is_finite() {
        return format!("{x}").to_lowercase();
    }
    let sign = if x.is_sign_negative() { "-" } else { "" };
    format!("{sign}{}", general_form(x.abs(), precision, false))
}

/// `'{:.3}'.format(x)`: like `%g`, but always with a point where there is no exponent.
fn dotted(x: f64, precision: usize) -> String {
    let digits = precision.max(1);
    if x != 0.0 && exponent_at(x, digits) >= digits as i32 - 1 {
        let text = exponential(x, digits - 1);
        let (mantissa, power) = text.split_once('e').unwrap_or((&text, "+00"));
        let mantissa =
            if mantissa.contains('.') { mantissa.trim_end_matches('0').trim_end_matches('.') } else { mantissa };
        return format!("{mantissa}e{power}");
    }
    let text = general_form(x, digits, false);
    if text.contains(['.', 'e']) { text } else { text + ".0" }
}

/// Python's `repr` of a float: the fewest digits that read back as the same number.
pub(crate) fn repr(x: f64) -> String {
    if !x.is_finite() {
        return format!("{x}").to_lowercase();
    }
    let text = format!("{x:e}");
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    if (-4..16).contains(&exponent) {
        let text = format!("{x}");
        if text.contains('.') { text } else { text + ".0" }
    } else {
        format!("{mantissa}e{}{:02}", if exponent < 0 { '-' } else { '+' }, exponent.abs())
    }
}

#[cfg(test)]
mod tests;
