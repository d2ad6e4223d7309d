# case: B43
# title: a lock that nobody opens
# expect: limit:cpu | limit:time
# line: 10
# offers: _thread
import _thread

lock = _thread.allocate_lock()
lock.acquire()
lock.acquire(True)
