import type { Calls, Contender, Setup } from '../contender.ts';
import { against, counted, type FaultCase, getContact, NO_SUCH_CALL, SECRET, settle } from './fault-case.ts';
import { letsRead, type Outcome, outcomeOf, say, shows } from './outcome.ts';
import { CONTACT, failing, inTurn, json, serve } from './server.ts';

/** Sets up and calls; tells the error of the one from that of the other. */
async function setUpAndCall(contender: Contender, setup: Setup): Promise<{ refused: boolean; outcome: Outcome }> {
  let refused = true;
  const outcome = await outcomeOf(async () => {
    const calls = contender.connect(setup);
    refused = false;
    const result = await getContact(calls);
    return contender.unwrap ? contender.unwrap(result) : result;
  });
  return { refused, outcome };
}

/** Servers read a quote as the end of a name, and line breaks as the end of a header. */
const FILE_NAME = 'a"; b\r\n.png';

/** As long as an access token with many claims. */
const LONG = SECRET.padEnd(6_600, '.0123456789-abcdefghijklmnopqrstuvwxyz_');
const WITH_LONG = `with a credential of ${LONG.length.toLocaleString('en')} characters`;

const THROWING_HOOK: FaultCase = {
  fault: 'A hook of yours throws',
  async observe(contender) {
    if (!contender.hasHooks) return 'has no hooks';
    const bug = new TypeError('a bug in a hook');
    const onAnswer = () => {
      throw bug;
    };
    const call = async (calls: Calls) => say(await settle(contender, () => getContact(calls)));
    let onUncaught = (_error: Error) => {};
    const uncaught = new Promise<string>((resolve) => {
      onUncaught = (error) => error === bug && resolve('ends the process');
    });
    process.on('uncaughtException', onUncaught);
    try {
      return await Promise.race([uncaught, against(json(CONTACT), contender, call, { onAnswer })]);
    } finally {
      process.off('uncaughtException', onUncaught);
    }
  },
};

export const SETUPS: readonly FaultCase[] = [
  {
    fault: 'Nothing listens at the address',
    async observe(contender) {
      const { url, close } = await serve(json(CONTACT));
      close();
      const { outcome } = await setUpAndCall(contender, { baseUrl: url, apiKey: SECRET });
      return say(outcome);
    },
  },
  {
    fault: 'Your own `fetch` has a bug and throws a TypeError',
    async observe(contender) {
      let asked = 0;
      const fetch = async () => {
        asked++;
        return (undefined as unknown as { body: Response }).body;
      };
      const { outcome } = await setUpAndCall(contender, { baseUrl: 'http://127.0.0.1', apiKey: SECRET, fetch });
      return `${asked} ${asked === 1 ? 'try' : 'tries'}; ${say(outcome)}`;
    },
  },
  {
    fault: 'The service echoes the credential in an error; client and error are logged',
    observe: (contender) =>
      against(
        (response, request, count) => {
          const message = `Not accepted: ${JSON.stringify(request.headers)}`;
          json({ message, error: { message } }, 400)(response, request, count);
        },
        contender,
        async (calls) => {
          const outcome = await settle(contender, () => getContact(calls));
          const places = Object.entries({ client: calls.client, ['error' in outcome ? 'error' : 'result']: outcome })
            .filter(([, value]) => value !== undefined && shows(value, SECRET))
            .map(([place]) => place);
          return places.length > 0 ? `in the log of the ${places.join(' and of the ')}` : 'in neither';
        },
      ),
  },
  counted(
    `A GET ${WITH_LONG} is answered 401`,
    failing(401),
    getContact,
    (_server, outcome) =>
      'error' in outcome ? `the credential is ${letsRead(outcome.error, SECRET) ? '' : 'not '}in the error` : '',
    { apiKey: LONG },
  ),
  counted(
    `A GET ${WITH_LONG} is answered 503, twice`,
    inTurn(failing(503), failing(503), json(CONTACT)),
    getContact,
    undefined,
    { apiKey: LONG },
  ),
  {
    fault: 'The name of an upload holds a quote and a line break',
    observe: (contender) =>
      against(json(CONTACT), contender, async (calls, { requests }) => {
        const { upload } = calls;
        if (!upload) return NO_SUCH_CALL;
        const outcome = await settle(contender, () => upload(new Blob(['x']), FILE_NAME));
        const [arrived] = requests;
        if (!arrived) return `refused before it is sent: ${say(outcome)}`;
        return `arrives as \`${/filename="([^"]*)"/.exec(arrived.body)?.[1]}\``;
      }),
  },
  THROWING_HOOK,
  {
    fault: 'The credential holds a line break',
    async observe(contender) {
      const server = await serve(json(CONTACT));
      const apiKey = `${SECRET}\nx-more: 1`;
      const { refused, outcome } = await setUpAndCall(contender, { baseUrl: server.url, apiKey });
      server.close();
      if (!('error' in outcome)) return say(outcome);
      const printed = shows(outcome, SECRET) ? 'printed' : 'not printed';
      return `${refused ? 'refused when set up' : 'fails when called'}: ${say(outcome)}; ${printed}`;
    },
  },
  {
    fault: 'The address is `http:` on another machine',
    async observe(contender) {
      let sent = false;
      const fetch = async () => {
        sent = true;
        return new Response(JSON.stringify(CONTACT), { headers: { 'content-type': 'application/json' } });
      };
      const baseUrl = 'http://gateway.example.com';
      const { refused, outcome } = await setUpAndCall(contender, { baseUrl, apiKey: SECRET, fetch });
      return sent ? 'sent in clear text' : `${refused ? 'refused when set up' : 'fails when called'}: ${say(outcome)}`;
    },
  },
  {
    fault: 'There is no credential',
    async observe(contender) {
      const server = await serve(json(CONTACT));
      const { refused, outcome } = await setUpAndCall(contender, { baseUrl: server.url });
      server.close();
      if (server.requests.length > 0) return 'sent without';
      return `${refused ? 'refused when set up' : 'fails when called'}: ${say(outcome)}`;
    },
  },
];
