# How four measures of iris flowers hang together, by seaborn.
import matplotlib.pyplot as plt
import seaborn as sns

flowers = data.frame().rename(columns={"sepalLength": "sepal length", "sepalWidth": "sepal width",
                                       "petalLength": "petal length", "petalWidth": "petal width"})
sns.set_theme(style="ticks", font_scale=0.85)
grid = sns.pairplot(flowers, hue="species", palette=["#3b6fb6", "#e0913a", "#3f9b78"], height=2,
                    corner=True, plot_kws={"s": 18, "alpha": 0.8})
sns.move_legend(grid, "upper right", bbox_to_anchor=(0.9, 0.9), title=None)
grid.figure.suptitle("Setosa stands apart (all in cm)", x=0.62, y=0.97, fontweight="bold")
canvas.title("Three kinds of iris, by four measures")
canvas.describe("Ten small charts: sepal and petal, length and width of 150 flowers against each other. "
                "Setosa has far smaller petals; the other two kinds overlap.")
