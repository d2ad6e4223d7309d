word = "measured"
w, h = canvas.text_size(word, size=36)
canvas.rect(100 - w / 2, 50, w, h, fill="wheat")
canvas.text(word, 100 - w / 2, 50, size=36, baseline="top")
for end in (100 - w / 2, 100 + w / 2):
    canvas.arrow(100, 112, end, 112, stroke="slategray")
canvas.text(f"{w:.0f} px", 100, 135, size=16, align="center")
