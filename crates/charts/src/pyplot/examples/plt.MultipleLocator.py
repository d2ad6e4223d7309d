t = np.linspace(0, 60, 300)
plt.plot(t, 60 + 15 * np.sin(t / 8), color="C3")
plt.gca().xaxis.set_major_locator(plt.MultipleLocator(15))
plt.xlabel("minutes")
