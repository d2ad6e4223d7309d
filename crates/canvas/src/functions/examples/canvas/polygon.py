canvas.polygon([(20, 130), (70, 30), (110, 90), (140, 50), (180, 130)], fill="seagreen")
