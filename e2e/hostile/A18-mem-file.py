# case: A18
# title: its own and others' memory as a file
# expect: raised
# second: raised
# line: 12
# one: self = "/proc/self/mem"
# one: one = "/proc/1/mem"
# one: devmem = "/dev/mem"
# one: kcore = "/proc/kcore"
import io

io.open(EACH, "r+b", buffering=0)
