/** What the reference of the SDK is divided into, in this order, and which exports belong to each. */
const GROUPS: Readonly<Record<string, RegExp>> = {
  Client: /^(?:ImbraceClient|RawClient|(?:List|Download)?Call|ListPage|WithResponse)$/,
  Resources: /Api$/,
  Errors: /Error$|^ErrorFacts$/,
  Options: /Options$|Event$|^(?:AccessToken|Environment|Fetch|Logger|LogLevel)$/,
  Arguments: /Input$|Params$|^AvatarFile$/,
};
/** Everything else: what methods return. */
const ENTITIES = 'Entities';

export const GROUP_ORDER: readonly string[] = ['Client', 'Resources', ENTITIES, 'Errors', 'Options', 'Arguments'];

/** What each group begins with, where the order of the source is not a reader's. */
export const FIRST = 'ImbraceClient';

export const groupOf = (name: string): string =>
  Object.entries(GROUPS).find(([, names]) => names.test(name))?.[0] ?? ENTITIES;
