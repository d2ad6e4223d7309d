fig, ax = plt.subplots()
ax.plot(np.linspace(0, 8, 50), np.linspace(0, 8, 50) ** 2, color="mediumpurple")
places = [x for x in ax.xaxis.get_ticklocs() if 0 <= x <= 8]
ax.set_title(f"{len(places)} ticks, {places[1] - places[0]:.0f} apart")
ax.set(xlabel="time (s)", ylabel="way (m)")
