# Two lines of 200 points with axes drawn by hand and 20 labels.
canvas.background("white")
left, right, top, bottom = 70, 780, 40, 550
xs = np.linspace(0, 10, 200)
first, second = np.sin(xs), np.cos(xs) * 0.7

def across(x):
    return left + x / 10 * (right - left)

def down(y):
    return bottom - (y + 1.1) / 2.2 * (bottom - top)

canvas.rect(left, top, right - left, bottom - top, fill=None, stroke="black", width=0.8)
for i in range(11):
    x = across(i)
    canvas.line(x, bottom, x, bottom + 4, stroke="black", width=0.8)
    canvas.text(i, x, bottom + 20, size=13, align="center")
for i in range(9):
    y = i * 0.25 - 1
    canvas.line(left - 4, down(y), left, down(y), stroke="black", width=0.8)
    canvas.text(f"{y:.2f}", left - 9, down(y), size=13, align="right", baseline="middle")
canvas.polyline(across(xs), down(first), stroke="#1f77b4", width=2)
canvas.polyline(across(xs), down(second), stroke="#ff7f0e", width=2)
