//! Admission control: bounds the renders that run at once, those that wait and how long they wait, fairly among clients.
//!
//! A client may have `renders` turns at once, and half as many while other clients are active; `spare` more turns are
//! reserved for other clients. So one client can use an idle machine, yet no client waits for another's slow programs.
//! Waiting clients are served round-robin.

use crate::client::ClientId;
use crate::failure::Failure;
use crate::settings::Settings;
use parking_lot::Mutex;
use std::collections::{HashMap, VecDeque};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::oneshot;

/// How long a client counts as active after its last request.
const RECENT: Duration = Duration::from_secs(5);

/// The bounds of a queue.
#[derive(Debug, Clone, Copy)]
struct QueueLimits {
    /// Turns at once, of all clients.
    turns: usize,
    /// Turns at once of one client while no other is active.
    turns_per_client: usize,
    /// Waiting requests, of all clients.
    max_waiting: usize,
    /// Waiting requests of one client.
    max_waiting_per_client: usize,
    /// How long a request may wait.
    max_wait: Duration,
}

pub(crate) struct Queue {
    limits: QueueLimits,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    clients: HashMap<ClientId, ClientState>,
    /// Clients with waiting requests; the next to be served is in front.
    order: VecDeque<ClientId>,
    running: usize,
    waiting: usize,
    next: u64,
    /// The last client that asked, and the last other one before it.
    recent: [Option<(ClientId, Instant)>; 2],
}

/// One client's turns and waiting requests.
#[derive(Default)]
struct ClientState {
    running: usize,
    waiting_turns: VecDeque<(u64, oneshot::Sender<Turn>)>,
}

/// Permission to use the machine, given back when dropped.
pub(crate) struct Turn {
    /// `None` once it has been given back.
    held: Option<(Arc<Mutex<State>>, QueueLimits, ClientId)>,
}

impl Queue {
    /// The queue of files for the readers. One client's files leave a reader for the others'.
    pub(crate) fn for_files(settings: &Settings) -> Self {
        let turns = settings.readers.max(1);
        let limits = QueueLimits {
            turns,
            turns_per_client: (turns - 1).max(1),
            max_waiting: settings.queue,
            max_waiting_per_client: settings.queue.div_ceil(2),
            max_wait: Duration::from_millis(settings.read_wait_ms),
        };
        Self { limits, state: Arc::default() }
    }

    /// The queue of renders.
    pub(crate) fn for_renders(settings: &Settings) -> Self {
        let renders = settings.renders.max(1);
        let limits = QueueLimits {
            turns: settings.turns(),
            // One client's scenes must leave a painter for the others'.
            turns_per_client: renders.min(settings.painters.saturating_sub(1)).max(1),
            max_waiting: settings.queue,
            max_waiting_per_client: settings.queue.div_ceil(2),
            max_wait: Duration::from_millis(settings.wait_ms),
        };
        Self { limits, state: Arc::default() }
    }

    /// Waits for a turn.
    pub(crate) async fn turn(&self, client: &ClientId) -> Result<Turn, Failure> {
        let (id, turn) = {
            let mut state = self.state.lock();
            state.note_client(client);
            if state.running < self.limits.turns && state.has_share_left(client, self.limits) {
                return Ok(state.begin(&self.state, self.limits, client));
            }
            let waiting_turns = state.clients.get(client).map_or(0, |client_state| client_state.waiting_turns.len());
            if state.waiting >= self.limits.max_waiting || waiting_turns >= self.limits.max_waiting_per_client {
                return Err(Failure::Busy);
            }
            state.wait(client)
        };
        let _guard = WaitGuard { state: &self.state, client, id };
        tokio::pin!(turn);
        let end = Instant::now() + self.limits.max_wait;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            match tokio::time::timeout(left.min(RECENT), &mut turn).await {
                Ok(Ok(turn)) => return Ok(turn),
                Ok(Err(_)) => return Err(Failure::Busy),
                Err(_) if left <= RECENT => return Err(Failure::Busy),
                // Other clients may have become inactive, which makes this client's share larger.
                Err(_) => self.state.lock().serve(&self.state, self.limits),
            }
        }
    }

    /// How many run and how many wait.
    pub(crate) fn counts(&self) -> (usize, usize) {
        let state = self.state.lock();
        (state.running, state.waiting)
    }
}

