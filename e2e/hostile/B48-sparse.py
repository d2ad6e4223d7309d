# case: B48
# title: one byte in every 2 MiB
# expect: limit:memory
kept = []
while True:
    kept.append(np.empty(8 << 20, dtype=np.uint8))
    kept[-1][:: 2 << 20] = 1
