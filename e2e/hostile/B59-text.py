# case: B59
# title: a wall of text
# expect: drawn | raised | limit:scene | limit:cpu | limit:time
# each: 12 400
canvas.text("W" * 60_000, 0, 100, size=EACH)
