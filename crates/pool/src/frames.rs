//! Reads a frame from a jailed process, and writes one to it.

use std::io;
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

/// Writes a frame whose body is encoded already.
pub(crate) async fn send(pipe: &mut (impl AsyncWrite + Unpin), head: &[u8], body: &[u8]) -> io::Result<()> {
    let start = wire::encode_frame(head, body.len()).map_err(io::Error::other)?;
    pipe.write_all(&start).await?;
    pipe.write_all(body).await
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
