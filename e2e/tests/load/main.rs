//! Thousands of renders. Each test uses every core, and some of them measure time, so they run one after another.

mod crowd;
mod guard;
mod pool;
mod random_calls;

use std::sync::{Mutex, MutexGuard, PoisonError};

/// This test's turn: the first line of every test here. It lasts as long as the guard.
fn turn() -> MutexGuard<'static, ()> {
    static TURN: Mutex<()> = Mutex::new(());
    // A test that failed has had its turn, too.
    TURN.lock().unwrap_or_else(PoisonError::into_inner)
}
