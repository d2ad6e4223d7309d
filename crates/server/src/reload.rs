//! Reloading the configuration while the service runs: applies the keys that can change, and logs those that need a restart.

use crate::app::App;
use crate::config::{Config, ConfigError, HttpConfig};
use crate::logs::LogFilter;
use std::collections::BTreeMap;
use toml::{Table, Value};

/// Applies reloaded configurations.
pub struct Reloader {
    filter: LogFilter,
    /// The configuration in force, as it was read.
    config: Config,
}

impl Reloader {
    /// For a service that starts with this configuration.
    #[must_use]
    pub fn new(filter: LogFilter, config: Config) -> Self {
        Self { filter, config }
    }

    /// Applies the keys of a reloaded configuration that can change, with a log line for each key that is different. An
    /// invalid configuration changes nothing.
    pub fn apply(&mut self, app: &App, read: Result<Config, ConfigError>) {
        let read = match read {
            Ok(read) => read,
            Err(error) => {
                tracing::error!(%error, "the configuration has an error; the previous one stays in force");
                return;
            }
        };
        let now = merged(&self.config, &read);
        let (taken, left) = (differences(&self.config, &now), differences(&now, &read));
        // Logged before the change, because the new filter may suppress these lines.
        for Difference { key, from, to } in &taken {
            tracing::info!(%key, %from, %to, "this configuration key has a new value");
        }
        for Difference { key, .. } in &left {
            tracing::warn!(%key, "this configuration key has changed, and needs a restart");
        }
        if now.limits != self.config.limits {
            for engine in app.pool.engines() {
                app.pool.limit(&engine, &now.limits_on(&engine));
            }
            app.cache.forget_failures();
        }
        app.budgets.set(&now.budget);
        // Changes by the command line become visible at once.
        app.lookup.forget();
        app.live_config.set(merged(&app.config(), &read));
        if let Err(error) = self.filter.set(&now.log.filter) {
            tracing::error!(%error, "the log filter stays unchanged");
        }
        tracing::info!(taken = taken.len(), left = left.len(), "the configuration was reloaded");
        self.config = now;
    }
}

/// The running configuration with the keys of `read` that can change. The other keys belong to what was started with them:
/// the listener and its places, the store, the cache, the pool with its painters and readers.
fn merged(runs: &Config, read: &Config) -> Config {
    let mut now = runs.clone();
    now.budget = read.budget.clone();
    now.quota = read.quota;
    now.auth.clone_from(&read.auth);
    now.oidc_client_secret.clone_from(&read.oidc_client_secret);
    now.site.clone_from(&read.site);
    now.limits = read.limits;
    now.limits.painter.memory_bytes = runs.limits.painter.memory_bytes;
    now.limits.reader.memory_bytes = runs.limits.reader.memory_bytes;
    now.log.filter.clone_from(&read.log.filter);
    now.log.access = read.log.access;
    now.http = HttpConfig {
        connections: runs.http.connections,
        connections_per_client: runs.http.connections_per_client,
        answers_mib: runs.http.answers_mib,
        ..read.http.clone()
    };
    now
}

/// A key that is different.
#[derive(Debug, PartialEq, Eq)]
struct Difference {
    key: String,
    from: String,
    to: String,
}

fn differences(from: &Config, to: &Config) -> Vec<Difference> {
    let (before, after) = (values(from), values(to));
    let text = |values: &BTreeMap<String, Value>, key| values.get(key).map(ToString::to_string).unwrap_or_default();
    let keys: std::collections::BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let mut found: Vec<Difference> = keys
        .into_iter()
        .filter(|key| before.get(*key) != after.get(*key))
        .map(|key| Difference { key: key.clone(), from: text(&before, key), to: text(&after, key) })
        .collect();
    // These are in no file, and are never logged.
    for (key, differs) in [
        ("PAINTBOX_OPERATOR_TOKEN", from.operator_token != to.operator_token),
        ("PAINTBOX_STORE_PASSWORD", from.store_password != to.store_password),
        ("PAINTBOX_AUTH_OIDC_CLIENT_SECRET", from.oidc_client_secret != to.oidc_client_secret),
    ] {
        if differs {
            found.push(Difference { key: key.to_owned(), from: String::new(), to: String::new() });
        }
    }
    found
}

/// Every value by its key, `limits.scene.points`.
fn values(config: &Config) -> BTreeMap<String, Value> {
    fn walk(table: Table, section: &str, values: &mut BTreeMap<String, Value>) {
        for (key, value) in table {
            match value {
                Value::Table(inner) => walk(inner, &format!("{section}{key}."), values),
                value => _ = values.insert(format!("{section}{key}"), value),
            }
        }
    }
    let mut values = BTreeMap::new();
    walk(Table::try_from(config).unwrap_or_default(), "", &mut values);
    values
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Secret;

    fn keys(differences: &[Difference]) -> Vec<&str> {
        differences.iter().map(|difference| difference.key.as_str()).collect()
    }

    #[test]
    fn what_can_be_taken_over_is_and_the_rest_is_named() {
        let runs = Config::default();
        let mut read = Config { listen: "127.0.0.1:9".into(), ..Config::default() };
        read.pool.queue = 3;
        read.limits.wall_ms = 700;
        read.limits.painter.memory_bytes *= 2;
        read.http.connections = 500;
        read.site.name = "Bilder".into();
        read.http.proxies = vec!["127.0.0.1".into()];
        read.operator_token = Some(Secret::new("a-secret-of-the-operator".into()));
        let now = merged(&runs, &read);
        let taken = differences(&runs, &now);
        assert_eq!(keys(&taken), ["http.proxies", "limits.wall_ms", "site.name"]);
        assert_eq!((taken[1].from.as_str(), taken[1].to.as_str()), ("5000", "700"));
        let left = differences(&now, &read);
        let expected =
            ["http.connections", "limits.painter.memory_bytes", "listen", "pool.queue", "PAINTBOX_OPERATOR_TOKEN"];
        assert_eq!(keys(&left), expected);
        assert!(!format!("{left:?}").contains("a-secret"));
        assert!(differences(&now, &now).is_empty());
    }
}
