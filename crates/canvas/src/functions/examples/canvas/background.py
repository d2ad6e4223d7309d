canvas.background("midnightblue")
for i in range(60):
    canvas.point(random.random() * 200, random.random() * 150, size=2, fill="white")
