# case: A27
# title: calls that make any kind of descriptor
# expect: refused
# offers: ctypes os
# each: mq_open=240 mq_unlink=241 inotify_init=253 inotify_init1=294 fanotify_init=300 timerfd_create=283
# each: signalfd=282 signalfd4=289 eventfd=284 eventfd2=290 epoll_create=213 epoll_create1=291
# each: epoll_wait=232 epoll_ctl=233
# needs: call
text = ctypes.create_string_buffer(b"paintbox-hostile")
call(EACH, address(text), 0, 0)
