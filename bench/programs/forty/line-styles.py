import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 10, 50)
for n, style in enumerate(["-", "--", "-.", ":", "o-", "s--"]):
    plt.plot(x, np.sin(x) + n, style, label=style)
plt.legend()
plt.show()
