import { describe, expectTypeOf, it } from 'vitest';
import type * as sdk from '../../src/index.ts';

// Nothing runs here: `tsc -p .` judges this file. Parameters and results are held against the reference pages by the
// names under which the package exports them; a documented method that is missing is an error as well.

type Method<Args extends unknown[], Result> = (...args: [...Args, options?: sdk.RequestOptions]) => Result;
type Call<Args extends unknown[], Result> = Method<Args, sdk.Call<Result>>;
type List<Args extends unknown[], Result, Item> = Method<Args, sdk.ListCall<Result, Item>>;
/** The methods of an interface that are documented; there may be others beside them. */
type Methods<Api, Documented> = { [Name in keyof Documented]: Name extends keyof Api ? Api[Name] : 'is missing' };

interface DocumentedChannel {
  list: List<[query?: sdk.ListChannelsParams], sdk.Channel[], sdk.Channel>;
  get: Call<[id: string], sdk.Channel>;
  create: Call<[input: sdk.CreateChannelInput], sdk.Channel>;
  update: Call<[id: string, input: sdk.UpdateChannelInput], sdk.Channel>;
  delete: Call<[id: string], sdk.Success>;
  deleteV3: Call<[id: string], sdk.Success>;
  getCount: Call<[], sdk.ChannelCount>;
  createWeb: Call<[input: sdk.CreateWebInput], sdk.Channel>;
  createFacebook: Call<[input: sdk.FacebookInput], sdk.Channel>;
  updateFacebook: Call<[input: sdk.FacebookInput], sdk.Channel>;
  createInstagram: Call<[input: sdk.InstagramInput], sdk.Channel>;
  createEmail: Call<[input: sdk.CreateEmailInput], sdk.Channel>;
  createWechat: Call<[input: sdk.CreateWechatInput], sdk.Channel>;
  createLine: Call<[input: sdk.CreateLineInput], sdk.Channel>;
  createWhatsApp: Call<[input: sdk.WhatsAppInput], sdk.Channel>;
  updateWhatsApp: Call<[input: sdk.WhatsAppInput], sdk.Channel>;
  getFacebookPages: Call<[credentialId: string], sdk.FacebookPage[]>;
  getCredential: Call<[id: string], sdk.ChannelCredential>;
  updateCredential: Call<[id: string, input: sdk.UpdateCredentialInput], sdk.ChannelCredential>;
  deleteCredential: Call<[id: string], void>;
  updateChannelWorkflow: Call<[id: string, input: sdk.UpdateChannelWorkflowInput], sdk.Success>;
  deleteChannelWorkflow: Call<[id: string], void>;
  listAssignableTeams: Call<[query?: sdk.ListAssignableTeamsParams], sdk.Team[]>;
  listTeamObservers: Call<[teamId: string, query?: sdk.ListTeamObserversParams], sdk.TeamObserver[]>;
}

interface DocumentedContacts {
  list: List<[query?: sdk.ListContactsParams], sdk.CountedPage<sdk.Contact>, sdk.Contact>;
  get: Call<[id: string], sdk.Contact>;
  update: Call<[id: string, input: sdk.UpdateContactInput], sdk.Contact>;
  search: List<[query: sdk.SearchContactsParams], sdk.CountedPage<sdk.Contact>, sdk.Contact>;
  exportCsv: Method<[query?: sdk.ExportCsvParams], sdk.DownloadCall>;
  getConversations: Call<[id: string, query?: sdk.GetConversationsParams], sdk.Conversation[]>;
  getComments: List<[id: string, query?: sdk.GetCommentsParams], sdk.ContactComment[], sdk.ContactComment>;
  getFiles: Call<[id: string], sdk.ContactFile[]>;
  getActivities: Call<[conversationId: string, query?: sdk.GetActivitiesParams], sdk.Activity[]>;
  uploadAvatar: Call<[file: FormData | sdk.AvatarFile], sdk.UploadedFile>;
  listNotifications: List<[query?: sdk.ListNotificationsParams], sdk.CountedPage<sdk.Notification>, sdk.Notification>;
  markNotificationsRead: Call<[ids: string[]], sdk.Success>;
  dismissNotification: Call<[id: string], sdk.Success>;
  dismissAllNotifications: Call<[], sdk.Success>;
}

