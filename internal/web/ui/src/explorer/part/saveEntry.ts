// An entry is noted or corrected from where one is, without its form.
import { useState } from 'react';
import { useMutation } from 'urql';

import { codeOf } from '../client.ts';
import { graphql } from '../gql/index.ts';
import type { SaveEntryInput } from '../gql/graphql.ts';
import { language, say, type Words } from '../language.ts';
import { words as common } from '../words.ts';

const SaveEntry = graphql(`
  mutation SaveEntryShortly($input: SaveEntryInput!) {
    saveEntry(input: $input) {
      entry {
        id
        revision
        state
        done
        overdue
      }
      findings {
        field
        message
        messageEn
      }
      userErrors {
        code
        message
      }
    }
  }
`);

const refused: Words = ['Chưa ghi được: {why}', 'Not noted: {why}'];

// useSaveEntry returns how an entry is saved, whether it is being, and why it was refused the last time.
export function useSaveEntry() {
  const [{ fetching }, send] = useMutation(SaveEntry);
  const [why, setWhy] = useState('');
  const save = async (input: SaveEntryInput): Promise<boolean> => {
    setWhy('');
    const { data, error } = await send({ input });
    const reasons = error
      ? [codeOf(error) === 'UNREACHABLE' ? say(common.unreachable) : (error.graphQLErrors[0]?.message ?? error.message)]
      : data!.saveEntry.findings.length > 0
        ? data!.saveEntry.findings.map(({ message, messageEn }) => (language === 'vi' ? message : messageEn))
        : data!.saveEntry.userErrors.map(({ message }) => message);
    setWhy(reasons.length > 0 ? say(refused, { why: reasons.join(' ') }) : '');
    return reasons.length === 0;
  };
  return { fetching, why, save };
}
