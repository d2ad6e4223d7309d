fig, ax = plt.subplots()
ax.plot([10_000, 20_000, 30_000], [4, 9, 13], "o-", color="goldenrod")
ax.xaxis.set_tick_params(rotation=45, labelcolor="goldenrod")
ax.set_xlabel("revolutions a minute")
