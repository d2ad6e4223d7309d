# case: B46
# title: as many mappings as possible, each different from its neighbours
# expect: limit:memory
# offers: ctypes os
# needs: call
count = 0
while (place := call(9, 0, 8192, 3, 0x22, -1, 0)) > 0 and call(10, place, 4096, 1) == 0:
    count += 1
raise MemoryError(count)
