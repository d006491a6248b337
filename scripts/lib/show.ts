/** Says in a few words what a call resolved to. @param masked whether to mask names and addresses, since they are real */
export function show(result: unknown, masked: boolean): string {
  if (result === undefined) return 'nothing, as promised';
  if (Array.isArray(result)) return `${plural(result.length)}${names(result, masked)}`;
  if (typeof result !== 'object' || result === null) return String(result);
  const { data, total, success, url, valid, errors, count } = result as Record<string, unknown>;
  if (Array.isArray(data))
    return `${plural(data.length)}${total === undefined ? '' : ` of ${total}`}${names(data, masked)}`;
  if (success !== undefined) return `success: ${success}`;
  if (valid !== undefined) return `valid: ${valid}${Array.isArray(errors) ? `, ${errors.length} error(s)` : ''}`;
  if (count !== undefined) return `count: ${count}`;
  // The name comes first, since it can be masked: a row may have a real address as well.
  return name(result, masked) ?? (url === undefined ? NAMELESS : `url: ${url}`);
}

const NAMELESS = 'an object';

const plural = (count: number) => `${count} row${count === 1 ? '' : 's'}`;

function names(rows: unknown[], masked: boolean): string {
  const shown = rows.slice(0, 3).map((row) => name(row, masked) ?? NAMELESS);
  return shown.length === 0 ? '' : `: ${shown.join(', ')}${rows.length > shown.length ? ', …' : ''}`;
}

/** What a row is called, else its id. */
function name(row: unknown, masked: boolean): string | undefined {
  const { name, display_name, title, text, summary, _id, id } = (row ?? {}) as Record<string, unknown>;
  const label = [name, display_name, title, text, summary].find((each) => typeof each === 'string' && each !== '');
  if (label !== undefined) return masked ? mask(String(label)) : String(label);
  const key = id ?? _id;
  return key === undefined ? undefined : String(key);
}

/**
 * Keeps the first letter and adds up to eight stars: enough to recognise one's own data, too little to read it. A single
 * letter is masked as well.
 */
const mask = (text: string) => {
  const [first = '', ...rest] = text;
  return rest.length === 0 ? '*' : `${first}${'*'.repeat(Math.min(8, rest.length))}`;
};
