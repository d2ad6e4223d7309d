angle = np.linspace(0, 2 * np.pi, 200)
r = 1 + 0.3 * np.cos(5 * angle)
plt.fill(r * np.cos(angle), r * np.sin(angle), color="goldenrod", edgecolor="steelblue", lw=3)
plt.axis("equal")
