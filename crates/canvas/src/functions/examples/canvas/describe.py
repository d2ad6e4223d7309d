canvas.describe("A red sun over the sea")
canvas.circle(100, 80, 40, fill="red")
canvas.rect(0, 90, 200, 60, fill="navy")
