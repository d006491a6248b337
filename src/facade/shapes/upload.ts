import { InvalidArgumentError } from '../../core/errors.js';
import { ownFields } from '../../core/fields.js';

/** A file to upload, without a form around it. */
export interface AvatarFile {
  /**
   * Its bytes. For a big file, `await fs.openAsBlob(path)` of Node reads it from disk as it is sent.
   */
  file: Blob | Uint8Array;
  /** Its name; where it is left out, that of `file`, if it has one. */
  filename?: string | undefined;
}

/**
 * A quote, a backslash, a control character or half a surrogate pair; %22, %0D and %0A, which a form writes for the first
 * ones; nothing, which makes a part no file; a byte order mark in front: servers would read another name than this.
 */
const UNSAFE_NAME = /^\ufeff|^$|["\\\p{Cc}\p{Cs}]|%(?:22|0[AD])/iu;

/** Makes the form of an upload, and refuses one that has no file, or one whose name would not arrive as it is. */
export function toForm(upload: FormData | AvatarFile): FormData {
  let form = upload as FormData;
  if (!(upload instanceof FormData)) {
    const { file, filename } = ownFields(Object(upload) as AvatarFile);
    form = new FormData();
    const blob = file instanceof Uint8Array ? new Blob([file as BlobPart]) : file;
    if (blob instanceof Blob) form.append('file', blob, ...(filename === undefined ? [] : [checkName(filename)]));
  }
  if (!(form.get('file') instanceof Blob)) {
    const found = form === upload ? `, as its part "file": it has ${JSON.stringify([...form.keys()])}` : '';
    throw new InvalidArgumentError('file', `must be a Blob or a Uint8Array, in { file } or a FormData${found}`);
  }
  for (const [, value] of form) if (typeof value !== 'string') checkName(value.name);
  return form;
}

function checkName(name: string): string {
  if (typeof name === 'string' && !UNSAFE_NAME.test(name)) return name;
  throw new InvalidArgumentError(
    'filename',
    'must be a name without quotes, backslashes, control characters, %22, %0A and %0D',
  );
}
