# The Mandelbrot set: for every pixel c, repeat z = z² + c and count how long z stays small.
# Travel with /mandelbrot.png?x=-0.16&y=1.035&zoom=40

x = params.number("x", default=-0.7436, min=-3, max=3)
y = params.number("y", default=0.1312, min=-3, max=3)
zoom = params.number("zoom", default=640, min=0.5, max=1e12)
steps = params.integer("steps", default=220, min=10, max=500)

canvas.title("The Mandelbrot set")
canvas.describe(f"Colourful spirals at the edge of the Mandelbrot set, around {x} + {y}i")

w, h = canvas.width, canvas.height
span = 3.2 / zoom
real = x + span * (np.arange(w) - w / 2) / w
imag = y - span * (np.arange(h) - h / 2) / w
c = (real + 1j * imag[:, None]).ravel()

# only pixels that are still small are worked on, so it gets faster as it goes
count = np.zeros(c.size)
alive = np.arange(c.size)
z = np.zeros_like(c)
for step in range(steps):
    z = z * z + c
    size = z.real ** 2 + z.imag ** 2
    gone = size > 100
    # a fraction of a step, so that the colours run smoothly
    count[alive[gone]] = step + 1 - np.log2(np.log(size[gone]) / np.log(100))
    alive, z, c = alive[~gone], z[~gone], c[~gone]

# a palette from dark blue through white and amber, and around again
stops = [0, 0.16, 0.42, 0.64, 0.86, 1]
t = (np.sqrt(count) * 0.14) % 1
red = np.interp(t, stops, [4, 32, 237, 255, 60, 4])
green = np.interp(t, stops, [10, 107, 255, 170, 12, 10])
blue = np.interp(t, stops, [60, 203, 255, 0, 40, 60])

pixels = np.stack([red, green, blue], axis=1).astype(np.uint8)
pixels[alive] = (6, 8, 24)   # these never left
canvas.image(pixels.reshape(h, w, 3), 0, 0, w, h)
