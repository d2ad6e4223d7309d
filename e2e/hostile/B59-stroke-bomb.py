# case: B59
# title: thick strokes of long, wild curves
# expect: drawn | limit:paint | limit:scene | limit:cpu | limit:time
canvas.size(2000, 2000)
points = np.random.default_rng(1).random((20_000, 2)) * 2000
canvas.polyline(points, stroke="black", width=300, opacity=0.5)
