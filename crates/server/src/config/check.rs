//! Validation of the configuration's values, section by section: a value out of its range is refused with its key.

use super::error::ConfigError;
use super::log_filter::is_filter;
use super::network::parse_network;
use super::{Config, line};
use crate::bounds::{MAX_LIMIT_BYTES, MAX_LIMIT_MS, MAX_QUOTA_BYTES, MAX_QUOTA_COUNT, MEMORY, MIN_LIMIT_BYTES, TIME};

/// A number in its range.
fn range(key: &'static str, value: u64, least: u64, most: u64, expected: &'static str) -> Result<(), ConfigError> {
    if (least..=most).contains(&value) {
        return Ok(());
    }
    Err(ConfigError::Range { key: key.to_owned(), value: value.to_string(), expected })
}

/// A text that the caller has validated.
fn text(key: &'static str, value: &str, good: bool, expected: &'static str) -> Result<(), ConfigError> {
    if good {
        return Ok(());
    }
    let value = format!("{:?}", line::without_addresses(value));
    Err(ConfigError::Range { key: key.to_owned(), value, expected })
}

impl Config {
    /// Checks every value once, so that no other code has to.
    pub(super) fn check(&self) -> Result<(), ConfigError> {
        self.check_places()?;
        self.check_kept()?;
        for (name, source) in &self.sources {
            source.check(name)?;
        }
        self.check_pool()?;
        self.check_http()?;
        self.check_limits()?;
        self.site.check()?;
        self.auth.oidc.check(&self.http.public_url)?;
        text(
            "log.filter",
            &self.log.filter,
            is_filter(&self.log.filter),
            "a level (off, error, warn, info, debug or trace), or levels for parts of the program, such as server=debug,warn",
        )
    }

    fn check_places(&self) -> Result<(), ConfigError> {
        let port =
            self.listen.rsplit_once(':').is_some_and(|(host, port)| !host.is_empty() && port.parse::<u16>().is_ok());
        text("listen", &self.listen, port, "an address and a port, such as 127.0.0.1:8080")?;
        let store = crate::database_url::without_password(&self.store);
        let good = crate::database_url::is_store(&self.store);
        text("store", &store, good, "sqlite:FILE or postgres://USER:PASSWORD@HOST/DATABASE")?;
        for (name, engine) in &self.engines {
            engine.check(name)?;
        }
        if let Some(token) = &self.operator_token {
            let long = token.expose().len() >= 16;
            text("PAINTBOX_OPERATOR_TOKEN", "…", long, "at least 16 characters long")?;
        }
        Ok(())
    }

    fn check_kept(&self) -> Result<(), ConfigError> {
        range("cache.memory_mib", self.cache.memory_mib, 0, 1 << 20, "at most 1048576 (a tebibyte)")?;
        let most = if self.cache.memory_mib == 0 { 0 } else { 1 << 24 };
        range(
            "cache.disk_mib",
            self.cache.disk_mib,
            0,
            most,
            "at most 16777216 (16 TiB), and 0 without cache.memory_mib",
        )?;
        text("cache.folder", "", !self.cache.folder.as_os_str().is_empty(), "a folder")?;
        let own = &self.quota;
        range("quota.bytes", own.bytes, 0, MAX_QUOTA_BYTES, "at most 1125899906842624 (1 PiB); 0 means no limit")?;
        for (key, value) in [("quota.images", own.images), ("quota.versions", own.versions)] {
            let most = u64::from(MAX_QUOTA_COUNT);
            range(key, value.into(), 0, most, "at most 1000000000; 0 means no limit")?;
        }
        range(
            "quota.purge_after_days",
            own.purge_after_days.into(),
            0,
            36_500,
            "at most 36500 (a hundred years); 0 means never",
        )?;
        Ok(())
    }

    fn check_pool(&self) -> Result<(), ConfigError> {
        let pool = &self.pool;
        range("pool.renders", pool.renders as u64, 1, 1_024, "from 1 to 1024")?;
        range("pool.spare", pool.spare as u64, 0, 1_024, "at most 1024")?;
        range("pool.painters", pool.painters as u64, 1, 1_024, "from 1 to 1024")?;
        range("pool.readers", pool.readers as u64, 1, 1_024, "from 1 to 1024")?;
        range("pool.read_wait_ms", pool.read_wait_ms, 0, 600_000, "at most 600000 (ten minutes)")?;
        range("pool.reading_mib", pool.reading_mib, 1, 1 << 20, "from 1 to 1048576 (a tebibyte)")?;
        range("pool.queue", pool.queue as u64, 0, 1_000_000, "at most 1000000")?;
        range("pool.wait_ms", pool.wait_ms, 0, 600_000, "at most 600000 (ten minutes)")?;
        range("pool.renders_per_zygote", pool.renders_per_zygote, 1, u64::MAX, "at least 1")?;
        range("pool.zygote_max_age_s", pool.zygote_max_age_s, 1, 31_536_000, "from 1 to 31536000 (a year)")
    }

