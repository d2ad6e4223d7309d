canvas.shadow(6, 8, 12, "#00000080")
canvas.rect(40, 30, 80, 60, radius=10, fill="goldenrod")
canvas.circle(130, 90, 35, fill="indianred")
