with plt.rc_context({"lines.linewidth": 4}):
    plt.plot([1, 3, 2])  # rc_push
