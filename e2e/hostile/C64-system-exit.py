# case: C64
# title: exiting with SystemExit
# expect: drawn
canvas.circle(100, 100, 50)
raise SystemExit
