//! A response body that holds a guard until it is sent.

use axum::body::{Body as AnyBody, Bytes};
use hyper::body::{Body, Frame, SizeHint};
use std::pin::Pin;
use std::task::{Context, Poll};

/// A body, and the guard that is dropped with it.
pub(crate) struct GuardedBody<G> {
    body: AnyBody,
    _guard: G,
}

impl<G> GuardedBody<G> {
    pub(crate) fn new(body: AnyBody, guard: G) -> Self {
        Self { body, _guard: guard }
    }
}

impl<G: Unpin> Body for GuardedBody<G> {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
