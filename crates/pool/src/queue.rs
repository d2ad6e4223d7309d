//! Admission: so many renders at once, so many waiting, each not too long, and no client ahead of the others.
//!
//! A client may have `renders` turns at once, and half as many while others come too; `spare` turns more are there for
//! whoever else comes. So an idle machine is one client's to use, and yet nobody waits for another's slow programs.
//! Clients that wait are served in turn.

use crate::{Failure, Settings};
use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::oneshot;

/// Whom a render is for, as far as fairness goes: a user, an address; by default the service itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct ClientId(Arc<str>);

impl ClientId {
    /// The client with this name, which is never shown.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self(name.into())
    }
}

/// For how long a client that asked for something counts as there.
const LATELY: Duration = Duration::from_secs(5);

/// How much there is to share.
#[derive(Debug, Clone, Copy)]
struct Bounds {
    /// Renders at once.
    turns: usize,
    /// Of one client that is alone.
    share: usize,
    /// Renders that may wait.
    places: usize,
    /// Of one client.
    places_share: usize,
    /// For how long.
    patience: Duration,
}

pub(crate) struct Queue {
    bounds: Bounds,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    clients: HashMap<ClientId, Standing>,
    /// Those with renders waiting; the next to be served is in front.
    order: VecDeque<ClientId>,
    running: usize,
    waiting: usize,
    next: u64,
    /// Who asked last and when, and before that who else.
    lately: [Option<(ClientId, Instant)>; 2],
}

/// How one client stands.
#[derive(Default)]
struct Standing {
    running: usize,
    line: VecDeque<(u64, oneshot::Sender<Turn>)>,
}

/// One render's turn, until dropped.
pub(crate) struct Turn {
    /// `None` once it has been taken back.
    held: Option<(Arc<Mutex<State>>, Bounds, ClientId)>,
}

impl Queue {
    /// Files that wait for a reader. One client's leave a reader for the others'.
    pub(crate) fn of_files(settings: &Settings) -> Self {
        let turns = settings.readers.max(1);
        let bounds = Bounds {
            turns,
            share: (turns - 1).max(1),
            places: settings.queue,
            places_share: settings.queue.div_ceil(2),
            patience: Duration::from_millis(settings.read_wait_ms),
        };
        Self { bounds, state: Arc::default() }
    }

    /// Renders.
    pub(crate) fn new(settings: &Settings) -> Self {
        let renders = settings.renders.max(1);
        let bounds = Bounds {
            turns: settings.turns(),
            // One client's scenes must leave a painter for the others'.
            share: renders.min(settings.painters.saturating_sub(1)).max(1),
            places: settings.queue,
            places_share: settings.queue.div_ceil(2),
            patience: Duration::from_millis(settings.wait_ms),
        };
        Self { bounds, state: Arc::default() }
    }

    /// Waits for a turn.
    pub(crate) async fn turn(&self, client: &ClientId) -> Result<Turn, Failure> {
        let (id, turn) = {
            let mut state = lock(&self.state);
            state.came(client);
            if state.running < self.bounds.turns && state.may_have_more(client, self.bounds) {
                return Ok(state.begin(&self.state, self.bounds, client));
            }
            let line = state.clients.get(client).map_or(0, |standing| standing.line.len());
            if state.waiting >= self.bounds.places || line >= self.bounds.places_share {
                return Err(Failure::Busy);
            }
            state.wait(client)
        };
        let _place = Place { state: &self.state, client, id };
        tokio::pin!(turn);
        let end = Instant::now() + self.bounds.patience;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            match tokio::time::timeout(left.min(LATELY), &mut turn).await {
                Ok(Ok(turn)) => return Ok(turn),
                Ok(Err(_)) => return Err(Failure::Busy),
                Err(_) if left <= LATELY => return Err(Failure::Busy),
                // The others may be gone by now, and this client's share larger.
                Err(_) => lock(&self.state).serve(&self.state, self.bounds),
            }
        }
    }

    /// Renders under way and waiting.
    pub(crate) fn counts(&self) -> (usize, usize) {
        let state = lock(&self.state);
        (state.running, state.waiting)
    }
}

fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

impl State {
    /// Remembers who asked for something.
    fn came(&mut self, client: &ClientId) {
        // What the service draws for itself takes nobody's share.
        if *client == ClientId::default() {
            return;
        }
        let [last, before] = &mut self.lately;
        if last.as_ref().is_some_and(|(other, _)| other != client) {
            *before = last.take();
        }
        *last = Some((client.clone(), Instant::now()));
    }

    /// Whether this client has less than its share.
    fn may_have_more(&self, client: &ClientId, bounds: Bounds) -> bool {
        let held = self.clients.get(client).map_or(0, |standing| standing.running);
        let others = self.lately.iter().flatten().any(|(other, at)| other != client && at.elapsed() < LATELY);
        held < if others { bounds.share.div_ceil(2) } else { bounds.share }
    }

    fn begin(&mut self, shared: &Arc<Mutex<Self>>, bounds: Bounds, client: &ClientId) -> Turn {
        self.running += 1;
        self.clients.entry(client.clone()).or_default().running += 1;
        Turn { held: Some((Arc::clone(shared), bounds, client.clone())) }
    }

    fn end(&mut self, client: &ClientId) {
        self.running -= 1;
        if let Some(standing) = self.clients.get_mut(client) {
            standing.running -= 1;
        }
        self.forget(client);
    }

    fn wait(&mut self, client: &ClientId) -> (u64, oneshot::Receiver<Turn>) {
        let (sender, turn) = oneshot::channel();
        self.next += 1;
        self.waiting += 1;
        let standing = self.clients.entry(client.clone()).or_default();
        if standing.line.is_empty() {
            self.order.push_back(client.clone());
        }
        standing.line.push_back((self.next, sender));
        (self.next, turn)
    }

    /// Takes a render that no longer waits out of its line.
    fn leave(&mut self, client: &ClientId, id: u64) {
        let Some(standing) = self.clients.get_mut(client) else { return };
        let before = standing.line.len();
        standing.line.retain(|(waiting, _)| *waiting != id);
        self.waiting -= before - standing.line.len();
        if before > 0 && standing.line.is_empty() {
            self.order.retain(|other| other != client);
        }
        self.forget(client);
    }

    /// Hands out the turns that are free, to one client after the other.
    fn serve(&mut self, shared: &Arc<Mutex<Self>>, bounds: Bounds) {
        while self.running < bounds.turns {
            let may = |client: &&ClientId| self.may_have_more(client, bounds);
            let Some(client) = self.order.iter().find(may).cloned() else { return };
            self.order.retain(|other| *other != client);
            let Some(standing) = self.clients.get_mut(&client) else { continue };
            let first = standing.line.pop_front();
            if !standing.line.is_empty() {
                self.order.push_back(client.clone());
            }
            let Some((_, sender)) = first else { continue };
            self.waiting -= 1;
            let turn = self.begin(shared, bounds, &client);
            if let Err(mut unwanted) = sender.send(turn) {
                // Whoever waited is gone. Dropping the turn would lock this state again.
                unwanted.held = None;
                self.end(&client);
            }
        }
    }

    /// Drops what is kept of a client that has nothing here any more.
    fn forget(&mut self, client: &ClientId) {
        if self.clients.get(client).is_some_and(|standing| standing.running == 0 && standing.line.is_empty()) {
            self.clients.remove(client);
        }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        if let Some((shared, bounds, client)) = self.held.take() {
            let mut state = lock(&shared);
            state.end(&client);
            state.serve(&shared, bounds);
        }
    }
}

