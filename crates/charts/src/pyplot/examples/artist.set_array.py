fig, (before, after) = plt.subplots(1, 2, sharey=True)
for ax in (before, after):
    image = ax.imshow(np.zeros((20, 20)), cmap="Greens", vmin=0, vmax=1)
x = np.linspace(-3, 3, 20)
image.set_array(np.exp(-np.abs(np.outer(x, x))))
before.set_title("before")
after.set_title("after")
