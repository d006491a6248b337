import { expect, it } from 'vitest';
import { clientOf, methodsOf } from '../helpers/facade.ts';
import { operations } from '../helpers/spec.ts';
import { WIRE_TABLE } from './wire-table.ts';

/** The documented interface, name by name. */
const DOCUMENTED = {
  channel: `list get create update delete deleteV3 getCount createWeb createFacebook updateFacebook createInstagram
    createEmail createWechat createLine createWhatsApp updateWhatsApp getFacebookPages getCredential updateCredential
    deleteCredential updateChannelWorkflow deleteChannelWorkflow listAssignableTeams listTeamObservers`,
  contacts: `list get update search exportCsv getConversations getComments getFiles getActivities uploadAvatar
    listNotifications markNotificationsRead dismissNotification dismissAllNotifications`,
  campaign: `list get create delete listTouchpoints getTouchpoint createTouchpoint updateTouchpoint deleteTouchpoint
    validateTouchpoint`,
};
const documented = Object.entries(DOCUMENTED).flatMap(([resource, names]) =>
  names.split(/\s+/).map((name) => `${resource}.${name}`),
);
const methods = methodsOf(clientOf('https://gateway.example.com', async () => new Response()));
const inSpec = operations.map(({ sdkMethod }) => sdkMethod);

const without = (names: readonly string[], others: readonly string[]) => names.filter((name) => !others.includes(name));

it('has 48 documented methods, each named once', () => {
  expect(documented).toHaveLength(48);
  expect(new Set(documented).size).toBe(48);
});

it.each([
  ['a documented method is not in the facade', documented, methods],
  ['a method of the facade is not documented', methods, documented],
  ['a method of the facade has no operation in the spec', methods, inSpec],
  ['an operation of the spec has no method in the facade', inSpec, methods],
  ['a method of the facade has no row in the wire table', methods, WIRE_TABLE.map(({ method }) => method)],
])('finds no case where %s', (_, names, others) => {
  expect(without(names, others)).toEqual([]);
});

it('gives every operation of the spec a method of its own', () => {
  expect(inSpec.filter((name, index) => inSpec.indexOf(name) !== index)).toEqual([]);
});
