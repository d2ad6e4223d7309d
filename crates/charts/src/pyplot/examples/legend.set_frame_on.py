plt.plot([2, 5, 4], "o-", color="C4", label="tulips")
plt.plot([3, 2, 6], "s-", color="C6", label="roses")
legend = plt.legend()
legend.set_frame_on(False)
