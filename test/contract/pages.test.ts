import { beforeEach, describe, expect, inject, it, vi } from 'vitest';
import type { ImbraceClient } from '../../src/index.ts';
import { clientFor } from '../helpers/client.ts';
import { problemsOf } from '../helpers/exchange-problems.ts';
import { createRecorder } from '../helpers/recording-fetch.ts';
import {
  CAMPAIGN_ID,
  CHANNEL_ID,
  CONTACT_ID,
  CONVERSATION_ID,
  NOTIFICATION_ID,
  TOUCHPOINT_ID,
  WHATSAPP_ID,
} from './samples.ts';

type Example = (client: ImbraceClient, avatarBlob: Blob) => Promise<unknown>;

// By a name that the compiler does not follow: these files are compiled with settings of their own.
const load = async (page: string): Promise<Record<string, Example>> => import(`../pages/${page}.ts`);
const pages: Record<string, Record<string, Example>> = {
  channel: await load('channel'),
  contacts: await load('contacts'),
  campaign: await load('campaign'),
};

const printed: unknown[][] = [];
beforeEach(() => {
  printed.length = 0;
  for (const name of ['log', 'error'] as const) {
    vi.spyOn(console, name).mockImplementation((...values) => void printed.push(values));
  }
});

interface Run {
  page: 'channel' | 'contacts' | 'campaign';
  example: string;
  returns?: object;
  /** What it prints, where both generations make it print the same. */
  prints?: unknown[][];
  documented?: unknown[][];
  observed?: unknown[][];
  /** The answers to ask for, where it is not the two generations. */
  answers?: string[];
}

const NO_BODY_OR_ONE = ['code=204', 'code=200'];
const url = 'https://files.example.com/uploads/avatar.png';
const alice = [CONTACT_ID, 'Alice Smith', 'alice@example.com'];
const bob = ['con_00000000-0000-4000-8000-000000000005', 'Bob Jones'];
const spring = ['00000000-0000-4000-8000-00000000001c', 'Spring Sale'];
const n = (id: string) => [expect.objectContaining({ id })];
const q3 = [CAMPAIGN_ID, 'Q3 Re-engagement'];
const RUNS: Run[] = [
  {
    page: 'channel',
    example: 'list',
    prints: [
      [CHANNEL_ID, 'Website Chat', true],
      [WHATSAPP_ID, 'WhatsApp Support', false],
    ],
  },
  { page: 'channel', example: 'createWeb', returns: { id: CHANNEL_ID, type: 'web', is_active: true } },
  { page: 'channel', example: 'createWhatsApp', returns: { id: WHATSAPP_ID, type: 'whatsapp' } },
  { page: 'channel', example: 'createFacebook', returns: { name: 'Example Shop', type: 'facebook' } },
  { page: 'channel', example: 'createEmail', returns: { name: 'Support mailbox', type: 'email' } },
  { page: 'channel', example: 'update' },
  {
    page: 'contacts',
    example: 'list',
    documented: [alice, [...bob, 'bob@example.com']],
    observed: [alice, [...bob, null]],
  },
  { page: 'contacts', example: 'search', returns: { data: [{ id: CONTACT_ID }], total: 1 } },
  { page: 'contacts', example: 'update', returns: { id: CONTACT_ID, display_name: 'Alice Smith' } },
  { page: 'contacts', example: 'getConversations', returns: [{ _id: CONVERSATION_ID }] },
  { page: 'contacts', example: 'getComments', returns: [{ text: 'Prefers to be called in the morning.' }] },
  { page: 'contacts', example: 'getActivities', returns: [{ conversation_id: CONVERSATION_ID }] },
  {
    page: 'contacts',
    example: 'listNotifications',
    documented: [n(NOTIFICATION_ID)],
    observed: [n(NOTIFICATION_ID), n('not_00000000-0000-4000-8000-00000000000a')],
  },
  { page: 'contacts', example: 'markNotificationsRead' },
  { page: 'contacts', example: 'uploadAvatar', prints: [[url]], answers: ['code=200'] },
  {
    page: 'campaign',
    example: 'list',
    documented: [
      [...q3, 'active'],
      [...spring, 'completed'],
    ],
    observed: [
      [...q3, undefined],
      [...spring, undefined],
    ],
  },
  { page: 'campaign', example: 'create', prints: [[CAMPAIGN_ID]] },
  { page: 'campaign', example: 'get', documented: [[...q3, 'draft']], observed: [[...q3, undefined]] },
  { page: 'campaign', example: 'deleteCampaign', answers: NO_BODY_OR_ONE },
  { page: 'campaign', example: 'createTouchpoint', returns: { _id: TOUCHPOINT_ID, name: 'Welcome Message' } },
  { page: 'campaign', example: 'updateTouchpoint', returns: { _id: TOUCHPOINT_ID, name: 'Updated Welcome Message' } },
  { page: 'campaign', example: 'getTouchpoint', prints: [[TOUCHPOINT_ID, 'Welcome Message']] },
  { page: 'campaign', example: 'deleteTouchpoint', answers: NO_BODY_OR_ONE },
  { page: 'campaign', example: 'validateTouchpoint', prints: [['Validation errors:', [expect.any(String)]]] },
];

const GENERATIONS = ['example=documented', 'example=observed'];

describe.each(RUNS)('the example $page $example', ({ page, example, returns, prints, answers, ...byGeneration }) => {
  it.each(answers ?? GENERATIONS)('runs on the answer %s', async (prefer) => {
    const { fetch, exchanges } = createRecorder();
    const client = clientFor(inject('prismUrl'), { fetch, headers: { Prefer: prefer }, maxRetries: 0 });
    const run = pages[page]?.[example] as Example;
    const result = await run(client, new Blob(['not really an image'], { type: 'image/png' }));
    if (returns === undefined) expect(result).toBeUndefined();
    else expect(result).toMatchObject(returns);
    const ofGeneration = prefer.endsWith('observed') ? byGeneration.observed : byGeneration.documented;
    expect(printed).toEqual(prints ?? ofGeneration ?? []);
    expect(exchanges.length).toBeGreaterThan(0);
    expect(exchanges.flatMap(problemsOf)).toEqual([]);
  });
});

it('runs every example of every page', () => {
  const names = Object.entries(pages).flatMap(([page, examples]) =>
    Object.keys(examples).map((name) => `${page} ${name}`),
  );
  expect(RUNS.map(({ page, example }) => `${page} ${example}`).sort()).toEqual(names.sort());
  expect(names).toHaveLength(24);
});