    fn check_http(&self) -> Result<(), ConfigError> {
        for proxy in &self.http.proxies {
            let good = parse_network(proxy).is_some();
            text("http.proxies", proxy, good, "a list of addresses and networks, such as 127.0.0.1 or 10.0.0.0/8")?;
        }
        let url = &self.http.public_url;
        let good = url.is_empty()
            || ["http://", "https://"].iter().any(|scheme| {
                url.strip_prefix(scheme)
                    .is_some_and(|host| !host.is_empty() && !host.ends_with('/') && !host.contains(char::is_whitespace))
            });
        text("http.public_url", url, good, "http:// or https:// and a host, without a / at its end")?;
        let contact = &self.http.security_contact;
        let good = contact.is_empty() || is_contact(contact);
        text(
            "http.security_contact",
            contact,
            good,
            "a mailto:, https:// or tel: URI, such as mailto:security@pictures.example",
        )?;
        let http = &self.http;
        let places = http.connections;
        range("http.connections", places as u64, 1, 100_000, "from 1 to 100000")?;
        range(
            "http.connections_per_client",
            http.connections_per_client as u64,
            1,
            places as u64,
            "from 1 to http.connections",
        )?;
        range("http.answers_mib", http.answers_mib, 1, 1 << 20, "from 1 to 1048576 (a tebibyte)")?;
        for (key, value) in [
            ("http.header_timeout_ms", http.header_timeout_ms),
            ("http.body_ms", http.body_ms),
            ("http.write_timeout_ms", http.write_timeout_ms),
            ("http.shutdown_grace_ms", http.shutdown_grace_ms),
        ] {
            range(key, value, 1, 600_000, TIME)?;
        }
        Ok(())
    }

    fn check_limits(&self) -> Result<(), ConfigError> {
        const MIB: u64 = 1024 * 1024;
        let limits = &self.limits;
        range("limits.wall_ms", limits.wall_ms, 1, MAX_LIMIT_MS, TIME)?;
        range("limits.grace_ms", limits.grace_ms, 1, 60_000, "from 1 to 60000 (a minute)")?;
        range("limits.cpu_ms", limits.cpu_ms, 1, MAX_LIMIT_MS, TIME)?;
        range("limits.memory_bytes", limits.memory_bytes, MIN_LIMIT_BYTES, MAX_LIMIT_BYTES, MEMORY)?;
        range("limits.console_bytes", limits.console_bytes.into(), 0, 16 * MIB, "at most 16777216 (16 MiB)")?;
        range("limits.program_bytes", limits.program_bytes, 1, 64 * MIB, "from 1 to 67108864 (64 MiB)")?;
        range("limits.params_bytes", limits.params_bytes, 0, MIB, "at most 1048576 (1 MiB)")?;
        range("limits.data_bytes", limits.data_bytes, 1, 1024 * MIB, "from 1 to 1073741824 (1 GiB)")?;
        range("limits.scene.bytes", limits.scene.bytes.into(), 1, 1024 * MIB, "from 1 to 1073741824 (1 GiB)")?;
        // Decoding has a limit of its own, so a higher value would have no effect.
        range(
            "limits.scene.operations",
            limits.scene.operations.into(),
            1,
            wire::MAX_OPERATIONS as u64,
            "from 1 to 1000000",
        )?;
        range("limits.scene.points", limits.scene.points.into(), 1, u64::MAX, "at least 1")?;
        range("limits.picture.side", limits.picture.side.into(), 1, 65_535, "from 1 to 65535")?;
        range("limits.picture.pixels", limits.picture.pixels.into(), 1, u64::MAX, "at least 1")?;
        range("limits.picture.scale", limits.picture.scale.into(), 1, 16, "from 1 to 16")?;
        range("limits.painter.wall_ms", limits.painter.wall_ms, 1, 600_000, TIME)?;
        range(
            "limits.painter.memory_bytes",
            limits.painter.memory_bytes,
            MIB,
            1 << 40,
            "from 1048576 (1 MiB) to 1 TiB",
        )?;
        range("limits.painter.file_bytes", limits.painter.file_bytes.into(), 1, u64::MAX, "at least 1")?;
        range("limits.reader.wall_ms", limits.reader.wall_ms, 1, 600_000, TIME)?;
        range("limits.reader.memory_bytes", limits.reader.memory_bytes, MIB, 1 << 40, "from 1048576 (1 MiB) to 1 TiB")
    }
}

/// Whether this is a contact that RFC 9116 allows: a URI for mail, the web or a telephone, on one line.
fn is_contact(contact: &str) -> bool {
    let is_uri = ["mailto:", "https://", "tel:"]
        .iter()
        .any(|scheme| contact.strip_prefix(scheme).is_some_and(|rest| !rest.is_empty()));
    is_uri && contact.chars().all(|c| c.is_ascii_graphic())
}

#[cfg(test)]
mod tests {
    use super::is_contact;

    #[test]
    fn a_contact_is_a_uri_on_one_line() {
        for contact in ["mailto:a@b.example", "https://b.example/report", "tel:+1-201-555-0123"] {
            assert!(is_contact(contact), "{contact}");
        }
        for contact in ["", "a@b.example", "mailto:", "http://b.example", "mailto:a@b.example\nExpires: never"] {
            assert!(!is_contact(contact), "{contact}");
        }
    }
}
