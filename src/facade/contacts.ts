import { checkFields, checkId, checkIds } from '../core/input/index.js';
import type { RequestOptions } from '../core/options/index.js';
import type { Call, DownloadCall, ListCall } from '../core/paging/index.js';
import * as operations from '../generated/client.js';
import type { Caller } from './call.js';
import {
  asActivities,
  asComments,
  asContact,
  asContactPage,
  asConversations,
  asFiles,
  asNotificationPage,
  asUpload,
  toCommentQuery,
  toContactBody,
  toConversationQuery,
} from './shapes/contact.js';
import { asSuccess } from './shapes/envelope.js';
import { type AvatarFile, toForm } from './shapes/upload.js';
import type {
  Activity,
  Contact,
  ContactComment,
  ContactFile,
  Conversation,
  CountedPage,
  ExportCsvParams,
  GetActivitiesParams,
  GetCommentsParams,
  GetConversationsParams,
  ListContactsParams,
  ListNotificationsParams,
  Notification,
  SearchContactsParams,
  Success,
  UpdateContactInput,
  UploadedFile,
} from './types.js';

/** The methods of `client.contacts`. */
export function createContacts(caller: Caller) {
  const { call, list, download } = caller.parts;
  return {
    /**
     * Lists contacts, a page at a time; `for await` goes on to the pages after it.
     *
     * @param query paging and order; may be left out
     * @param query.limit how many at most
     * @param query.skip how many to pass over
     * @param query.sort a field's name; with "-" before it, the largest first: `-created_at`
     * @returns the page: `data`, and `total`, the number of all contacts
     * @throws AuthError if the credential is not accepted
     * @example
     * const page = await client.contacts.list({ limit: 50, skip: 0 });
     * for (const contact of page.data) console.log(contact.id, contact.display_name, contact.email);
     * // All of them, 100 a request:
     * for await (const contact of client.contacts.list({ limit: 100 })) console.log(contact.id);
     */
    list(query?: ListContactsParams, options?: RequestOptions): ListCall<CountedPage<Contact>, Contact> {
      return list(operations.contactsList, asContactPage, options, query, (query) => ({ params: { query } }));
    },

    /**
     * Gets one contact.
     *
     * @param contactId the contact's id
     * @returns the contact
     * @throws NotFoundError if there is no such contact
     * @example
     * const contact = await client.contacts.get('contact_id');
     */
    get(contactId: string, options?: RequestOptions): Call<Contact> {
      return call(operations.contactsGet, asContact, options, () => ({ params: { path: { contact_id: contactId } } }));
    },

    /**
     * Changes a contact.
     *
     * @param contactId the contact's id
     * @param input what to change; what is left out stays. `name` is sent as `display_name`, `phone` as `phone_number`
     * @returns the contact as it is now
     * @throws NotFoundError if there is no such contact
     * @example
     * const contact = await client.contacts.update('contact_id', { name: 'Alice Smith', phone: '+84912345678' });
     */
    update(contactId: string, input: UpdateContactInput, options?: RequestOptions): Call<Contact> {
      return call(operations.contactsUpdate, asContact, options, () => ({
        params: { path: { contact_id: contactId } },
        body: toContactBody(input),
      }));
    },

    /**
     * Searches all contacts for a text, a page at a time; `for await` goes on to the pages after it.
     *
     * @param query what to look for, paging and order
     * @param query.q the text to look for
     * @param query.limit how many at most
     * @param query.skip how many to pass over
     * @param query.sort a field's name; with "-" before it, the largest first
     * @param query.type the kind of search; `text` is the one known
     * @returns the page: `data`, and `total`, the number of all matching contacts
     * @throws ValidationError if the service does not accept the query
     * @example
     * const results = await client.contacts.search({ q: 'alice@example.com', limit: 10 });
     */
    search(query: SearchContactsParams, options?: RequestOptions): ListCall<CountedPage<Contact>, Contact> {
      return list(operations.contactsSearch, asContactPage, options, query, (query) => ({
        // It cannot do without its query, unlike a list.
        params: { query: checkFields('query', query) },
      }));
    },

    /**
     * Downloads all contacts as CSV.
     *
     * @param query order of the rows; may be left out
     * @param query.sort a field's name; with "-" before it, the largest first
     * @returns the CSV text, its header line first
     * @throws AuthError if the credential may not export
     * @example
     * const csv = await client.contacts.exportCsv();
     */
    exportCsv(query?: ExportCsvParams, options?: RequestOptions): DownloadCall {
      return download(operations.contactsExportCsv, options, () => ({ params: { query } }));
    },

    /**
     * Lists a contact's conversations.
     *
     * @param contactId the contact's id
     * @param query filters; may be left out
     * @param query.channelTypes only those on these platforms, separated by commas; each is sent as a `channel_types` of its own
     * @returns the conversations
     * @throws NotFoundError if there is no such contact
     * @example
     * const conversations = await client.contacts.getConversations('contact_id', { channelTypes: 'whatsapp,web' });
     */
    getConversations(
      contactId: string,
      query?: GetConversationsParams,
      options?: RequestOptions,
    ): Call<Conversation[]> {
      return call(operations.contactsGetConversations, asConversations, options, () => ({
        params: { path: { contact_id: contactId }, query: toConversationQuery(query) },
      }));
    },

    /**
     * Lists the internal comments on a contact; `for await` goes on to the pages after these.
     *
     * @param contactId the contact's id
     * @param query filters and paging; may be left out
     * @param query.limit how many at most
     * @param query.skip how many to pass over
     * @param query.channelType only those on these platforms, separated by commas; each is sent as a `channel_types` of its own
     * @returns the comments
     * @throws NotFoundError if there is no such contact
     * @example
     * const comments = await client.contacts.getComments('contact_id', { limit: 20, skip: 0 });
     */
    getComments(
      contactId: string,
      query?: GetCommentsParams,
      options?: RequestOptions,
    ): ListCall<ContactComment[], ContactComment> {
      return list(operations.contactsGetComments, asComments, options, query, (query) => ({
        params: { path: { contact_id: contactId }, query: toCommentQuery(query) },
      }));
    },

    /**
     * Lists the files that were exchanged with a contact.
     *
     * @param contactId the contact's id
     * @returns the files
     * @throws NotFoundError if there is no such contact
     * @example
     * const files = await client.contacts.getFiles('contact_id');
     */
    getFiles(contactId: string, options?: RequestOptions): Call<ContactFile[]> {
      return call(operations.contactsGetFiles, asFiles, options, () => ({
        params: { path: { contact_id: contactId } },
      }));
    },

    /**
     * Reads the log of a conversation.
     *
     * @param conversationId the conversation's id
     * @param query first and last day; may be left out
     * @param query.start_date only entries of this day or later, as YYYY-MM-DD
     * @param query.end_date only entries of this day or earlier, as YYYY-MM-DD
     * @returns the entries
     * @throws NotFoundError if there is no such conversation
     * @example
     * const activities = await client.contacts.getActivities('conversation_id', { start_date: '2025-01-01' });
     */
    getActivities(conversationId: string, query?: GetActivitiesParams, options?: RequestOptions): Call<Activity[]> {
      return call(operations.contactsGetActivities, asActivities, options, () => ({
        params: { path: { conversation_id: conversationId }, query },
      }));
    },

    /**
     * Uploads a file: an avatar, or a file to import. An avatar belongs to nobody until its address is written into the
     * `avatar_url` of a contact.
     *
     * @param file a form with the file in its part `file`; or the file itself, and its name
     * @returns where the file is now
     * @throws InvalidArgumentError if there is no file, or its name would arrive as another one
     * @example
     * const formData = new FormData();
     * formData.append('file', new Blob(['…'], { type: 'image/png' }), 'avatar.png');
     * const { url } = await client.contacts.uploadAvatar(formData);
     * await client.contacts.update('contact_id', { avatar_url: url });
     */
    uploadAvatar(file: FormData | AvatarFile, options?: RequestOptions): Call<UploadedFile> {
      return call(operations.contactsUploadAvatar, asUpload, options, () => ({ body: toForm(file) }));
    },

    /**
     * Lists the current user's notifications, a page at a time; `for await` goes on to the pages after it.
     *
     * @param query filters and paging; may be left out
     * @param query.limit how many at most
     * @param query.skip how many to pass over
     * @param query.type only those of this kind: `conversations`, `assigns` or `teams`; left out for all
     * @returns the page: `data`, `total`, and `unread_count` where the service gives it
     * @throws AuthError if the credential is not accepted
     * @example
     * const page = await client.contacts.listNotifications({ limit: 20, skip: 0 });
     */
    listNotifications(
      query?: ListNotificationsParams,
      options?: RequestOptions,
    ): ListCall<CountedPage<Notification>, Notification> {
      return list(operations.contactsListNotifications, asNotificationPage, options, query, (query) => ({
        params: { query },
      }));
    },

    /**
     * Marks notifications as read.
     *
     * @param ids the notifications' ids
     * @returns an acknowledgement
     * @throws InvalidArgumentError if `ids` is not an array of ids
     * @example
     * await client.contacts.markNotificationsRead(['notification_1', 'notification_2']);
     */
    markNotificationsRead(ids: string[], options?: RequestOptions): Call<Success> {
      return call(operations.contactsMarkNotificationsRead, asSuccess, options, () => ({ body: checkIds('ids', ids) }));
    },

    /**
     * Dismisses one notification, by sending its id in `ids`: the reference pages do not say how, and no service has confirmed it yet.
     *
     * @param id the notification's id
     * @returns an acknowledgement
     * @throws NotFoundError if there is no such notification
     * @example
     * await client.contacts.dismissNotification('notification_id');
     */
    dismissNotification(id: string, options?: RequestOptions): Call<Success> {
      return call(operations.contactsDismissNotification, asSuccess, options, () => ({
        body: { ids: [checkId('id', id)] },
      }));
    },

    /**
     * Dismisses all notifications of the current user.
     *
     * @returns an acknowledgement
     * @throws AuthError if the credential is not accepted
     * @example
     * await client.contacts.dismissAllNotifications();
     */
    dismissAllNotifications(options?: RequestOptions): Call<Success> {
      return call(operations.contactsDismissAllNotifications, asSuccess, options);
    },
  } satisfies Record<operations.Methods['contacts'], unknown>;
}

type ContactsMethods = ReturnType<typeof createContacts>;

/**
 * Contacts: the leads, customers and users who write through your channels; and the current user's notifications.
 *
 * Every method rejects with an {@link InvalidArgumentError} before anything is sent where an argument cannot be
 * right, with an {@link ApiError} where the service refuses, with a {@link NetworkError} where no answer came, and
 * with an {@link AbortError} where the caller's signal ended it. {@link Stub} makes plain async functions of their types, for
 * tests.
 */
export interface ContactsApi extends ContactsMethods {}
