fig, (before, after) = plt.subplots(1, 2)
for ax in (before, after):
    ax.bar(["wren", "cat", "cow"], [0.01, 4.5, 700], color="goldenrod")
after.set_yscale("log")
before.set_ylabel("mass (kg)")
fig.tight_layout()
before.set_title("before")
after.set_title("after")
