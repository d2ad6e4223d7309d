for i in range(8):
    canvas.fill(canvas.rgb(255, i * 32, 71))
    canvas.rect(i * 25, 0, 25, 150)
