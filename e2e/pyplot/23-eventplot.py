# When each of six neurons fired.
import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(1)
spikes = [np.sort(rng.uniform(0, 10, count)) for count in (30, 45, 20, 60, 35, 50)]
colors = [f"C{i}" for i in range(6)]

fig, ax = plt.subplots()
ax.eventplot(spikes, colors=colors, lineoffsets=np.arange(1, 7), linelengths=0.8)
ax.set_xlabel("time (s)")
ax.set_ylabel("neuron")
ax.set_yticks(range(1, 7))
ax.set_title("Spikes")
plt.show()
