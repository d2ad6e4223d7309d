# case: B42
# title: ignoring or blocking the deadline's signals
# expect: raised
# line: 12
# offers: signal
# one: ignore = signal.signal(signal.SIGPROF, signal.SIG_IGN)
# one: alarm = signal.signal(signal.SIGALRM, lambda *_: None)
# one: block = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGPROF, signal.SIGALRM})
# one: timer = signal.setitimer(signal.ITIMER_PROF, 0)
import signal

EACH
