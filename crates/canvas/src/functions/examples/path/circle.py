p = canvas.path().circle(80, 75, 50).circle(120, 75, 50)
canvas.draw(p, fill="indianred", rule="evenodd")
