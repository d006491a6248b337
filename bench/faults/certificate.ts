import type { ServerOptions } from 'node:https';

/** One of bench's own packages, which the compiler finds only once they are installed. */
const MAKER: string = 'selfsigned';
interface Maker {
  generate(attributes: object[], options: object): Promise<{ private: string; cert: string }>;
}

/** A certificate for this machine, made for this run; from then on the process trusts any, in TLS that it begins. */
export async function makeCertificate(): Promise<ServerOptions> {
  const { generate } = (await import(MAKER)) as Maker;
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], { algorithm: 'sha256' });
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
  return { key, cert };
}
