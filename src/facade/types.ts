import type { operations } from '../generated/schema.js';
import type { Wire } from './wire.js';

/** A component, in a form that an interface can extend: only an interface has a name in editors and in errors. */
type Fields<Name extends keyof Wire> = Wire[Name];

/**
 * A second base, without fields: an interface with one base and nothing of its own is shown as that base in compile errors,
 * with all its fields.
 */
type Named = Record<never, never>;

/** The query of an operation. */
type Query<Id extends keyof operations> = NonNullable<operations[Id]['parameters']['query']>;

/** A messaging platform that a channel connects to. In answers, later values are possible. */
export type ChannelType = Wire['ChannelType'];
/** An entry point through which contacts reach you. Its `config` holds live secrets: never log it. */
export interface Channel extends Fields<'Channel'>, Named {}
/** A stored login of a messaging platform. */
export interface ChannelCredential extends Fields<'ChannelCredential'>, Named {}
/** How many channels there are, in all and by platform. */
export interface ChannelCount extends Fields<'ChannelCount'>, Named {}
/** A Facebook page that a credential can manage. */
export interface FacebookPage extends Fields<'FacebookPage'>, Named {}
/** A team that conversations can be assigned to. */
export interface Team extends Fields<'Team'>, Named {}
/** A member who watches a team's conversations. */
export interface TeamObserver extends Fields<'TeamObserver'>, Named {}
/** A lead, customer or user who writes through your channels. */
export interface Contact extends Fields<'Contact'>, Named {}
/** An internal note on a contact. */
export interface ContactComment extends Fields<'ContactComment'>, Named {}
/** A file that was exchanged with a contact. */
export interface ContactFile extends Fields<'ContactFile'>, Named {}
/** A contact's conversation, as the current user sees it. */
export interface Conversation extends Fields<'Conversation'>, Named {}
/** An entry in a conversation's log. */
export interface Activity extends Fields<'Activity'>, Named {}
/** A notification of the current user. */
export interface Notification extends Fields<'Notification'>, Named {}
/** A file that was uploaded. */
export interface UploadedFile extends Fields<'UploadedFile'>, Named {}
/** A marketing campaign. */
export interface Campaign extends Fields<'Campaign'>, Named {}
/** A step of a campaign through which contacts are met. */
export interface Touchpoint extends Fields<'Touchpoint'>, Named {}
/** Whether a touchpoint can go live, and what is wrong where it cannot. */
export interface TouchpointValidation extends Fields<'TouchpointValidation'>, Named {}

/** The rows of one page, and what the service says about the whole list. */
export interface Page<Item> extends Fields<'PageInfo'> {
  /** The rows of this page. */
  data: Item[];
}
/** A page that knows how many rows there are. */
export interface CountedPage<Item> extends Page<Item> {
  /** How many rows match in all; NaN where the service does not say. */
  total: number;
}

/** The service did what was asked. */
export interface Success extends Fields<'SuccessAnswer'> {
  /** Always true: where it is false, the call throws. */
  success: true;
}

