# case: C64
# title: exiting as Python programs do
# expect: drawn
canvas.circle(100, 100, 50)
raise SystemExit
