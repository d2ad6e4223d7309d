# case: A1
# title: the real open, reached another way, on files that every process has
# expect: raised
# second: raised
# line: 16
# one: passwd = "/etc/passwd"
# one: environ = "/proc/self/environ"
# one: maps = "/proc/self/maps"
# one: mem = "/proc/self/mem"
# one: relative = "paintbox.db"
# one: root = "/"
# one: descriptor = "/proc/self/fd/3"
# one: number = 0
import io

print(io.open(EACH, "rb").read(100))
