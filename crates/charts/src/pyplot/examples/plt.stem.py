n = np.arange(1, 16)
plt.stem(n, 1 / n * np.abs(np.sin(n * 1.2)))
plt.xlabel("harmonic")
plt.ylabel("strength")
