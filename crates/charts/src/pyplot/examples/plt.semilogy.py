year = np.arange(1971, 2020, 4)
plt.semilogy(year, 2300 * 2 ** ((year - 1971) / 2.1), "o-", color="seagreen")
plt.title("Transistors on a chip")
plt.grid(True, alpha=0.4)
