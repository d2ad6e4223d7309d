//! Reading the configuration's sources and checking the values, once.

use super::error::ConfigError;
use super::secret::Secret;
use super::{Config, line, source};
use figment::Figment;
use figment::error::Kind;
use figment::providers::{Env, Format as _, Serialized, Toml};
use serde::Serialize;
use std::path::{Path, PathBuf};

/// The file that is read when none is named and it is there.
const FILE: &str = "paintbox.toml";
const PREFIX: &str = "PAINTBOX_";
/// Sections, the deeper ones first, as their environment variables begin.
const SECTIONS: [(&str, &str); 16] = [
    ("limits_scene_", "limits.scene."),
    ("limits_picture_", "limits.picture."),
    ("limits_painter_", "limits.painter."),
    ("limits_reader_", "limits.reader."),
    ("limits_", "limits."),
    ("engines_python_", "engines.python."),
    ("engines_pandas_", "engines.pandas."),
    ("engines_science_", "engines.science."),
    ("pool_", "pool."),
    ("cache_", "cache."),
    ("budget_", "budget."),
    ("quota_", "quota."),
    ("http_", "http."),
    ("auth_oidc_", "auth.oidc."),
    ("site_", "site."),
    ("log_", "log."),
];
/// Variables that don't set a key: secrets and the files with secrets, a client's token, the configuration file's name, and
/// switches of the test suite.
const NOT_KEYS: [&str; 10] = [
    "operator_token",
    "operator_token_file",
    "store_password",
    "store_password_file",
    "auth_oidc_client_secret",
    "auth_oidc_client_secret_file",
    "token",
    "server",
    "config",
    "bless",
];
const NOT_KEYS_PREFIX: &str = "test_";
/// Keys that were renamed, with the names they have now.
const RENAMED: [(&str, &str); 5] = [
    ("farewell_ms", "shutdown_grace_ms"),
    ("answer_ms", "write_timeout_ms"),
    ("head_ms", "header_timeout_ms"),
    ("seconds_per_zygote", "zygote_max_age_s"),
    ("python", "engines.python"),
];

/// What the command line overrides.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Overrides {
    /// `--listen`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub listen: Option<String>,
    /// `--store`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub store: Option<String>,
}

impl Config {
    /// Reads the file (`paintbox.toml` by default, if it exists), the environment and `overrides`, where later ones win, and
    /// validates every value.
    ///
    /// # Errors
    /// [`ConfigError`], naming the key and where it was set.
    pub fn load(file: Option<&Path>, overrides: &Overrides) -> Result<Self, ConfigError> {
        let mut figment = Figment::from(Serialized::defaults(Config::default()));
        let mut file_text = String::new();
        if let Some(path) = file.map(Path::to_path_buf).or_else(|| Some(FILE.into()).filter(|p: &PathBuf| p.exists())) {
            let text =
                std::fs::read_to_string(&path).map_err(|source| ConfigError::File { path: path.clone(), source })?;
            // Parsed here in addition to figment, for the position of an error.
            text.parse::<toml::Table>().map_err(|error| ConfigError::Wrong {
                place: path.display().to_string(),
                problem: line::syntax_error(&text, error.span().as_ref(), error.message()),
            })?;
            figment = figment.merge(Toml::file_exact(&path));
            file_text = text;
        }
        let env = Env::prefixed(PREFIX)
            .filter(|key| {
                let key = key.as_str().to_ascii_lowercase();
                !NOT_KEYS.contains(&key.as_str()) && !key.starts_with(NOT_KEYS_PREFIX)
            })
            .map(|key| key_of_variable(key.as_str()).into());
        figment = figment.merge(env).merge(Serialized::defaults(overrides));
        let mut config: Self = figment.extract().map_err(|e| wrong(&e, &file_text))?;
        config.operator_token = secret("PAINTBOX_OPERATOR_TOKEN")?;
        config.store_password = secret("PAINTBOX_STORE_PASSWORD")?;
        config.oidc_client_secret = secret("PAINTBOX_AUTH_OIDC_CLIENT_SECRET")?;
        config.check().map_err(|error| drawn(error, &figment, &file_text))?;
        Ok(config)
    }
}

