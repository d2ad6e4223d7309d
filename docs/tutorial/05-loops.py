canvas.size(480, 320)
canvas.background("ivory")

for i in range(12):
    with canvas.state():
        canvas.translate(240, 160)    # the middle is 0, 0 now
        canvas.rotate(i * 30)         # and everything is turned
        canvas.ellipse(80, 0, 65, 22, fill=canvas.hsl(i * 30, 80, 60), opacity=0.8)

canvas.circle(240, 160, 28, fill="white", stroke="orange", width=8)
