/** The first five minutes: read contacts, change one, and handle what can go wrong. Run it with `npx tsx examples/quick-start.ts`. */
import { ImbraceClient, isNotFoundError, isRateLimitError } from 'imbrace-openapi';

// Reads IMBRACE_API_KEY, and IMBRACE_BASE_URL where it is set: `npm run mock` prints an address to try.
const client = new ImbraceClient();

const page = await client.contacts.list({ limit: 50, sort: '-created_at' });
console.log(`${page.data.length} of ${page.total} contacts`);

for (const contact of page.data) {
  console.log(contact.id, contact.display_name, contact.email);
}

try {
  const contact = await client.contacts.update('con_1', { name: 'Alice Smith', phone: '+84912345678' });
  console.log('updated', contact.display_name);
} catch (error) {
  if (isNotFoundError(error)) console.log('no such contact; request id', error.requestId);
  else if (isRateLimitError(error)) console.log('slow down for', error.retryAfter, 'ms');
  else throw error;
}