/** Filters of `channel.list`. */
export interface ListChannelsParams extends Query<'channelList'>, Named {}
/** A new channel of any platform. */
export interface CreateChannelInput extends Fields<'CreateChannelInput'>, Named {}
/** What to change in a channel. */
export interface UpdateChannelInput extends Fields<'UpdateChannelInput'>, Named {}
/** A new web chat. */
export interface CreateWebInput extends Fields<'CreateWebChannelInput'>, Named {}
/** A Facebook page to connect. */
export interface FacebookInput extends Fields<'FacebookChannelInput'>, Named {}
/** A page whose Instagram account to connect. */
export interface InstagramInput extends Fields<'InstagramChannelInput'>, Named {}
/** A mailbox to connect. */
export interface CreateEmailInput extends Fields<'CreateEmailChannelInput'>, Named {}
/** A WeChat account to connect. */
export interface CreateWechatInput extends Pick<Fields<'CreateWechatChannelInput'>, 'name'> {
  /** Id of the app. */
  app_id?: Wire['WechatChannelConfigInput']['app_id'] | undefined;
  /** Secret of the app: never log it. */
  app_secret?: Wire['WechatChannelConfigInput']['secret'] | undefined;
  /** Further settings; `app_id` and `app_secret` win over the ones in here. */
  config?: Partial<Wire['WechatChannelConfigInput']> | undefined;
}
/** A LINE account to connect. */
export interface CreateLineInput extends Pick<Fields<'CreateLineChannelInput'>, 'name'> {
  /** Access token of the LINE channel: never log it. */
  channel_access_token?: Wire['LineChannelConfigInput']['line_channel_token'] | undefined;
  /** Secret of the LINE channel: never log it. */
  channel_secret?: Wire['LineChannelConfigInput']['line_channel_secret'] | undefined;
  /** Further settings; `channel_access_token` and `channel_secret` win over the ones in here. */
  config?: Partial<Wire['LineChannelConfigInput']> | undefined;
}
/** A WhatsApp Business number to connect. */
export interface WhatsAppInput extends Pick<Fields<'UpdateWhatsAppChannelInput'>, 'name'> {
  /** Id of the number at Meta. */
  phone_number_id?: Wire['UpdateWhatsAppChannelConfigInput']['phone_number_id'] | undefined;
  /** Access token of the number: never log it. */
  access_token?: Wire['UpdateWhatsAppChannelConfigInput']['access_key'] | undefined;
  /** Further settings; `phone_number_id` and `access_token` win over the ones in here. */
  config?: Wire['UpdateWhatsAppChannelConfigInput'] | undefined;
}
/** What to change in a stored login. */
export interface UpdateCredentialInput extends Fields<'UpdateCredentialInput'>, Named {}
/** What to change in a channel's workflow. */
export interface UpdateChannelWorkflowInput extends Fields<'UpdateChannelWorkflowInput'>, Named {}
/** Filters of `channel.listAssignableTeams`. */
export interface ListAssignableTeamsParams extends Query<'channelListAssignableTeams'>, Named {}
/** Filters of `channel.listTeamObservers`. */
export interface ListTeamObserversParams extends Query<'channelListTeamObservers'>, Named {}

/** Paging and order of `contacts.list`. */
export interface ListContactsParams extends Query<'contactsList'>, Named {}
/** What to change in a contact: by its documented names `name` and `phone`, or by those of the service. */
export interface UpdateContactInput extends Fields<'UpdateContactInput'> {
  /** New name; sent as `display_name`. */
  name?: string | undefined;
  /** New phone number, in international form; sent as `phone_number`. */
  phone?: string | undefined;
}
/** What `contacts.search` looks for. */
export interface SearchContactsParams extends Query<'contactsSearch'>, Named {}
/** Order of `contacts.exportCsv`. */
export interface ExportCsvParams extends Query<'contactsExportCsv'>, Named {}
/** Filters of `contacts.getConversations`. */
export interface GetConversationsParams extends Omit<Query<'contactsGetConversations'>, 'channel_types'> {
  /** Platforms, separated by commas: `"whatsapp,web"`. */
  channelTypes?: string | undefined;
}
/** Filters and paging of `contacts.getComments`. */
export interface GetCommentsParams extends Omit<Query<'contactsGetComments'>, 'channel_types'> {
  /** Platforms, separated by commas: `"whatsapp,web"`. */
  channelType?: string | undefined;
}
/** Days of `contacts.getActivities`. */
export interface GetActivitiesParams extends Query<'contactsGetActivities'>, Named {}
/** Filters and paging of `contacts.listNotifications`. */
export interface ListNotificationsParams extends Query<'contactsListNotifications'>, Named {}

/** `campaign.list` takes no fields. */
export type ListCampaignsParams = Record<string, never>;
/** A new campaign. */
export interface CreateCampaignInput extends Fields<'CreateCampaignInput'>, Named {}
/** Filters and paging of `campaign.listTouchpoints`. */
export interface ListTouchpointsParams extends Query<'campaignListTouchpoints'>, Named {}
/** A new touchpoint. */
export interface CreateTouchpointInput extends Fields<'CreateTouchpointInput'>, Named {}
/** What to change in a touchpoint. */
export interface UpdateTouchpointInput extends Fields<'UpdateTouchpointInput'>, Named {}
/** The touchpoint, or the phrase in a channel, to check. */
export interface ValidateTouchpointInput extends Fields<'ValidateTouchpointInput'>, Named {}

/**
 * The methods of an API, or some of them, as plain async functions: what code may ask for that is to be tested with stubs,
 * which then need no `withResponse`: `Stub<Pick<ContactsApi, 'get'>>`. The client's own methods fit, too.
 */
export type Stub<Api> = {
  [Method in keyof Api]: Api[Method] extends (...args: infer Args) => PromiseLike<infer Result>
    ? (...args: Args) => PromiseLike<Result>
    : never;
};
