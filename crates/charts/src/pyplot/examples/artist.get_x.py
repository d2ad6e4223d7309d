bars = plt.bar([1, 2, 4], [5, 9, 7], width=0.6, color="C2")
for bar in bars:
    plt.text(bar.get_x(), 0.3, f"x = {bar.get_x():.1f}", color="white", fontsize=8)
plt.title("where bars begin")
