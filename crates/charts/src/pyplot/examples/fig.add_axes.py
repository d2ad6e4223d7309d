fig = plt.figure()
tide = 3 + 2 * np.cos(np.linspace(0, 25, 200))
fig.add_axes([0.12, 0.45, 0.83, 0.48]).plot(tide, color="steelblue")
fig.add_axes([0.12, 0.1, 0.83, 0.22]).plot(np.gradient(tide), color="gray")
