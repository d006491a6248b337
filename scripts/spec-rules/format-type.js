// A format belongs to a type: `date` to texts, `int32` to numbers. Validators ignore a format of another type, so nothing else
// would notice it.
const OF_NUMBERS = new Set(
  'int8 int16 int32 int64 uint8 uint16 uint32 uint64 float double single-int double-int'.split(' '),
);

export default function formatType() {
  return {
    Schema(schema, { report, location }) {
      const types = [schema.type ?? []].flat().filter((type) => type !== 'null');
      if (schema.format === undefined || types.length === 0) return;
      const fitting = OF_NUMBERS.has(schema.format) ? ['integer', 'number'] : ['string'];
      if (types.some((type) => fitting.includes(type))) return;
      report({
        message: `The format ${schema.format} does not belong to the type ${types.join(' and ')}: make the type ${fitting.join(' or ')}, or remove the format.`,
        location: location.child(['format']),
      });
    },
  };
}
