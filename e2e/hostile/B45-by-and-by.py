# case: B45
# title: touching memory page by page
# expect: limit:memory
# one: zeros = np.zeros(1 << 20)
# one: ones = np.ones(1 << 17)
# one: bytes = bytes(1 << 16)
# one: dict = {i: str(i) for i in range(1000)}
# one: text = str(len(kept)) * 1000
# one: self = kept[:]
kept = []
while True:
    kept.append(EACH)
