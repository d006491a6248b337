import type { Calls, Contender } from '../contender.ts';
import { makeCertificate } from './certificate.ts';
import { against, counted, createCampaign, type FaultCase, getContact, SECRET, settle } from './fault-case.ts';
import { say } from './outcome.ts';
import { CONTACT, json, redirect, type Seen, serve } from './server.ts';

/** Ids that are none, and names of other routes. */
const IDS = ['..', '.', '', 'a/b?x=1#y', '%2e%2e', '_search'];

const carries = ({ headers }: Seen) => JSON.stringify(headers).includes(SECRET);

/** A redirect to an origin that the credential is not for. @param encrypted whether it begins under https */
function elsewhere(
  fault: string,
  status: number,
  call: (calls: Calls) => Promise<unknown>,
  encrypted = false,
): FaultCase {
  return {
    fault,
    async observe(contender: Contender) {
      const other = await serve(json(CONTACT));
      try {
        const run = async (calls: Calls) => {
          const outcome = await settle(contender, () => call(calls));
          const [arrived] = other.requests;
          if (!arrived) return `not followed: ${say(outcome)}`;
          const what = [...(carries(arrived) ? ['the credential'] : []), ...(arrived.body ? ['the body'] : [])];
          return what.length > 0
            ? `followed; the other origin gets ${what.join(' and ')}`
            : 'followed, without credential';
        };
        const certificate = encrypted ? await makeCertificate() : undefined;
        return await against(redirect(`${other.url}/taken`, status), contender, run, { certificate });
      } finally {
        other.close();
      }
    },
  };
}

/** A redirect to another path of the same origin. */
function within(fault: string, call: (calls: Calls) => Promise<unknown>): FaultCase {
  return {
    fault,
    observe: (contender) =>
      against(
        (response, request, count) =>
          (request.target === '/moved' ? json(CONTACT) : redirect('/moved'))(response, request, count),
        contender,
        async (calls, { requests }) => {
          const outcome = await settle(contender, () => call(calls));
          const moved = requests.find(({ target }) => target === '/moved');
          return `${moved ? `followed by a ${moved.method}` : 'not followed'}: ${say(outcome)}`;
        },
      ),
  };
}

export const ROUTES_TAKEN: readonly FaultCase[] = [
  elsewhere('A GET is redirected (302) to another origin', 302, getContact),
  elsewhere('A GET is redirected (302) from https to http', 302, getContact, true),
  elsewhere('A POST is redirected (307) to another origin', 307, createCampaign),
  within('A GET is redirected (302) within the origin', getContact),
  within('A POST is redirected (302) within the origin', createCampaign),
  counted('A GET is redirected (302) within the origin, again and again', redirect('/moved'), getContact),
  {
    fault: `An id is ${IDS.map((id) => (id === '' ? 'empty' : `\`${id}\``)).join(', ')}`,
    observe: (contender) =>
      against(json(CONTACT), contender, async (calls, { requests }) => {
        const strayed = new Set<string>();
        for (const id of IDS) {
          requests.length = 0;
          await settle(contender, () => calls.getContact(id));
          const meant = `/channel-service/v1/contacts/${encodeURIComponent(id)}`;
          const [arrived] = requests;
          const other = arrived && (arrived.target !== meant || id === '' || id === '_search');
          if (other) strayed.add(`\`${arrived.target}\``);
        }
        return strayed.size > 0 ? `calls ${[...strayed].join(', ')}` : 'none calls another route';
      }),
  },
];
