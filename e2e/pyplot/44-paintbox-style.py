# The style of our own: titles at the left, no box, a soft grid, calm colours.
import matplotlib.pyplot as plt

plt.style.use("paintbox")
years = [1960, 1970, 1980, 1990, 2000, 2010, 2020]
born = {
    "Norway": [73.6, 74.1, 75.7, 76.5, 78.6, 81.0, 83.2],
    "Portugal": [62.8, 67.1, 71.2, 74.0, 76.3, 79.0, 80.9],
    "Brazil": [52.6, 57.3, 60.7, 65.3, 69.6, 72.9, 74.0],
    "India": [45.6, 48.2, 53.6, 58.7, 62.7, 66.9, 70.2],
}
fig, (lines, bars) = plt.subplots(1, 2, figsize=(9, 4), gridspec_kw={"width_ratios": [3, 2]})
for country, expected in born.items():
    lines.plot(years, expected, label=country)
lines.set_title("Everywhere lives grow longer")
lines.set_ylabel("life expectancy (years)")
lines.set_ylim(40, 90)
lines.legend(ncols=2, loc="upper left")

gained = [expected[-1] - expected[0] for expected in born.values()]
bars.bar(list(born), gained, color=["C0", "C1", "C2", "C3"], width=0.6)
bars.set_title("Most where they were short")
bars.set_ylabel("years gained since 1960")
fig.tight_layout()
