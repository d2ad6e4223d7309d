//! A child keeps two descriptors: where its job comes from and where its answer goes.

use crate::kernel::{Error, check};
use std::fs::File;
use std::os::fd::{AsRawFd, FromRawFd, OwnedFd};

/// Moves `job` and `result` to their fixed numbers and closes every other descriptor, the standard ones too.
pub(crate) fn keep_only(job: OwnedFd, result: OwnedFd, job_fd: i32, result_fd: i32) -> Result<(File, File), Error> {
    // Out of the way first: one of them may have the other's fixed number.
    let above = result_fd.max(job_fd) + 1;
    // SAFETY: duplicates descriptors that this function owns.
    let (job_copy, result_copy) = unsafe {
        (
            check("move job", i64::from(libc::fcntl(job.as_raw_fd(), libc::F_DUPFD, above)))?,
            check("move result", i64::from(libc::fcntl(result.as_raw_fd(), libc::F_DUPFD, above)))?,
        )
    };
    drop((job, result));
    // SAFETY: every descriptor of this process is given up here but the two; the caller holds no other from now on.
    unsafe {
        check("place job", i64::from(libc::dup2(job_copy as i32, job_fd)))?;
        check("place result", i64::from(libc::dup2(result_copy as i32, result_fd)))?;
        check("close_range below", libc::syscall(libc::SYS_close_range, 0_u32, (job_fd - 1) as u32, 0_u32))?;
        check("close_range above", libc::syscall(libc::SYS_close_range, above as u32, u32::MAX, 0_u32))?;
        Ok((File::from_raw_fd(job_fd), File::from_raw_fd(result_fd)))
    }
}
