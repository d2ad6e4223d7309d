//! Reads a frame from a jailed process, and writes one to it.

use std::io::{self, IoSlice};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use wire::{Caps, FrameError, HEADER_LEN, Header};

/// No valid frame was received.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ReceiveError {
    /// The pipe broke or closed too early.
    #[error(transparent)]
    Pipe(#[from] io::Error),
    /// What was received is not a frame, or exceeds its caps.
    #[error(transparent)]
    Frame(#[from] FrameError),
}

impl ReceiveError {
    /// The number of the forbidden call that the process reported before it died, if it did.
    pub(crate) fn refused(&self) -> Option<u32> {
        match self {
            Self::Frame(FrameError::Refused(number)) => Some(*number),
            _ => None,
        }
    }
}

/// Writes a frame whose body is encoded already: head and body in one call, so that its reader is woken once.
pub(crate) async fn send(pipe: &mut (impl AsyncWrite + Unpin), head: &[u8], body: &[u8]) -> io::Result<()> {
    let start = wire::encode_frame(head, body.len()).map_err(io::Error::other)?;
    let mut parts = [IoSlice::new(&start), IoSlice::new(body)];
    let mut left = &mut parts[..];
    // Also drops the body if it is empty.
    IoSlice::advance_slices(&mut left, 0);
    while !left.is_empty() {
        let written = pipe.write_vectored(left).await?;
        if written == 0 {
            return Err(io::ErrorKind::WriteZero.into());
        }
        IoSlice::advance_slices(&mut left, written);
    }
    Ok(())
}

/// Reads one frame within its caps; never allocates beyond them.
pub(crate) async fn receive(
    pipe: &mut (impl AsyncRead + Unpin),
    caps: Caps,
) -> Result<(Vec<u8>, Vec<u8>), ReceiveError> {
    let mut header = [0; HEADER_LEN];
    pipe.read_exact(&mut header).await?;
    let header = Header::parse(header, caps)?;
    Ok((exactly(pipe, header.head).await?, exactly(pipe, header.body).await?))
}

/// Reads `wanted` bytes. Memory grows with what is received, not with what was announced.
async fn exactly(pipe: &mut (impl AsyncRead + Unpin), wanted: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(wanted.min(64 * 1024));
    while bytes.len() < wanted {
        if bytes.len() == bytes.capacity() {
            // Double it, but never beyond what was announced.
            bytes.reserve_exact(bytes.len().min(wanted - bytes.len()));
        }
        let room = (bytes.capacity() - bytes.len()).min(wanted - bytes.len());
        if (&mut *pipe).take(room as u64).read_buf(&mut bytes).await? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::pin::Pin;
    use std::task::{Context, Poll};

    /// A pipe that takes at most `most` bytes at once.
    struct Taken {
        bytes: Vec<u8>,
        most: usize,
        writes: usize,
    }

    impl AsyncWrite for Taken {
        fn poll_write(self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
            self.poll_write_vectored(context, &[IoSlice::new(bytes)])
        }

        fn poll_write_vectored(
            mut self: Pin<&mut Self>,
            _: &mut Context<'_>,
            parts: &[IoSlice<'_>],
        ) -> Poll<io::Result<usize>> {
            self.writes += 1;
            let before = self.bytes.len();
            let most = self.most;
            self.bytes.extend(parts.iter().flat_map(|part| part.iter().copied()).take(most));
            Poll::Ready(Ok(self.bytes.len() - before))
        }

        fn is_write_vectored(&self) -> bool {
            true
        }

        fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
            Poll::Ready(Ok(()))
        }

        fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
            Poll::Ready(Ok(()))
        }
    }

    async fn sent(body: &[u8], most: usize) -> (io::Result<()>, Taken) {
        let mut pipe = Taken { bytes: Vec::new(), most, writes: 0 };
        let sent = send(&mut pipe, b"head", body).await;
        (sent, pipe)
    }

    #[tokio::test]
    async fn a_frame_is_one_write() {
        for body in [&b"the body"[..], b""] {
            let (sent, pipe) = sent(body, usize::MAX).await;
            assert!(sent.is_ok());
            assert_eq!(pipe.writes, 1, "{} bytes", body.len());
            let caps = Caps { head: 4, body: 8 };
            let received = receive(&mut &*pipe.bytes, caps).await.expect("a frame");
            assert_eq!((&*received.0, &*received.1), (&b"head"[..], body));
        }
    }

    #[tokio::test]
    async fn a_frame_that_is_taken_piece_by_piece_arrives_whole() {
        let whole = sent(b"the body", usize::MAX).await.1.bytes;
        for most in 1..whole.len() {
            let (sent, pipe) = sent(b"the body", most).await;
            assert!(sent.is_ok() && pipe.bytes == whole, "{most} at once");
        }
        let (nothing, _) = sent(b"the body", 0).await;
        assert_eq!(nothing.map_err(|error| error.kind()), Err(io::ErrorKind::WriteZero));
    }
}
