import { inspect } from 'node:util';
import type { SpecDocument } from '../../../spec/document.ts';
import { documentedArgument } from './documented.ts';
import { type ExampleRequest, exampleRequests } from './requests.ts';

/** One entry of `x-codeSamples`. */
interface CodeSample {
  lang: string;
  label: string;
  source: string;
}

/** The facade's call and its twin by curl, for each method: both send what the spec's examples say. */
export function codeSamples(spec: SpecDocument): Map<string, [facade: CodeSample, curl: CodeSample]> {
  return new Map(
    exampleRequests(spec).map((request) => [
      request.sdkMethod,
      [
        { lang: 'TypeScript', label: 'TypeScript', source: facadeSample(spec, request) },
        // Redoc opens with a sample labelled curl, wherever it stands; the client's own is to be the first.
        { lang: 'curl', label: 'Shell (curl)', source: curlSample(spec, request) },
      ],
    ]),
  );
}

/** The file that the samples of an upload send. */
const FILE = 'avatar.png';

function facadeSample(spec: SpecDocument, request: ExampleRequest): string {
  const upload = request.mediaType === 'multipart/form-data';
  return [
    ...(upload ? ["import { openAsBlob } from 'node:fs';"] : []),
    "import { ImbraceClient } from 'imbrace-openapi';",
    '',
    'const client = new ImbraceClient(); // reads IMBRACE_API_KEY',
    '',
    ...(upload ? [`const file = await openAsBlob('${FILE}');`] : []),
    used(spec, request, `client.${request.sdkMethod}(${argumentsOf(request, upload).join(', ')})`),
    '',
  ].join('\n');
}

function argumentsOf({ sdkMethod, ids, query, body }: ExampleRequest, upload: boolean): string[] {
  if (upload) return [`{ file, filename: '${FILE}' }`];
  const last = body ?? (Object.keys(query).length > 0 ? query : undefined);
  return [...ids, ...(last === undefined ? [] : [documentedArgument(sdkMethod, last)])].map(literal);
}

/** As short as fits beside the description; `inspect` writes what JavaScript reads. */
const literal = (value: unknown) => inspect(value, { depth: null, compact: 1, breakLength: 60 });

/** The call with what one does with its result. */
function used(spec: SpecDocument, { kind, answer, paged }: ExampleRequest, call: string): string {
  const [, name = '', form = ''] = /^(\w*?)(List|Page|PerPage|)(?:Answer)?$/.exec(answer) ?? [];
  const row = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  if (paged) return `for await (const ${row} of ${call}) {\n  console.log(${row}.${idOf(spec, name)});\n}`;
  if (kind === 'csv') return `const csv = await ${call};`;
  if (row === 'deletion' || row === 'success') return `await ${call};`;
  if (form === 'Page') return `const { data: ${plural(row)} } = await ${call};`;
  return `const ${form === 'List' ? plural(row) : row} = await ${call};`;
}

const plural = (noun: string) => `${noun}s`.replace(/ys$/, 'ies');

/** Which of the two fields an answer's rows surely have. */
function idOf(spec: SpecDocument, schema: string): 'id' | '_id' {
  const { required = [], allOf = [] } = spec.components.schemas[schema] ?? {};
  return [required, ...allOf.map((part) => part.required ?? [])].flat().includes('id') ? 'id' : '_id';
}

function curlSample(spec: SpecDocument, { verb, path, query, body, mediaType }: ExampleRequest): string {
  const search = Object.entries(query)
    .flatMap(([name, value]) => [value].flat().map((each) => `${name}=${encodeURIComponent(String(each))}`))
    .join('&');
  const { ApiKeyAuth } = spec.components.securitySchemes;
  const words = [
    `curl${verb === 'GET' ? '' : ` --request ${verb}`} ${quoted(`${spec.servers[0]?.url}${path}${search && `?${search}`}`)}`,
    `--header "${ApiKeyAuth?.name}: $IMBRACE_API_KEY"`,
  ];
  if (mediaType === 'multipart/form-data') words.push(`--form 'file=@${FILE}'`);
  else if (body !== undefined) {
    words.push(`--header 'content-type: ${mediaType}'`, `--data ${quoted(JSON.stringify(body, undefined, 2))}`);
  }
  return `${words.join(' \\\n  ')}\n`;
}

/** One word to the shell, whatever is in it. */
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
