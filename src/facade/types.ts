import type { components, operations } from '../generated/schema.js';

/** Components of the spec by name: what goes over the wire. */
export type Wire = components['schemas'];

/** The query of an operation. */
type Query<Id extends keyof operations> = NonNullable<operations[Id]['parameters']['query']>;

/** A messaging platform that a channel connects to. In answers, later values are possible. */
export type ChannelType = Wire['ChannelType'];
/** An entry point through which contacts reach you. Its `config` holds live secrets: never log it. */
export type Channel = Wire['Channel'];
/** A stored login of a messaging platform. */
export type ChannelCredential = Wire['ChannelCredential'];
/** How many channels there are, in all and by platform. */
export type ChannelCount = Wire['ChannelCount'];
/** A Facebook page that a credential can manage. */
export type FacebookPage = Wire['FacebookPage'];
/** A team that conversations can be assigned to. */
export type Team = Wire['Team'];
/** A member who watches a team's conversations. */
export type TeamObserver = Wire['TeamObserver'];
/** A lead, customer or user who writes through your channels. */
export type Contact = Wire['Contact'];
/** An internal note on a contact. */
export type ContactComment = Wire['ContactComment'];
/** A file that was exchanged with a contact. */
export type ContactFile = Wire['ContactFile'];
/** A contact's conversation, as the current user sees it. */
export type Conversation = Wire['Conversation'];
/** An entry in a conversation's log. */
export type Activity = Wire['Activity'];
/** A notification of the current user. */
export type Notification = Wire['Notification'];
/** A file that was uploaded. */
export type UploadedFile = Wire['UploadedFile'];
/** A marketing campaign. */
export type Campaign = Wire['Campaign'];
/** A step of a campaign through which contacts are met. */
export type Touchpoint = Wire['Touchpoint'];
/** Whether a touchpoint can go live, and what is wrong where it cannot. */
export type TouchpointValidation = Wire['TouchpointValidation'];

/** The rows of one page, and what the service says about the whole list. */
export type Page<Item> = Wire['PageInfo'] & {
  /** The rows of this page. */
  data: Item[];
};
/** A page that knows how many rows there are. */
export type CountedPage<Item> = Page<Item> & {
  /** How many rows match in all; NaN where the service does not say. */
  total: number;
};

/** The service did what was asked. */
export type Success = Wire['SuccessAnswer'] & {
  /** Always true: where it is false, the call throws. */
  success: true;
};

/** Filters of `channel.list`. */
export type ListChannelsParams = Query<'channelList'>;
/** A new channel of any platform. */
export type CreateChannelInput = Wire['CreateChannelInput'];
/** What to change in a channel. */
export type UpdateChannelInput = Wire['UpdateChannelInput'];
/** A new web chat. */
export type CreateWebInput = Wire['CreateWebChannelInput'];
/** A Facebook page to connect. */
export type FacebookInput = Wire['FacebookChannelInput'];
/** A page whose Instagram account to connect. */
export type InstagramInput = Wire['InstagramChannelInput'];
/** A mailbox to connect. */
export type CreateEmailInput = Wire['CreateEmailChannelInput'];
/** A WeChat account to connect. */
export type CreateWechatInput = Pick<Wire['CreateWechatChannelInput'], 'name'> & {
  /** Id of the app. */
  app_id?: Wire['WechatChannelConfigInput']['app_id'];
  /** Secret of the app: never log it. */
  app_secret?: Wire['WechatChannelConfigInput']['secret'];
  /** Further settings; `app_id` and `app_secret` win over the ones in here. */
  config?: Partial<Wire['WechatChannelConfigInput']>;
};
/** A LINE account to connect. */
export type CreateLineInput = Pick<Wire['CreateLineChannelInput'], 'name'> & {
  /** Access token of the LINE channel: never log it. */
  channel_access_token?: Wire['LineChannelConfigInput']['line_channel_token'];
  /** Secret of the LINE channel: never log it. */
  channel_secret?: Wire['LineChannelConfigInput']['line_channel_secret'];
  /** Further settings; `channel_access_token` and `channel_secret` win over the ones in here. */
  config?: Partial<Wire['LineChannelConfigInput']>;
};
/** A WhatsApp Business number to connect. */
export type WhatsAppInput = Pick<Wire['UpdateWhatsAppChannelInput'], 'name'> & {
  /** Id of the number at Meta. */
  phone_number_id?: Wire['UpdateWhatsAppChannelConfigInput']['phone_number_id'];
  /** Access token of the number: never log it. */
  access_token?: Wire['UpdateWhatsAppChannelConfigInput']['access_key'];
  /** Further settings; `phone_number_id` and `access_token` win over the ones in here. */
  config?: Wire['UpdateWhatsAppChannelConfigInput'];
};
/** What to change in a stored login. */
export type UpdateCredentialInput = Wire['UpdateCredentialInput'];
/** What to change in a channel's workflow. */
export type UpdateChannelWorkflowInput = Wire['UpdateChannelWorkflowInput'];
/** Filters of `channel.listAssignableTeams`. */
export type ListAssignableTeamsParams = Query<'channelListAssignableTeams'>;
/** Filters of `channel.listTeamObservers`. */
export type ListTeamObserversParams = Query<'channelListTeamObservers'>;

/** Paging and order of `contacts.list`. */
export type ListContactsParams = Query<'contactsList'>;
/** What to change in a contact: by its documented names `name` and `phone`, or by those of the service. */
export type UpdateContactInput = Wire['UpdateContactInput'] & {
  /** New name; sent as `display_name`. */
  name?: string;
  /** New phone number, in international form; sent as `phone_number`. */
  phone?: string;
};
/** What `contacts.search` looks for. */
export type SearchContactsParams = Query<'contactsSearch'>;
/** Order of `contacts.exportCsv`. */
export type ExportCsvParams = Query<'contactsExportCsv'>;
/** Filters of `contacts.getConversations`. */
export type GetConversationsParams = Omit<Query<'contactsGetConversations'>, 'channel_types'> & {
  /** Platforms, separated by commas: `"whatsapp,web"`. */
  channelTypes?: string;
};
/** Filters and paging of `contacts.getComments`. */
export type GetCommentsParams = Omit<Query<'contactsGetComments'>, 'channel_types'> & {
  /** Platforms, separated by commas: `"whatsapp,web"`. */
  channelType?: string;
};
/** Days of `contacts.getActivities`. */
export type GetActivitiesParams = Query<'contactsGetActivities'>;
/** Filters and paging of `contacts.listNotifications`. */
export type ListNotificationsParams = Query<'contactsListNotifications'>;

/** `campaign.list` takes no fields. */
export type ListCampaignsParams = Record<string, never>;
/** A new campaign. */
export type CreateCampaignInput = Wire['CreateCampaignInput'];
/** Filters and paging of `campaign.listTouchpoints`. */
export type ListTouchpointsParams = Query<'campaignListTouchpoints'>;
/** A new touchpoint. */
export type CreateTouchpointInput = Wire['CreateTouchpointInput'];
/** What to change in a touchpoint. */
export type UpdateTouchpointInput = Wire['UpdateTouchpointInput'];
/** The touchpoint, or the phrase in a channel, to check. */
export type ValidateTouchpointInput = Wire['ValidateTouchpointInput'];
