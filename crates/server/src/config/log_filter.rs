//! What `log.filter` may say. `tracing` takes a word that it doesn't know for the name of a part of the program, logs that
//! part and silences all others: `warning` would be the end of the log.

use tracing_subscriber::EnvFilter;

/// The levels, from silence to everything.
const LEVELS: [&str; 6] = ["off", "error", "warn", "info", "debug", "trace"];

/// Whether a filter can be read, and means what it seems to.
pub(super) fn is_filter(filter: &str) -> bool {
    let known = |word: &str| LEVELS.contains(&word.to_ascii_lowercase().as_str());
    let parts = filter.split(',').map(str::trim);
    // What has brackets or a `=` names what it is about, and `EnvFilter` reads its level.
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
