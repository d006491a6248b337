import type { WireEntry } from './wire-entry.ts';
import { CAMPAIGN_ENTRIES } from './wire-table-campaign.ts';
import { CHANNEL_ENTRIES } from './wire-table-channel.ts';
import { CONTACTS_ENTRIES } from './wire-table-contacts.ts';

/**
 * The wire table: how each method goes over the wire and what comes back, written down independently of the spec and
 * of the code. A route that moves is one entry here.
 */
export const WIRE_TABLE: readonly WireEntry[] = [...CHANNEL_ENTRIES, ...CONTACTS_ENTRIES, ...CAMPAIGN_ENTRIES];
