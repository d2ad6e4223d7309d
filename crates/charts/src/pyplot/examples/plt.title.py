plt.bar(["2021", "2022", "2023"], [412, 388, 455], color="goldenrod")
plt.title("Storks counted in spring", fontsize=15, fontweight="bold")
plt.ylabel("storks")
