//! Connections: accepted, bounded in number and in patience, and ended gracefully.

use crate::app::App;
use crate::config::HttpConfig;
use crate::metrics::Metrics;
use crate::paced::Paced;
use crate::peer::Peer;
use axum::Router;
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service as _, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulConnection, GracefulShutdown};
use hyper_util::service::TowerToHyperService;
use std::collections::HashMap;
use std::net::IpAddr;
use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// How long to wait when the system has no descriptor left for another connection.
const EXHAUSTED: Duration = Duration::from_millis(100);
/// The longest head of a request, bytes.
const HEAD: usize = 64 * 1024;
/// What a client reads that has its share of connections already.
const TOO_MANY: &[u8] =
    b"HTTP/1.1 429 Too Many Requests\r\nRetry-After: 2\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

/// Serves `router` on `listener` until `shutdown` is done; then finishes what is under way, for a bounded time.
pub(crate) async fn accept(
    app: &Arc<App>,
    listener: TcpListener,
    router: Router,
    shutdown: impl Future<Output = ()>,
) -> std::io::Result<()> {
    let graceful = GracefulShutdown::new();
    let places = Places::new(app);
    let mut failing = false;
    let mut shutdown = pin!(shutdown);
    loop {
        let next = async {
            let free = Arc::clone(&places.free).acquire_owned().await;
            (free, listener.accept().await)
        };
        let (free, accepted) = tokio::select! {
            () = &mut shutdown => break,
            next = next => next,
        };
        match accepted {
            Ok((stream, address)) => {
                failing = false;
                let peer = Peer::new(address);
                let Some(place) = free.ok().and_then(|free| places.take(peer, free)) else {
                    app.metrics.connections_refused.inc();
                    // Whoever doesn't read it learns from the closed connection.
                    let _ = stream.try_write(TOO_MANY);
                    continue;
                };
                let connection = graceful.watch(connection(stream, peer, router.clone(), &app.config().http));
                tokio::spawn(async move {
                    let _place = place;
                    if let Err(error) = connection.await {
                        tracing::debug!(%error, "a connection ended early");
                    }
                });
            }
            Err(error) if is_of_one_connection(&error) => {}
            Err(error) => {
                app.metrics.accepts_failed.inc();
                // Once, not ten times a second for as long as it lasts.
                if !failing {
                    tracing::warn!(%error, "connections can't be accepted");
                }
                failing = true;
                tokio::time::sleep(EXHAUSTED).await;
            }
        }
    }
    drop(listener);
    let farewell = Duration::from_millis(app.config().http.farewell_ms);
    if tokio::time::timeout(farewell, graceful.shutdown()).await.is_err() {
        tracing::warn!("some requests were still under way and are cut off");
    }
    Ok(())
}

fn connection(
    stream: TcpStream,
    peer: Peer,
    router: Router,
    config: &HttpConfig,
) -> impl GracefulConnection<Error = hyper::Error> + use<> {
    let _ = stream.set_nodelay(true);
    let stream = Paced::new(stream, Duration::from_millis(config.answer_ms));
    let service = TowerToHyperService::new(router);
    http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(Duration::from_millis(config.head_ms))
        .max_buf_size(HEAD)
        .serve_connection(
            TokioIo::new(stream),
            service_fn(move |mut request: Request<Incoming>| {
                request.extensions_mut().insert(peer);
                service.call(request)
            }),
        )
}

/// Places for connections: so many in all, so many for one client.
struct Places {
    free: Arc<Semaphore>,
    each: usize,
    taken: Arc<Mutex<HashMap<IpAddr, usize>>>,
    app: Arc<App>,
}

impl Places {
    fn new(app: &Arc<App>) -> Self {
        let config = app.config();
        let free = Arc::new(Semaphore::new(config.http.connections));
        Self { free, each: config.http.connections_per_client, taken: Arc::default(), app: Arc::clone(app) }
    }

    fn take(&self, peer: Peer, free: OwnedSemaphorePermit) -> Option<Place> {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let count = taken.entry(peer.network()).or_default();
        if *count >= self.each {
            return None;
        }
        *count += 1;
        self.app.metrics.connections.inc();
        Some(Place { peer, taken: Arc::clone(&self.taken), app: Arc::clone(&self.app), _free: free })
    }
}

/// A connection's place, until dropped.
struct Place {
    peer: Peer,
    taken: Arc<Mutex<HashMap<IpAddr, usize>>>,
    app: Arc<App>,
    _free: OwnedSemaphorePermit,
}

impl Drop for Place {
    fn drop(&mut self) {
        let Metrics { connections, .. } = &self.app.metrics;
        connections.dec();
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = taken.get_mut(&self.peer.network()) {
            *count -= 1;
            if *count == 0 {
                taken.remove(&self.peer.network());
            }
        }
    }
}

/// Errors that concern only the connection that was about to be accepted.
fn is_of_one_connection(error: &std::io::Error) -> bool {
    use std::io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}
