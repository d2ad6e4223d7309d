theta = np.linspace(0, 2 * np.pi, 200)
plt.polar(theta, 2 + np.cos(2 * theta), color="seagreen")
plt.rgrids([1, 2, 3], labels=["1 km", "2 km", "3 km"], angle=45)
