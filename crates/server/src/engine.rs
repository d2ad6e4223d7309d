//! Which engines draw a program, and in which order.

use crate::app::App;
use crate::config::{AUTOMATIC, Config};
use crate::image_limits::ImageLimits;
use crate::problem::{Kind, Problem};
use pool::{Attempt, Pool};

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

/// The attempt of the default engine, for programs of the service itself.
pub(crate) fn default_attempt(limits: wire::Limits) -> Vec<Attempt> {
    vec![Attempt { engine: AUTOMATIC[0].into(), limits }]
}

/// What the engines contribute to a picture's key.
pub(crate) fn versions(pool: &Pool, attempts: &[Attempt]) -> String {
    let one = |attempt: &Attempt| format!("{} {}", attempt.engine, pool.versions(&attempt.engine));
    attempts.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// An engine that a request names, or [`AUTO`].
pub(crate) fn chosen(app: &App, name: String) -> Result<String, Problem> {
    if name == AUTO || app.pool.has_engine(&name) {
        return Ok(name);
    }
    let offered: Vec<String> = app.pool.engines().iter().map(ToString::to_string).collect();
    let sentence =
        format!("There is no engine {:?}; engine can be auto or {}.", wire::clean(&name, 80), offered.join(" or "));
    Err(Problem::new(Kind::BadContent, sentence))
}