/// A place in the queue, given back even when whoever waited goes away.
struct Place<'a> {
    state: &'a Mutex<State>,
    client: &'a ClientId,
    id: u64,
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        lock(self.state).leave(self.client, self.id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn queue(turns: usize, share: usize, places: usize, wait_ms: u64) -> Queue {
        let patience = Duration::from_millis(wait_ms);
        let bounds = Bounds { turns, share, places, places_share: places.div_ceil(2), patience };
        Queue { bounds, state: Arc::default() }
    }

    fn client(name: &str) -> ClientId {
        ClientId::new(name)
    }

    #[tokio::test]
    async fn past_the_bound_it_is_busy_at_once() {
        let queue = queue(1, 1, 0, 60_000);
        let turn = queue.turn(&client("a")).await.ok();
        assert_eq!(queue.turn(&client("b")).await.err(), Some(Failure::Busy));
        drop(turn);
        assert!(queue.turn(&client("b")).await.is_ok());
    }

    #[tokio::test]
    async fn a_wait_ends_and_its_place_is_given_back() {
        let queue = queue(1, 1, 1, 1);
        let _turn = queue.turn(&client("a")).await;
        for _ in 0..3 {
            assert_eq!(queue.turn(&client("b")).await.err(), Some(Failure::Busy));
            assert_eq!(queue.counts(), (1, 0));
        }
    }

    #[tokio::test]
    async fn one_client_leaves_turns_and_places_to_the_others() {
        let queue = queue(3, 2, 4, 60_000);
        let (greedy, other) = (client("greedy"), client("other"));
        let (one, two) = (queue.turn(&greedy).await.ok(), queue.turn(&greedy).await.ok());
        assert!(one.is_some() && two.is_some());
        // It waits for its own, while another is served at once.
        let (mut first, mut second) = (Box::pin(queue.turn(&greedy)), Box::pin(queue.turn(&greedy)));
        assert!(poll_once(&mut first).await.is_none() && poll_once(&mut second).await.is_none());
        assert_eq!(queue.counts(), (2, 2));
        assert_eq!(queue.turn(&greedy).await.err(), Some(Failure::Busy), "half the places are the others'");
        assert!(queue.turn(&other).await.is_ok());
        // While the other is about, it has half its share.
        drop(one);
        assert!(poll_once(&mut first).await.is_none());
        drop(two);
        assert!(first.await.is_ok() && second.await.is_ok());
        assert_eq!(queue.counts(), (0, 0));
        assert!(lock(&queue.state).clients.is_empty(), "nothing is kept of clients that are gone");
    }

    #[tokio::test]
    async fn those_who_wait_are_served_in_turn() {
        let queue = queue(1, 1, 8, 60_000);
        let (a, b) = (client("a"), client("b"));
        let turn = queue.turn(&a).await.ok();
        let (mut a1, mut a2) = (Box::pin(queue.turn(&a)), Box::pin(queue.turn(&a)));
        let mut b1 = Box::pin(queue.turn(&b));
        assert!(poll_once(&mut a1).await.is_none() && poll_once(&mut a2).await.is_none());
        assert!(poll_once(&mut b1).await.is_none());
        drop(turn);
        let turn = a1.await.ok();
        assert!(turn.is_some());
        drop(turn);
        assert!(poll_once(&mut a2).await.is_none(), "b comes first");
        assert!(b1.await.is_ok());
        assert!(a2.await.is_ok());
    }

    #[tokio::test]
    async fn a_turn_for_one_who_is_gone_goes_to_the_next() {
        let queue = queue(1, 1, 8, 60_000);
        let turn = queue.turn(&client("a")).await.ok();
        let (b, c) = (client("b"), client("c"));
        let mut gone = Box::pin(queue.turn(&b));
        let mut next = Box::pin(queue.turn(&c));
        assert!(poll_once(&mut gone).await.is_none() && poll_once(&mut next).await.is_none());
        drop(gone);
        drop(turn);
        assert!(next.await.is_ok());
        assert_eq!(queue.counts(), (0, 0));
    }

    /// Polls once.
    async fn poll_once<F: Future + Unpin>(future: &mut F) -> Option<F::Output> {
        std::future::poll_fn(|context| {
            std::task::Poll::Ready(match std::pin::Pin::new(&mut *future).poll(context) {
                std::task::Poll::Ready(output) => Some(output),
                std::task::Poll::Pending => None,
            })
        })
        .await
    }
}
