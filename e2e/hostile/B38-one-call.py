# case: B38
# title: one call into C that never returns to Python
# expect: limit:cpu | limit:time | limit:memory
# one: power = print(9 ** int('9') ** 9)
# one: power of ten = print(10 ** 10 ** int('8'))
# one: factorial = print(math.factorial(10 ** 7))
# one: sum = sum(range(10 ** 12))
# one: in = -1 in iter(int, 1)
# one: all = all(iter(lambda: 1, 0))
EACH
