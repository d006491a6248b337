/** What channels are connected by and to: stored logins, workflows, teams. */
import { DONE, type Handlers, list } from '../result.ts';
import { found, remove } from '../rows.ts';
import { give, now } from '../state.ts';

export const connectionHandlers = {
  channelGetFacebookPages: (state, { path }) => list(found(state.credentials, path.credential_id).pages),
  channelGetCredential: (state, { path }) => ({ row: found(state.credentials, path.credential_id) }),
  channelUpdateCredential(state, { path, body: { name, type, config } }) {
    const credential = found(state.credentials, path.credential_id);
    if (name !== undefined) credential.name = name;
    if (type !== undefined) credential.type = type;
    credential.config = { ...credential.config, ...config, type: credential.type };
    if (config) give(credential, 'config');
    credential.updated_at = now();
    return { row: credential };
  },
  channelDeleteCredential: (state, { path }) => remove(state.credentials, path.credential_id),
  channelUpdateChannelWorkflow(state, { path }) {
    found(state.workflows, path.workflow_id);
    return DONE;
  },
  channelDeleteChannelWorkflow: (state, { path }) => remove(state.workflows, path.workflow_id),
  channelListAssignableTeams: (state) => list([...state.teams.values()]),
  channelListTeamObservers: (state, { path }) => list(found(state.observers, path.team_id)),
} satisfies Handlers;
