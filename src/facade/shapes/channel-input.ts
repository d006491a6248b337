import { checkFields, overlay } from '../../core/input/index.js';
import type { CreateLineInput, CreateWechatInput, WhatsAppInput } from '../types.js';
import type { Wire } from '../wire.js';

/** `app_id` and `app_secret` move into `config`; there the secret is called `secret`. */
export function toWechatBody(input: CreateWechatInput): Wire['CreateWechatChannelInput'] {
  const { app_id, app_secret, config, ...rest } = checkFields('input', input);
  const inner = checkFields('config', config ?? {});
  return { ...rest, config: overlay({ ...inner, type: 'wechat' }, { app_id, secret: app_secret }) };
}

/** The token and the secret move into `config`, under longer names. */
export function toLineBody(input: CreateLineInput): Wire['CreateLineChannelInput'] {
  const { channel_access_token, channel_secret, config, ...rest } = checkFields('input', input);
  const inner = checkFields('config', config ?? {});
  const moved = { line_channel_token: channel_access_token, line_channel_secret: channel_secret };
  return { ...rest, config: overlay({ ...inner, type: 'line' }, moved) };
}

/** `phone_number_id` and `access_token` move into `config`; there the token is called `access_key`. */
export function toWhatsAppBody(input: WhatsAppInput): Wire['CreateWhatsAppChannelInput'] {
  const { phone_number_id, access_token, config, ...rest } = checkFields('input', input);
  const inner = checkFields('config', config ?? {});
  return { ...rest, config: overlay({ ...inner, type: 'whatsapp' }, { phone_number_id, access_key: access_token }) };
}
