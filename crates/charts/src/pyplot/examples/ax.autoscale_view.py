fig, ax = plt.subplots()
dots = ax.scatter([10, 40, 25], [100, 300, 250], s=90, color="C4")
ax.autoscale_view()
ax.set_title("all three are in view")
