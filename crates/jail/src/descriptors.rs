//! A locked process keeps two descriptors: one to read jobs from and one to write answers to.

use crate::kernel::{Error, check};
use rustix::io::fcntl_dupfd_cloexec;
use std::fs::File;
use std::os::fd::{AsRawFd as _, FromRawFd as _, OwnedFd};

/// Where a locked process reads its job.
pub const JOB_FD: i32 = 3;
/// Where a locked process writes its answer.
pub const RESULT_FD: i32 = 4;

/// Moves `job` and `result` to their fixed numbers and closes every other descriptor, the standard ones too. The caller
/// must use no other descriptor from here on.
pub(crate) fn keep_only(job: OwnedFd, result: OwnedFd) -> Result<(File, File), Error> {
    // First move both out of the way: one may have the other's fixed number.
    let above = RESULT_FD.max(JOB_FD) + 1;
    let job_copy = fcntl_dupfd_cloexec(&job, above).map_err(Error::at("move job"))?;
    let result_copy = fcntl_dupfd_cloexec(&result, above).map_err(Error::at("move result"))?;
    drop((job, result));
    // SAFETY: this function owns whatever has these two numbers: the caller has given up all its descriptors.
    unsafe {
        check("place job", i64::from(libc::dup2(job_copy.as_raw_fd(), JOB_FD)))?;
        check("place result", i64::from(libc::dup2(result_copy.as_raw_fd(), RESULT_FD)))?;
    }
    drop((job_copy, result_copy));
    // SAFETY: the same for every other descriptor; the two that are left are owned by what is returned.
    unsafe {
        check("close_range below", libc::syscall(libc::SYS_close_range, 0_u32, (JOB_FD - 1) as u32, 0_u32))?;
        check("close_range above", libc::syscall(libc::SYS_close_range, above as u32, u32::MAX, 0_u32))?;
        Ok((File::from_raw_fd(JOB_FD), File::from_raw_fd(RESULT_FD)))
    }
}
