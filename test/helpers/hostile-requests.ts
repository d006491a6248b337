import { connect } from 'node:net';

const V1 = '/channel-service/v1';
const UPLOAD = `POST ${V1}/contacts/_fileupload`;
const CONTACTS = `GET ${V1}/contacts`;
const CAMPAIGN = `POST ${V1}/campaign`;
const CONTACT = 'con_00000000-0000-4000-8000-000000000004';
const JSON_TYPE = { 'content-type': 'application/json' };

/** One that clients send by mistake, or to see what happens. */
export interface HostileRequest {
  title: string;
  /** Method and target. */
  line: string;
  headers?: Record<string, string>;
  body?: string;
  /** The connection ends before there is an answer. */
  unanswered?: boolean;
}

const form = (title: string, body: string, type = 'multipart/form-data; boundary=x'): HostileRequest => {
  return { title: `a form: ${title}`, line: UPLOAD, headers: { 'content-type': type }, body };
};
const part = (...head: string[]) => `--x\r\n${head.join('\r\n')}\r\n\r\ncontent\r\n--x--\r\n`;
const named = (filename: string) => `Content-Disposition: form-data; name="file"; filename="${filename}"`;

const FORMS = [
  form('a part without a type', part(named('a.png'))),
  form('a text in place of a file', part('Content-Disposition: form-data; name="file"')),
  form('a part without a name', part('Content-Disposition: form-data', 'Content-Type: image/png')),
  form('a part without a disposition', part('Content-Type: image/png')),
  form('a part without headers', '--x\r\n\r\ncontent\r\n--x--\r\n'),
  form('no end', '--x\r\n'),
  form('nothing', ''),
  form('another boundary', part(named('a.png'), 'Content-Type: image/png').replaceAll('--x', '--y')),
  form('no boundary', part(named('a.png')), 'multipart/form-data'),
  ...['a;b.png', 'a=b.png', 'a\\"b.png', '名.png', '', '../a', '{"a":1}'].map((filename) =>
    form(`a file named ${filename}`, part(named(filename), 'Content-Type: image/png')),
  ),
];

const ESCAPES = ['%E0%A4%A', '%', '%zz', '%C3%28', '%ff', '%u0041', '%00'].flatMap((broken) => [
  ...['contacts', 'channels', 'campaign', 'touchpoints'].map((resource) => `GET ${V1}/${resource}/${broken}`),
  `DELETE ${V1}/campaign/${broken}`,
  `GET ${V1}/contacts/_search?q=${broken}`,
  `GET ${V1}/contacts?${broken}=1`,
]);

const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
const BODIES = [
  '['.repeat(5000) + ']'.repeat(5000),
  nested(5000),
  `{"name":"A","config":${nested(5000)}}`,
  `{"name":"A","config":${nested(100_000)}}`,
  '{"żó":1}',
  '{"name":"A","channel_type":"ż"}',
  '{"\\ud800":1,"name":1}',
  '{"__proto__":{"a":1},"constructor":{"prototype":{}}}',
  '{"__proto__":null,"name":"B","config":{"__proto__":null,"type":"__proto__"}}',
  '{"name":',
  'null',
  '"text"',
  '\u0000',
].flatMap((body) =>
  [CAMPAIGN, `POST ${V1}/channels/_web`, `POST ${V1}/touchpoints`, `PUT ${V1}/contacts/${CONTACT}`].map((line) => ({
    title: `the body ${body.slice(0, 30)} to ${line}`,
    line,
    headers: JSON_TYPE,
    body,
  })),
);

const HEADERS = [
  ...['%%%', ';;;,,,', 'a/b/c', '*'].map((accept) => ({ accept })),
  ...['code=abc', 'code=99999', 'code=404, example=zzz', 'dynamic=zzz', '=;,'].map((prefer) => ({ prefer })),
  ...['///', 'application/json; charset=zzz', 'żó', ''].map((type) => ({ 'content-type': type })),
  { authorization: 'Bearer' },
  { 'x-padding': 'a'.repeat(15_000) },
  { 'content-encoding': 'gzip', ...JSON_TYPE },
].flatMap((headers) => [
  { title: `the headers ${JSON.stringify(headers).slice(0, 60)}`, line: CONTACTS, headers },
  { title: `a body with the headers ${JSON.stringify(headers).slice(0, 60)}`, line: CAMPAIGN, headers, body: '{}' },
]);

const TARGETS = ['GET //', 'GET http://[', 'OPTIONS *', `TRACE ${V1}/contacts`, `PROPFIND ${V1}/contacts`, 'GET /"}{'];

export const HOSTILE: readonly HostileRequest[] = [
  ...FORMS,
  ...[...ESCAPES, ...TARGETS].map((line) => ({ title: line, line })),
  ...BODIES,
  ...HEADERS,
  { title: 'too many headers', line: CONTACTS, headers: { 'x-padding': 'a'.repeat(100_000) }, unanswered: true },
  { title: 'too long a body', line: CAMPAIGN, headers: JSON_TYPE, body: 'a'.repeat(11_000_000), unanswered: true },
  ...['{"na', '', part(named('a')).slice(0, 40)].map((body) => ({
    title: `half sent: ${body}`,
    line: CAMPAIGN,
    headers: { ...JSON_TYPE, 'content-length': '1000' },
    body,
    unanswered: true,
  })),
];

/** Sends it byte by byte as it stands. @returns the answer's status, or why there is none */
export function sendHostile(url: string, { line, headers, body, unanswered }: HostileRequest): Promise<string> {
  const all = { host: 'localhost', 'x-api-key': 'any', connection: 'close', ...headers };
  const length = { 'content-length': String(Buffer.byteLength(body ?? '')) };
  const fields = Object.entries({ ...(body !== undefined && length), ...all });
  const head = [`${line} HTTP/1.1`, ...fields.map(([name, value]) => `${name}: ${value}`)].join('\r\n');
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.setEncoding('latin1').on('data', (text) => {
      answer += text;
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1] ?? 'no answer'));
    socket.write(Buffer.from(`${head}\r\n\r\n${body ?? ''}`), () => {
      if (unanswered) socket.destroySoon();
    });
  });
}
