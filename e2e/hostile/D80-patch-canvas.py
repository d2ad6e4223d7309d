# case: D80
# title: the canvas's own type patched
# expect: drawn
type(canvas).circle = type(canvas).background = lambda *a, **k: None
canvas.background("red")
