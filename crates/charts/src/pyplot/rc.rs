//! rcParams, styles, and plt.setp.

use crate::args::call::{Call, Done};
use crate::args::keywords::Group;
use crate::args::prop_cycle;
use crate::entry::{Entry, PLT};
use crate::model::charts::Charts;
use crate::model::rc_params;
use crate::model::rc_params::RcValue;
use canvas::{CallError, Canvas, ErrorKind, Param, Returned, Returns, Type, Value, suggest};
use wire::Color;

/// The deepest nesting of `rc_context`.
const MAX_SAVED: usize = 100;

pub(crate) static STYLE_USE: Entry = Entry::new(
    "style_use",
    PLT,
    &[Param::new(
        "style",
        Type::OneOf(&[Type::Text, Type::Props, Type::List(&Type::OneOf(&[Type::Text, Type::Props]))]),
        "name of a style, a dict of settings, or a list of these",
    )],
    style_use,
    "Uses a style. Called as plt.style.use(…).",
    include_str!("examples/plt.style_use.py"),
);

fn style_use(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("style");
    let styles = match &value {
        Value::Seq(items) => items.clone(),
        one => vec![one.clone()],
    };
    for one in styles {
        match one {
            Value::Text(name) => {
                if name == "default" {
                    charts.rc = rc_params::defaults();
                    continue;
                }
                if name == "classic" {
                    // Its limits end at ticks and its dashes, boxes and labels are others.
                    return Err(call.not_honoured("style", &Value::Text(name)));
                }
                charts.rc.apply(&name).map_err(|error| style_error(call, error))?;
            }
            Value::Map(entries) => {
                for (key, value) in &entries {
                    set(charts, call, key, value)?;
                }
            }
            other => return Err(call.wrong("style", "a style's name or a dict", &other)),
        }
    }
    Ok(Returned::None)
}

pub(crate) static STYLE_AVAILABLE: Entry = Entry::new(
    "style_available",
    PLT,
    &[],
    style_available,
    "The names of the styles. Read as plt.style.available.",
    include_str!("examples/plt.style_available.py"),
)
.returns(Returns::List(&Returns::Text));

fn style_available(_: &mut Charts, _: &mut Canvas, _: &mut Call) -> Done {
    Ok(Returned::List(rc_params::sheets().iter().map(|name| Returned::Text((*name).to_owned())).collect()))
}

/// The key of the property cycle.
const PROP_CYCLE: &str = "axes.prop_cycle";
/// The colour of lines whose cycle has no colours.
const FIRST: &str = "#1f77b4";

/// A dict's entries.
fn named(entries: &[(String, Value)]) -> impl Iterator<Item = (&str, &Value)> {
    entries.iter().map(|(name, value)| (name.as_str(), value))
}

/// A setting's value as the settings hold it.
fn rc_value(value: &Value) -> Option<RcValue> {
    Some(match value {
        Value::Bool(on) => RcValue::Flag(*on),
        Value::Int(n) => RcValue::Number(*n as f64),
        Value::Float(n) if n.is_finite() => RcValue::Number(*n),
        Value::Text(text) => RcValue::Text(text.clone()),
        Value::None => RcValue::Nothing,
        Value::Numbers { data, .. } => RcValue::List(data.iter().map(|n| RcValue::Number(*n)).collect()),
        Value::Seq(items) => RcValue::List(items.iter().map(rc_value).collect::<Option<_>>()?),
        _ => return None,
    })
}

fn set(charts: &mut Charts, call: &Call, key: &str, value: &Value) -> Result<(), CallError> {
    let cycle = match value {
        Value::Map(entries) if key == PROP_CYCLE => Some(entries),
        _ => None,
    };
    if key == PROP_CYCLE {
        charts.rc.properties = cycle.map(|entries| prop_cycle::properties(named(entries))).unwrap_or_default();
    }
    let value = match cycle {
        Some(entries) if prop_cycle::colors(named(entries)).is_none() => {
            RcValue::List(vec![RcValue::Text(FIRST.into())])
        }
        Some(entries) => {
            let colors = prop_cycle::colors(named(entries)).cloned().unwrap_or(Value::None);
            let colors = charts.colors(call, "color", &colors)?;
            let hex = |color: Color| format!("#{:02x}{:02x}{:02x}{:02x}", color.r, color.g, color.b, color.a);
            let text = |color: Option<Color>| RcValue::Text(color.map_or_else(|| "none".into(), hex));
            RcValue::List(colors.into_iter().map(text).collect())
        }
        None => rc_value(value).ok_or_else(|| call.wrong(key, "a number, a truth value or text", value))?,
    };
    charts.rc.set(key, value).map_err(|error| style_error(call, error))
}

fn style_error(call: &Call, error: rc_params::RcError) -> CallError {
    let made = if error.unknown && call.function != "style_use" {
        CallError { kind: ErrorKind::Key, message: error.message, hint: None }
    } else {
        CallError::value_error(error.message)
    };
    made.maybe_hint(error.hint)
}

