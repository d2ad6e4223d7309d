//! The pool's end of a zygote's control socket.

use crate::process;
use rustix::net::{
    AddressFamily, RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, ReturnFlags, SendAncillaryBuffer,
    SendAncillaryMessage, SendFlags, SocketFlags, SocketType, recvmsg, sendmsg, socketpair,
};
use std::io::{self, IoSlice, IoSliceMut};
use std::mem::MaybeUninit;
use std::os::fd::{BorrowedFd, OwnedFd};
use tokio::io::unix::AsyncFd;
use wire::{FromZygote, ToZygote};

/// Longest message, bytes.
const MESSAGE_BYTES: usize = 64 * 1024;

/// A socket that preserves message boundaries and passes descriptors.
pub(crate) struct Control {
    socket: AsyncFd<OwnedFd>,
    /// Room for the next message.
    message: Box<[u8]>,
}

impl Control {
    /// Our end, and the zygote's.
    pub(crate) fn pair() -> io::Result<(Self, OwnedFd)> {
        let (ours, theirs) = socketpair(AddressFamily::UNIX, SocketType::SEQPACKET, SocketFlags::CLOEXEC, None)?;
        rustix::io::ioctl_fionbio(&ours, true)?;
        let message = vec![0; MESSAGE_BYTES].into_boxed_slice();
        Ok((Self { socket: process::watch(ours)?, message }, theirs))
    }

    pub(crate) async fn send(&self, message: &ToZygote, descriptors: &[BorrowedFd<'_>]) -> io::Result<()> {
        let bytes = wire::encode(message);
        loop {
            let mut guard = self.socket.writable().await?;
            let sent = guard.try_io(|socket| {
                let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(2))];
                let mut ancillary = SendAncillaryBuffer::new(&mut space);
                if !descriptors.is_empty() {
                    ancillary.push(SendAncillaryMessage::ScmRights(descriptors));
                }
                Ok(sendmsg(socket.get_ref(), &[IoSlice::new(&bytes)], &mut ancillary, SendFlags::NOSIGNAL)?)
            });
            if let Ok(sent) = sent {
                return sent.map(drop);
            }
        }
    }

    /// The next message and its descriptor, if any; `None` when the zygote has exited.
    pub(crate) async fn receive(&mut self) -> io::Result<Option<(FromZygote, Option<OwnedFd>)>> {
        let Self { socket, message } = self;
        loop {
            let mut guard = socket.readable().await?;
            if let Ok(received) = guard.try_io(|socket| receive(socket.get_ref(), message)) {
                return received;
            }
        }
    }
}

fn receive(socket: &OwnedFd, bytes: &mut [u8]) -> io::Result<Option<(FromZygote, Option<OwnedFd>)>> {
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(1))];
    let mut ancillary = RecvAncillaryBuffer::new(&mut space);
    let received = recvmsg(socket, &mut [IoSliceMut::new(bytes)], &mut ancillary, RecvFlags::CMSG_CLOEXEC)?;
    if received.bytes == 0 {
        return Ok(None);
    }
    if received.flags.intersects(ReturnFlags::TRUNC | ReturnFlags::CTRUNC) {
        return Err(io::Error::other("a control message was truncated"));
    }
    let descriptor = ancillary
        .drain()
        .filter_map(|message| match message {
            RecvAncillaryMessage::ScmRights(descriptors) => Some(descriptors),
            _ => None,
        })
        .flatten()
        .last();
    let message = wire::decode(&bytes[..received.bytes], "control").map_err(io::Error::other)?;
    Ok(Some((message, descriptor)))
}
