word = "measured"
w, h = canvas.text_size(word, size=36)
canvas.rect(100 - w / 2, 50, w, h, fill="gold")
canvas.text(word, 100 - w / 2, 50, size=36, baseline="top")
canvas.arrow(100 - w / 2, 115, 100 + w / 2, 115, stroke="gray")
canvas.text(f"{w:.0f} px", 100, 135, size=16, align="center")
