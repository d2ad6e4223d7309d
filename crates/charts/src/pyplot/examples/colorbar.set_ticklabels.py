x = np.linspace(-3, 3, 90)
plt.imshow(np.sin(x) + np.cos(x[:, None]), cmap="Spectral")
bar = plt.colorbar(ticks=[-1.5, 0, 1.5])
bar.set_ticklabels(["cold", "mild", "hot"])