/// A secret: the variable's value, or the contents of the file in the variable with `_FILE` appended.
fn secret(variable: &str) -> Result<Option<Secret>, ConfigError> {
    let said = |variable: &str| std::env::var(variable).ok().filter(|value| !value.is_empty());
    let value = match (said(variable), said(&format!("{variable}_FILE"))) {
        (Some(value), _) => Some(value),
        (None, Some(file)) => Some(read_secret(Path::new(&file))?),
        (None, None) => None,
    };
    Ok(value.map(Secret::new))
}

/// The file's text, without the end of its line.
fn read_secret(path: &Path) -> Result<String, ConfigError> {
    let text =
        std::fs::read_to_string(path).map_err(|source| ConfigError::Secret { path: path.to_path_buf(), source })?;
    Ok(text.trim_end_matches(['\r', '\n']).to_owned())
}

/// The key that an environment variable sets: `POOL_WAIT_MS` sets `pool.wait_ms`.
fn key_of_variable(variable: &str) -> String {
    let variable = variable.to_ascii_lowercase();
    if let Some(source) = variable.strip_prefix("sources_")
        && let Some((name, key)) = source::split(source)
    {
        return format!("sources.{name}.{key}");
    }
    SECTIONS
        .iter()
        .find_map(|(prefix, section)| variable.strip_prefix(prefix).map(|key| format!("{section}{key}")))
        .unwrap_or(variable)
}

/// A value out of its range, with its line where the file set it.
fn drawn(error: ConfigError, figment: &Figment, text: &str) -> ConfigError {
    let ConfigError::Range { key, .. } = &error else { return error };
    let key = key.as_str();
    let source = figment.find_metadata(key).and_then(|metadata| metadata.source.as_ref());
    let Some(path) = source.and_then(figment::Source::file_path) else { return error };
    let place = path.display().to_string();
    let lines = line::marked(text, &key.split('.').collect::<Vec<_>>()).unwrap_or_default();
    ConfigError::Wrong { place, problem: format!("{error}{lines}") }
}

