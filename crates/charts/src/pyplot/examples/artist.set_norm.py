from matplotlib.colors import LogNorm
x = np.linspace(0.1, 3, 60)
fig, (before, after) = plt.subplots(1, 2, sharey=True)
for ax in (before, after):
    image = ax.imshow(np.exp(np.outer(x, x)), origin="lower")
image.set_norm(LogNorm(1, 5000))
before.set_title("before")
after.set_title("after")
