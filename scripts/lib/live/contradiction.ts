/**
 * The sentence in the description of an operation that says where public sources contradict each other, and what the client
 * does. It may explain a deviation.
 */
export const contradictionOf = (description = ''): string | undefined =>
  /Public sources contradict each other: .*?\.(?=\s|$)/s.exec(description)?.[0].replace(/\s+/g, ' ');
