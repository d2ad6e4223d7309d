//! What a draft tells its author besides the picture: which line drew what, the frames, what was printed where, what it cost, and
//! where an error is.

mod cost;
mod errors;
mod frames;
mod line_map;
mod printed;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use e2e::Server;
use e2e::golden::Picture;
use serde_json::Value;
use std::sync::{Arc, Mutex, PoisonError, Weak};

/// The server that these sentences share; it ends with the last one that holds it.
fn shared() -> Arc<Server> {
    static SHARED: Mutex<Weak<Server>> = Mutex::new(Weak::new());
    let mut known = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
    known.upgrade().unwrap_or_else(|| {
        let server = Arc::new(Server::builder().start());
        *known = Arc::downgrade(&server);
        server
    })
}

/// The bytes of a `data:` URL of a PNG file.
fn bytes_of(url: &Value) -> Vec<u8> {
    let text = url.as_str().and_then(|text| text.strip_prefix("data:image/png;base64,"));
    STANDARD.decode(text.unwrap_or_else(|| panic!("no PNG file: {url}"))).expect("base64")
}

fn png_of(url: &Value) -> Picture {
    Picture::decode(&bytes_of(url))
}
