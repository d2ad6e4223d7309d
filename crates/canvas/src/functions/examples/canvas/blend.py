canvas.blend("multiply")
canvas.circle(75, 60, 45, fill="cyan")
canvas.circle(125, 60, 45, fill="magenta")
canvas.circle(100, 100, 45, fill="yellow")
