# Every airport in the United States: no map behind it, the airports draw the country.
# The projection is Albers', equal in area (Snyder 1987), worked out for all points at once by numpy.

lat = data["latitude"]
lon = data["longitude"]
code = np.array(data["iata"])

canvas.title("The airports of the United States")
canvas.background("#0f1a2b")
canvas.no_stroke()


def albers(lat, lon, south, north, lat0, lon0):
    """Degrees to x (east) and y (south), in radii of the earth."""
    lat, south, north, lat0 = map(np.radians, (lat, south, north, lat0))
    n = (np.sin(south) + np.sin(north)) / 2
    c = np.cos(south) ** 2 + 2 * n * np.sin(south)
    rho = np.sqrt(c - 2 * n * np.sin(lat)) / n
    rho0 = np.sqrt(c - 2 * n * np.sin(lat0)) / n
    theta = n * np.radians((lon - lon0 + 180) % 360 - 180)   # the Aleutians cross 180°
    return rho * np.sin(theta), rho * np.cos(theta) - rho0 + 0 * theta


# where each part of the country goes: which points, its projection, its place and its scale
west = (lon + 360) % 360   # 0 to 360, so that Alaska is in one piece
alaska = (lat > 50) & (west > 170) & (west < 231)
hawaii = (lat > 18) & (lat < 23) & (west > 199) & (west < 206)
islands = (lat > 17) & (lat < 19) & (west > 292) & (west < 296)    # Puerto Rico, Virgin Islands
mainland = (lat > 24) & (lat < 50) & (west > 234) & (west < 294)

parts = [(mainland, 29.5, 45.5, 37.5, -96, 520, 366, 1110),
         (alaska, 55, 65, 61, -154, 150, 588, 370),
         (hawaii, 19, 22, 20.6, -157.5, 340, 622, 1110),
         (islands, 17.5, 18.5, 18.2, -66.0, 870, 622, 1110)]

airport_x = np.full(len(data), np.nan)
airport_y = np.full(len(data), np.nan)
for where, south, north, lat0, lon0, x, y, scale in parts:
    east, down = albers(lat[where], lon[where], south, north, lat0, lon0)
    airport_x[where] = x + scale * east
    airport_y[where] = y + scale * down

drawn = mainland | alaska | hawaii | islands
canvas.points(airport_x[drawn], airport_y[drawn], size=4, fill="#8fd3ff", opacity=0.7)

# a few that everybody knows
known = {"SEA": "left", "SFO": "left", "LAX": "left", "DEN": "right", "DFW": "right", "ORD": "right",
         "ATL": "right", "MIA": "right", "JFK": "right", "ANC": "right", "HNL": "right", "SJU": "right"}
for name, side in known.items():
    i = np.flatnonzero(code == name)[0]
    x, y = airport_x[i], airport_y[i]
    canvas.circle(x, y, 4, fill="#ffb454", stroke="#0f1a2b", width=1.5)
    width = canvas.text_size(name, 12, bold=True)[0]
    start = x + 9 if side == "right" else x - 9 - width
    canvas.rect(start - 3, y - 8, width + 6, 16, radius=4, fill="#0f1a2b", opacity=0.9)
    canvas.text(name, start, y, size=12, bold=True, baseline="middle", fill="#ffd9a3")

canvas.text("Where America takes off", 36, 50, size=26, bold=True, fill="white")
canvas.text(f"{drawn.sum():,} airports. Alaska is drawn at a third of the scale; "
            f"{len(data) - drawn.sum()} in the Pacific and beyond are left out.", 36, 76, size=14, fill="#93a4bb")
canvas.text("Data: ourairports.com", canvas.width - 24, canvas.height - 16, size=11, align="right", fill="#93a4bb")
canvas.describe(f"A map made of {drawn.sum()} dots, one for each airport: dense in the east and on the "
                "coasts, sparse in the mountains; Alaska, Hawaii and Puerto Rico stand below")
