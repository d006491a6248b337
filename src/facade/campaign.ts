import type { RequestOptions } from '../core/options/index.js';
import type { Call, ListCall } from '../core/paging/index.js';
import * as operations from '../generated/client.js';
import type { Caller } from './call.js';
import { asCampaign, asCampaignPage, asTouchpoint, asTouchpointPage, asValidation } from './shapes/campaign.js';
import { asNothing, fieldsOf } from './shapes/envelope.js';
import type {
  Campaign,
  CreateCampaignInput,
  CreateTouchpointInput,
  ListCampaignsParams,
  ListTouchpointsParams,
  Page,
  Touchpoint,
  TouchpointValidation,
  UpdateTouchpointInput,
  ValidateTouchpointInput,
} from './types.js';

/** The methods of `client.campaign`. */
export function createCampaign(caller: Caller) {
  const { call, list } = caller.parts;
  return {
    /**
     * Lists campaigns, all on one page; `for await` goes through them.
     *
     * @returns the page: `data`, and `total` where the service gives it
     * @throws AuthError if the credential is not accepted
     * @example
     * const { data: campaigns } = await client.campaign.list();
     * for (const campaign of campaigns) console.log(campaign._id, campaign.name, campaign.status);
     */
    list(query?: ListCampaignsParams, options?: RequestOptions): ListCall<Page<Campaign>, Campaign> {
      return list(operations.campaignList, asCampaignPage, options, query, (query) => ({ params: { query } }), false);
    },

    /**
     * Gets one campaign.
     *
     * @param campaignId the campaign's id
     * @returns the campaign
     * @throws NotFoundError if there is no such campaign
     * @example
     * const campaign = await client.campaign.get('campaign_id');
     */
    get(campaignId: string, options?: RequestOptions): Call<Campaign> {
      return call(operations.campaignGet, asCampaign, options, () => ({
        params: { path: { campaign_id: campaignId } },
      }));
    },

    /**
     * Creates a campaign.
     *
     * @param input its name, and the platform it runs on
     * @returns the new campaign
     * @throws ConflictError if the name is taken
     * @example
     * const campaign = await client.campaign.create({ name: 'Q3 Re-engagement', channel_type: 'whatsapp' });
     */
    create(input: CreateCampaignInput, options?: RequestOptions): Call<Campaign> {
      return call(operations.campaignCreate, asCampaign, options, () => ({ body: fieldsOf(input) }));
    },

    /**
     * Deletes a campaign.
     *
     * @param campaignId the campaign's id
     * @returns nothing
     * @throws NotFoundError if there is no such campaign; its message says where an earlier attempt may have deleted it
     * @example
     * await client.campaign.delete('campaign_id');
     */
    delete(campaignId: string, options?: RequestOptions): Call<void> {
      return call(operations.campaignDelete, asNothing, options, () => ({
        params: { path: { campaign_id: campaignId } },
      }));
    },

    /**
     * Lists touchpoints, a page at a time; `for await` goes on to the pages after it.
     *
     * @param query filters, order and paging; may be left out
     * @param query.campaign_id only touchpoints of this campaign
     * @param query.status only those in this state
     * @param query.channel_id only those that lead to this channel
     * @param query.is_archived true for archived ones only, false for the others
     * @param query.sort a field's name; with "-" before it, the largest first
     * @param query.limit how many at most
     * @param query.skip how many to pass over
     * @returns the page: `data`, and `total` where the service gives it
     * @throws ValidationError if the service does not accept a filter
     * @example
     * const { data: touchpoints } = await client.campaign.listTouchpoints({ campaign_id: 'campaign_id', limit: 20 });
     */
    listTouchpoints(query?: ListTouchpointsParams, options?: RequestOptions): ListCall<Page<Touchpoint>, Touchpoint> {
      return list(operations.campaignListTouchpoints, asTouchpointPage, options, query, (query) => ({
        params: { query },
      }));
    },

    /**
     * Gets one touchpoint.
     *
     * @param touchpointId the touchpoint's id
     * @returns the touchpoint
     * @throws NotFoundError if there is no such touchpoint
     * @example
     * const touchpoint = await client.campaign.getTouchpoint('touchpoint_id');
     */
    getTouchpoint(touchpointId: string, options?: RequestOptions): Call<Touchpoint> {
      return call(operations.campaignGetTouchpoint, asTouchpoint, options, () => ({
        params: { path: { touchpoint_id: touchpointId } },
      }));
    },

    /**
     * Adds a touchpoint to a campaign.
     *
     * @param input what it is called, what it is and what it sends
     * @returns the new touchpoint
     * @throws ConflictError if the name is taken
     * @example
     * const touchpoint = await client.campaign.createTouchpoint({
     *   name: 'Welcome Message',
     *   type: 'message',
     *   campaign_id: 'campaign_id',
     *   message: { text: 'Hi! Welcome to our service.' },
     * });
     */
    createTouchpoint(input: CreateTouchpointInput, options?: RequestOptions): Call<Touchpoint> {
      return call(operations.campaignCreateTouchpoint, asTouchpoint, options, () => ({ body: fieldsOf(input) }));
    },

    /**
     * Changes a touchpoint.
     *
     * @param touchpointId the touchpoint's id
     * @param input what to change; what is left out stays
     * @returns the touchpoint as it is now
     * @throws NotFoundError if there is no such touchpoint
     * @example
     * const updated = await client.campaign.updateTouchpoint('touchpoint_id', { message: { text: 'Great to have you here.' } });
     */
    updateTouchpoint(touchpointId: string, input: UpdateTouchpointInput, options?: RequestOptions): Call<Touchpoint> {
      return call(operations.campaignUpdateTouchpoint, asTouchpoint, options, () => ({
        params: { path: { touchpoint_id: touchpointId } },
        body: fieldsOf(input),
      }));
    },

    /**
     * Deletes a touchpoint.
     *
     * @param touchpointId the touchpoint's id
     * @returns nothing
     * @throws NotFoundError if there is no such touchpoint; its message says where an earlier attempt may have deleted it
     * @example
     * await client.campaign.deleteTouchpoint('touchpoint_id');
     */
    deleteTouchpoint(touchpointId: string, options?: RequestOptions): Call<void> {
      return call(operations.campaignDeleteTouchpoint, asNothing, options, () => ({
        params: { path: { touchpoint_id: touchpointId } },
      }));
    },

    /**
     * Checks, before a campaign goes live, whether a touchpoint is set up well.
     *
     * @param input the touchpoint, or a channel and the phrase to use in it
     * @returns `valid`, and `errors` where it is not
     * @throws NotFoundError if there is no such touchpoint
     * @example
     * const { valid, errors } = await client.campaign.validateTouchpoint({ touchpoint_id: 'touchpoint_id' });
     */
    validateTouchpoint(input: ValidateTouchpointInput, options?: RequestOptions): Call<TouchpointValidation> {
      return call(operations.campaignValidateTouchpoint, asValidation(input), options, () => ({
        body: fieldsOf(input),
      }));
    },
  } satisfies Record<operations.Methods['campaign'], unknown>;
}

type CampaignMethods = ReturnType<typeof createCampaign>;

/**
 * Campaigns and their touchpoints: the messages and entry points that a campaign is made of.
 *
 * Every method rejects with an {@link InvalidArgumentError} before anything is sent where an argument cannot be
 * right, with an {@link ApiError} where the service refuses, with a {@link NetworkError} where no answer came, and
 * with an {@link AbortError} where the caller's signal ended it. {@link Stub} makes plain async functions of their types, for
 * tests.
 */
export interface CampaignApi extends CampaignMethods {}
