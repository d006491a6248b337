import { InvalidArgumentError } from '../../core/errors.js';
import { isBlob, isForm, ownFields, type Part, refuseAsText } from '../../core/input/index.js';

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
  let found = '';
  let parts: Part[];
  if (isForm(upload)) {
    parts = [...upload];
    found = `, as its part "file": it has ${JSON.stringify(parts.map(([name]) => name))}`;
  } else {
    const { file, filename } = ownFields(Object(upload)) as AvatarFile;
    const value = (ArrayBuffer.isView(file) ? new Blob([file as BlobPart]) : file) as File;
    parts = [filename === undefined ? ['file', value] : ['file', value, filename]];
  }
  if (!isBlob(parts.find(([name]) => name === 'file')?.[1])) {
    throw new InvalidArgumentError('file', `must be a Blob or a Uint8Array, in { file } or a FormData${found}`);
  }
  for (const [, value, name = Object(value).name ?? 'blob'] of parts) {
    if (typeof name !== 'string' || UNSAFE_NAME.test(name)) {
      throw new InvalidArgumentError(
        'filename',
        'must be a name without quotes, backslashes, control characters, %22, %0A and %0D',
      );
    }
  }
  // Files of another library or realm, and jsdom's, which have no `stream`, would be sent as a text, or only once.
  if (!parts.every(([, value]) => typeof value === 'string' || (value instanceof Blob && value.stream))) {
    return refuseAsText(Object.assign(parts, { [Symbol.toStringTag]: 'FormData' }));
  }
  const form = new FormData();
  for (const part of parts) form.append(...(part as [string, File]));
  return refuseAsText(form);
}
