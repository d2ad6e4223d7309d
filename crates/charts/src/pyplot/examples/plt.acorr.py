rng = np.random.default_rng(1)
x = np.convolve(rng.normal(size=300), np.ones(8))
plt.acorr(x, maxlags=20)
plt.xlabel("lag (samples)")
