//! What the server asks of the pool. A trait, because the routes are tested without jails.

use pool::{Failed, Pool, Rendered, Request, Status};
use std::pin::Pin;

/// A render under way.
pub type Drawing<'a> = Pin<Box<dyn Future<Output = Result<Rendered, Failed>> + Send + 'a>>;

/// Runs programs and paints what they draw. The pool is the one that serves.
pub trait Engine: Send + Sync + 'static {
    /// Runs a program and paints what it drew.
    fn render(&self, request: Request) -> Drawing<'_>;
    /// How it stands.
    fn status(&self) -> Status;
    /// Interpreter and numpy versions: part of a picture's key.
    fn versions(&self) -> String;
}

impl Engine for Pool {
    fn render(&self, request: Request) -> Drawing<'_> {
        Box::pin(Pool::render(self, request))
    }

    fn status(&self) -> Status {
        Pool::status(self)
    }

    fn versions(&self) -> String {
        Pool::versions(self)
    }
}
