from matplotlib.ticker import LogFormatterSciNotation
x = np.linspace(0, 6, 100)
plt.semilogy(x, 10 ** x, color="C2")
plt.gca().yaxis.set_major_formatter(LogFormatterSciNotation())
plt.ylabel("powers")
