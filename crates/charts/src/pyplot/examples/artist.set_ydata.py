x = np.linspace(0, 10, 200)
fig, (before, after) = plt.subplots(1, 2, sharey=True)
for ax in (before, after):
    line, = ax.plot(x, np.sin(x), color="mediumpurple")
line.set_ydata(np.sin(x) * np.exp(-x / 5))
fig.supxlabel("time (s)")
before.set_title("before")
after.set_title("after")
