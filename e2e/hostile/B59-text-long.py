# case: B59
# title: text longer than a scene can hold
# expect: raised | limit:scene | limit:memory | limit:cpu | limit:time
# one: long = "W" * 50_000_000
# one: combining = "a" + "\u0301" * 1_000_000
# one: lines = "a\n" * 1_000_000
canvas.text(EACH, 0, 100)
