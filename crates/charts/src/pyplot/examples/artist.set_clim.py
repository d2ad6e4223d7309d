x = np.linspace(0, 3, 60)
fig, (before, after) = plt.subplots(1, 2, sharey=True)
for ax in (before, after):
    image = ax.imshow(np.outer(x, x), cmap="YlOrRd", origin="lower")
image.set_clim(0, 4)
before.set_title("before")
after.set_title("after")
