story = "Once upon a time there was a box, and all of this text had to go into it."
canvas.rect(20, 20, 160, 110, fill="wheat", stroke="goldenrod")
canvas.text_box(story, 30, 25, 140, 100, size=40, fit=True, valign="middle", align="center")
