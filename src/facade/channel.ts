import type { RequestOptions } from '../core/options/index.js';
import type { Call, ListCall } from '../core/paging/index.js';
import * as operations from '../generated/client.js';
import type { Caller } from './call.js';
import {
  asChannel,
  asChannelCount,
  asChannels,
  asConnectedChannel,
  asCredential,
  asFacebookPages,
  asTeamObservers,
  asTeams,
} from './shapes/channel.js';
import { toLineBody, toWechatBody, toWhatsAppBody } from './shapes/channel-input.js';
import { asNothing, asSuccess, fieldsOf } from './shapes/envelope.js';
import type {
  Channel,
  ChannelCount,
  ChannelCredential,
  CreateChannelInput,
  CreateEmailInput,
  CreateLineInput,
  CreateWebInput,
  CreateWechatInput,
  FacebookInput,
  FacebookPage,
  InstagramInput,
  ListAssignableTeamsParams,
  ListChannelsParams,
  ListTeamObserversParams,
  Success,
  Team,
  TeamObserver,
  UpdateChannelInput,
  UpdateChannelWorkflowInput,
  UpdateCredentialInput,
  WhatsAppInput,
} from './types.js';

/** The methods of `client.channel`. */
export function createChannel(caller: Caller) {
  const { call, list } = caller.parts;
  return {
    /**
     * Lists channels, a page at a time; `for await` goes on to the pages after it.
     *
     * @param query filters; may be left out
     * @param query.type only channels of this platform
     * @param query.limit how many at most
     * @param query.skip how many to pass over
     * @returns the channels, as an array
     * @throws ValidationError if the service does not know the platform
     * @example
     * const channels = await client.channel.list({ type: 'whatsapp' });
     * for (const channel of channels) console.log(channel.id, channel.name, channel.is_active);
     */
    list(query?: ListChannelsParams, options?: RequestOptions): ListCall<Channel[], Channel> {
      return list(operations.channelList, asChannels, options, query, (query) => ({ params: { query } }));
    },

    /**
     * Gets one channel. Its `config` holds live secrets: never log it.
     *
     * @param channelId the channel's id
     * @returns the channel
     * @throws NotFoundError if there is no such channel
     * @example
     * const channel = await client.channel.get('channel_id');
     */
    get(channelId: string, options?: RequestOptions): Call<Channel> {
      return call(operations.channelGet, asChannel(), options, () => ({ params: { path: { channel_id: channelId } } }));
    },

    /**
     * Creates a channel of any platform. Where there is a method for the platform, prefer that one.
     *
     * @param input name, platform and settings
     * @returns the new channel
     * @throws ConflictError if the name is taken
     * @example
     * const channel = await client.channel.create({ name: 'Front Desk', type: 'wecom' });
     */
    create(input: CreateChannelInput, options?: RequestOptions): Call<Channel> {
      return call(operations.channelCreate, asChannel(), options, () => ({ body: fieldsOf(input) }));
    },

    /**
     * Switches a channel on or off, renames it, or changes its settings.
     *
     * @param channelId the channel's id
     * @param input what to change
     * @returns the channel as it is now
     * @throws NotFoundError if there is no such channel
     * @throws ConflictError if the new name is taken
     * @example
     * await client.channel.update('channel_id', { active: false });
     */
    update(channelId: string, input: UpdateChannelInput, options?: RequestOptions): Call<Channel> {
      return call(operations.channelUpdate, asChannel(), options, () => ({
        params: { path: { channel_id: channelId } },
        body: fieldsOf(input),
      }));
    },

    /**
     * Deletes a channel.
     *
     * @param channelId the channel's id
     * @returns an acknowledgement
     * @throws NotFoundError if there is no such channel; its message says where an earlier attempt may have deleted it
     * @example
     * const { success } = await client.channel.delete('channel_id');
     */
    delete(channelId: string, options?: RequestOptions): Call<Success> {
      return call(operations.channelDelete, asSuccess, options, () => ({
        params: { path: { channel_id: channelId } },
      }));
    },

    /**
     * Deletes a channel by the third version of the service's route.
     *
     * @param channelId the channel's id
     * @returns an acknowledgement
     * @throws NotFoundError if there is no such channel; its message says where an earlier attempt may have deleted it
     * @example
     * const { success } = await client.channel.deleteV3('channel_id');
     */
    deleteV3(channelId: string, options?: RequestOptions): Call<Success> {
      return call(operations.channelDeleteV3, asSuccess, options, () => ({
        params: { path: { channel_id: channelId } },
      }));
    },

    /**
     * Counts channels.
     *
     * @returns `count`, the sum, and a number for each platform; `null` where the service gives none
     * @throws AuthError if the credential is not accepted
     * @example
     * const { count, whatsapp } = await client.channel.getCount();
     */
    getCount(options?: RequestOptions): Call<ChannelCount> {
      return call(operations.channelGetCount, asChannelCount, options);
    },

    /**
     * Creates a web chat.
     *
     * @param input its name, and how its window looks
     * @returns the new channel
     * @throws ConflictError if the name is taken
     * @example
     * const channel = await client.channel.createWeb({ name: 'Website Chat' });
     */
    createWeb(input: CreateWebInput, options?: RequestOptions): Call<Channel> {
      return call(operations.channelCreateWeb, asChannel('web'), options, () => ({ body: fieldsOf(input) }));
    },

    /**
     * Connects a Facebook page as a Messenger channel.
     *
     * @param input the page, and the credential or token to reach it by; with `access_token` alone, every page of its account
     * @returns the new channel; where the service connects several pages, that of `page_id`
     * @throws ApiError if several were connected and none is that of `page_id`: `body` has them; do not repeat the call
     * @example
     * const [page] = await client.channel.getFacebookPages('credential_id');
     * const channel = await client.channel.createFacebook({ credential_id: 'credential_id', page_id: page?._id });
     */
    createFacebook(input: FacebookInput, options?: RequestOptions): Call<Channel> {
      return call(operations.channelCreateFacebook, asConnectedChannel('facebook'), options, () => ({
        body: fieldsOf(input),
      }));
    },

    /**
     * Changes how a Facebook page is connected.
     *
     * @param input the page, and the credential or token to reach it by; with `access_token` alone, every page of its account
     * @returns the channel as it is now; where the service answers with several, that of `page_id`
     * @throws ApiError if it answered with several and none is that of `page_id`: `body` has them; do not repeat the call
     * @example
     * const channel = await client.channel.updateFacebook({ page_id: 'page_id', credential_id: 'credential_id' });
     */
    updateFacebook(input: FacebookInput, options?: RequestOptions): Call<Channel> {
      return call(operations.channelUpdateFacebook, asConnectedChannel('facebook'), options, () => ({
        body: fieldsOf(input),
      }));
    },

    /**
     * Connects the Instagram account of a Facebook page.
     *
     * @param input the page, and the credential or token to reach it by; with `access_token` alone, every page of its account
     * @returns the new channel; where the service connects several pages, that of `page_id`
     * @throws ApiError if several were connected and none is that of `page_id`: `body` has them; do not repeat the call
     * @example
     * const channel = await client.channel.createInstagram({ page_id: 'page_id', credential_id: 'credential_id' });
     */
    createInstagram(input: InstagramInput, options?: RequestOptions): Call<Channel> {
      return call(operations.channelCreateInstagram, asConnectedChannel('instagram'), options, () => ({
        body: fieldsOf(input),
      }));
    },

    /**
     * Connects a mailbox.
     *
     * @param input a name, and the mailbox's address
     * @returns the new channel
     * @throws ConflictError if the name is taken
     * @example
     * const channel = await client.channel.createEmail({ name: 'Support', email: 'support@example.com' });
     */
    createEmail(input: CreateEmailInput, options?: RequestOptions): Call<Channel> {
      return call(operations.channelCreateEmail, asChannel('email'), options, () => ({ body: fieldsOf(input) }));
    },

    /**
     * Connects a WeChat account.
     *
     * @param input a name, the app's id and secret, sent as `config.app_id` and `config.secret`, and further settings
     * @returns the new channel
     * @throws ConflictError if the name is taken
     * @example
     * const channel = await client.channel.createWechat({ name: 'WeChat', app_id: 'app_id', app_secret: 'app_secret' });
     */
    createWechat(input: CreateWechatInput, options?: RequestOptions): Call<Channel> {
      return call(operations.channelCreateWechat, asChannel('wechat'), options, () => ({ body: toWechatBody(input) }));
    },

    /**
     * Connects a LINE account.
     *
     * @param input a name, the LINE channel's access token and secret, sent as `config.line_channel_token` and
     * `config.line_channel_secret`, and further settings
     * @returns the new channel
     * @throws ConflictError if the name is taken
     * @example
     * const channel = await client.channel.createLine({ name: 'LINE', channel_access_token: 'token', channel_secret: 'secret' });
     */
    createLine(input: CreateLineInput, options?: RequestOptions): Call<Channel> {
      return call(operations.channelCreateLine, asChannel('line'), options, () => ({ body: toLineBody(input) }));
    },

    /**
     * Connects a WhatsApp Business number.
     *
     * @param input the number's id, its access token, sent as `config.access_key`, and further settings
     * @returns the new channel
     * @throws ConflictError if the name is taken
     * @example
     * const channel = await client.channel.createWhatsApp({ phone_number_id: 'phone_number_id', access_token: 'token' });
     */
    createWhatsApp(input: WhatsAppInput, options?: RequestOptions): Call<Channel> {
      return call(operations.channelCreateWhatsApp, asChannel('whatsapp'), options, () => ({
        body: toWhatsAppBody(input),
      }));
    },

    /**
     * Changes how a WhatsApp Business number is connected.
     *
     * @param input the number's id, and what to change; an access token is sent as `config.access_key`
     * @returns the channel as it is now; where the service answers with several, that of `phone_number_id`
     * @throws ApiError if it answered with several and none is that of `phone_number_id`: `body` has them; do not repeat the call
     * @example
     * const channel = await client.channel.updateWhatsApp({ phone_number_id: 'phone_number_id', name: 'Sales' });
     */
    updateWhatsApp(input: WhatsAppInput, options?: RequestOptions): Call<Channel> {
      return call(operations.channelUpdateWhatsApp, asConnectedChannel('whatsapp'), options, () => ({
        body: toWhatsAppBody(input),
      }));
    },

    /**
     * Lists the Facebook pages that a credential can manage.
     *
     * @param credentialId the credential's id
     * @returns the pages; each has `_id`
     * @throws NotFoundError if there is no such credential
     * @example
     * const pages = await client.channel.getFacebookPages('credential_id');
     */
    getFacebookPages(credentialId: string, options?: RequestOptions): Call<FacebookPage[]> {
      return call(operations.channelGetFacebookPages, asFacebookPages, options, () => ({
        params: { path: { credential_id: credentialId } },
      }));
    },

    /**
     * Gets a stored credential.
     *
     * @param credentialId the credential's id
     * @returns the credential
     * @throws NotFoundError if there is no such credential
     * @example
     * const credential = await client.channel.getCredential('credential_id');
     */
    getCredential(credentialId: string, options?: RequestOptions): Call<ChannelCredential> {
      return call(operations.channelGetCredential, asCredential, options, () => ({
        params: { path: { credential_id: credentialId } },
      }));
    },

    /**
     * Changes a stored credential.
     *
     * @param credentialId the credential's id
     * @param input what to change
     * @returns the credential as it is now
     * @throws NotFoundError if there is no such credential
     * @example
     * await client.channel.updateCredential('credential_id', { name: 'Main page' });
     */
    updateCredential(
      credentialId: string,
      input: UpdateCredentialInput,
      options?: RequestOptions,
    ): Call<ChannelCredential> {
      return call(operations.channelUpdateCredential, asCredential, options, () => ({
        params: { path: { credential_id: credentialId } },
        body: fieldsOf(input),
      }));
    },

    /**
     * Removes a stored credential.
     *
     * @param credentialId the credential's id
     * @returns nothing
     * @throws NotFoundError if there is no such credential; its message says where an earlier attempt may have deleted it
     * @example
     * await client.channel.deleteCredential('credential_id');
     */
    deleteCredential(credentialId: string, options?: RequestOptions): Call<void> {
      return call(operations.channelDeleteCredential, asNothing, options, () => ({
        params: { path: { credential_id: credentialId } },
      }));
    },

    /**
     * Attaches a workflow to its channel, or switches it on or off.
     *
     * @param workflowId the workflow's id
     * @param input what to change
     * @returns an acknowledgement
     * @throws NotFoundError if there is no such workflow
     * @example
     * await client.channel.updateChannelWorkflow('workflow_id', { active: true });
     */
    updateChannelWorkflow(
      workflowId: string,
      input: UpdateChannelWorkflowInput,
      options?: RequestOptions,
    ): Call<Success> {
      return call(operations.channelUpdateChannelWorkflow, asSuccess, options, () => ({
        params: { path: { workflow_id: workflowId } },
        body: fieldsOf(input),
      }));
    },

    /**
     * Detaches a workflow from its channel.
     *
     * @param workflowId the workflow's id
     * @returns nothing
     * @throws NotFoundError if there is no such workflow; its message says where an earlier attempt may have deleted it
     * @example
     * await client.channel.deleteChannelWorkflow('workflow_id');
     */
    deleteChannelWorkflow(workflowId: string, options?: RequestOptions): Call<void> {
      return call(operations.channelDeleteChannelWorkflow, asNothing, options, () => ({
        params: { path: { workflow_id: workflowId } },
      }));
    },

    /**
     * Lists the teams that conversations can be assigned to.
     *
     * @param query filters; may be left out
     * @param query.conversation_id the conversation to assign; the live service is known to ask for it
     * @returns the teams
     * @throws ValidationError if the service wants a conversation
     * @example
     * const teams = await client.channel.listAssignableTeams({ conversation_id: 'conversation_id' });
     */
    listAssignableTeams(query?: ListAssignableTeamsParams, options?: RequestOptions): Call<Team[]> {
      return call(operations.channelListAssignableTeams, asTeams, options, () => ({ params: { query } }));
    },

    /**
     * Lists those who watch a team's conversations.
     *
     * @param teamId the team's id
     * @param query filters; may be left out
     * @param query.conversation_id only those of this conversation
     * @returns the observers
     * @throws NotFoundError if there is no such team
     * @example
     * const observers = await client.channel.listTeamObservers('team_id');
     */
    listTeamObservers(teamId: string, query?: ListTeamObserversParams, options?: RequestOptions): Call<TeamObserver[]> {
      return call(operations.channelListTeamObservers, asTeamObservers, options, () => ({
        params: { path: { team_id: teamId }, query },
      }));
    },
  } satisfies Record<operations.Methods['channel'], unknown>;
}

type ChannelMethods = ReturnType<typeof createChannel>;

/**
 * Messaging channels: the entry points through which contacts reach you.
 *
 * Every method rejects with an {@link InvalidArgumentError} before anything is sent where an argument cannot be
 * right, with an {@link ApiError} where the service refuses, with a {@link NetworkError} where no answer came, and
 * with an {@link AbortError} where the caller's signal ended it. {@link Stub} makes plain async functions of their types, for
 * tests.
 */
export interface ChannelApi extends ChannelMethods {}
