# Dates on the x axis, with a locator and a formatter of our own.
import datetime

import matplotlib.dates as mdates
import matplotlib.pyplot as plt
import numpy as np

start = datetime.date(2024, 1, 1)
days = [start + datetime.timedelta(days=i) for i in range(180)]
rng = np.random.default_rng(5)
price = 100 + rng.normal(0.1, 1.2, 180).cumsum()

fig, ax = plt.subplots()
ax.plot(days, price, color="darkgreen", lw=1.2)
ax.xaxis.set_major_locator(mdates.MonthLocator())
ax.xaxis.set_major_formatter(mdates.DateFormatter("%b %Y"))
fig.autofmt_xdate()
ax.set_ylabel("price ($)")
ax.set_title("A share in the first half of 2024")
ax.grid(True, linestyle=":")
plt.show()
