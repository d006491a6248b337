/**
 * Connects each Facebook page of a stored login as a channel of its own; those that are connected stay as they are.
 * Run it with `npx tsx examples/facebook-pages.ts [credential id]`.
 */
import { ImbraceClient, isConflictError, isNotFoundError } from 'imbrace-openapi';

const client = new ImbraceClient();

const credential_id = process.argv[2] ?? (await findCredential());
const pages = await client.channel.getFacebookPages(credential_id).catch((error: unknown) => {
  if (!isNotFoundError(error)) throw error;
  throw new Error(`There is no login ${credential_id}: connect Facebook in the web app first.`, { cause: error });
});

for (const { _id: page_id, name } of pages) {
  try {
    const channel = await client.channel.createFacebook({ page_id, credential_id });
    console.log(`connected ${name} as ${channel.id}`);
  } catch (error) {
    // One that is taken is no reason to leave the others out; anything else is.
    if (!isConflictError(error)) throw error;
    console.log(`${name} is connected already`);
  }
}

/** Logins are not listed anywhere, but a channel names the one that it uses. */
async function findCredential(): Promise<string> {
  for await (const channel of client.channel.list({ limit: 100 })) {
    if (typeof channel.credential_id === 'string') return channel.credential_id;
  }
  throw new Error('No channel names a login: pass the id of one.');
}
