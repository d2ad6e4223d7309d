first = plt.bar(range(6), [3, 5, 7, 6, 4, 2], color="steelblue")
for bar, alpha in zip(first, np.linspace(0.15, 1, 6)):
    bar.set_alpha(alpha)
plt.xlabel("month")
plt.ylabel("rain (mm)")
