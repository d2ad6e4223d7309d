for i, name in enumerate(canvas.fonts()):
    canvas.text(name, 14, 22 + i * 46, size=13, fill="slategray")
    canvas.text("Hamburg 123", 14, 45 + i * 46, size=22, font=name)
