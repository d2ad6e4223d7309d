xs, ys = np.random.rand(300) * 200, np.random.rand(300) * 150
canvas.points(xs, ys, size=3 + xs / 20, fill="seagreen", opacity=0.5)
