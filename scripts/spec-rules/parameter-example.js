// Every parameter has an example: the code samples of the documentation are made of them.
export default function parameterExample() {
  return {
    Parameter(parameter, { report, location }) {
      if (parameter.example !== undefined) return;
      report({
        message: `The parameter ${parameter.name} has no example: add \`example\`.`,
        location: location.child(['name']),
      });
    },
  };
}
