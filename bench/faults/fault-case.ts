import type { ServerOptions } from 'node:https';
import type { Calls, Contender, Setup } from '../contender.ts';
import { type Outcome, outcomeOf, say } from './outcome.ts';
import { type Handler, type Server, serve } from './server.ts';

/** What is put to every contender, and what comes of it. */
export interface FaultCase {
  fault: string;
  /** Tries it. @returns what happened, as a cell of the matrix */
  observe(contender: Contender): Promise<string>;
  /** It keeps the machine busy: nothing else runs meanwhile. */
  alone?: true;
}

/** A credential that can be found wherever it goes. */
export const SECRET = 'canary_7f3a91c2';
/** Milliseconds for one try, in the cases that are about them: enough for a busy machine. */
export const TRY_MS = 1000;
/** What the title of such a case ends with. */
export const LIMIT = ` (${TRY_MS / 1000} s, where one can be set)`;
/** What is said of a call that only some of the clients have. */
export const NO_SUCH_CALL = 'has no such call here';

/** Runs something against a server of its own. */
export async function against<Result>(
  handler: Handler,
  contender: Contender,
  run: (calls: Calls, server: Server) => Promise<Result>,
  { certificate, ...setup }: Partial<Setup> & { certificate?: ServerOptions | undefined } = {},
): Promise<Result> {
  const server = await serve(handler, certificate);
  try {
    return await run(contender.connect({ baseUrl: server.url, apiKey: SECRET, ...setup }), server);
  } finally {
    server.close();
  }
}

/** Waits for a call and takes the error out of what is returned. */
export function settle(contender: Contender, call: () => Promise<unknown>): Promise<Outcome> {
  const { unwrap = (result: unknown) => result } = contender;
  return outcomeOf(async () => unwrap(await call()));
}

export const getContact = (calls: Calls) => calls.getContact('con_1');
export const createCampaign = (calls: Calls) => calls.createCampaign('Spring');

/**
 * A case of which the cell is how many requests came, and how the call ended.
 *
 * @param more what else there is to say
 * @param setup beside address and credential
 */
export function counted(
  fault: string,
  handler: Handler,
  call: (calls: Calls) => Promise<unknown>,
  more: (server: Server, outcome: Outcome) => string = () => '',
  setup: Partial<Setup> = {},
): FaultCase {
  const observe = async (contender: Contender, calls: Calls, server: Server) => {
    const outcome = await settle(contender, () => call(calls));
    const { length } = server.requests;
    const parts = [`${length} request${length === 1 ? '' : 's'}`, more(server, outcome), say(outcome)];
    return parts.filter((part) => part !== '').join('; ');
  };
  return {
    fault,
    observe: (contender) => against(handler, contender, (calls, server) => observe(contender, calls, server), setup),
  };
}

/** A case of which the cell is how the call ended. */
export function ended(fault: string, handler: Handler): FaultCase {
  return {
    fault,
    observe: (contender) =>
      against(handler, contender, async (calls) => say(await settle(contender, () => getContact(calls)))),
  };
}
