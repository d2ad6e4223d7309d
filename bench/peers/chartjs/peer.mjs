// The peer: Chart.js on Skia, warm. For each line that comes in, it draws the two-line chart of bench/programs/line-chart.py at
// 800×600 and answers with the length of its PNG; a line of JSON, {"keep": path}, also keeps the PNG there.

import { GlobalFonts, createCanvas } from "@napi-rs/canvas";
import { Chart, registerables } from "chart.js";
import { writeFileSync } from "node:fs";
import { createInterface } from "node:readline";

GlobalFonts.registerFromPath(new URL("../../../crates/fonts/files/DejaVuSans.ttf", import.meta.url).pathname, "DejaVu Sans");
Chart.register(...registerables);
Chart.defaults.font.family = "DejaVu Sans";
Chart.defaults.font.size = 13;

const title = (text) => ({ display: true, text });

function draw() {
  const xs = Array.from({ length: 200 }, (_, i) => (i * 10) / 199);
  const points = (f) => xs.map((x) => ({ x, y: f(x) }));
  const line = { pointRadius: 0, borderWidth: 2, fill: false };
  const edge = { ...line, borderWidth: 0, backgroundColor: "#1f77b433" };
  const datasets = [
    { ...line, label: "sine", data: points(Math.sin), borderColor: "#1f77b4" },
    { ...line, label: "cosine", data: points((x) => Math.cos(x) * 0.7), borderColor: "#ff7f0e", borderDash: [7, 3] },
    { ...edge, label: "above", data: points((x) => Math.sin(x) + 0.1), fill: "+1" },
    { ...edge, label: "below", data: points((x) => Math.sin(x) - 0.1) },
  ];
  const canvas = createCanvas(800, 600);
  const options = {
    responsive: false,
    animation: false,
    devicePixelRatio: 1,
    parsing: false,
    scales: {
      x: { type: "linear", min: 0, max: 10, title: title("time (s)"), grid: { display: true } },
      y: { type: "linear", title: title("height (m)"), grid: { display: true } },
    },
    plugins: { title: title("Two waves"), legend: { labels: { filter: (item) => item.datasetIndex < 2 } } },
  };
  const background = {
    id: "background",
    beforeDraw: ({ ctx }) => {
      ctx.fillStyle = "white";
      ctx.fillRect(0, 0, 800, 600);
    },
  };
  const chart = new Chart(canvas, { type: "line", data: { datasets }, options, plugins: [background] });
  const picture = canvas.toBuffer("image/png");
  chart.destroy();
  return picture;
}

for await (const asked of createInterface({ input: process.stdin })) {
  const picture = draw();
  const { keep } = JSON.parse(asked);
  if (keep) writeFileSync(keep, picture);
  console.log(picture.length);
}
