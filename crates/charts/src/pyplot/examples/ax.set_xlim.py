hours = np.arange(0, 24, 0.1)
fig, (before, after) = plt.subplots(1, 2, sharey=True)
for ax in (before, after):
    ax.plot(hours, 50 + 30 * np.sin(hours / 3.8), color="mediumpurple")
after.set_xlim(6, 18)
before.set_ylabel("sun (%)")
fig.supxlabel("hour")
before.set_title("before")
after.set_title("after")
