plt.plot([1, 3, 2, 4], "o-", color="C2")
plt.get_current_fig_manager().set_window_title("Growth")
