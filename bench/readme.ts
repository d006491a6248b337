import type { Figure } from './compare.ts';
import { AT_ONCE, CONTACTS, CSV_BYTES, LIMIT, OURS, ROWS, TITLES } from './workload.ts';

/** How a README names what is compared. */
interface Words {
  /** The first cell of the table: what the figures are. */
  head: string;
  /** By the titles of the reports; those without an entry stay as they are. */
  titles: Readonly<Record<string, string>>;
}

export const READMES: Readonly<Record<string, Words>> = {
  'README.md': { head: 'Time of this client ÷ that of …', titles: {} },
  'README.zh-CN.md': {
    head: '本客户端的时间 ÷ ……的时间',
    titles: {
      [TITLES.stubObject]: '一个联系人，不经网络（以桩代替 fetch）',
      [TITLES.stubList]: `${ROWS} 个一页的列表，不经网络（以桩代替 fetch）`,
      [TITLES.loopback]: `${ROWS} 个一页的列表，本机回环`,
      [TITLES.atOnce]: `${AT_ONCE} 次调用同时进行，本机回环`,
      [TITLES.paging]: `翻完 ${CONTACTS.toLocaleString('en')} 个联系人，每页 ${LIMIT} 个`,
      [TITLES.csv]: `以流读取 ${CSV_BYTES / 1024 / 1024} MiB 的 CSV`,
      [TITLES.firstCall]: '新进程的第一次调用，本机回环',
    },
  },
};

/** The table of figures: the only one with a column for raw fetch. */
const TABLE = /^\|(?: [^|\n]* \|)* raw fetch \|.*\n(?:\|.*\n)+/gm;

/**
 * Writes the ratios of time into the table of a README.
 *
 * @param figures of each comparison, by its title
 */
export function withFigures(text: string, figures: ReadonlyMap<string, readonly Figure[]>, words: Words): string {
  if ([...text.matchAll(TABLE)].length !== 1) throw new Error('There must be one table with a column for raw fetch.');
  const names = [...new Set([...figures.values()].flatMap((all) => all.map(({ name }) => name)))].filter(
    (name) => name !== OURS,
  );
  const lines = [...figures].map(([title, all]) => [
    words.titles[title] ?? title,
    ...names.map((name) => all.find((figure) => figure.name === name)?.ratio?.time.toFixed(2) ?? ''),
  ]);
  const rows = [[words.head, ...names], ['---', ...names.map(() => '---:')], ...lines];
  return text.replace(TABLE, () => `${rows.map((cells) => `| ${cells.join(' | ')} |\n`).join('')}`);
}
