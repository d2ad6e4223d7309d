plt.plot([2, 5, 4], "o-", color="mediumpurple", label="tulips")
plt.plot([3, 2, 6], "s-", color="steelblue", label="roses")
legend = plt.legend()
legend.set_frame_on(False)
