from matplotlib.ticker import EngFormatter
f = np.logspace(1, 7, 200)
plt.semilogx(f, 1 / np.sqrt(1 + (f / 2e4) ** 2))
plt.gca().xaxis.set_major_formatter(EngFormatter(unit="Hz"))
plt.ylabel("gain")
