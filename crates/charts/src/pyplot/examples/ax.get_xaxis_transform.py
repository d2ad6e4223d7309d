fig, ax = plt.subplots()
ax.plot([1, 4, 2, 8, 5, 7], color="steelblue")
for x, word in [(1, "rain"), (3, "sun")]:
    ax.axvline(x, color="gray", ls=":")
    ax.text(x, 0.04, f" {word}", transform=ax.get_xaxis_transform())
ax.set(xlabel="day", ylabel="visitors")
