/**
 * Connects a WhatsApp Business number, or changes how it is connected where it is already; then switches it on.
 * Run it with `npx tsx examples/whatsapp-channel.ts`.
 */
import { type Channel, ImbraceClient, isConflictError, type WhatsAppInput } from 'imbrace-openapi';

const client = new ImbraceClient();

const number = {
  name: 'Sales',
  phone_number_id: process.env.WHATSAPP_PHONE_NUMBER_ID ?? '200000000000099',
  access_token: process.env.WHATSAPP_ACCESS_TOKEN ?? 'example-token',
};

const channel = await connect(number);
const { is_active } = await client.channel.update(channel.id, { active: true });
// A channel's config holds the token: log single fields, never all of it.
console.log(channel.id, channel.name, is_active ? 'is on' : 'is still off');

const { count, whatsapp } = await client.channel.getCount();
console.log(`${count} channels, ${whatsapp ?? 0} of them WhatsApp`);

/** Creating is not repeated by itself where an answer was lost, so a second run finds the channel of the first. */
async function connect(input: WhatsAppInput): Promise<Channel> {
  try {
    return await client.channel.createWhatsApp(input);
  } catch (error) {
    if (!isConflictError(error)) throw error;
    console.log('it is connected already: updating it');
    return client.channel.updateWhatsApp(input);
  }
}
