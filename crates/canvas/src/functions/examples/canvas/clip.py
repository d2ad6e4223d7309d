disc = canvas.path().circle(100, 75, 60)
with canvas.clip(disc):
    for x in range(45, 160, 20):
        canvas.rect(x, 0, 10, 150, fill="seagreen")
