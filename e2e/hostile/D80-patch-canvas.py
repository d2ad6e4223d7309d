# case: D80
# title: patching the canvas's type
# expect: drawn
type(canvas).circle = type(canvas).background = lambda *a, **k: None
canvas.background("red")
