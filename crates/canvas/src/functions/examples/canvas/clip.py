disc = canvas.path().circle(100, 75, 60)
with canvas.clip(disc):
    for x in range(0, 200, 20):
        canvas.rect(x, 0, 10, 150, fill="teal")
