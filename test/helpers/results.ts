import { facadeMethods } from '../../scripts/lib/facade-methods.ts';
import { document, resolve } from './spec.ts';

/** What a method resolves to: an object, rows or a page of rows that a component of the spec describes; or none of these. */
export type Shape = { form: 'object' | 'rows' | 'page'; component: string } | { form: 'text' } | { form: 'nothing' };

const { schemas } = document.components;

/**
 * The result of each method, as its signature says. That the signatures of the documented methods say what the reference
 * pages do is for test/types/results.test.ts.
 */
const RESULTS = new Map(
  [...facadeMethods(document.tags.map(({ name }) => name))].map(([method, { result }]) => [method, shapeOf(result)]),
);

/** What a method resolves to. */
export function resultOf(method: string): Shape {
  const shape = RESULTS.get(method);
  if (!shape) throw new Error(`${method} has no signature in src/facade`);
  return shape;
}

/** The objects in a result, which its component describes: rows are found wherever there are some. */
export function objectsIn(result: unknown, { form }: Shape): readonly unknown[] {
  const found = form === 'page' ? (result as { data: unknown }).data : form === 'rows' ? result : [result];
  if (!Array.isArray(found)) throw new TypeError(`There are no rows in ${JSON.stringify(result)}`);
  return found;
}

/** The field by which an object of a component is found again; nothing where it has none. */
export function idOf(component: string): 'id' | '_id' | undefined {
  const requiredOf = (name: string): readonly string[] => {
    const { required = [], allOf = [] } = schemas[name] ?? {};
    return [...required, ...allOf.flatMap((part) => resolve(part).required ?? [])];
  };
  return (['id', '_id'] as const).find((name) => requiredOf(component).includes(name));
}

/** `Call<Contact>`, `ListCall<CountedPage<Contact>, Contact>`, `Call<Team[]>`, `DownloadCall`, … */
function shapeOf(result: string): Shape {
  if (result === 'DownloadCall') return { form: 'text' };
  if (result === 'Call<void>') return { form: 'nothing' };
  const [, page, name = '', rows] = /^(?:List)?Call<(\w*Page<)?(\w+)>?(\[\])?[,>]/.exec(result) ?? [];
  // The type `Success` is of the component SuccessAnswer.
  const component = [name, `${name}Answer`].find((each) => each in schemas);
  if (!component) throw new Error(`${result} is of no component of the spec that has its name`);
  return { form: page ? 'page' : rows ? 'rows' : 'object', component };
}
