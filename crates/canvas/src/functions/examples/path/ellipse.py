p = canvas.path().ellipse(100, 75, 80, 40).ellipse(100, 75, 30, 65)
canvas.draw(p, fill="mediumpurple", rule="evenodd")
