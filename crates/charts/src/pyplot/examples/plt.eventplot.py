rng = np.random.default_rng(1)
spikes = [np.sort(rng.uniform(0, 10, n)) for n in (20, 45, 30, 12)]
plt.eventplot(spikes, colors=["steelblue", "goldenrod", "seagreen", "indianred"], linelengths=0.8)
plt.yticks(range(4), ["A", "B", "C", "D"])
plt.xlabel("time (s)")
plt.title("Four nerve cells")
