import { type FormEvent, useState } from 'react';

import { useAsk } from '../../../ask.ts';
import { graphql } from '../../../gql/index.ts';
import type { Permission } from '../../../gql/graphql.ts';
import { say } from '../../../language.ts';
import { Answered } from '../../../part/Answered.tsx';
import { Question } from '../../../part/Question.tsx';
import { useOffice } from '../may.ts';
import { UnitChoice } from '../part/Choice.tsx';
import { words } from '../words.ts';

const WhyDeniedQuery = graphql(`
  query AdminWhyDenied($account: ID!, $action: Permission!, $unit: ID!) {
    whyDenied(account: $account, action: $action, unit: $unit) {
      denied
      reason
    }
  }
`);

// What people are asked about most.
const actions: Permission[] = ['REPORT_WRITE', 'REPORT_SUBMIT', 'REPORT_APPROVE', 'REPORT_REOPEN', 'REPORT_READ', 'FIGURE_READ', 'TARGET_WRITE', 'DECISION_WRITE', 'MONTH_SEAL', 'ACCOUNT_READ', 'ACCOUNT_WRITE', 'AUDIT_READ', 'UNIT_READ', 'UNIT_WRITE', 'CAMPAIGN_WRITE'];

// WhyDenied tells in one sentence why somebody may do something, or may not, and what is missing.
export function WhyDenied({ account }: { account: { id: string; name: string; fullName: string } }) {
  const { label } = useOffice();
  const [asked, setAsked] = useState<{ action: Permission; unit: string } | null>(null);
  const ask = useAsk(WhyDeniedQuery, { account: account.id, action: asked?.action ?? 'REPORT_WRITE', unit: asked?.unit ?? '' }, { pause: !asked });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const unit = String(form.get('unit') ?? '');
    if (unit) setAsked({ action: form.get('action') as Permission, unit });
  };
  return (
    <section aria-labelledby="admin-why">
      <h2 id="admin-why">{say(words.whyDenied)}</h2>
      <form className="admin-filters" onSubmit={submit}>
        <label className="admin-field">
          <span>{say(words.action)}</span>
          <select name="action">
            {actions.map((action) => (
              <option key={action} value={action}>
                {label('Permission', action)}
              </option>
            ))}
          </select>
        </label>
        <UnitChoice label={say(words.unit)} name="unit" />
        <button type="submit" className="do">
          {say(words.explain)}
        </button>
      </form>
      {asked && (
        <>
          <Answered ask={ask} lines={1}>
            {({ whyDenied: { denied, reason } }) => (
              <p role="status" className={denied ? 'said' : undefined}>
                <strong>{say(denied ? words.mayNot : words.mayDo)}</strong> {reason}
              </p>
            )}
          </Answered>
          <Question ask={ask} />
        </>
      )}
    </section>
  );
}
