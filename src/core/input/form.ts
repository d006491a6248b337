import { kindOf } from './fields.js';

/** By its tag: one of another library, or of another realm, is no instance of the runtime's own class. */
export const isForm = (value: unknown): value is FormData => kindOf(value) === 'FormData';
export const isBlob = (value: unknown): value is Blob => /^(?:Blob|File)$/.test(kindOf(value));

/** A `fetch` makes a text of a form that it does not know, "[object FormData]": this is thrown instead. */
export const UNKNOWN_FORM: Error = /* @__PURE__ */ new Error('this fetch does not know this kind of FormData');

/** A part of a form; a file may have another name than its own. */
export type Part = [name: string, value: FormDataEntryValue, filename?: string];

/** Keeps a form from being sent as a text. @param form the runtime's own, or parts that it cannot hold */
export function refuseAsText(form: FormData | Part[]): FormData {
  return Object.assign(form as FormData, {
    [Symbol.toPrimitive]() {
      throw UNKNOWN_FORM;
    },
  });
}

/** Makes a form of the class that requests and answers know. Rejects where it cannot be read. */
export async function toOwnForm(form: Iterable<Part>): Promise<FormData> {
  // A Response makes forms and files of the classes that it knows: FormData and Blob may be those of jsdom.
  const make = (type: string, body?: ArrayBuffer) => new Response(body, { headers: { 'content-type': type } });
  const own = await make('application/x-www-form-urlencoded').formData();
  for (const [name, value, filename] of form) {
    if (typeof value === 'string') own.append(name, value);
    else own.append(name, await make(value.type, await bytesOf(value)).blob(), filename ?? value.name ?? 'blob');
  }
  return own;
}

/** jsdom's files have no `arrayBuffer`. */
function bytesOf(file: Blob): Promise<ArrayBuffer> {
  return (
    file.arrayBuffer?.() ??
    new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as ArrayBuffer);
      reader.onerror = reject;
      reader.readAsArrayBuffer(file);
    })
  );
}
