# Paintbox's icon: a palette with four colours. favicon.ico holds it as a PNG of 48 px, apple-touch-icon.png has 180 px:
#   paintbox render icon.py --size 180x180 -o apple-touch-icon.png
s = min(canvas.width, canvas.height)
canvas.no_stroke()
canvas.rect(0, 0, s, s, radius=s * 0.2, fill="#1f2933")
canvas.ellipse(s * 0.5, s * 0.52, s * 0.39, s * 0.33, fill="#f3e3c8")
canvas.circle(s * 0.62, s * 0.69, s * 0.08, fill="#1f2933")
for x, y, color in [(0.27, 0.5, "#e4572e"), (0.4, 0.33, "#f3a712"), (0.6, 0.33, "#29a19c"), (0.74, 0.48, "#4a7fd4")]:
    canvas.circle(s * x, s * y, s * 0.075, fill=color)
