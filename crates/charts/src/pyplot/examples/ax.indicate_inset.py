fig, ax = plt.subplots()
ax.plot([3, 8, 5, 9], color="steelblue")
ax.indicate_inset([0.5, 5, 1, 3.5], edgecolor="indianred", linewidth=2)
ax.set(xlabel="round", ylabel="points")
