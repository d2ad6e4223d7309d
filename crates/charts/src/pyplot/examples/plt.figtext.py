plt.bar(["Ghana", "Brazil", "Ecuador"], [1106, 296, 327], color="indianred")
plt.title("Cocoa, 2023 (thousand t)")
plt.subplots_adjust(bottom=0.2)
plt.figtext(0.98, 0.03, "Source: FAO, rounded", ha="right", fontsize=8, color="gray")
