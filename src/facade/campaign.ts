import type { Call } from '../core/call.js';
import type { RequestOptions } from '../core/options.js';
import type { ListCall } from '../core/paging.js';
import { BODY, ID, ID_BODY, QUERY, type Rows } from './rows.js';
import {
  readCampaign,
  readCampaignPage,
  readTouchpoint,
  readTouchpointPage,
  readValidation,
} from './shapes/campaign.js';
import { asIs, readNothing } from './shapes/envelope.js';
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

/**
 * Campaigns and their touchpoints: the messages and entry points that a campaign is made of.
 *
 * Every method rejects with an {@link InvalidArgumentError} before anything is sent where an argument cannot be
 * right, with an {@link ApiError} where the service refuses, with a {@link NetworkError} where no answer came, and
 * with an {@link AbortError} where the caller's signal ended it.
 */
export interface CampaignApi {
  /**
   * Lists campaigns.
   *
   * @returns the page: `data`, and `total` where the service gives it
   * @throws AuthError if the credential is not accepted
   * @example
   * const { data: campaigns } = await client.campaign.list();
   * for (const campaign of campaigns) console.log(campaign._id, campaign.name, campaign.status);
   */
  list(query?: ListCampaignsParams, options?: RequestOptions): ListCall<Page<Campaign>, Campaign>;

  /**
   * Gets one campaign.
   *
   * @param campaignId the campaign's id
   * @returns the campaign
   * @throws NotFoundError if there is no such campaign
   * @example
   * const campaign = await client.campaign.get('campaign_id');
   */
  get(campaignId: string, options?: RequestOptions): Call<Campaign>;

  /**
   * Creates a campaign.
   *
   * @param input its name, and the platform it runs on
   * @returns the new campaign
   * @throws ConflictError if the name is taken
   * @example
   * const campaign = await client.campaign.create({ name: 'Q3 Re-engagement', channel_type: 'whatsapp' });
   */
  create(input: CreateCampaignInput, options?: RequestOptions): Call<Campaign>;

  /**
   * Deletes a campaign.
   *
   * @param campaignId the campaign's id
   * @returns nothing
   * @throws NotFoundError if there is no such campaign; its message says where an earlier try may have deleted it
   * @example
   * await client.campaign.delete('campaign_id');
   */
  delete(campaignId: string, options?: RequestOptions): Call<void>;

  /**
   * Lists touchpoints.
   *
   * @param query filters, order and paging
   * @returns the page: `data`, and `total` where the service gives it
   * @throws ValidationError if the service does not accept a filter
   * @example
   * const { data: touchpoints } = await client.campaign.listTouchpoints({ campaign_id: 'campaign_id', limit: 20 });
   */
  listTouchpoints(query?: ListTouchpointsParams, options?: RequestOptions): ListCall<Page<Touchpoint>, Touchpoint>;

  /**
   * Gets one touchpoint.
   *
   * @param touchpointId the touchpoint's id
   * @returns the touchpoint
   * @throws NotFoundError if there is no such touchpoint
   * @example
   * const touchpoint = await client.campaign.getTouchpoint('touchpoint_id');
   */
  getTouchpoint(touchpointId: string, options?: RequestOptions): Call<Touchpoint>;

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
  createTouchpoint(input: CreateTouchpointInput, options?: RequestOptions): Call<Touchpoint>;

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
  updateTouchpoint(touchpointId: string, input: UpdateTouchpointInput, options?: RequestOptions): Call<Touchpoint>;

  /**
   * Deletes a touchpoint.
   *
   * @param touchpointId the touchpoint's id
   * @returns nothing
   * @throws NotFoundError if there is no such touchpoint; its message says where an earlier try may have deleted it
   * @example
   * await client.campaign.deleteTouchpoint('touchpoint_id');
   */
  deleteTouchpoint(touchpointId: string, options?: RequestOptions): Call<void>;

  /**
   * Checks, before a campaign goes live, whether a touchpoint is set up well.
   *
   * @param input the touchpoint, or a channel and the phrase to use in it
   * @returns `valid`, and `errors` where it is not
   * @throws NotFoundError if there is no such touchpoint
   * @example
   * const { valid, errors } = await client.campaign.validateTouchpoint({ touchpoint_id: 'touchpoint_id' });
   */
  validateTouchpoint(input: ValidateTouchpointInput, options?: RequestOptions): Call<TouchpointValidation>;
}

/** How each method is called, read and sent. */
export const campaign: Rows<'campaign', CampaignApi> = {
  list: [QUERY, readCampaignPage, asIs, 'whole'],
  get: [ID, readCampaign],
  create: [BODY, readCampaign],
  delete: [ID, readNothing],
  listTouchpoints: [QUERY, readTouchpointPage, asIs, 'paged'],
  getTouchpoint: [ID, readTouchpoint],
  createTouchpoint: [BODY, readTouchpoint],
  updateTouchpoint: [ID_BODY, readTouchpoint],
  deleteTouchpoint: [ID, readNothing],
  validateTouchpoint: [BODY, readValidation],
};
