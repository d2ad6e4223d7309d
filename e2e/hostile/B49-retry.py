# case: B49
# title: MemoryError caught for ever
# expect: limit:cpu | limit:time
while True:
    try:
        bytearray(1 << 40)
    except MemoryError:
        pass
