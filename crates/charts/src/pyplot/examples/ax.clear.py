fig, (kept, emptied) = plt.subplots(1, 2)
for ax in (kept, emptied):
    ax.bar(["a", "b", "c"], [3, 5, 2], color="mediumpurple")
emptied.clear()
emptied.set_title("cleared")
