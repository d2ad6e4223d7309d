# case: B49
# title: catching MemoryError endlessly
# expect: limit:cpu | limit:time
while True:
    try:
        bytearray(1 << 40)
    except MemoryError:
        pass
