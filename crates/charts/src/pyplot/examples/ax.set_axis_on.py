fig, (before, after) = plt.subplots(1, 2, sharey=True)
for ax in (before, after):
    ax.plot([1, 8, 27, 64], "s--", color="goldenrod")
    ax.set_axis_off()
after.set_axis_on()
before.set_title("before")
after.set_title("after")
