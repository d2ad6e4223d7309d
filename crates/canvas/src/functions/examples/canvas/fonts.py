for i, name in enumerate(canvas.fonts()):
    canvas.text(name, 20, 40 + i * 40, size=30, font=name)
