# case: B45
# title: mappings made with mmap
# expect: limit:memory
# offers: ctypes os
# needs: call
taken = 0
while (place := call(9, 0, 1 << 20, 3, 0x4022, -1, 0)) > 0:
    ctypes.memset(place, 1, 1 << 20)
    taken += 1
if taken > 200:
    raise RuntimeError(f"{taken} MiB were given")
raise MemoryError
