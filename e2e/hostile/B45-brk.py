# case: B45
# title: growing the heap with brk
# expect: limit:memory
# offers: ctypes os
# needs: call
end = start = call(12, 0)
while call(12, end + (1 << 20)) > end:
    end += 1 << 20
    ctypes.memset(end - (1 << 20), 1, 1 << 20)
if end - start > 200 << 20:
    raise RuntimeError(f"{end - start} bytes were given")
raise MemoryError
