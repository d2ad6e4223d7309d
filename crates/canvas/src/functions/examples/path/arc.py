p = canvas.path().move(100, 75).arc(100, 75, 60, 30, 330).close()
canvas.draw(p, fill="goldenrod", stroke="black")
