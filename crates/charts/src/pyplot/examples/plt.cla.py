fig, (before, after) = plt.subplots(1, 2)
for ax in (before, after):
    ax.plot([3, 1, 4, 2], color="indianred")
plt.sca(after)
plt.cla()
plt.plot([14, 9, 11, 6, 4], "o-", color="seagreen")
before.set_title("before")
after.set_title("after")
