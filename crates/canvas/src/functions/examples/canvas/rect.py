canvas.rect(20, 20, 90, 60, fill="goldenrod")
canvas.rect(70, 60, 110, 70, radius=16, fill="indianred", stroke="black")
