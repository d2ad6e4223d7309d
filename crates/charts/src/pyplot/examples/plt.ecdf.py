rng = np.random.default_rng(4)
for shift in (160, 170, 180):
    plt.ecdf(rng.normal(shift, 8, 60), label=f"mean {shift}")
plt.xlabel("height (cm)")
plt.ylabel("part of the people")
plt.legend()
