angle = np.linspace(0, 2 * np.pi, 300)
plt.plot(np.sin(3 * angle), np.sin(2 * angle), color="darkcyan")
plt.title("A Lissajous figure")
plt.draw()
