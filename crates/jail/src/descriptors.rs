//! A locked process keeps two descriptors: one to read jobs from and one to write answers to.

use crate::kernel::{Error, check};
use std::fs::File;
use std::os::fd::{AsRawFd, FromRawFd, OwnedFd};

/// Where a locked process reads its job.
pub const JOB_FD: i32 = 3;
/// Where a locked process writes its answer.
pub const RESULT_FD: i32 = 4;

/// Moves `job` and `result` to their fixed numbers and closes every other descriptor, the standard ones too.
pub(crate) fn keep_only(job: OwnedFd, result: OwnedFd) -> Result<(File, File), Error> {
    // First move both out of the way: one may have the other's fixed number.
    let above = RESULT_FD.max(JOB_FD) + 1;
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
        check("place job", i64::from(libc::dup2(job_copy as i32, JOB_FD)))?;
        check("place result", i64::from(libc::dup2(result_copy as i32, RESULT_FD)))?;
        check("close_range below", libc::syscall(libc::SYS_close_range, 0_u32, (JOB_FD - 1) as u32, 0_u32))?;
        check("close_range above", libc::syscall(libc::SYS_close_range, above as u32, u32::MAX, 0_u32))?;
        Ok((File::from_raw_fd(JOB_FD), File::from_raw_fd(RESULT_FD)))
    }
}
