fig, ax = plt.subplots()
ax.bar(range(12), np.arange(12) % 5 + 2, color="seagreen")
ax.get_xaxis().set_ticks([0, 5, 11], ["Jan", "Jun", "Dec"])
ax.set_ylabel("rain (cm)")
