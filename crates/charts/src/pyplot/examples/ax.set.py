fig, ax = plt.subplots()
ax.plot([4, 9, 12, 11, 15], "o-", color="C2")
ax.set(title="Sunflower", xlabel="week", ylabel="leaves", ylim=(0, 20), xticks=range(5))
