# case: E82
# title: one very large line, and very many small ones
# expect: drawn
print("x" * 10_000_000)
for i in range(100_000):
    print(end="y")
canvas.circle(100, 100, 50)
