import { DONE, type Handlers, list, paging } from '../result.ts';
import { found } from '../rows.ts';
import type { State } from '../state.ts';

const ofType = (state: State, wanted?: number) =>
  [...state.notifications.values()].filter(({ type }) => wanted === undefined || type === wanted);

/** All of them, or none: an id that is not there stops it before anything is done. */
const all = (state: State, ids: readonly string[]) => ids.map((id) => found(state.notifications, id));

export const notificationHandlers = {
  contactsListNotifications(state, { query }) {
    const notifications = ofType(state, query.type);
    return list(notifications, paging(query), notifications.filter(({ is_read }) => !is_read).length);
  },
  contactsMarkNotificationsRead(state, { body }) {
    for (const notification of all(state, body)) notification.is_read = true;
    return DONE;
  },
  contactsDismissNotification(state, { body }) {
    for (const { id } of all(state, body.ids)) state.notifications.delete(id);
    return DONE;
  },
  contactsDismissAllNotifications(state, { query }) {
    for (const { id } of ofType(state, query.type)) state.notifications.delete(id);
    return DONE;
  },
} satisfies Partial<Handlers>;
