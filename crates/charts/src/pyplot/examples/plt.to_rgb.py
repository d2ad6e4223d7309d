from matplotlib.colors import to_rgb
red, green, blue = to_rgb("orchid")
plt.bar(["red", "green", "blue"], [red, green, blue], color=["red", "green", "blue"])
plt.title("What orchid is made of", color="orchid")
