// Written by `npm run generate` from openapi.yaml. Do not edit: change the spec and run it again.

import { type Fetcher, type Init, operation } from '../typed-fetch.js';

/** The address of each environment's gateway. */
export const gateways = {
  stable: 'https://app-gatewayv2.imbrace.co',
  prodv2: 'https://app-gatewayv2.imbrace.co',
  develop: 'https://app-gateway.dev.imbrace.co',
  sandbox: 'https://app-gateway.sandbox.imbrace.co',
} as const;

/** The environments a client can be pointed at by name. */
export type Environment = keyof typeof gateways;

/** The methods of each namespace. */
export interface Methods {
  channel:
    | 'list'
    | 'create'
    | 'getCount'
    | 'get'
    | 'update'
    | 'delete'
    | 'deleteV3'
    | 'createWeb'
    | 'createFacebook'
    | 'updateFacebook'
    | 'createInstagram'
    | 'createEmail'
    | 'createWechat'
    | 'createLine'
    | 'createWhatsApp'
    | 'updateWhatsApp'
    | 'getFacebookPages'
    | 'getCredential'
    | 'updateCredential'
    | 'deleteCredential'
    | 'updateChannelWorkflow'
    | 'deleteChannelWorkflow'
    | 'listAssignableTeams'
    | 'listTeamObservers';
  contacts:
    | 'list'
    | 'search'
    | 'exportCsv'
    | 'uploadAvatar'
    | 'get'
    | 'update'
    | 'getConversations'
    | 'getComments'
    | 'getFiles'
    | 'getActivities'
    | 'listNotifications'
    | 'markNotificationsRead'
    | 'dismissNotification'
    | 'dismissAllNotifications';
  campaign:
    | 'list'
    | 'create'
    | 'get'
    | 'delete'
    | 'listTouchpoints'
    | 'createTouchpoint'
    | 'getTouchpoint'
    | 'updateTouchpoint'
    | 'deleteTouchpoint'
    | 'validateTouchpoint';
}

// One function an operation, by its operationId.

export const channelList = operation('channel.list', (fetcher: Fetcher, init: Init<'/channel-service/v1/channels', 'get'>) =>
  fetcher.GET('/channel-service/v1/channels', init),
);

export const channelCreate = operation('channel.create', (fetcher: Fetcher, init: Init<'/channel-service/v1/channels', 'post'>) =>
  fetcher.POST('/channel-service/v1/channels', init),
);

export const channelGetCount = operation('channel.getCount', (fetcher: Fetcher, init: Init<'/channel-service/v1/channels/_count', 'get'>) =>
  fetcher.GET('/channel-service/v1/channels/_count', init),
);

export const channelGet = operation('channel.get', (fetcher: Fetcher, init: Init<'/channel-service/v1/channels/{channel_id}', 'get'>) =>
  fetcher.GET('/channel-service/v1/channels/{channel_id}', init),
);

export const channelUpdate = operation('channel.update', (fetcher: Fetcher, init: Init<'/channel-service/v1/channels/{channel_id}', 'put'>) =>
  fetcher.PUT('/channel-service/v1/channels/{channel_id}', init),
);

export const channelDelete = operation('channel.delete', (fetcher: Fetcher, init: Init<'/channel-service/v1/channels/{channel_id}', 'delete'>) =>
  fetcher.DELETE('/channel-service/v1/channels/{channel_id}', init),
);

export const channelDeleteV3 = operation('channel.deleteV3', (fetcher: Fetcher, init: Init<'/channel-service/v3/channels/{channel_id}', 'delete'>) =>
  fetcher.DELETE('/channel-service/v3/channels/{channel_id}', init),
);

export const channelCreateWeb = operation('channel.createWeb', (fetcher: Fetcher, init: Init<'/channel-service/v1/channels/_web', 'post'>) =>
  fetcher.POST('/channel-service/v1/channels/_web', init),
);

export const channelCreateFacebook = operation('channel.createFacebook', (fetcher: Fetcher, init: Init<'/channel-service/v3/channels/_facebook', 'post'>) =>
  fetcher.POST('/channel-service/v3/channels/_facebook', init),
);

export const channelUpdateFacebook = operation('channel.updateFacebook', (fetcher: Fetcher, init: Init<'/channel-service/v2/channels/_facebook', 'put'>) =>
  fetcher.PUT('/channel-service/v2/channels/_facebook', init),
);

export const channelCreateInstagram = operation('channel.createInstagram', (fetcher: Fetcher, init: Init<'/channel-service/v1/channels/_instagram', 'post'>) =>
  fetcher.POST('/channel-service/v1/channels/_instagram', init),
);

export const channelCreateEmail = operation('channel.createEmail', (fetcher: Fetcher, init: Init<'/channel-service/v1/channels/_email', 'post'>) =>
  fetcher.POST('/channel-service/v1/channels/_email', init),
);

