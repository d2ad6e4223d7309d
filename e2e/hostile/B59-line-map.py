# case: B59
# title: the map of lines of the worst pictures
# expect: drawn | limit:paint | limit:scene | limit:cpu | limit:time
# request: {"line_map": true, "frames": true}
# one: layers = [canvas.layer(0.5, "luminosity").__enter__() and canvas.rect(0, 0, 2000, 2000) for _ in range(50)]
# one: clips = [canvas.clip((i % 7, 0, 2000, 2000)).__enter__() and canvas.circle(900, 900, 900) for i in range(50)]
# one: operations = [canvas.circle(i % 2000, i // 2000, 3) for i in range(150_000)]
# one: markers = canvas.points(np.random.rand(10**6) * 2000, np.random.rand(10**6) * 2000, size=9)
# one: dashes = canvas.line(0, 0, 2000, 2000, dash=[0.01, 0.01], width=900)
# one: frames = [canvas.rect(i, 0, 900, 900) and canvas.frame(20) for i in range(16)]
# one: lines of its own = canvas._drawn_by([2**31] * 10**6) or canvas.polyline(list(range(1000)), list(range(1000)))
# one: no lines = canvas._drawn_by([2**33])
canvas.size(2000, 2000)
try:
    EACH
except (OverflowError, AttributeError):
    pass
