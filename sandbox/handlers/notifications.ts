import { DONE, type Handlers, list, paging } from '../result.ts';
import { found } from '../rows.ts';
import type { State } from '../state.ts';

/**
 * What numbers each kind stands for, by their hundreds. A guess: the kinds and the numbers are known, not how they belong
 * together. A kind that is not in here has no notifications.
 */
const HUNDREDS: Readonly<Record<string, number>> = { assigns: 1, conversations: 2, teams: 3 };

const ofKind = (state: State, kind?: string) =>
  [...state.notifications.values()].filter(
    ({ type = 0 }) => kind === undefined || Math.floor(type / 100) === HUNDREDS[kind],
  );

/** All of them, or none: an id that is not there stops it before anything is done. */
const all = (state: State, ids: readonly string[]) => ids.map((id) => found(state.notifications, id));

export const notificationHandlers = {
  contactsListNotifications(state, { query }) {
    const notifications = ofKind(state, query.type);
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
    for (const { id } of ofKind(state, query.type)) state.notifications.delete(id);
    return DONE;
  },
} satisfies Handlers;
