image = plt.imshow([[10, 20, 30, 40]], cmap="autumn", extent=[0, 4, 0, 1])
for i in range(4):
    plt.plot(i + 0.5, 1.6, "o", ms=28, color=image.to_rgba(10 * i + 10))
plt.ylim(0, 2.2)
plt.title("the same colours for marks")
