canvas.size(480, 320)
canvas.background("lavender")

x = canvas.width / 2
y = canvas.height / 2
size = 110

canvas.circle(x, y, size, fill="gold", stroke="darkgoldenrod", width=4)
canvas.circle(x - size / 3, y - size / 4, size / 8, fill="black")
canvas.circle(x + size / 3, y - size / 4, size / 8, fill="black")
canvas.arc(x, y + size / 10, size / 2, 20, 160, stroke="black", width=size / 12)
