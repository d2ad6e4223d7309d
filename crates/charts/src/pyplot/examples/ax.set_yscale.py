fig, ax = plt.subplots()
ax.bar(["wren", "cat", "cow", "whale"], [0.01, 4.5, 700, 150_000], color="gray")
ax.set_yscale("log")
ax.set_ylabel("mass (kg)")
