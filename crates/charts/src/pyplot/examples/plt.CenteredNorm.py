from matplotlib.colors import CenteredNorm
change = np.add.outer(np.linspace(-3, 5, 6), np.linspace(-2, 4, 9))
plt.imshow(change, norm=CenteredNorm(), cmap="RdBu_r")
plt.colorbar(label="change (%)", shrink=0.8)
