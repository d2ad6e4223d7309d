# case: B56
# title: a decompression bomb
# expect: limit:memory
# says: MemoryError
import zlib

bomb = zlib.compress(bytes(64 << 20), 1)
kept = []
while True:
    kept.append(zlib.decompress(bomb))
