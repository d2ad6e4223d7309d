angle = np.linspace(0, 8 * np.pi, 500)
plt.plot(angle * np.cos(angle), angle * np.sin(angle), color="mediumpurple")
plt.axis("equal")
plt.axis("off")
