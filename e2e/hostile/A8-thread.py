# case: A8
# title: a thread
# expect: raised
# line: 9
# says: RuntimeError
# offers: threading
import threading

threading.Thread(target=print).start()
