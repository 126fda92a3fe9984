import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';
import type { CodegenConfig } from '@graphql-codegen/cli';

// Types of what the explorer asks, from the schema as it stands here, and the texts by their hashes,
// which the program lists. `npm run codegen` writes both anew.
export default {
  schema: '../../../graph/schema/*.graphqls',
  documents: ['src/explorer/**/*.ts', 'src/explorer/**/*.tsx', '!src/explorer/gql/**'],
  silent: true,
  generates: {
    'src/explorer/gql/': {
      preset: 'client',
      documentTransforms: [addTypenameSelectionDocumentTransform],
      presetConfig: { fragmentMasking: false, persistedDocuments: { hashAlgorithm: 'sha256' } },
      config: {
        strictScalars: true,
        useTypeImports: true,
        enumsAsTypes: true,
        avoidOptionals: { field: true },
        scalars: {
          Cell: 'number | string', Code: 'string', Date: 'string', DateTime: 'string', Decimal: 'number', Long: 'number', Period: 'string', TreeReading: 'string', UnitRef: 'string',
        },
      },
    },
  },
} satisfies CodegenConfig;
