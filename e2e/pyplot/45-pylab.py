# pylab: numpy's names and pyplot's in one, and a colormap for all images
from pylab import *

hot()
x, y = meshgrid(linspace(-3, 3, 120), linspace(-2, 2, 80))
z = exp(-(x**2) - y**2) + 0.5 * cos(3 * x)
with ioff():
    subplot(2, 1, 1)
    imshow(z, extent=[-3, 3, -2, 2], origin="lower", aspect="auto")
    colorbar()
    title(f"max {max(z.flat):.2f}, {get_fignums()}")
subplot(2, 1, 2)
plot(x[0], z[40], "k", x[0], abs(fft(z[40]))[:120] / 40, "r--")
axis([-3, 3, -1, 3])
xlabel("x")
tight_layout()
show()
