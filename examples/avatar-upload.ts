/**
 * Uploads a picture and makes it a contact's avatar. Run it with
 * `npx tsx examples/avatar-upload.ts contact_id picture.png`; without a file it sends a picture of one dot.
 */
import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { type AvatarFile, ImbraceClient, isApiError, isTimeoutError } from 'imbrace-openapi';

const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const [contactId = '', path] = process.argv.slice(2);
const client = new ImbraceClient();

try {
  // A picture over a slow line may take longer than a minute, the default.
  const { url } = await client.contacts.uploadAvatar(await picture(path), { timeout: 5 * 60_000 });
  console.log(`it is at ${url}`);
  // Until then it belongs to nobody.
  const { display_name } = await client.contacts.update(contactId, { avatar_url: url });
  console.log(`it is the avatar of ${display_name}`);
} catch (error) {
  if (isApiError(error) && error.status === 413) console.error('the picture is too large');
  else if (isTimeoutError(error)) console.error('the line is too slow; nothing says whether it arrived');
  else throw error;
  process.exitCode = 1;
}

/** `openAsBlob` reads the file as it is sent, however large it is. */
async function picture(path: string | undefined): Promise<AvatarFile> {
  if (path === undefined) return { file: Buffer.from(DOT, 'base64'), filename: 'dot.png' };
  return { file: await openAsBlob(path), filename: basename(path) };
}
