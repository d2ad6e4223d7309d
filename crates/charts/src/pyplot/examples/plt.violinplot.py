rng = np.random.default_rng(1)
wait = [rng.gamma(2, 2, 300), rng.normal(7, 1.5, 300), rng.uniform(1, 10, 300)]
plt.violinplot(wait, showmedians=True)
plt.xticks([1, 2, 3], ["bank", "doctor", "tram"])
plt.ylabel("wait (min)")
