print(plt.style.available)  # style_available
