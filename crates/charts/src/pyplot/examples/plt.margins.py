x = np.linspace(0, 4 * np.pi, 300)
plt.plot(x, np.sin(x), color="crimson")
plt.margins(x=0, y=0.3)
plt.title("no room beside, more above")
