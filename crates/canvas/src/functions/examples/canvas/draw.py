ring = canvas.path().circle(100, 75, 65).circle(100, 75, 35)
canvas.draw(ring, fill="mediumpurple", rule="evenodd")
