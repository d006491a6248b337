/** Rows of the caller's own, in the place of made-up ones. */
import { isRecord } from '../src/core/input/index.ts';
import { shown } from './check-options.ts';
import { addCampaign, addChannel, addTouchpoint } from './new-rows.ts';
import type { SeedData } from './options.ts';
import { copyOf } from './rows.ts';
import { type Contact, type Given, give, now, OWNER, type State } from './state.ts';

type Ids = { id?: string; _id?: string };

const KINDS: Readonly<Record<keyof SeedData, true>> = {
  contacts: true,
  channels: true,
  campaigns: true,
  touchpoints: true,
};

/** Refuses what is no kind of rows, and what are no rows. Their ids are checked where they are read. */
export function checkSeedData(seedData: SeedData): void {
  for (const [kind, rows] of Object.entries(seedData) as [keyof SeedData, unknown][]) {
    if (!Object.hasOwn(KINDS, kind))
      throw new RangeError(`seedData has no ${kind}: there are ${Object.keys(KINDS).join(', ')}`);
    if (rows !== undefined && !(Array.isArray(rows) && rows.every((row) => isRecord(row))))
      throw new RangeError(`seedData.${kind} must be a list of objects, not ${shown(rows)}`);
  }
  const untyped = seedData.channels?.find(({ type }) => typeof type !== 'string' || !type);
  if (untyped)
    throw new RangeError(`seedData.channels needs a type for each row, as "web": ${shown(untyped)} has none`);
}

/** The id of a row that is given, which no other of its kind may have. */
function idOf(kind: keyof SeedData, row: Ids, rows: ReadonlyMap<string, unknown>): string {
  const id = row.id ?? row._id;
  // One with an underscore in front would be taken for the name of a route.
  if (typeof id !== 'string' || !/^[^_]/.test(id)) {
    throw new RangeError(
      `seedData.${kind} needs an id that does not begin with "_" for each row, not ${JSON.stringify(id)}`,
    );
  }
  if (rows.has(id)) throw new RangeError(`seedData.${kind} has two rows with the id "${id}"`);
  return id;
}

/** Lays the fields that were given over a new row, and has every answer show them. */
function overlay(row: Given, given: object, id: string): void {
  Object.assign(row, { public_id: id }, structuredClone(given), { id, _id: id });
  give(row, ...Object.keys(given));
}

export function seedOwnChannels(state: State, channels: SeedData['channels']): void {
  if (!channels) return;
  state.channels.clear();
  for (const given of channels) {
    const id = idOf('channels', given, state.channels);
    const { name, type, config } = given;
    const channel = addChannel(state, { name, type, config }, { id });
    overlay(channel, { ...given, ...(config && { config: channel.config }) }, id);
  }
}

/** @param blank a contact without values */
export function seedOwnContacts(state: State, contacts: SeedData['contacts'], blank: Contact): void {
  const [channel] = state.channels.values();
  const first = channel && { channel_id: channel.id, channel_type: channel.type };
  for (const given of contacts ?? []) {
    const id = idOf('contacts', given, state.contacts);
    const contact = { ...copyOf(blank), ...OWNER, ...first, created_at: now(), updated_at: null };
    overlay(contact, given, id);
    state.contacts.set(id, contact);
  }
}

export function seedOwnCampaigns(state: State, { channels, campaigns, touchpoints }: SeedData): void {
  if (campaigns) state.campaigns.clear();
  // The made-up ones belong to made-up campaigns and channels.
  if (campaigns ?? channels ?? touchpoints) state.touchpoints.clear();
  for (const given of campaigns ?? []) {
    const id = idOf('campaigns', given, state.campaigns);
    overlay(
      addCampaign(state, { name: given.name ?? `Campaign ${id}`, channel_type: given.channel_type }, { id }),
      given,
      id,
    );
  }
  for (const given of touchpoints ?? []) {
    const id = idOf('touchpoints', given, state.touchpoints);
    overlay(addTouchpoint(state, {}, { id }), given, id);
  }
}
