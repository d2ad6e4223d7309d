//! The origin of our own pages (RFC 6454), as a browser sends it and as the operator configures it.

/// The origin of an address, `https://pictures.example:8443`: in lower case, without its scheme's own port, without a path.
pub(crate) fn parse(address: &str) -> Option<String> {
    let (scheme, rest) = address.split_once("://")?;
    let scheme = scheme.to_ascii_lowercase();
    let host = rest.split(['/', '?', '#']).next()?.to_ascii_lowercase();
    let own_port = if scheme == "https" { ":443" } else { ":80" };
    let host = host.strip_suffix(own_port).unwrap_or(&host);
    (!host.is_empty()).then(|| format!("{scheme}://{host}"))
}

/// Whether a page of this origin is one of ours, for a request that was sent to `host`. It is the origin of `public_url`, if
/// that is set: a proxy may have changed the header `Host`. For clients that reach the service directly, it is the host that
/// they requested.
pub(crate) fn is_same_origin(origin: &str, host: Option<&str>, public_url: &str) -> bool {
    let Some(origin) = parse(origin) else { return false };
    let public = parse(public_url);
    if public.as_deref() == Some(origin.as_str()) {
        return true;
    }
    let host_of = |origin: &str| origin.split_once("://").map(|(_, host)| host.to_owned());
    let Some(host) = host.and_then(|host| parse(&format!("http://{host}"))).as_deref().and_then(host_of) else {
        return false;
    };
    // The same host with another scheme or port is another origin.
    let is_port = |port: &str| port.bytes().all(|digit| digit.is_ascii_digit());
    let bare =
        |host: &str| host.rsplit_once(':').filter(|(_, port)| is_port(port)).map_or(host, |(name, _)| name).to_owned();
    let is_public = public.as_deref().and_then(host_of).is_some_and(|public| bare(&public) == bare(&host));
    let same = host_of(&origin).is_some_and(|of_page| of_page == host || format!("{of_page}:443") == host);
    same && !is_public
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_has_no_path_and_no_port_that_goes_without_saying() {
        assert_eq!(parse("HTTPS://Pictures.Example:443/a?b").as_deref(), Some("https://pictures.example"));
        assert_eq!(parse("http://[::1]:8080").as_deref(), Some("http://[::1]:8080"));
        assert_eq!(parse("https://a:80").as_deref(), Some("https://a:80"));
        assert_eq!((parse("null"), parse("https://")), (None, None));
    }

    #[test]
    fn our_own_pages_are_where_the_operator_says_or_where_the_request_went() {
        let public = "https://pictures.example:8443";
        // Whatever a proxy makes of the header Host.
        for host in [Some("pictures.example"), Some("pictures.example:8443"), Some("127.0.0.1:8080"), None] {
            assert!(is_same_origin(public, host, public), "{host:?}");
            for other in
                ["http://pictures.example:8443", "https://pictures.example", "https://evil.example", "null", ""]
            {
                assert!(!is_same_origin(other, host, public), "{other} {host:?}");
            }
        }
        // The operator on the machine itself.
        assert!(is_same_origin("http://127.0.0.1:8080", Some("127.0.0.1:8080"), public));
        assert!(!is_same_origin("http://127.0.0.1:9", Some("127.0.0.1:8080"), public));
        // Nobody has said anything.
        assert!(
            is_same_origin("http://a.example", Some("A.example"), "")
                && is_same_origin("https://a.example", Some("a.example"), "")
        );
        assert!(
            is_same_origin("https://a.example", Some("a.example:443"), "")
                && is_same_origin("http://[::1]:9", Some("[::1]:9"), "")
        );
        assert!(
            !is_same_origin("https://a.example:444", Some("a.example"), "")
                && !is_same_origin("null", Some("a.example"), "")
        );
    }
}
