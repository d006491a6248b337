import manifest from '../../package.json' with { type: 'json' };

/** What tells the service which client calls, and which version of it. The bundler keeps nothing else of the manifest. */
export const USER_AGENT = `${manifest.name}/${manifest.version}`;