interface DocumentedCampaign {
  list: List<[query?: sdk.ListCampaignsParams], sdk.Page<sdk.Campaign>, sdk.Campaign>;
  get: Call<[id: string], sdk.Campaign>;
  create: Call<[input: sdk.CreateCampaignInput], sdk.Campaign>;
  delete: Call<[id: string], void>;
  listTouchpoints: List<[query?: sdk.ListTouchpointsParams], sdk.Page<sdk.Touchpoint>, sdk.Touchpoint>;
  getTouchpoint: Call<[id: string], sdk.Touchpoint>;
  createTouchpoint: Call<[input: sdk.CreateTouchpointInput], sdk.Touchpoint>;
  updateTouchpoint: Call<[id: string, input: sdk.UpdateTouchpointInput], sdk.Touchpoint>;
  deleteTouchpoint: Call<[id: string], void>;
  validateTouchpoint: Call<[input: sdk.ValidateTouchpointInput], sdk.TouchpointValidation>;
}

describe('the types of the documented methods', () => {
  it('are the documented ones, by their exported names', () => {
    expectTypeOf<Methods<sdk.ChannelApi, DocumentedChannel>>().toEqualTypeOf<DocumentedChannel>();
    expectTypeOf<Methods<sdk.ContactsApi, DocumentedContacts>>().toEqualTypeOf<DocumentedContacts>();
    expectTypeOf<Methods<sdk.CampaignApi, DocumentedCampaign>>().toEqualTypeOf<DocumentedCampaign>();
  });
});

/** The fields that an object always has. */
type Certain<T> = { [Name in keyof T]-?: undefined extends T[Name] ? never : Name }[keyof T];

describe('the types of answers', () => {
  it('have the documented fields, the required ones for certain', () => {
    expectTypeOf<Certain<sdk.Channel>>().toEqualTypeOf<
      'id' | 'name' | 'type' | 'organization_id' | 'is_active' | 'created_at' | 'updated_at'
    >();
    expectTypeOf<Certain<sdk.Contact>>().toEqualTypeOf<'id' | 'organization_id' | 'created_at' | 'updated_at'>();
    expectTypeOf<Certain<sdk.Campaign>>().toEqualTypeOf<'_id' | 'name'>();
    expectTypeOf<Certain<sdk.ChannelCredential>>().toEqualTypeOf<'_id'>();
    expectTypeOf<Certain<sdk.ContactComment>>().toEqualTypeOf<'_id'>();
    expectTypeOf<Certain<sdk.ContactFile>>().toEqualTypeOf<'_id'>();
    expectTypeOf<Certain<sdk.Touchpoint>>().toEqualTypeOf<'_id'>();
    expectTypeOf<'text' | 'created_at'>().toExtend<keyof sdk.ContactComment>();
    expectTypeOf<'name' | 'url' | 'size'>().toExtend<keyof sdk.ContactFile>();
    expectTypeOf<'status' | 'channel_type' | 'created_at' | 'updated_at'>().toExtend<keyof sdk.Campaign>();
    expectTypeOf<'name' | 'type' | 'campaign_id' | 'created_at'>().toExtend<keyof sdk.Touchpoint>();
  });

  it('take any platform and complete the known ones; a request takes the known ones only', () => {
    expectTypeOf<string>().toExtend<sdk.Channel['type']>();
    expectTypeOf<'line'>().toExtend<sdk.Channel['type']>();
    // Were the known names swallowed by `string`, nothing would be left to complete.
    expectTypeOf<sdk.Channel['type']>().not.toEqualTypeOf<string>();
    expectTypeOf<Extract<sdk.Channel['type'], sdk.ChannelType>>().toEqualTypeOf<sdk.ChannelType>();
    expectTypeOf<sdk.ChannelType>().toEqualTypeOf<
      'web' | 'facebook' | 'whatsapp' | 'instagram' | 'wechat' | 'line' | 'email' | 'wecom'
    >();
  });

  it('say what may be null', () => {
    expectTypeOf<sdk.Contact['updated_at']>().toEqualTypeOf<string | null>();
    expectTypeOf<sdk.Contact['email']>().toEqualTypeOf<string | null | undefined>();
  });

  it('know the number of rows where the service always gives it', () => {
    expectTypeOf<sdk.CountedPage<sdk.Contact>['total']>().toEqualTypeOf<number>();
    expectTypeOf<sdk.Page<sdk.Campaign>['total']>().toEqualTypeOf<number | undefined>();
    expectTypeOf<sdk.Success['success']>().toEqualTypeOf<true>();
    expectTypeOf<sdk.TouchpointValidation['valid']>().toEqualTypeOf<boolean>();
    expectTypeOf<sdk.TouchpointValidation['errors']>().toEqualTypeOf<string[] | undefined>();
  });
});
