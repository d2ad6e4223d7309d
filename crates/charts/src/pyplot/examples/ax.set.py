fig, (before, after) = plt.subplots(1, 2)
for ax in (before, after):
    ax.plot([4, 9, 12, 11, 15], "o-", color="seagreen")
ax.set(xlabel="week", ylabel="leaves", ylim=(0, 20), xticks=range(5))
fig.tight_layout()
before.set_title("before")
after.set_title("after")
