canvas.rect(20, 20, 90, 60, fill="gold")
canvas.rect(70, 60, 110, 70, radius=16, fill="tomato", stroke="black")
