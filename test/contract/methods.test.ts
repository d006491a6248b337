import { expect, it } from 'vitest';
import { METHODS } from '../helpers/methods.ts';
import { operations } from '../helpers/spec.ts';
import { WIRE_TABLE } from './wire-table.ts';

/**
 * The documented interface, name by name: what the client must have, whatever else it has. The one list of methods that is
 * written by hand.
 */
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
const inSpec = operations.map(({ sdkMethod }) => sdkMethod);
const inTable = WIRE_TABLE.map(({ method }) => method);

const without = (names: readonly string[], others: readonly string[]) => names.filter((name) => !others.includes(name));

it('has 48 documented methods, each named once', () => {
  expect(documented).toHaveLength(48);
  expect(new Set(documented).size).toBe(48);
});

const ADD_METHOD = 'Write it in src/facade, in the file of its namespace.';
const ADD_OPERATION = 'Add an operation to openapi.yaml with this x-sdk-method, or delete the method.';
const ADD_ENTRY = 'Add an entry to test/contract/wire-table-<namespace>.ts.';

it.each([
  ['a documented method is not in the facade', documented, METHODS, ADD_METHOD],
  ['a method of the facade has no operation in the spec', METHODS, inSpec, ADD_OPERATION],
  ['an operation of the spec has no method in the facade', inSpec, METHODS, ADD_METHOD],
  ['a method of the facade has no entry in the wire table', METHODS, inTable, ADD_ENTRY],
  ['an entry of the wire table has no method in the facade', inTable, METHODS, ADD_METHOD],
])('finds no case where %s', (_, names, others, remedy) => {
  expect(without(names, others), remedy).toEqual([]);
});

it('gives every operation of the spec a method of its own', () => {
  expect(inSpec.filter((name, index) => inSpec.indexOf(name) !== index)).toEqual([]);
});
