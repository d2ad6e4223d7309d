p = canvas.path().polygon([(20, 120), (100, 20), (180, 120)])
p.circle(100, 85, 20)
canvas.draw(p, fill="seagreen", rule="evenodd")