export const channelCreateWechat = operation('channel.createWechat', (fetcher: Fetcher, init: Init<'/channel-service/v1/channels/_wechat', 'post'>) =>
  fetcher.POST('/channel-service/v1/channels/_wechat', init),
);

export const channelCreateLine = operation('channel.createLine', (fetcher: Fetcher, init: Init<'/channel-service/v1/channels/_line', 'post'>) =>
  fetcher.POST('/channel-service/v1/channels/_line', init),
);

export const channelCreateWhatsApp = operation('channel.createWhatsApp', (fetcher: Fetcher, init: Init<'/channel-service/v1/channels/_whatsapp', 'post'>) =>
  fetcher.POST('/channel-service/v1/channels/_whatsapp', init),
);

export const channelUpdateWhatsApp = operation('channel.updateWhatsApp', (fetcher: Fetcher, init: Init<'/channel-service/v2/channels/_whatsapp', 'put'>) =>
  fetcher.PUT('/channel-service/v2/channels/_whatsapp', init),
);

export const channelGetFacebookPages = operation('channel.getFacebookPages', (fetcher: Fetcher, init: Init<'/channel-service/v1/channels/_facebook/credential/{credential_id}', 'get'>) =>
  fetcher.GET('/channel-service/v1/channels/_facebook/credential/{credential_id}', init),
);

export const channelGetCredential = operation('channel.getCredential', (fetcher: Fetcher, init: Init<'/channel-service/v1/channels/credentials/{credential_id}', 'get'>) =>
  fetcher.GET('/channel-service/v1/channels/credentials/{credential_id}', init),
);

export const channelUpdateCredential = operation('channel.updateCredential', (fetcher: Fetcher, init: Init<'/channel-service/v1/channels/credentials/{credential_id}', 'put'>) =>
  fetcher.PUT('/channel-service/v1/channels/credentials/{credential_id}', init),
);

export const channelDeleteCredential = operation('channel.deleteCredential', (fetcher: Fetcher, init: Init<'/channel-service/v1/channels/credentials/{credential_id}', 'delete'>) =>
  fetcher.DELETE('/channel-service/v1/channels/credentials/{credential_id}', init),
);

export const channelUpdateChannelWorkflow = operation('channel.updateChannelWorkflow', (fetcher: Fetcher, init: Init<'/channel-service/v1/channels/workflows/{workflow_id}', 'put'>) =>
  fetcher.PUT('/channel-service/v1/channels/workflows/{workflow_id}', init),
);

export const channelDeleteChannelWorkflow = operation('channel.deleteChannelWorkflow', (fetcher: Fetcher, init: Init<'/channel-service/v1/channels/workflows/{workflow_id}', 'delete'>) =>
  fetcher.DELETE('/channel-service/v1/channels/workflows/{workflow_id}', init),
);

export const channelListAssignableTeams = operation('channel.listAssignableTeams', (fetcher: Fetcher, init: Init<'/channel-service/v1/assign/teams/all', 'get'>) =>
  fetcher.GET('/channel-service/v1/assign/teams/all', init),
);

export const channelListTeamObservers = operation('channel.listTeamObservers', (fetcher: Fetcher, init: Init<'/channel-service/v1/assign/team/{team_id}/observers', 'get'>) =>
  fetcher.GET('/channel-service/v1/assign/team/{team_id}/observers', init),
);

export const contactsList = operation('contacts.list', (fetcher: Fetcher, init: Init<'/channel-service/v1/contacts', 'get'>) =>
  fetcher.GET('/channel-service/v1/contacts', init),
);

export const contactsSearch = operation('contacts.search', (fetcher: Fetcher, init: Init<'/channel-service/v1/contacts/_search', 'get'>) =>
  fetcher.GET('/channel-service/v1/contacts/_search', init),
);

export const contactsExportCsv = operation('contacts.exportCsv', (fetcher: Fetcher, init: Init<'/channel-service/v1/contacts/_export_csv', 'get'>) =>
  fetcher.GET('/channel-service/v1/contacts/_export_csv', init),
);

export const contactsUploadAvatar = operation('contacts.uploadAvatar', (fetcher: Fetcher, init: Init<'/channel-service/v1/contacts/_fileupload', 'post'>) =>
  fetcher.POST('/channel-service/v1/contacts/_fileupload', init),
);

export const contactsGet = operation('contacts.get', (fetcher: Fetcher, init: Init<'/channel-service/v1/contacts/{contact_id}', 'get'>) =>
  fetcher.GET('/channel-service/v1/contacts/{contact_id}', init),
);

export const contactsUpdate = operation('contacts.update', (fetcher: Fetcher, init: Init<'/channel-service/v1/contacts/{contact_id}', 'put'>) =>
  fetcher.PUT('/channel-service/v1/contacts/{contact_id}', init),
);

