/**
 * The sentence by which the description of an operation says where public sources contradict each other, and what the
 * client does: a deviation there may be one of them.
 */
export const contradictionOf = (description = ''): string | undefined =>
  /Public sources contradict each other: .*?\.(?=\s|$)/s.exec(description)?.[0].replace(/\s+/g, ' ');
