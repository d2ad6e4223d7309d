# case: A17
# title: process calls by descriptors that it doesn't have
# expect: refused
# second: raised
# line: 12
# offers: ctypes os
# each: pidfd_getfd=438 pidfd_send_signal=424 process_madvise=440 process_mrelease=448
# needs: call
room = (ctypes.c_uint64 * 4)()
found = [fd for fd in range(64) if call(EACH, fd, 0, 0, 0, 0) >= 0]
if not found:
    denied(call(EACH, 5, address(room), 1, 4, 0))
