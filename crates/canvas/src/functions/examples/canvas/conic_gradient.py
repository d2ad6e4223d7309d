wheel = canvas.conic_gradient(100, 75, ["red", "yellow", "lime", "cyan", "blue", "red"])
canvas.wedge(100, 75, 65, 0, 360, inner=30, fill=wheel)
