/** The picture of `npm run bench`: bars on a ground of its own, light or dark as the reader has it. */

const WIDTH = 860;
const COLUMNS = 2;
const GAP = 24;
const BAR = 16;
const LINE = 22;
const HEAD = 34;
const FOOT = 36;
/** Of a chart, for the names and for the figures. */
const NAMES = 140;
const FIGURES = 52;
/** Names longer than this would run into the bars. */
const NAME_LENGTH = 20;

const STYLE = `
  .ground { fill: #ffffff; stroke: #d0d7de } text { fill: #57606a; font: 12px system-ui, sans-serif }
  .title { fill: #1f2328; font-weight: 600 } .ours { fill: #1a7f37 } .other { fill: #afb8c1 }
  text.mine { fill: #1f2328; font-weight: 600 }
  @media (prefers-color-scheme: dark) {
    .ground { fill: #0d1117; stroke: #30363d } text { fill: #9198a1 }
    .title, text.mine { fill: #f0f6fc } .ours { fill: #3fb950 } .other { fill: #484f58 }
  }`;

export interface Chart {
  title: string;
  /** This client first. */
  bars: readonly (readonly [name: string, value: number])[];
}

export function drawCharts(charts: readonly Chart[], footnote: string): string {
  const width = (WIDTH - GAP * (COLUMNS + 1)) / COLUMNS;
  let y = GAP;
  const parts: string[] = [];
  for (let first = 0; first < charts.length; first += COLUMNS) {
    const line = charts.slice(first, first + COLUMNS);
    parts.push(...line.map((chart, column) => drawChart(chart, GAP + column * (width + GAP), y, width)));
    y += HEAD + LINE * Math.max(...line.map(({ bars }) => bars.length));
  }
  const height = y + FOOT;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="This client beside others; shorter is better">
<style>${STYLE}
</style>
<rect class="ground" x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="8"/>
${parts.join('\n')}
<text x="${GAP}" y="${height - 16}">Shorter is better. ${escapeXml(footnote)}</text>
</svg>
`;
}

function drawChart({ title, bars }: Chart, x: number, y: number, width: number): string {
  const most = Math.max(...bars.map(([, value]) => value));
  const lines = bars.map(([name, value], index) => {
    const top = y + 20 + index * LINE;
    const mine = index === 0;
    const length = Math.max(((width - NAMES - FIGURES) * value) / most, 1);
    const label = name.length > NAME_LENGTH ? `${name.slice(0, NAME_LENGTH - 1).replace(/[\s,]+$/, '')}…` : name;
    const text = mine ? ' class="mine"' : '';
    return [
      `<text${text} x="${x}" y="${top + 12}">${escapeXml(label)}</text>`,
      `<rect class="${mine ? 'ours' : 'other'}" x="${x + NAMES}" y="${top}" width="${length.toFixed(1)}" height="${BAR}" rx="2"/>`,
      `<text${text} x="${(x + NAMES + length + 6).toFixed(1)}" y="${top + 12}">${value >= 100 ? value.toFixed(0) : value.toFixed(1)}</text>`,
    ].join('');
  });
  return `<text class="title" x="${x}" y="${y + 8}">${escapeXml(title)}</text>\n${lines.join('\n')}`;
}

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
