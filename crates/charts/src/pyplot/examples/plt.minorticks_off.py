n = np.arange(1, 30)
plt.loglog(n, 1000 / n, "o", color="indianred", ms=4)
plt.minorticks_off()
plt.title("powers of ten alone have ticks")
