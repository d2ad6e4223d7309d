x = np.linspace(-1000, 1000, 4001)
fig, (before, after) = plt.subplots(1, 2, sharey=True)
for ax in (before, after):
    ax.plot(x, np.tanh(x / 30), color="slategray")
after.set_xscale("symlog", linthresh=10)
after.set_xticks([-1000, -10, 10, 1000])
before.set_title("before")
after.set_title("after")
