//! Reading one frame from a jail, and writing one to it.

use std::io;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use wire::{Caps, FrameError, HEADER_LEN, Header};

/// No sound frame came.
#[derive(Debug, thiserror::Error)]
pub(crate) enum AnswerError {
    /// The pipe broke, or ended too early.
    #[error(transparent)]
    Pipe(#[from] io::Error),
    /// What came is no frame, or one past its caps.
    #[error(transparent)]
    Frame(#[from] FrameError),
}

impl AnswerError {
    /// The number of the call that the other side is about to die for, if those were its last words.
    pub(crate) fn refused(&self) -> Option<u32> {
        match self {
            Self::Frame(FrameError::Refused(number)) => Some(*number),
            _ => None,
        }
    }
}

/// Writes a frame whose body was encoded before.
pub(crate) async fn send(pipe: &mut (impl AsyncWrite + Unpin), head: &[u8], body: &[u8]) -> io::Result<()> {
    let start = wire::encode_frame(head, body.len()).map_err(io::Error::other)?;
    pipe.write_all(&start).await?;
    pipe.write_all(body).await
}

/// Reads one frame within its caps. Nothing past a cap is allocated.
pub(crate) async fn receive(
    pipe: &mut (impl AsyncRead + Unpin),
    caps: Caps,
) -> Result<(Vec<u8>, Vec<u8>), AnswerError> {
    let mut header = [0; HEADER_LEN];
    pipe.read_exact(&mut header).await?;
    let header = Header::parse(header, caps)?;
    Ok((exactly(pipe, header.head).await?, exactly(pipe, header.body).await?))
}

/// Reads `wanted` bytes; memory grows with what really comes, not with what was promised.
async fn exactly(pipe: &mut (impl AsyncRead + Unpin), wanted: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(wanted.min(64 * 1024));
    while bytes.len() < wanted {
        if bytes.len() == bytes.capacity() {
            // Twice as much, but never more than was promised.
            bytes.reserve_exact(bytes.len().min(wanted - bytes.len()));
        }
        let room = (bytes.capacity() - bytes.len()).min(wanted - bytes.len());
        if (&mut *pipe).take(room as u64).read_buf(&mut bytes).await? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
    }
    Ok(bytes)
}
