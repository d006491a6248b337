import type { ServerResponse } from 'node:http';
import type { MeasuredCalls, Setup } from '../contender.ts';
import { against, ended, type FaultCase, getContact, LIMIT, NO_SUCH_CALL, settle, TRY_MS } from './fault-case.ts';
import { messageOf, say, shows } from './outcome.ts';
import { CONTACT, failing, type Handler, json, text } from './server.ts';

const MIB = 1024 * 1024;
/** How much of an error's body a server sends, if it is let. */
const BODY_MIB = 50;
/** What lies in buffers between two processes, and a little more. */
const LITTLE_MIB = 10;

const PAGE = '<html><body>Welcome to the proxy</body></html>';

/** How many equal pages are asked for before somebody steps in. */
const ENOUGH_PAGES = 10;

const REPEATED: FaultCase = {
  fault: 'A service ignores `skip` and sends the same page again and again',
  observe(contender) {
    const page = json({ data: [CONTACT], has_more: true });
    const handler: Handler = (response, request, count) =>
      (count < ENOUGH_PAGES ? page : failing(400))(response, request, count);
    return against(handler, contender, async (calls, { requests }) => {
      if (!contender.pagesThrough) return 'knows no pages: the loop is yours';
      if (contender.pagesThrough !== 'this service') return 'not tried: pages through lists of its own service';
      const outcome = await settle(contender, () => (calls as MeasuredCalls).countContacts(1));
      return `${requests.length} requests; ${say(outcome)}`;
    });
  },
};

/** The forms in which services say why, beside `message`: a text in each that can be found again. */
const REASON = 'Not a phone number';
const FORMS: Readonly<Record<string, { type?: string; body: object }>> = {
  'application/problem+json': {
    type: 'application/problem+json',
    body: { type: 'about:blank', title: 'Bad Request', detail: REASON },
  },
  '{ error_description }': { body: { error: 'invalid_request', error_description: REASON } },
  '{ errors: [{ message }] }': { body: { errors: [{ field: 'phone', message: REASON }] } },
  '{ message: { message } }': { body: { message: { message: REASON } } },
};
const QUOTED: FaultCase = {
  fault: `A 400 says why as ${Object.keys(FORMS)
    .map((form) => `\`${form}\``)
    .join(', ')}; which does the message quote?`,
  async observe(contender) {
    const quoted: string[] = [];
    const others = new Set<string>();
    for (const [form, { type = 'application/json', body }] of Object.entries(FORMS)) {
      await against(text(JSON.stringify(body), 400, type), contender, async (calls) => {
        const outcome = await settle(contender, () => getContact(calls));
        if ('error' in outcome && messageOf(outcome.error).includes(REASON)) quoted.push(`\`${form}\``);
        else others.add('error' in outcome ? say(outcome) : 'resolves with the body');
      });
    }
    if (others.size === 0) return 'all of them';
    const rest = [...others].join('; ');
    return quoted.length > 0 ? `only ${quoted.join(', ')}; else ${rest}` : `none: ${rest}`;
  },
};

/** @param then what comes after the beginning of the file */
function streamed(fault: string, then: (response: ServerResponse) => void, setup?: Partial<Setup>): FaultCase {
  return {
    fault,
    observe: (contender) =>
      against(
        (response) => {
          response.writeHead(200, { 'content-type': 'text/csv' });
          response.write('id,name\n', () => then(response));
        },
        contender,
        async (calls) => {
          const { exportCsv } = calls as Partial<MeasuredCalls>;
          if (!exportCsv) return NO_SUCH_CALL;
          return say(await settle(contender, async () => new Response(await exportCsv()).text()));
        },
        setup,
      ),
  };
}

export const ANSWERS: readonly FaultCase[] = [
  {
    fault: '502 with a page of HTML',
    observe: (contender) =>
      against(text(PAGE, 502, 'text/html'), contender, async (calls) => {
        const outcome = await settle(contender, () => getContact(calls));
        const error = 'error' in outcome ? outcome.error : undefined;
        const kept = [
          ...(shows(error, 'Welcome') ? ['the page'] : []),
          ...(shows(error, 'req_1') ? ['the request id'] : []),
        ];
        return `${say(outcome)}; ${kept.length > 0 ? `keeps ${kept.join(' and ')}` : 'keeps neither page nor request id'}`;
      }),
  },
  {
    fault: `500 with a body of ${BODY_MIB} MiB`,
    alone: true,
    async observe(contender) {
      let sent = 0;
      const chunk = Buffer.alloc(MIB, 'x');
      return against(
        (response) => {
          response.writeHead(500, { 'content-type': 'text/plain' });
          const more = () => {
            while (sent < BODY_MIB * MIB && !response.destroyed) {
              sent += MIB;
              if (!response.write(chunk)) return response.once('drain', more);
            }
            response.end();
          };
          more();
        },
        contender,
        async (calls, { requests }) => {
          const outcome = await settle(contender, () => getContact(calls));
          const each = sent / MIB / requests.length;
          const failed = 'error' in outcome ? Object(outcome.error) : {};
          const status = failed.status ?? failed.statusCode ?? failed.response?.status;
          return `reads ${each < LITTLE_MIB ? `less than ${LITTLE_MIB} MiB` : 'on'}; status ${status ?? 'lost'}`;
        },
      );
    },
  },
  QUOTED,
  ended('A status that there is not (999)', failing(999)),
  REPEATED,
  streamed('A CSV file breaks off while it is read as a stream', ({ socket }) => socket?.destroy()),
  streamed(`A CSV file stalls while it is read as a stream${LIMIT}`, () => {}, { timeout: TRY_MS }),
  ended('200 with a page of HTML', text(PAGE, 200, 'text/html')),
  ended('200 with JSON that breaks off', text('{"id":"con_1","disp', 200, 'application/json')),
  ended('200 with nothing', text('', 200, 'application/json')),
  ended('200 with `null`', json(null)),
  ended('200 with a list in place of the contact', json([])),
  ended('200 with `success: false`', json({ success: false, message: 'No such contact' })),
];
