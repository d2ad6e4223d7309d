canvas.fill("indianred")
canvas.circle(60, 75, 40)
canvas.fill((70, 130, 180))
canvas.square(110, 40, 70)
