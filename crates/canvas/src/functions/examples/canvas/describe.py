canvas.describe("A red sun over the sea")  # screen readers say it in place of the picture
canvas.circle(100, 80, 40, fill="indianred")
canvas.rect(0, 90, 200, 60, fill="steelblue")
