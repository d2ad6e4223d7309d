heart = "M 100 135 L 35 70 A 36 36 0 0 1 100 40 A 36 36 0 0 1 165 70 Z"
canvas.svg_path(heart, fill="indianred")
