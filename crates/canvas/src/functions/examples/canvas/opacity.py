canvas.opacity(0.5)
canvas.circle(75, 60, 45, fill="red")
canvas.circle(125, 60, 45, fill="green")
canvas.circle(100, 100, 45, fill="blue")
