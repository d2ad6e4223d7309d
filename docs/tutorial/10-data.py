canvas.size(480, 320)

months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
rain = [132, 98, 93, 71, 55, 38, 16, 24, 42, 88, 155, 141]

colors = ["steelblue" if amount > 80 else "lightskyblue" for amount in rain]
plt.style.use("paintbox")
plt.bar(months, rain, color=colors)
plt.title("Umbrella weather")
plt.ylabel("rain, mm")
