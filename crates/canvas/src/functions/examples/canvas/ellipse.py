canvas.ellipse(100, 75, 90, 40, fill="skyblue")
canvas.ellipse(100, 75, 20, 60, fill="navy")