export const contactsGetConversations = operation('contacts.getConversations', (fetcher: Fetcher, init: Init<'/channel-service/v1/contacts/{contact_id}/conversations', 'get'>) =>
  fetcher.GET('/channel-service/v1/contacts/{contact_id}/conversations', init),
);

export const contactsGetComments = operation('contacts.getComments', (fetcher: Fetcher, init: Init<'/channel-service/v1/contacts/{contact_id}/comments', 'get'>) =>
  fetcher.GET('/channel-service/v1/contacts/{contact_id}/comments', init),
);

export const contactsGetFiles = operation('contacts.getFiles', (fetcher: Fetcher, init: Init<'/channel-service/v1/contact/{contact_id}/files', 'get'>) =>
  fetcher.GET('/channel-service/v1/contact/{contact_id}/files', init),
);

export const contactsGetActivities = operation('contacts.getActivities', (fetcher: Fetcher, init: Init<'/channel-service/v1/conversations_activities/{conversation_id}', 'get'>) =>
  fetcher.GET('/channel-service/v1/conversations_activities/{conversation_id}', init),
);

export const contactsListNotifications = operation('contacts.listNotifications', (fetcher: Fetcher, init: Init<'/channel-service/v1/notifications', 'get'>) =>
  fetcher.GET('/channel-service/v1/notifications', init),
);

export const contactsMarkNotificationsRead = operation('contacts.markNotificationsRead', (fetcher: Fetcher, init: Init<'/channel-service/v1/notifications/read', 'put'>) =>
  fetcher.PUT('/channel-service/v1/notifications/read', init),
);

export const contactsDismissNotification = operation('contacts.dismissNotification', (fetcher: Fetcher, init: Init<'/channel-service/v1/notifications/dismiss', 'post'>) =>
  fetcher.POST('/channel-service/v1/notifications/dismiss', init),
);

export const contactsDismissAllNotifications = operation('contacts.dismissAllNotifications', (fetcher: Fetcher, init: Init<'/channel-service/v1/notifications/dismiss/all', 'delete'>) =>
  fetcher.DELETE('/channel-service/v1/notifications/dismiss/all', init),
);

export const campaignList = operation('campaign.list', (fetcher: Fetcher, init: Init<'/channel-service/v1/campaign', 'get'>) =>
  fetcher.GET('/channel-service/v1/campaign', init),
);

export const campaignCreate = operation('campaign.create', (fetcher: Fetcher, init: Init<'/channel-service/v1/campaign', 'post'>) =>
  fetcher.POST('/channel-service/v1/campaign', init),
);

export const campaignGet = operation('campaign.get', (fetcher: Fetcher, init: Init<'/channel-service/v1/campaign/{campaign_id}', 'get'>) =>
  fetcher.GET('/channel-service/v1/campaign/{campaign_id}', init),
);

export const campaignDelete = operation('campaign.delete', (fetcher: Fetcher, init: Init<'/channel-service/v1/campaign/{campaign_id}', 'delete'>) =>
  fetcher.DELETE('/channel-service/v1/campaign/{campaign_id}', init),
);

export const campaignListTouchpoints = operation('campaign.listTouchpoints', (fetcher: Fetcher, init: Init<'/channel-service/v1/touchpoints', 'get'>) =>
  fetcher.GET('/channel-service/v1/touchpoints', init),
);

export const campaignCreateTouchpoint = operation('campaign.createTouchpoint', (fetcher: Fetcher, init: Init<'/channel-service/v1/touchpoints', 'post'>) =>
  fetcher.POST('/channel-service/v1/touchpoints', init),
);

export const campaignGetTouchpoint = operation('campaign.getTouchpoint', (fetcher: Fetcher, init: Init<'/channel-service/v1/touchpoints/{touchpoint_id}', 'get'>) =>
  fetcher.GET('/channel-service/v1/touchpoints/{touchpoint_id}', init),
);

export const campaignUpdateTouchpoint = operation('campaign.updateTouchpoint', (fetcher: Fetcher, init: Init<'/channel-service/v1/touchpoints/{touchpoint_id}', 'put'>) =>
  fetcher.PUT('/channel-service/v1/touchpoints/{touchpoint_id}', init),
);

export const campaignDeleteTouchpoint = operation('campaign.deleteTouchpoint', (fetcher: Fetcher, init: Init<'/channel-service/v1/touchpoints/{touchpoint_id}', 'delete'>) =>
  fetcher.DELETE('/channel-service/v1/touchpoints/{touchpoint_id}', init),
);

export const campaignValidateTouchpoint = operation('campaign.validateTouchpoint', (fetcher: Fetcher, init: Init<'/channel-service/v1/touchpoints/_validate', 'post'>) =>
  fetcher.POST('/channel-service/v1/touchpoints/_validate', init),
);
