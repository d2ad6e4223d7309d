canvas.rect(0, 60, 200, 30, fill="steelblue")
with canvas.layer(opacity=0.6):
    canvas.circle(80, 75, 50, fill="indianred")
    canvas.circle(120, 75, 50, fill="goldenrod")
