fig, axs = plt.subplots(1, 3)
x = np.linspace(-2, 2, 40)
for ax, name in zip(axs, ["bone", "hot", "winter"]):
    ax.imshow(np.exp(-x ** 2 - x[:, None] ** 2)).set_cmap(name)
    ax.set_title(name)
    ax.axis("off")
