//! Connections: accepting them, limiting their number and idle time, and ending them gracefully.

use crate::app::App;
use crate::forwarded;
use crate::guarded_body::GuardedBody;
use crate::metrics::Metrics;
use crate::peer::Peer;
use crate::slow_client::{ClientStream, ConnectionState};
use axum::Router;
use hyper::Request;
use hyper::body::{Body as _, Incoming};
use hyper::server::conn::http1;
use hyper::service::{Service as _, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulConnection, GracefulShutdown};
use hyper_util::service::TowerToHyperService;
use parking_lot::{Mutex, MutexGuard};
use std::collections::HashMap;
use std::convert::Infallible;
use std::net::IpAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore};

/// How long to wait when the system has no descriptor left for another connection.
const EXHAUSTED: Duration = Duration::from_millis(100);
/// The longest head of a request, bytes.
const HEAD: usize = 64 * 1024;
/// The answer to a client that already has its share of connections.
const TOO_MANY: &[u8] =
    b"HTTP/1.1 429 Too Many Requests\r\nRetry-After: 2\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

/// Serves `router` on `listener` until `shutdown` is done, then finishes the requests in progress within a bounded time.
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
        let accepted = tokio::select! {
            () = &mut shutdown => break,
            accepted = listener.accept() => accepted,
        };
        match accepted {
            Ok((stream, address)) => {
                failing = false;
                let peer = Peer::new(address);
                let Some(share) = places.share(peer) else {
                    app.metrics.connections_refused.inc();
                    // A client that doesn't read it notices the closed connection.
                    let _ = stream.try_write(TOO_MANY);
                    continue;
                };
                // Later connections wait, too, in the kernel's queue.
                let free = tokio::select! {
                    () = &mut shutdown => break,
                    free = places.free() => free,
                };
                let state = Arc::new(ConnectionState::default());
                let place = places.take(share, free, &state);
                let connection = graceful.watch(connection(stream, router.clone(), &places, &place));
                tokio::spawn(async move {
                    let ended = tokio::select! {
                        ended = connection => ended,
                        // The place is needed for another client.
                        () = state.cut.notified() => return drop(place),
                    };
                    if let Err(error) = ended {
                        tracing::debug!(%error, "a connection ended early");
                    }
                    drop(place);
                });
            }
            Err(error) if is_of_one_connection(&error) => {}
            Err(error) => {
                app.metrics.accepts_failed.inc();
                // Logged once, not ten times a second while it lasts.
                if !failing {
                    tracing::warn!(%error, "can't accept connections");
                }
                failing = true;
                tokio::time::sleep(EXHAUSTED).await;
            }
        }
    }
    drop(listener);
    let farewell = Duration::from_millis(app.config().http.shutdown_grace_ms);
    if tokio::time::timeout(farewell, graceful.shutdown()).await.is_err() {
        tracing::warn!("the grace period is over; the remaining requests are cut off");
    }
    Ok(())
}

fn connection(
    stream: TcpStream,
    router: Router,
    places: &Places,
    place: &Place,
) -> impl GracefulConnection<Error = hyper::Error> + use<> {
    let config = &places.app.config().http;
    let _ = stream.set_nodelay(true);
    let (peer, state) = (place.share.peer, Arc::clone(&place.state));
    let stream = ClientStream::new(stream, Duration::from_millis(config.write_timeout_ms), Arc::clone(&state));
    let service = TowerToHyperService::new(router);
    let idle = Arc::clone(&places.idle);
    http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(Duration::from_millis(config.header_timeout_ms))
        .max_buf_size(HEAD)
        .serve_connection(
            TokioIo::new(stream),
            service_fn(move |mut request: Request<Incoming>| {
                request.extensions_mut().insert(peer);
                let busy = Busy::new(&state, &idle);
                let answer = service.call(request);
                async move {
                    let answer = answer.await?;
                    busy.state.answers(answer.body().size_hint().exact());
                    Ok::<_, Infallible>(answer.map(|body| GuardedBody::new(body, busy)))
                }
            }),
        )
}

/// A request in progress on a connection, until its answer has been handed over.
struct Busy {
    state: Arc<ConnectionState>,
    idle: Arc<Notify>,
}

impl Busy {
    fn new(state: &Arc<ConnectionState>, idle: &Arc<Notify>) -> Self {
        state.set_busy(true);
        Self { state: Arc::clone(state), idle: Arc::clone(idle) }
    }
}

impl Drop for Busy {
    fn drop(&mut self) {
        self.state.set_busy(false);
        self.idle.notify_one();
    }
}

