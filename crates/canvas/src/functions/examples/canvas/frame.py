for i in range(12):
    canvas.background("midnightblue")
    for k in range(12):
        tone = canvas.mix("gold", "midnightblue", (k + i) % 12 / 12)
        canvas.rotate(30, 100, 75)
        canvas.circle(100, 28, 10, fill=tone)
    canvas.frame(80)