pub(crate) static RC: Entry = Entry::new(
    "rc",
    PLT,
    &[
        Param::new(
            "group",
            Type::OneOf(&[Type::Text, Type::List(&Type::Text)]),
            "group of the settings, such as 'lines', or a list of groups",
        ),
        Param::harmless("args", Type::Any).variadic(),
    ],
    rc,
    "Changes settings of a group, such as `plt.rc(\"font\", size=12)`.",
    include_str!("examples/plt.rc.py"),
)
.keywords(Group::Any);

fn rc(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let groups: Vec<String> = match call.take("group") {
        Value::Text(group) => vec![group],
        Value::Seq(items) => items.iter().filter_map(|item| item.text().map(str::to_owned)).collect(),
        other => return Err(call.wrong("group", "text", &other)),
    };
    for group in groups {
        for (name, value) in call.loose.clone() {
            let name = if matches!(group.as_str(), "lines" | "patch" | "grid") {
                crate::args::keywords::full(&name).to_owned()
            } else {
                name
            };
            set(charts, call, &format!("{group}.{name}"), &value)?;
        }
    }
    Ok(Returned::None)
}

pub(crate) static RC_SET: Entry = Entry::new(
    "rc_set",
    PLT,
    &[
        Param::new("key", Type::Text, "name of the setting, such as 'lines.linewidth'"),
        Param::new("value", Type::Any, "value of the setting"),
    ],
    rc_set,
    "Changes a setting. Called as plt.rcParams[key] = value.",
    include_str!("examples/plt.rc_set.py"),
);

fn rc_set(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (key, value) = (call.text("key")?.unwrap_or_default(), call.take("value"));
    set(charts, call, &key, &value)?;
    Ok(Returned::None)
}

fn returned(value: &RcValue) -> Returned {
    match value {
        RcValue::Number(n) => Returned::Number(*n),
        RcValue::Flag(on) => Returned::Bool(*on),
        RcValue::Text(text) => Returned::Text(text.clone()),
        RcValue::Nothing => Returned::None,
        RcValue::List(items) => Returned::List(items.iter().map(returned).collect()),
    }
}

pub(crate) static RC_GET: Entry = Entry::new(
    "rc_get",
    PLT,
    &[Param::new("key", Type::Text, "name of the setting, such as 'lines.linewidth'")],
    rc_get,
    "Returns a setting. Called as plt.rcParams[key].",
    include_str!("examples/plt.rc_get.py"),
)
.returns(Returns::Any);

fn rc_get(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let key = call.text("key")?.unwrap_or_default();
    if key == "figure.figsize" && charts.rc.figsize().is_none() {
        let size = [canvas.width(), canvas.height()].map(|n| Returned::Number(f64::from(n) / 100.0));
        return Ok(Returned::List(size.to_vec()));
    }
    charts.rc.get(&key).map(returned).ok_or_else(|| {
        let message = format!("{} is not a valid rc parameter", canvas::shown(&key));
        let error = CallError { kind: ErrorKind::Key, message, hint: None };
        error.maybe_hint(suggest::nearest(&key, charts.rc.iter().map(|(key, _)| key)).map(suggest::did_you_mean))
    })
}

pub(crate) static RC_KEYS: Entry = Entry::new(
    "rc_keys",
    PLT,
    &[],
    rc_keys,
    "Returns the names of the settings. Called as plt.rcParams.keys().",
    include_str!("examples/plt.rc_keys.py"),
)
.returns(Returns::List(&Returns::Text));

fn rc_keys(charts: &mut Charts, _: &mut Canvas, _: &mut Call) -> Done {
    Ok(Returned::List(charts.rc.iter().map(|(key, _)| Returned::Text(key.to_owned())).collect()))
}

pub(crate) static RCDEFAULTS: Entry = Entry::new(
    "rcdefaults",
    PLT,
    &[],
    rcdefaults,
    "Resets all settings to their defaults.",
    include_str!("examples/plt.rcdefaults.py"),
);

fn rcdefaults(charts: &mut Charts, _: &mut Canvas, _: &mut Call) -> Done {
    charts.rc = rc_params::defaults();
    Ok(Returned::None)
}

pub(crate) static RC_PUSH: Entry = Entry::new(
    "rc_push",
    PLT,
    &[],
    rc_push,
    "Saves the settings. `with plt.rc_context(…)` calls it.",
    include_str!("examples/plt.rc_push.py"),
);

fn rc_push(charts: &mut Charts, _: &mut Canvas, _: &mut Call) -> Done {
    if charts.rc_saved.len() >= MAX_SAVED {
        return Err(CallError::value_error("settings can be saved at most 100 times"));
    }
    charts.rc_saved.push(charts.rc.clone());
    Ok(Returned::None)
}

pub(crate) static RC_POP: Entry =
    Entry::new("rc_pop", PLT, &[], rc_pop, "Restores the saved settings.", include_str!("examples/plt.rc_pop.py"));

fn rc_pop(charts: &mut Charts, _: &mut Canvas, _: &mut Call) -> Done {
    if let Some(rc) = charts.rc_saved.pop() {
        charts.rc = rc;
    }
    Ok(Returned::None)
}
