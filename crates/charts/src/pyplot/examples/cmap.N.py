tab10 = plt.get_cmap("tab10")
for i in range(tab10.N):
    plt.plot([0, 1], [i, i + 2], lw=5, color=tab10(i))
plt.title(f"tab10 has {tab10.N} colours")
