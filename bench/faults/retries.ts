import {
  against,
  counted,
  createCampaign,
  type FaultCase,
  getContact,
  LIMIT,
  SECRET,
  settle,
  TRY_MS,
} from './fault-case.ts';
import { say } from './outcome.ts';
import { CONTACT, failing, type Handler, hangUp, inTurn, json, type Seen, type Server, silence } from './server.ts';

/** Calls that run into an outage at once. */
const CALLS = 300;

const fine = json(CONTACT);

/** Whether the second request came no earlier than the first one was told. */
function waited(requests: readonly Seen[], until: (first: Seen) => number): string {
  const [first, second] = requests;
  if (!first || !second) return '';
  return second.at >= until(first) ? 'waits as long as asked' : 'comes back too early';
}

/** A date has whole seconds; this is one at least two seconds ahead, which no back-off reaches by chance. */
const dateAfter = (at: number) => Math.ceil(at / 1000) * 1000 + 2000;

const key = ({ headers }: Seen) => headers['idempotency-key'];
const sameKey = ({ requests }: Server): string => {
  const [first] = requests;
  const same = first && key(first) !== undefined && requests.every((each) => key(each) === key(first));
  return same && requests.length > 1 ? 'with one Idempotency-Key' : '';
};

const EXPIRES = 'The credential expires between two tries of a GET; a function gives the new one';
/** The server takes one credential for the first request, and another from then on. */
const EXPIRING: FaultCase = {
  fault: EXPIRES,
  observe(contender) {
    let credential = `${SECRET}_1`;
    const handler: Handler = (response, request, count) => {
      const valid = JSON.stringify(request.headers).includes(credential);
      if (count === 1) credential = `${SECRET}_2`;
      (count === 1 ? failing(503) : valid ? fine : failing(401))(response, request, count);
    };
    return counted(EXPIRES, handler, getContact, undefined, { apiKey: undefined, askForKey: () => credential }).observe(
      contender,
    );
  },
};

/** Statuses of a proxy or a server that is overloaded or restarts. */
const PASSING = [408, 500, 502, 504];
const PASSING_STATUSES: FaultCase = {
  fault: `A GET is answered ${PASSING.join(', ')}: once, then well`,
  async observe(contender) {
    const retried: number[] = [];
    for (const status of PASSING) {
      await against(inTurn(failing(status), fine), contender, async (calls, { requests }) => {
        await settle(contender, () => getContact(calls));
        if (requests.length === 2) retried.push(status);
      });
    }
    return retried.length > 0 ? `asks again after ${retried.join(', ')}` : 'asks once';
  },
};

export const RETRIES: readonly FaultCase[] = [
  counted('A GET is answered 503, twice', inTurn(failing(503), failing(503), fine), getContact),
  PASSING_STATUSES,
  counted('The connection of a GET breaks, twice', inTurn(hangUp, hangUp, fine), getContact),
  counted('A POST is answered 500', failing(500), createCampaign, sameKey),
  counted(`A POST arrives and is not answered in time${LIMIT}`, silence, createCampaign, sameKey, { timeout: TRY_MS }),
  counted(
    'A POST is answered 429 with `Retry-After: 1`',
    inTurn(failing(429, { 'retry-after': '1' }), fine),
    createCampaign,
  ),
  counted(
    'A DELETE is done, but the connection breaks; the next one finds nothing',
    inTurn(hangUp, failing(404)),
    (calls) => calls.deleteCampaign('cam_1'),
    (_server, outcome) =>
      'error' in outcome && /earlier|before|already/.test(String(Object(outcome.error).message))
        ? 'says that an earlier try may have done it'
        : '',
  ),
  counted(
    'A GET is answered 429 with `Retry-After: 1`',
    inTurn(failing(429, { 'retry-after': '1' }), fine),
    getContact,
    ({ requests }) => waited(requests, ({ at }) => at + 1000),
  ),
  counted(
    'A GET is answered 503 with `Retry-After` as a date',
    inTurn((response, request, count) => {
      const date = new Date(dateAfter(request.at)).toUTCString();
      failing(503, { 'retry-after': date })(response, request, count);
    }, fine),
    getContact,
    ({ requests }) => waited(requests, ({ at }) => dateAfter(at)),
  ),
  counted(
    'A GET is answered 429 with `Retry-After: 120`',
    failing(429, { 'retry-after': '120' }),
    getContact,
    (_server, outcome) =>
      'error' in outcome && typeof Object(outcome.error).retryAfter === 'number' ? 'the error says how long' : '',
  ),
  counted(
    'A GET is answered 503 with `Retry-After: soon`',
    inTurn(failing(503, { 'retry-after': 'soon' }), fine),
    getContact,
  ),
  EXPIRING,
  {
    fault: `${CALLS} calls run into an outage (503)`,
    alone: true,
    observe: (contender) =>
      against(failing(503), contender, async (calls, { requests }) => {
        const outcomes = await Promise.all(
          Array.from({ length: CALLS }, () => settle(contender, () => getContact(calls))),
        );
        const [first] = outcomes;
        return `${requests.length} requests; ${first ? say(first) : ''}`;
      }),
  },
];