/// One sentence for the first thing that figment found wrong, and the line of the file.
fn wrong(error: &figment::Error, text: &str) -> ConfigError {
    let mut key = error.path.clone();
    if let Kind::UnknownField(name, _) = &error.kind
        && key.last() != Some(name)
    {
        key.push(name.clone());
    }
    let from_file = error.metadata.as_ref().and_then(|m| m.source.as_ref()).and_then(figment::Source::file_path);
    let from_environment = error.metadata.as_ref().is_some_and(|m| m.name.contains("environment"));
    let place = match from_file {
        Some(path) => format!("{}: {}", path.display(), key.join(".")),
        None if from_environment => format!("{PREFIX}{}", key.join("_").to_ascii_uppercase()),
        None => key.join("."),
    };
    let lines = from_file.and_then(|_| line::marked(text, &key)).unwrap_or_default();
    let problem = match &error.kind {
        Kind::UnknownField(name, expected) => match RENAMED.iter().find(|(old, _)| old == name) {
            Some((_, new)) => format!("this key is now called {new}"),
            None => format!("there is no such key; the keys are {}", expected.join(", ")),
        },
        // serde names Rust's types.
        Kind::InvalidType(found, expected) if ["usize", "u64", "u32"].contains(&expected.as_str()) => {
            format!("it must be a whole number, not {found}")
        }
        Kind::UnknownVariant(found, expected) => format!("it must be {}, not {found:?}", expected.join(" or ")),
        kind => kind.to_string(),
    };
    // A value in the wrong place may be an address with a password.
    ConfigError::Wrong { place, problem: line::without_addresses(&problem) + &lines }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Loads a configuration file with this text, without the environment of the test run in the way.
    fn load(text: &str) -> Result<Config, ConfigError> {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("paintbox.toml");
        std::fs::write(&path, text).expect("a file");
        Config::load(Some(&path), &Overrides::default())
    }

    fn complaint(text: &str) -> String {
        load(text).expect_err("refused").to_string()
    }

    #[test]
    fn an_empty_file_is_the_defaults() {
        let config = load("").expect("good");
        assert_eq!(config.listen, "127.0.0.1:8080");
        assert_eq!(config.limits, wire::Limits::default());
        assert!(config.engines["python"].modules.contains(&"numpy".to_owned()));
    }

    #[test]
    fn the_effective_configuration_reads_back_as_itself() {
        let config = Config { examples: super::super::ExamplesFrom::Folder("drawings".into()), ..Config::default() };
        assert_eq!(load(&config.to_toml()).expect("good"), config);
    }

    #[test]
    fn what_is_wrong_in_a_file_is_drawn_with_its_line() {
        let text = "listen = '127.0.0.1:9'\n\n[http]\nproxys = ['a']\n";
        assert!(complaint(text).ends_with("\n  |\n4 | proxys = ['a']\n  | ^^^^^^"), "{}", complaint(text));
        let text = "[limits.scene]\n  operations = 'many' # too many\n";
        assert!(complaint(text).ends_with("\n  |\n2 |   operations = 'many' # too many\n  |                ^^^^^^"));
        let text = "[pool]\nrenders = 0\n";
        assert!(
            complaint(text).contains("pool.renders is 0")
                && complaint(text).ends_with("2 | renders = 0\n  |           ^")
        );
    }

    #[test]
    fn a_file_changes_what_it_names_and_flags_win() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("paintbox.toml");
        std::fs::write(
            &path,
            "listen = '0.0.0.0:1'\nexamples = false\n[limits]\nwall_ms = 1000\n[limits.picture]\nside = 100",
        )
        .expect("a file");
        let overrides = Overrides { listen: Some("[::1]:2".into()), store: None };
        let config = Config::load(Some(&path), &overrides).expect("good");
        assert_eq!((config.listen.as_str(), config.limits.wall_ms, config.limits.picture.side), ("[::1]:2", 1000, 100));
        assert_eq!(config.limits.cpu_ms, 2_000);
        assert_eq!(config.examples, super::super::ExamplesFrom::Shipped(false));
    }

    #[test]
    fn a_wrong_key_is_named_with_its_file() {
        let text = complaint("[pool]\nrendrs = 3");
        assert!(text.contains("paintbox.toml: pool.rendrs"), "{text}");
        assert!(text.contains("renders, spare, painters"), "{text}");
        let text = complaint("[limits.scene]\nlines = 3");
        assert!(text.contains("limits.scene.lines"), "{text}");
    }

    #[test]
    fn a_key_by_its_old_name_is_refused_with_its_new_one() {
        for (section, old, new) in [
            ("http", "farewell_ms", "shutdown_grace_ms"),
            ("http", "answer_ms", "write_timeout_ms"),
            ("http", "head_ms", "header_timeout_ms"),
            ("pool", "seconds_per_zygote", "zygote_max_age_s"),
        ] {
            let text = complaint(&format!("[{section}]\n{old} = 1000"));
            assert!(text.contains(&format!("{section}.{old}: this key is now called {new}")), "{text}");
            assert!(load(&format!("[{section}]\n{new} = 1000")).is_ok(), "{new}");
        }
    }

    #[test]
    fn a_wrong_value_is_named_with_what_would_be_right() {
        let text = complaint("[pool]\nrenders = 'many'");
        assert!(text.contains("pool.renders") && text.contains("many"), "{text}");
        assert!(complaint("[pool]\nrenders = 0").contains("pool.renders is 0, but it must be from 1 to 1024"));
        assert!(complaint("[cache]\nmemory_mib = 0\ndisk_mib = 1").contains("cache.disk_mib is 1"));
        assert!(complaint("listen = 'here'").contains("127.0.0.1:8080"));
        assert!(complaint("store = 'oracle://x'").contains("sqlite:FILE or postgres://"));
        assert!(complaint("examples = 7").contains("true, false or a folder"));
        assert!(complaint("[http]\nmetrics = 'all'").contains("http.metrics"));
        assert!(complaint("[http]\nconnections = 3").contains("http.connections_per_client is 256"));
        assert!(
            complaint("[http]\nsecurity_contact = 'me'")
                .contains("http.security_contact is \"me\", but it must be a mailto:, https:// or tel: URI")
        );
        assert!(complaint("[log]\nformat = 'xml'").contains("log.format: it must be text or json, not \"xml\""));
        assert!(complaint("[log]\nfilter = 'a=b=c'").contains("log.filter"));
        assert!(
            complaint("[log]\nfilter = 'warning'")
                .contains("log.filter is \"warning\", but it must be a level (off, error, warn")
        );
        assert!(complaint("[log]\naccess = 'some'").contains("log.access"));
        assert!(complaint("[pool\nrenders = 1").contains("line 1"));
    }

    #[test]
    fn no_complaint_shows_a_password() {
        for text in [
            "store = \"postgres://u:hush@db/x",
            "store = postgres://u:hush@db/x",
            "store = ['postgres://u:hush@db/x']",
            "store = 'oracle://u:hush@db/x'",
            "listen = 'postgres://u:hush@db/x'",
            "examples = { a = 'postgres://u:hush@db/x' }",
            "[sources]\ncats = 'postgres://u:hush@db/x'",
            "[sources.cats]\ndatabase = \"\"\"postgres://u:\nhush@db/x",
            "[sources.cats]\nurl = 'postgres://u:hush@db/x'",
            "[sources.cats]\ndatabase = 'postgres://u:hush@db/x' query = 'SELECT 1'",
            "operator_token = 'hush-hush'",
            "store_password = 'hush-hush'",
            "operator_token = hush-hush",
            "[auth.oidc]\nclient_secret = 'hush-hush'",
            "[auth.oidc]\nissuer = 'https://u:hush@login.example'",
            "[pool]\nrenders = 'postgres://u:hush@db/x'",
        ] {
            let complaint = complaint(text);
            assert!(!complaint.contains("hush"), "{complaint}");
            assert!(complaint.contains("paintbox.toml"), "{complaint}");
        }
        let text = complaint("listen = '127.0.0.1:1'\nstore = \"sqlite:x\n");
        assert!(text.contains("line 2, column"), "{text}");
    }

    #[test]
    fn a_scene_may_have_as_many_operations_as_are_decoded() {
        let set = |operations: usize| format!("[limits.scene]\noperations = {operations}");
        let most = wire::MAX_OPERATIONS;
        let text = complaint(&set(most + 1));
        let expected = format!("limits.scene.operations is {}, but it must be from 1 to {most}", most + 1);
        assert!(text.contains(&expected), "{text}");
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("paintbox.toml");
        std::fs::write(&path, set(most)).expect("a file");
        assert!(Config::load(Some(&path), &Overrides::default()).is_ok());
    }

    #[test]
    fn a_file_that_was_named_must_be_there() {
        let text =
            Config::load(Some(Path::new("/nowhere/paintbox.toml")), &Overrides::default()).unwrap_err().to_string();
        assert!(text.contains("/nowhere/paintbox.toml"), "{text}");
    }

    #[test]
    fn variables_name_keys() {
        assert_eq!(key_of_variable("LISTEN"), "listen");
        assert_eq!(key_of_variable("POOL_WAIT_MS"), "pool.wait_ms");
        assert_eq!(key_of_variable("LIMITS_PICTURE_SIDE"), "limits.picture.side");
        assert_eq!(key_of_variable("AUTH_OIDC_CLIENT_ID"), "auth.oidc.client_id");
    }

    #[test]
    fn a_secret_in_a_file_is_its_text_without_the_line_s_end() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("password");
        std::fs::write(&path, "p@ss /wörd\n").expect("a file");
        let password = read_secret(&path).expect("read");
        let store = |url: &str| {
            let store_password = Some(Secret::new(password.clone()));
            Config { store: url.to_owned(), store_password, ..Config::default() }.store_url()
        };
        assert_eq!(store("postgres://paint@db/box"), "postgres://paint:p%40ss%20%2Fw%C3%B6rd@db/box");
        assert_eq!(store("postgres://paint:own@db/box"), "postgres://paint:own@db/box", "it has one already");
        assert_eq!(store("sqlite:paintbox.db"), "sqlite:paintbox.db");
        let missing = read_secret(&folder.path().join("nothing")).expect_err("it isn't there").to_string();
        assert!(missing.contains("can't read the secret in") && missing.contains("nothing"), "{missing}");
    }

    #[test]
    fn secrets_are_not_printed() {
        let hush = || Some(Secret::new("hush-hush".into()));
        let config = Config { operator_token: hush(), oidc_client_secret: hush(), ..Config::default() };
        assert!(!format!("{config:?}{}", config.to_toml()).contains("hush"));
    }
}
