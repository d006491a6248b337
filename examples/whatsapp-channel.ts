/** Connects a WhatsApp Business number, then lists what is connected. Run it with `npx tsx examples/whatsapp-channel.ts`. */
import { ImbraceClient, isConflictError } from 'imbrace-openapi';

const client = new ImbraceClient();

try {
  const channel = await client.channel.createWhatsApp({
    name: 'Sales',
    phone_number_id: process.env.WHATSAPP_PHONE_NUMBER_ID ?? 'phone_number_id',
    access_token: process.env.WHATSAPP_ACCESS_TOKEN ?? 'example-token',
  });
  console.log('connected', channel.id, channel.type, channel.is_active);
} catch (error) {
  if (!isConflictError(error)) throw error;
  console.log('there is a channel of that name already');
}

const { count, whatsapp } = await client.channel.getCount();
console.log(`${count} channels, ${whatsapp ?? 0} of them WhatsApp`);
