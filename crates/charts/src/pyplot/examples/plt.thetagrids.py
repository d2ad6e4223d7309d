theta = np.linspace(0, 2 * np.pi, 200)
plt.polar(theta, 2 + np.cos(2 * theta), color="seagreen")
plt.thetagrids([0, 90, 180, 270], labels=["E", "N", "W", "S"])
