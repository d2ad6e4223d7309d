plt.pie([45, 30, 15, 10], labels=["rent", "food", "travel", "rest"], autopct="%1.0f%%",
        explode=[0.1, 0, 0, 0], startangle=90, colors=["#e76f51", "#f4a261", "#e9c46a", "#2a9d8f"])
