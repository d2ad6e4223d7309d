//! Style sheets and scripts: what pages name is there, compressed, and kept for ever.

use super::{NAVIGATION, shared, view};

/// The addresses of assets in a page.
fn named(page: &str) -> Vec<&str> {
    page.split('"').filter(|part| part.starts_with("/assets/")).collect()
}

#[test]
fn every_asset_that_a_page_names_is_kept_for_ever() {
    let server = shared();
    for path in ["/", "/docs", "/studio", "/sign-in"] {
        let page = view(&server, path, NAVIGATION).text();
        let assets = named(&page);
        assert!(assets.len() >= 3, "{path}: {assets:?}");
        for asset in assets {
            let answer = view(&server, asset, "*/*");
            assert_eq!(answer.status, 200, "{path}: {asset}");
            assert_eq!(answer.header("cache-control"), Some("public, max-age=31536000, immutable"), "{asset}");
            assert_eq!(answer.header("x-content-type-options"), Some("nosniff"), "{asset}");
        }
    }
}

#[test]
fn assets_are_compressed_in_sessions_too() {
    let server = shared();
    let page = view(&server, "/studio", NAVIGATION).text();
    for asset in named(&page).into_iter().filter(|asset| asset.contains("site-") || asset.contains(".js")) {
        for coding in ["br", "gzip"] {
            let headers = [("Accept-Encoding", coding), ("Cookie", "paintbox_session=whatever")];
            let packed = server.client().anonymous().get_with(asset, &headers);
            let plain = server.client().anonymous().get_with(asset, &[("Accept-Encoding", "identity")]);
            let expected = (plain.body.len() > 1024).then_some(coding);
            assert_eq!((packed.status, packed.header("content-encoding")), (200, expected), "{asset}");
        }
    }
}

#[test]
fn what_is_no_asset_is_not_found() {
    let server = shared();
    for path in ["/assets/manifest.json", "/assets/..%2fCargo.toml", "/assets/site.css", "/assets/"] {
        assert_eq!(view(&server, path, "*/*").status, 404, "{path}");
    }
    let licenses = view(&server, "/assets/licenses.txt", "*/*");
    assert_eq!((licenses.status, licenses.header("cache-control")), (200, Some("no-cache")));
}
