# case: B46
# title: small blocks with gaps between them
# expect: limit:memory
kept = []
while True:
    block = [bytearray(4000) for i in range(256)]
    kept.append(block[::2])
