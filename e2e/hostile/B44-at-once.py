# case: B44
# title: more memory than the limit, in one piece
# expect: limit:memory
# line: 12
# says: MemoryError
# one: list = [0] * 10 ** 10
# one: bytearray = bytearray(1 << 40)
# one: text = "x" * (1 << 40)
# one: range = list(range(10 ** 10))
# one: zeros = np.zeros((1 << 20, 1 << 20))
# one: ones = np.ones(1 << 28)
x = EACH
