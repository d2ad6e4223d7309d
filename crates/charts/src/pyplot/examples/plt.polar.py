theta = np.linspace(0, 2 * np.pi, 400)
plt.polar(theta, np.cos(4 * theta) ** 2, color="indianred")
plt.polar(theta, np.cos(4 * theta) ** 2 / 2, color="goldenrod")
