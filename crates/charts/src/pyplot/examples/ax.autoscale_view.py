fig, (before, after) = plt.subplots(1, 2)
for ax in (before, after):
    ax.add_patch(plt.Circle((30, 20), 8, color="mediumpurple"))
after.autoscale_view()
before.set_title("before")
after.set_title("after")
