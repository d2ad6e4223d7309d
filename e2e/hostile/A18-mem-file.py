# case: A18
# title: its own and others' memory through /proc/PID/mem
# expect: raised
# second: raised
# line: 12
# one: self = "/proc/self/mem"
# one: one = "/proc/1/mem"
# one: devmem = "/dev/mem"
# one: kcore = "/proc/kcore"
import io

io.open(EACH, "r+b", buffering=0)
