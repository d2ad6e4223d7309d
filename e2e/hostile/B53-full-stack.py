# case: B53
# title: C code that recurses when memory is full to the last page
# expect: limit:memory
a = b = None
for i in range(900):
    a, b = [a], [b]
hog = []
size = 1 << 20
while size > 8:
    try:
        while True:
            hog.append(bytes(size))
    except MemoryError:
        size //= 2
same = a == b
hog.append(bytes(1 << 20))
