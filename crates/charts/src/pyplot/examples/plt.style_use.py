plt.style.use("ggplot")
plt.plot([1, 3, 2])  # style_use
