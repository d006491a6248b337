import type { components } from '../src/generated/schema.ts';
import type { Random } from './random.ts';

type Wire = components['schemas'];

/** On a row: the fields that a caller has set. Every answer shows them, also where the examples of the spec do not. */
export const GIVEN = Symbol('given');
export interface Given {
  [GIVEN]?: readonly string[];
}

/** Notes that a caller has set these fields of a row, beside those set before. Whoever compares or prints rows does not see it. */
export function give<Row extends object>(row: Row & Given, ...names: readonly string[]): Row {
  const value = [...new Set([...(row[GIVEN] ?? []), ...names])];
  return Object.defineProperty(row, GIVEN, { value, configurable: true });
}

/** A copy of a row with more fields: a spread alone would forget which ones are set. */
export const extended = <Row extends object, More extends object>(row: Row & Given, more: More): Row & More =>
  give({ ...row, ...more }, ...(row[GIVEN] ?? []));

/** Rows have the fields of both generations; an answer shows those of one. */
export type Channel = Wire['Channel'] & Wire['ObservedChannel'] & Given;
export type Campaign = Wire['Campaign'] & Wire['ObservedCampaign'] & Given;
export type Touchpoint = Wire['Touchpoint'] & Wire['ObservedTouchpoint'] & Given;
type Credential = Wire['ChannelCredential'] & { pages: Wire['FacebookPage'][] } & Given;
export type Contact = Wire['Contact'] & Given;

/** Everything the sandbox knows. */
export class State {
  channels = new Map<string, Channel>();
  credentials = new Map<string, Credential>();
  /** No answer shows more of them than whether they are there. */
  workflows = new Map<string, { id: string }>();
  teams = new Map<string, Wire['Team']>();
  /** By team. */
  observers = new Map<string, Wire['TeamObserver'][]>();
  contacts = new Map<string, Contact>();
  /** These three by contact. */
  conversations = new Map<string, Wire['Conversation'][]>();
  comments = new Map<string, Wire['ContactComment'][]>();
  files = new Map<string, Wire['ContactFile'][]>();
  /** By conversation. */
  activities = new Map<string, Wire['Activity'][]>();
  notifications = new Map<string, Wire['Notification']>();
  campaigns = new Map<string, Campaign>();
  touchpoints = new Map<string, Touchpoint>();

  /** @param random makes the ids of new rows */
  constructor(readonly random: Random) {}
}

/** Every row belongs to the same organisation. */
export const OWNER = {
  organization_id: 'org_00000000-0000-4000-8000-000000000002',
  business_unit_id: 'bu_00000000-0000-4000-8000-000000000003',
};

export const now = () => new Date().toISOString();
