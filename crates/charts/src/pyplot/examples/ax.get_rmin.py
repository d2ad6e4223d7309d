theta = np.linspace(0, 4 * np.pi, 200)
ax = plt.subplot(projection="polar")
ax.plot(theta, theta, color="mediumpurple")
ax.set_title(f"radii from {ax.get_rmin():.1f}")
