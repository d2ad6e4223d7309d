//! Validation of `log.filter`. `tracing` takes an unknown word for a module's name, logs this module and silences all
//! others: `warning` would end the log.

use tracing_subscriber::EnvFilter;

/// The levels, from silence to everything.
const LEVELS: [&str; 6] = ["off", "error", "warn", "info", "debug", "trace"];

/// Whether a filter can be read, and means what it seems to.
pub(super) fn is_filter(filter: &str) -> bool {
    let known = |word: &str| LEVELS.contains(&word.to_ascii_lowercase().as_str());
    let parts = filter.split(',').map(str::trim);
    // A part with brackets or `=` names its target, and `EnvFilter` validates its level.
    let mut plain = parts.filter(|part| !part.contains(['=', '[', ']', '{', '}']));
    plain.all(known) && EnvFilter::try_new(filter).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_alone_is_a_level() {
        for good in ["info", "WARN", "off", "server=debug,warn", "info,audit=off", "debug,sqlx=info", "[request]=trace"]
        {
            assert!(is_filter(good), "{good}");
        }
        for wrong in ["warning", "", "infos", "server", "info,", "server=loud", "a=b=c", "server:debug", "error warn"] {
            assert!(!is_filter(wrong), "{wrong}");
        }
    }
}
