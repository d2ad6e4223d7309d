fig, ax = plt.subplots()
ax.bar(range(20), np.random.default_rng(2).random(20), width=1, color="C7")
ax.xaxis.set_visible(False)
ax.set_title("no x axis")
