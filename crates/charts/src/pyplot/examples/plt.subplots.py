months = ["J", "F", "M", "A", "M ", "J "]
fig, (left, right) = plt.subplots(1, 2)
left.plot(months, [3, 5, 9, 14, 18, 21], "o-", color="indianred")
left.set_title("°C")
right.bar(months, [52, 41, 49, 44, 61, 70], color="steelblue")
right.set_title("rain (mm)")
