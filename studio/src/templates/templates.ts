/** What a new picture can start from. */
export interface Template {
  id: string;
  name: string;
  about: string;
  width: number;
  height: number;
  program: string;
  /** Data to begin with, CSV. */
  csv?: string;
}

export const TEMPLATES: Template[] = [
  {
    id: "drawing",
    name: "Drawing",
    about: "Shapes on a canvas",
    width: 600,
    height: 400,
    program: `# Change a number or a colour: the picture follows.
canvas.background("#fdf6e3")

# The sun. (0, 0) is the top left corner; y grows downwards.
canvas.circle(430, 120, 60, fill="orange")

# Hills, from the back to the front
for i, color in enumerate(["#8fb996", "#5a9367", "#2f6d4f"]):
    hill = [(x, 260 + 45 * i + 25 * math.sin(x / 70 + 2 * i)) for x in range(0, 601, 10)]
    canvas.polygon([*hill, (600, 400), (0, 400)], fill=color)

canvas.text("Hello!", 40, 90, size=48, bold=True, fill="#2f6d4f")
`,
  },
  {
    id: "chart",
    name: "Chart",
    about: "matplotlib's pyplot",
    width: 700,
    height: 450,
    program: `import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 10, 200)

plt.plot(x, np.sin(x), label="sine")
plt.plot(x, np.cos(x), "--", label="cosine")
plt.fill_between(x, np.sin(x), np.cos(x), alpha=0.15)
plt.title("Two waves")
plt.xlabel("time (s)")
plt.grid(alpha=0.3)
plt.legend()
`,
  },
  {
    id: "data",
    name: "Data",
    about: "A table and parameters",
    width: 700,
    height: 450,
    csv: "month,rain,sun\nJan,142,52\nFeb,101,83\nMar,113,129\nApr,68,190\nMay,51,241\nJun,36,262\nJul,13,322\nAug,31,283\nSep,42,214\nOct,119,136\nNov,171,63\nDec,159,44\n",
    program: `import matplotlib.pyplot as plt

# The rows are in the tab "Data": paste yours there.
# Parameters get a control each in the tab "Parameters", and a place in the picture's address.
column = params.choice("column", ["rain", "sun"], default="rain")
color = params.color("color", default="#3b82b6")

plt.bar(data["month"], data[column], color=color)
plt.title(f"{column.capitalize()}, month by month")
plt.ylabel("mm" if column == "rain" else "hours")
`,
  },
  {
    id: "animation",
    name: "Animation",
    about: "Frame after frame",
    width: 480,
    height: 320,
    program: `# Each canvas.frame() ends a frame. Save it, and ask for it as a GIF.
for step in range(24):
    angle = 360 * step / 24
    canvas.background("midnightblue")
    canvas.circle(240, 160, 36, fill="gold")
    for planet, (radius, color) in enumerate([(70, "tomato"), (100, "skyblue"), (135, "plum")]):
        turn = math.radians(angle * (3 - planet))
        canvas.circle(240, 160, radius, fill=None, stroke="#ffffff30")
        canvas.circle(240 + radius * math.cos(turn), 160 + radius * math.sin(turn), 9, fill=color)
    canvas.frame(60)
`,
  },
  {
    id: "turtle",
    name: "Turtle",
    about: "As schools teach it",
    width: 500,
    height: 500,
    program: `import turtle

t = turtle.Turtle()
t.speed("fastest")
t.pensize(2)

for i in range(36):
    t.color(["tomato", "orange", "seagreen", "royalblue"][i % 4])
    for side in range(4):
        t.forward(130)
        t.right(90)
    t.left(10)
`,
  },
];

export const FIRST = TEMPLATES[0] as Template;
