canvas.size(480, 320)
canvas.background("mistyrose")

name = "Ada"
age = 9

canvas.rect(90, 215, 300, 70, radius=12, fill="sienna")
canvas.rect(90, 205, 300, 30, radius=12, fill="seashell")
for i in range(age):
    x = 110 + (i + 0.5) * 260 / age
    canvas.rect(x - 4, 165, 8, 42, fill="skyblue")
    canvas.ellipse(x, 156, 4, 9, fill="orange")

canvas.font("serif")
canvas.text(f"Happy birthday, {name}!", 240, 70, size=36, bold=True, align="center", fill="brown")
canvas.text_box(f"{age} candles, and one wish for each of them.", 100, 85, 280, 50, size=20, align="center", fill="rosybrown")
