// Every operation names its client method, in the namespace of its tag. The operationId is the same name in camel case, so
// that each can be derived from the other. Another rule refuses a duplicate operationId, and with it a duplicate method.
const FORM = /^([a-z][A-Za-z0-9]*)\.[a-z][A-Za-z0-9]*$/;

export default function sdkMethod() {
  return {
    Operation(operation, { report, location }) {
      const method = operation['x-sdk-method'];
      const at = location.child(['x-sdk-method']);
      const name = operation.operationId ?? 'an operation';
      if (typeof method !== 'string' || !FORM.test(method)) {
        report({
          message: `${name} has no x-sdk-method of the form namespace.method: add one, such as channel.list.`,
          location: method === undefined ? location.key() : at,
        });
        return;
      }
      const namespace = FORM.exec(method)[1];
      if (!operation.tags?.includes(namespace)) {
        report({
          message: `x-sdk-method ${method} is not in the namespace of the tag of ${name}: make the tag and the namespace the same.`,
          location: at,
        });
      }
      const derived = method.replace(/\.(.)/, (_, letter) => letter.toUpperCase());
      if (operation.operationId !== derived) {
        report({
          message: `operationId ${name} does not fit x-sdk-method ${method}: make it ${derived}.`,
          location: location.child(['operationId']),
        });
      }
    },
  };
}
