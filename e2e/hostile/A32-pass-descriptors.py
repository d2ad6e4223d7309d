# case: A32
# title: passing descriptors, and other ways to transfer bytes
# expect: refused
# offers: ctypes os
# each: sendmsg=46 recvmsg=47 sendto=44 recvfrom=45 sendmmsg=307 recvmmsg=299 splice=275 tee=276
# each: vmsplice=278 sendfile=40 copy_file_range=326 preadv=295 pwritev=296 preadv2=327 pwritev2=328
# each: io_setup=206 io_submit=209 close_range=436 fallocate=285 sync_file_range=277 fdatasync=75 sync=162
# each: syncfs=306
# needs: call
message = ctypes.create_string_buffer(64)
call(EACH, 4, address(message), 0, 0, 0, 0)
