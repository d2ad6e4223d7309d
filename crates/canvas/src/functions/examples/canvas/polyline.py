xs = np.linspace(10, 190, 100)
canvas.polyline(xs, 75 + 50 * np.sin(xs / 12), stroke="steelblue", width=2)
