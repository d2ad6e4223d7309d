norm = plt.Normalize()
says = [f"at first: {norm.scaled()}"]
image = plt.imshow([[12, 17, 21], [9, 30, 26]], norm=norm, cmap="YlGn")
says.append(f"with data: {norm.scaled()}")
plt.title(", ".join(says))
plt.colorbar(image, label="trees", shrink=0.7)
