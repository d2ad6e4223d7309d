sky = canvas.linear_gradient(0, 0, 0, 150, ["midnightblue", "orangered", "gold"])
canvas.background(sky)
canvas.circle(100, 120, 24, fill="ivory")
