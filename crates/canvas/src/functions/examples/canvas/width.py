for i in range(20):
    x = i * canvas.width / 20
    canvas.rect(x, 150 - i * 6, canvas.width / 20 - 2, i * 6, fill="seagreen")
canvas.text(f"{canvas.width:.0f} px wide", canvas.width / 2, 24, size=18, align="center")
