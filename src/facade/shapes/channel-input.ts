import { checkFields } from '../../core/fields.js';
import type { CreateLineInput, CreateWechatInput, WhatsAppInput, Wire } from '../types.js';

/** `app_id` and `app_secret` move into `config`; there the secret is called `secret`. */
export function toWechatBody(input: CreateWechatInput): Wire['CreateWechatChannelInput'] {
  const { app_id, app_secret, config, ...rest } = checkFields('input', input);
  return {
    ...rest,
    config: {
      ...config,
      type: 'wechat',
      app_id: app_id === undefined ? config?.app_id : app_id,
      secret: app_secret === undefined ? config?.secret : app_secret,
    },
  };
}

/** The token and the secret move into `config`, under longer names. */
export function toLineBody(input: CreateLineInput): Wire['CreateLineChannelInput'] {
  const { channel_access_token, channel_secret, config, ...rest } = checkFields('input', input);
  return {
    ...rest,
    config: {
      ...config,
      type: 'line',
      line_channel_token: channel_access_token === undefined ? config?.line_channel_token : channel_access_token,
      line_channel_secret: channel_secret === undefined ? config?.line_channel_secret : channel_secret,
    },
  };
}

/** `phone_number_id` and `access_token` move into `config`; there the token is called `access_key`. */
export function toWhatsAppBody(input: WhatsAppInput): Wire['CreateWhatsAppChannelInput'] {
  const { phone_number_id, access_token, config, ...rest } = checkFields('input', input);
  return {
    ...rest,
    config: {
      ...config,
      type: 'whatsapp',
      phone_number_id: phone_number_id === undefined ? config?.phone_number_id : phone_number_id,
      access_key: access_token === undefined ? config?.access_key : access_token,
    },
  };
}
