# case: B59
# title: values that aren't text
# expect: drawn | raised
# one: NUL = "a\0b"
# one: surrogate = "\ud800"
# one: bidi = "\u202e abc \u2066"
# one: unassigned = "\U0010ffff" * 100
# one: control = "\x1b[31m\x07"
canvas.text(EACH, 100, 100)
