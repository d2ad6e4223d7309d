t = canvas.turtle()
t.color("mediumpurple")
for i in range(55):
    t.forward(i * 2)
    t.left(91)
