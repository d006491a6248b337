import { type Change, shorten } from './change.ts';

/** Where the report of the public types is kept. */
export const API_REPORT = 'etc/imbrace-openapi.api.md';

/** A declaration or member of the report by its full name, as it is written there. Overloads share a name. */
type Members = Map<string, string[]>;

/**
 * Compares two reports of the public types member by member, whatever their order. A member that is gone or reads
 * differently counts as breaking: the text cannot show that code that uses it still compiles.
 */
export function apiChanges(before: string, after: string): Change[] {
  const [old, current] = [readMembers(before), readMembers(after)];
  const names = [...new Set([...old.keys(), ...current.keys()])];
  return names.flatMap((where): Change[] => {
    const gone = without(old.get(where), current.get(where));
    const come = without(current.get(where), old.get(where));
    // All that was there before still is: the new line is an overload, or a branch of a union on a line of its own.
    const grew = gone.length === 0;
    // A type that is new or gone is one change, without one for each member.
    const [one, other] = [old.has(where), current.has(where)];
    if ((gone.length === 0 && come.length === 0) || (one !== other && sharesFate(where, one ? current : old)))
      return [];
    if (grew) return [{ kind: 'addition', where, what: come.map((text) => shorten(`added: ${text}`)) }];
    const what =
      come.length > 0 ? [...gone.map((text) => `was: ${text}`), ...come.map((text) => `is:  ${text}`)] : ['removed'];
    return [{ kind: 'breaking', where, what: what.map((text) => shorten(text)) }];
  });
}

const without = (texts: readonly string[] = [], others: readonly string[] = []) =>
  texts.filter((text) => !others.includes(text));

/** Whether the declaration around a member is missing in the other report, too. */
function sharesFate(where: string, other: Members): boolean {
  const parent = where.slice(0, where.lastIndexOf(' › '));
  return where.includes(' › ') && !other.has(parent);
}

function readMembers(report: string): Members {
  const members: Members = new Map();
  const enclosing: { indent: number; name: string }[] = [];
  for (const line of report.split('\n')) {
    const text = line.trim().replace(/ ?\{$/, '');
    // Not prose, no comment, and no bracket that only closes; `}[];` and `} | null;` say something about what they close.
    if (/^(?:$|#|>|```|\/\/|\/?\*|[}\])]+[;,]?$)/.test(text)) continue;
    const indent = line.search(/\S/);
    const closes = /^[}\])]/.test(text);
    // A closing bracket belongs to what it closes, and so does what `} & {` opens again.
    while ((enclosing.at(-1)?.indent ?? -1) >= (closes ? indent + 1 : indent)) enclosing.pop();
    const name = [...enclosing.map((each) => each.name), memberName(text)].join(' › ');
    members.set(name, [...(members.get(name) ?? []), text]);
    if (!closes) enclosing.push({ indent, name: memberName(text) });
  }
  return members;
}

const KEYWORDS = /^(?:(?:export|declare|abstract|static|readonly|const|class|interface|type|function|get|set)\s+)+/;

/** The name that a line declares; the whole line where it declares none. */
function memberName(text: string): string {
  const [, quoted, plain] = /^(?:"([^"]+)"|([\w$]+))/.exec(text.replace(KEYWORDS, '')) ?? [];
  return quoted ?? plain ?? text;
}
