bars = plt.barh([1, 2, 3], [40, 25, 60], height=0.5, color="mediumpurple")
for bar in bars:
    plt.text(1, bar.get_y() + 0.15, f"y = {bar.get_y():.2f}", color="white")
plt.xlabel("length (m)")
plt.ylabel("number")
