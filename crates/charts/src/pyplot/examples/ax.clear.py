fig, (kept, emptied) = plt.subplots(1, 2)
for ax in (kept, emptied):
    ax.bar(["a", "b", "c"], [3, 5, 2], color="C4")
emptied.clear()
emptied.set_title("cleared")
