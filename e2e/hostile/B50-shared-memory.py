# case: B50
# title: filling /dev/shm
# expect: raised
# second: raised
# line: 9
import io

for i in range(1000):
    io.open(f"/dev/shm/paintbox-hostile-{i}", "wb").write(bytes(1 << 20))
