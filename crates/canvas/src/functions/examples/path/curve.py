p = canvas.path().move(100, 130)
p.curve(-30, 60, 60, -10, 100, 45).curve(140, -10, 230, 60, 100, 130)
canvas.draw(p, fill="indianred", stroke="brown", width=3)
