canvas.size(480, 320)
canvas.background("aliceblue")
canvas.circle(240, 160, 100, fill="tomato")   # x, y, and the size
canvas.circle(0, 0, 40, fill="gold")          # the top left corner
canvas.circle(480, 320, 40, fill="seagreen")  # the bottom right corner
