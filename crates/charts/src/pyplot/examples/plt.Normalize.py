x = np.linspace(0, 10, 60)
plt.scatter(x, np.sin(x), c=np.sin(x), cmap="coolwarm", norm=plt.Normalize(-2, 2))
plt.colorbar(label="colours from −2 to 2")
