/** The first five minutes: read, change, and handle what can go wrong. Run it with `npx tsx examples/quick-start.ts`. */
import { ImbraceClient, isNotFoundError, isRateLimitError } from 'imbrace-openapi';

// Reads IMBRACE_API_KEY, and IMBRACE_BASE_URL where it is set.
const client = new ImbraceClient();

const page = await client.contacts.list({ limit: 5 });
console.log(`${page.data.length} of ${page.total} contacts`);

for (const contact of page.data) {
  console.log(contact.id, contact.display_name, contact.email);
}

try {
  const contact = await client.contacts.update('contact_id', {
    name: 'Alice Smith',
    phone: '+84912345678',
  });
  console.log('updated', contact.display_name);
} catch (error) {
  if (isNotFoundError(error)) {
    console.log('no such contact; request id', error.requestId);
  } else if (isRateLimitError(error)) {
    console.log('try again in', error.retryAfter, 'ms');
  } else throw error;
}
