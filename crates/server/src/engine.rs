//! Which engines draw a program, and in which order.

use crate::app::App;
use crate::config::{AUTOMATIC, Config};
use crate::image_limits::ImageLimits;
use crate::problem::{Kind, Problem};
use pool::Attempt;

/// The choice of an image that leaves it to the program.
pub(crate) const AUTO: &str = "auto";

/// The engines that try a program in turn. `chosen` is [`AUTO`] or an engine's name, `remembered` is the engine that drew the
/// version last.
pub(crate) fn attempts(app: &App, chosen: &str, remembered: Option<&str>, limits: &ImageLimits) -> Vec<Attempt> {
    let config = app.config();
    let names: Vec<&str> = if chosen == AUTO {
        let first = remembered.and_then(|name| AUTOMATIC.iter().position(|one| *one == name)).unwrap_or(0);
        AUTOMATIC[first..].iter().copied().filter(|name| app.pool.has_engine(name)).collect()
    } else {
        vec![chosen]
    };
    // What an engine drew that isn't installed any more fails in the default one, which says what is missing.
    let names = if names.is_empty() { vec![AUTOMATIC[0]] } else { names };
    names.into_iter().map(|name| attempt(&config, name, limits)).collect()
}

fn attempt(config: &Config, name: &str, limits: &ImageLimits) -> Attempt {
    Attempt { engine: name.into(), limits: limits.effective(&config.limits_on(name)) }
}

/// An engine that a request names, or [`AUTO`].
pub(crate) fn chosen(app: &App, name: String) -> Result<String, Problem> {
    if name == AUTO || app.pool.has_engine(&name) {
        return Ok(name);
    }
    let offered: Vec<String> = app.pool.engines().iter().map(ToString::to_string).collect();
    let (name, offered) = (wire::clean(&name, 80), offered.join(", "));
    let sentence = format!("There is no engine {name:?}; the engines are auto, {offered}.");
    Err(Problem::new(Kind::BadContent, sentence))
}
