# case: B54
# title: a function with very many names
# expect: drawn | limit:cpu | limit:time | limit:memory
exec("def f():\n" + "".join(f" x{i} = {i}\n" for i in range(10 ** 5)))
canvas.circle(100, 100, 50)
