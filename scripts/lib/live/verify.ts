import { type ListedOperation, type SpecDocument, specOperations } from '../../../spec/document.ts';
import { ImbraceClient, isImbraceError } from '../../../src/index.ts';
import { dereference } from '../pointer.ts';
import { liveCalls, NothingToRead } from './calls.ts';
import { contradictionOf } from './contradiction.ts';
import { type Deviation, drift } from './drift.ts';
import { generationOf, type SeenGeneration } from './generation.ts';
import { masker } from './mask.ts';
import { enumValues, unknownFields } from './schema.ts';
import { createRecorder, type Exchange } from './traffic.ts';

/** What was found out about one operation. */
export interface Verdict {
  operation: string;
  status?: number;
  generation?: SeenGeneration;
  deviations: Deviation[];
  /** Where something deviates: the contradiction of public sources, as the spec describes it. */
  contradiction?: string;
  /** Why it was not called, or got no answer. */
  note?: string;
}

/** Makes every reading call and compares the answers with the spec. Rejects where no call is answered. */
export async function verifyLive(file: string, spec: SpecDocument, baseUrl: string): Promise<Verdict[]> {
  const operations = new Map(specOperations(spec).map((operation) => [operation.sdkMethod, operation]));
  let current: ListedOperation;
  const recorder = createRecorder(() => current, masker(enumValues(spec)));
  const client = new ImbraceClient({ baseUrl, fetch: recorder.fetch });
  const verdicts: Verdict[] = [];
  for (const { method, run } of liveCalls(spec)) {
    current = operations.get(method) as ListedOperation;
    const verdict: Verdict = { operation: method, deviations: [] };
    verdicts.push(verdict);
    try {
      await run(client);
    } catch (error) {
      if (error instanceof NothingToRead) verdict.note = `not called: ${error.message}`;
      else if (!recorder.exchanges.has(method)) verdict.note = isImbraceError(error) ? error.message : String(error);
    }
  }
  const exchanges = [...recorder.exchanges.values()];
  if (exchanges.length === 0) throw new Error(verdicts.find(({ note }) => note)?.note);
  const found = await drift(file, baseUrl, exchanges);
  exchanges.forEach((exchange, index) => {
    const verdict = verdicts.find(({ operation }) => operation === exchange.operation.sdkMethod) as Verdict;
    Object.assign(verdict, judge(spec, exchange, found[index] ?? []));
    const contradiction = contradictionOf(exchange.operation.operation.description);
    if (contradiction && verdict.deviations.length > 0) verdict.contradiction = contradiction;
  });
  return verdicts;
}

/** Adds to what `redocly drift` finds what it does not look at: statuses, types of content, fields that nobody named. */
function judge(spec: SpecDocument, exchange: Exchange, drifted: readonly Deviation[]): Partial<Verdict> {
  const { operation, status, type, body } = exchange;
  const responses = operation.operation.responses;
  const answer = (code: number | string) => dereference(spec, responses[String(code)] ?? {});
  if (status < 200 || status > 299) {
    const documented = String(status) in responses ? 'documented as an error' : 'not documented';
    return {
      status,
      deviations: [{ pointer: '', problem: `status ${status}, ${documented}: the call is valid under the spec` }],
    };
  }
  const content = answer(status).content ?? {};
  if (!(String(status) in responses)) {
    return { status, deviations: [{ pointer: '', problem: `status ${status} is not documented` }] };
  }
  const media = content[type];
  if (!media)
    return { status, deviations: [{ pointer: '', problem: `content type ${type || 'missing'} is not documented` }] };
  const { schema, examples: { documented, observed } = {} } = media;
  const unknown = body === undefined || !schema ? [] : unknownFields(spec, body, [schema]);
  const deviations = [
    ...drifted,
    ...unknown.map((pointer) => ({ pointer, problem: 'The spec does not name this field.' })),
    ...(exchange.requestId ? [] : [{ pointer: '', problem: 'There is no header X-Request-Id.' }]),
  ];
  const generation = documented && observed ? generationOf(body, documented.value, observed.value) : 'either';
  return { status, generation, deviations: collapse(deviations) };
}

/** Rows with the same deviation are one deviation, shown at the first of them. */
function collapse(deviations: readonly Deviation[]): Deviation[] {
  const groups = new Map<string, Deviation[]>();
  for (const deviation of deviations) {
    const alike = JSON.stringify([deviation.pointer, deviation.problem]).replace(/\/\d+(?=[/"])|\[\d+\]/g, '/*');
    groups.set(alike, [...(groups.get(alike) ?? []), deviation]);
  }
  return [...groups.values()].map(([first, ...others]) => ({
    ...(first as Deviation),
    problem: `${first?.problem}${others.length > 0 ? ` (and ${others.length} more rows like it)` : ''}`,
  }));
}