/// Places for connections: a number in total and a number for each client. A configured proxy can have any number of them;
/// its clients are limited by their requests in progress.
struct Places {
    free: Arc<Semaphore>,
    each: Option<usize>,
    open: Arc<Mutex<Open>>,
    /// A connection has become idle.
    idle: Arc<Notify>,
    app: Arc<App>,
}

/// Connections that are open.
#[derive(Debug, Default)]
struct Open {
    next: u64,
    clients: HashMap<IpAddr, Connections>,
}

/// One client's.
#[derive(Debug, Default)]
struct Connections {
    /// Those that have a place, or are about to.
    count: usize,
    placed: HashMap<u64, Arc<ConnectionState>>,
}

impl Places {
    fn new(app: &Arc<App>) -> Self {
        let config = app.config();
        Self {
            free: Arc::new(Semaphore::new(config.http.connections)),
            // A client that may have all places just waits for a free one.
            each: Some(config.http.connections_per_client).filter(|each| *each < config.http.connections),
            open: Arc::default(),
            idle: Arc::default(),
            app: Arc::clone(app),
        }
    }

    /// Permission for a client to have one more connection.
    fn share(&self, peer: Peer) -> Option<Share> {
        let is_proxy = forwarded::is_proxy(peer.address(), &self.app.config().proxies);
        let mut open = lock(&self.open);
        let client = open.clients.entry(peer.network()).or_default();
        if self.each.is_some_and(|each| client.count >= each) && !is_proxy {
            return None;
        }
        client.count += 1;
        Some(Share { peer, open: Arc::clone(&self.open) })
    }

    /// A free place. If there is none, the client with the most connections loses the one that has been idle for longest.
    async fn free(&self) -> Option<OwnedSemaphorePermit> {
        loop {
            if let Ok(free) = Arc::clone(&self.free).try_acquire_owned() {
                return Some(free);
            }
            let idle = self.idle.notified();
            if self.cut() {
                self.app.metrics.connections_cut.inc();
                return Arc::clone(&self.free).acquire_owned().await.ok();
            }
            tokio::select! {
                free = Arc::clone(&self.free).acquire_owned() => return free.ok(),
                () = idle => {}
            }
        }
    }

    /// Closes an idle connection, if there is one.
    fn cut(&self) -> bool {
        let open = lock(&self.open);
        let mut clients: Vec<&Connections> = open.clients.values().collect();
        clients.sort_by_key(|client| std::cmp::Reverse(client.placed.len()));
        let longest = |client: &&Connections| {
            let idle = client.placed.values().filter_map(|one| Some((one.idle_since()?, one)));
            idle.min_by_key(|(since, _)| *since).map(|(_, one)| Arc::clone(one))
        };
        let Some(state) = clients.iter().find_map(longest) else { return false };
        state.cut.notify_one();
        true
    }

    fn take(&self, share: Share, free: Option<OwnedSemaphorePermit>, state: &Arc<ConnectionState>) -> Place {
        let mut open = lock(&self.open);
        open.next += 1;
        let number = open.next;
        open.clients.entry(share.peer.network()).or_default().placed.insert(number, Arc::clone(state));
        drop(open);
        self.app.metrics.connections.inc();
        let state = Arc::clone(state);
        Place { number, state, app: Arc::clone(&self.app), share, _free: free }
    }
}

fn lock(open: &Mutex<Open>) -> MutexGuard<'_, Open> {
    open.lock()
}

/// One of a client's connections, until dropped.
struct Share {
    peer: Peer,
    open: Arc<Mutex<Open>>,
}

impl Drop for Share {
    fn drop(&mut self) {
        let mut open = lock(&self.open);
        if let Some(client) = open.clients.get_mut(&self.peer.network()) {
            client.count -= 1;
            if client.count == 0 {
                open.clients.remove(&self.peer.network());
            }
        }
    }
}

/// A connection's place, until dropped.
struct Place {
    number: u64,
    state: Arc<ConnectionState>,
    app: Arc<App>,
    share: Share,
    _free: Option<OwnedSemaphorePermit>,
}

impl Drop for Place {
    fn drop(&mut self) {
        let Metrics { connections, .. } = &self.app.metrics;
        connections.dec();
        if let Some(client) = lock(&self.share.open).clients.get_mut(&self.share.peer.network()) {
            client.placed.remove(&self.number);
        }
    }
}

/// Errors that concern only the connection that was about to be accepted.
fn is_of_one_connection(error: &std::io::Error) -> bool {
    use std::io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}
