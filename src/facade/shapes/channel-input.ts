import { checkFields, overlay } from '../../core/input/index.js';
import type { CreateLineInput, CreateWechatInput, WhatsAppInput } from '../types.js';
import type { Wire } from '../wire.js';
import { fieldsOf } from './envelope.js';

/** The caller's `config`, with what moves into it. */
const fillConfig = <Type extends string, Config extends object>(
  type: Type,
  config: Config | undefined,
  moved: object,
) => overlay({ ...checkFields('config', config ?? {}), type }, moved);

/** `app_id` and `app_secret` move into `config`; there the secret is called `secret`. */
export function toWechatBody(input: CreateWechatInput): Wire['CreateWechatChannelInput'] {
  const { app_id, app_secret, config, ...rest } = fieldsOf(input);
  return { ...rest, config: fillConfig('wechat', config, { app_id, secret: app_secret }) };
}

/** The token and the secret move into `config`, under longer names. */
export function toLineBody(input: CreateLineInput): Wire['CreateLineChannelInput'] {
  const { channel_access_token, channel_secret, config, ...rest } = fieldsOf(input);
  const moved = { line_channel_token: channel_access_token, line_channel_secret: channel_secret };
  return { ...rest, config: fillConfig('line', config, moved) };
}

/** `phone_number_id` and `access_token` move into `config`; there the token is called `access_key`. */
export function toWhatsAppBody(input: WhatsAppInput): Wire['CreateWhatsAppChannelInput'] {
  const { phone_number_id, access_token, config, ...rest } = fieldsOf(input);
  return { ...rest, config: fillConfig('whatsapp', config, { phone_number_id, access_key: access_token }) };
}
