p = canvas.path().rect(30, 25, 140, 100).rect(60, 50, 80, 50)
canvas.draw(p, fill="seagreen", rule="evenodd")
