type Fields = Record<string, unknown>;

const WHATSAPP = { phone_number_id: 'phone_number_id', access_key: 'access_token' };

/** The documented names of arguments that have another name on the wire, by method. */
const NAMES: Record<string, Record<string, string>> = {
  'channel.createWechat': { app_id: 'app_id', secret: 'app_secret' },
  'channel.createLine': { line_channel_token: 'channel_access_token', line_channel_secret: 'channel_secret' },
  'channel.createWhatsApp': WHATSAPP,
  'channel.updateWhatsApp': WHATSAPP,
  'contacts.update': { display_name: 'name', phone_number: 'phone' },
  'contacts.getConversations': { channel_types: 'channelTypes' },
  'contacts.getComments': { channel_types: 'channelType' },
};

/** The documented argument for what a method sends: the reverse of `shapes/` of the facade. */
export function documentedArgument(sdkMethod: string, wire: unknown): unknown {
  if (sdkMethod === 'contacts.dismissNotification') return (wire as { ids: string[] }).ids[0];
  const names = NAMES[sdkMethod];
  if (!names) return wire;
  const { config, ...rest } = wire as Fields & { config?: Fields };
  const argument: Fields = {};
  for (const [name, value] of Object.entries(rest)) {
    // Lists that have another name are documented as text with commas.
    argument[names[name] ?? name] = names[name] !== undefined && Array.isArray(value) ? value.join() : value;
  }
  // Settings that have a documented name stand beside the others; the method says which platform it is for.
  const { type: _, ...settings } = config ?? {};
  const others = Object.entries(settings).filter(([name, value]) => {
    if (names[name] !== undefined) argument[names[name]] = value;
    return names[name] === undefined;
  });
  if (others.length > 0) argument.config = Object.fromEntries(others);
  return argument;
}
