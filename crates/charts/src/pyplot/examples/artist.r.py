slices, texts = plt.pie([5, 4, 3], radius=0.8, startangle=90)
plt.title(f"radius {slices[0].r}")
