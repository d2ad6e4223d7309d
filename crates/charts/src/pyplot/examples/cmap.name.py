for i, cmap in enumerate([plt.cm.viridis, plt.cm.cividis, plt.cm.turbo]):
    plt.imshow([np.linspace(0, 1, 256)], cmap=cmap, extent=[0, 1, i, i + 0.7], aspect="auto")
    plt.text(0.03, i + 0.25, cmap.name, color="white", fontsize=14)
plt.ylim(-0.2, 3)
plt.axis("off")
