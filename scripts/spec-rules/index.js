// Lint rules of this project for openapi.yaml, switched on in redocly.yaml as sdk/<name>.
import bothGenerations from './both-generations.js';
import described from './described.js';
import exampleKeys from './example-keys.js';
import formatType from './format-type.js';
import idPattern from './id-pattern.js';
import mediaTypeExample from './media-type-example.js';
import parameterExample from './parameter-example.js';
import portableTypes from './portable-types.js';
import sdkMethod from './sdk-method.js';

export default function sdkPlugin() {
  return {
    id: 'sdk',
    rules: {
      oas3: {
        'both-generations': bothGenerations,
        described,
        'example-keys': exampleKeys,
        'format-type': formatType,
        'id-pattern': idPattern,
        'media-type-example': mediaTypeExample,
        'parameter-example': parameterExample,
        'portable-types': portableTypes,
        'sdk-method': sdkMethod,
      },
    },
  };
}
