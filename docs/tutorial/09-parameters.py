canvas.size(480, 320)

name = params.text("name", default="Ada")
age = params.integer("age", default=9, min=1, max=120)
icing = params.color("icing", default="lightpink")

canvas.background(canvas.mix(icing, "white", 0.7))
canvas.rect(90, 215, 300, 70, radius=12, fill="sienna")
canvas.rect(90, 205, 300, 30, radius=12, fill=icing)
for i in range(age):
    x = 110 + (i + 0.5) * 260 / age
    canvas.rect(x - 80 / (age + 10), 165, 160 / (age + 10), 42, fill="skyblue")
    canvas.ellipse(x, 156, 4, 9, fill="orange")

canvas.font("serif")
canvas.text_box(f"Happy birthday, {name}!", 30, 30, 420, 60, size=40, bold=True, align="center", fit=True, fill="brown")
canvas.text(f"{age} today", 240, 125, size=24, align="center", fill="rosybrown")