impl State {
    /// Remembers that a client asked.
    fn note_client(&mut self, client: &ClientId) {
        // The service's own renders reduce no client's share.
        if *client == ClientId::default() {
            return;
        }
        let [last, before] = &mut self.recent;
        if last.as_ref().is_some_and(|(other, _)| other != client) {
            *before = last.take();
        }
        *last = Some((client.clone(), Instant::now()));
    }

    /// Whether this client may have another turn.
    fn has_share_left(&self, client: &ClientId, limits: QueueLimits) -> bool {
        let held = self.clients.get(client).map_or(0, |client_state| client_state.running);
        let others = self.recent.iter().flatten().any(|(other, at)| other != client && at.elapsed() < RECENT);
        held < if others { limits.turns_per_client.div_ceil(2) } else { limits.turns_per_client }
    }

    fn begin(&mut self, shared: &Arc<Mutex<Self>>, limits: QueueLimits, client: &ClientId) -> Turn {
        self.running += 1;
        self.clients.entry(client.clone()).or_default().running += 1;
        Turn { held: Some((Arc::clone(shared), limits, client.clone())) }
    }

    fn end(&mut self, client: &ClientId) {
        self.running -= 1;
        if let Some(client_state) = self.clients.get_mut(client) {
            client_state.running -= 1;
        }
        self.forget(client);
    }

    fn wait(&mut self, client: &ClientId) -> (u64, oneshot::Receiver<Turn>) {
        let (sender, turn) = oneshot::channel();
        self.next += 1;
        self.waiting += 1;
        let client_state = self.clients.entry(client.clone()).or_default();
        if client_state.waiting_turns.is_empty() {
            self.order.push_back(client.clone());
        }
        client_state.waiting_turns.push_back((self.next, sender));
        (self.next, turn)
    }

    /// Removes a request that no longer waits.
    fn leave(&mut self, client: &ClientId, id: u64) {
        let Some(client_state) = self.clients.get_mut(client) else { return };
        let before = client_state.waiting_turns.len();
        client_state.waiting_turns.retain(|(waiting, _)| *waiting != id);
        self.waiting -= before - client_state.waiting_turns.len();
        if before > 0 && client_state.waiting_turns.is_empty() {
            self.order.retain(|other| other != client);
        }
        self.forget(client);
    }

    /// Hands out free turns, round-robin.
    fn serve(&mut self, shared: &Arc<Mutex<Self>>, limits: QueueLimits) {
        while self.running < limits.turns {
            let may = |client: &&ClientId| self.has_share_left(client, limits);
            let Some(client) = self.order.iter().find(may).cloned() else { return };
            self.order.retain(|other| *other != client);
            let Some(client_state) = self.clients.get_mut(&client) else { continue };
            let first = client_state.waiting_turns.pop_front();
            if !client_state.waiting_turns.is_empty() {
                self.order.push_back(client.clone());
            }
            let Some((_, sender)) = first else { continue };
            self.waiting -= 1;
            let turn = self.begin(shared, limits, &client);
            if let Err(mut unwanted) = sender.send(turn) {
                // The waiting task is gone. Dropping the turn here would lock this state again.
                unwanted.held = None;
                self.end(&client);
            }
        }
    }

    /// Forgets a client without turns or waiting requests.
    fn forget(&mut self, client: &ClientId) {
        if self
            .clients
            .get(client)
            .is_some_and(|client_state| client_state.running == 0 && client_state.waiting_turns.is_empty())
        {
            self.clients.remove(client);
        }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        if let Some((shared, limits, client)) = self.held.take() {
            let mut state = shared.lock();
            state.end(&client);
            state.serve(&shared, limits);
        }
    }
}

/// Removes a waiting request even when its task is cancelled.
struct WaitGuard<'a> {
    state: &'a Mutex<State>,
    client: &'a ClientId,
    id: u64,
}

impl Drop for WaitGuard<'_> {
    fn drop(&mut self) {
        self.state.lock().leave(self.client, self.id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn queue(turns: usize, turns_per_client: usize, max_waiting: usize, wait_ms: u64) -> Queue {
        let max_wait = Duration::from_millis(wait_ms);
        let limits = QueueLimits {
            turns,
            turns_per_client,
            max_waiting,
            max_waiting_per_client: max_waiting.div_ceil(2),
            max_wait,
        };
        Queue { limits, state: Arc::default() }
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
        assert!(queue.state.lock().clients.is_empty(), "nothing is kept of clients that are gone");
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
