import type { AdminGrantFragment } from '../../../gql/graphql.ts';
import { say } from '../../../language.ts';
import { today } from '../../../seen.ts';
import { AccountChoice } from '../part/Choice.tsx';
import { Deed } from '../part/Deed.tsx';
import { useDeed } from '../part/useDeed.ts';
import { words } from '../words.ts';
import { EndGrant, GrantRole, HandOver } from './deeds.ts';
import { RoleAt } from './RoleAt.tsx';

type Who = { id: string; name: string; fullName: string };

const text = (form: FormData, key: string): string | null => String(form.get(key) ?? '').trim() || null;

// Reason is why something is done, for whoever reads later what was done.
export function Reason() {
  return (
    <label className="admin-field">
      <span>{say(words.reason)}</span>
      <input name="reason" maxLength={160} autoComplete="off" />
    </label>
  );
}

function Day({ name, label, required = false, value }: { name: string; label: string; required?: boolean; value?: string }) {
  return (
    <label className="admin-field">
      <span>{label}</span>
      <input name={name} type="date" min={today} defaultValue={value} required={required} />
    </label>
  );
}

// GiveOffice gives somebody a role at a unit, from a day on.
export function GiveOffice({ account, again }: { account: Who; again: () => void }) {
  const give = useDeed(GrantRole);
  return (
    <Deed
      label={say(words.giveOffice)}
      title={say(words.giveOfficeTo, { name: account.fullName || account.name })}
      go={say(words.give)}
      act={async (form) => {
        const unit = text(form, 'unit');
        const role = text(form, 'role');
        if (!unit || !role) return { problems: [say(words.chooseUnitAndRole)] };
        const { problems } = await give({ input: { account: account.id, role, unit, from: text(form, 'from'), until: text(form, 'until'), reason: text(form, 'reason') } });
        if (problems.length === 0) again();
        return { problems };
      }}
    >
      <RoleAt />
      <Day name="from" label={say(words.from)} required value={today} />
      <Day name="until" label={say(words.until)} />
      <Reason />
    </Deed>
  );
}

// EndOffice ends an office on a day; its history stays.
export function EndOffice({ grant, again }: { grant: AdminGrantFragment; again: () => void }) {
  const end = useDeed(EndGrant);
  return (
    <Deed
      label={say(words.endOffice)}
      title={say(words.endOfficeOf, { office: [grant.label, grant.unit?.title].filter(Boolean).join(', ') })}
      go={say(words.endOffice)}
      act={async (form) => {
        const { problems } = await end({ input: { grant: grant.id, on: text(form, 'on'), reason: text(form, 'reason') } });
        if (problems.length === 0) again();
        return { problems };
      }}
    >
      <p>{say(words.endOfficeWhy)}</p>
      <Day name="on" label={say(words.endsOn)} required value={grant.from > today ? grant.from : today} />
      <Reason />
    </Deed>
  );
}

// HandOffice passes an office on to somebody else, on a day.
export function HandOffice({ grant, account, again }: { grant: AdminGrantFragment; account: Who; again: () => void }) {
  const hand = useDeed(HandOver);
  return (
    <Deed
      label={say(words.handOver)}
      title={say(words.handOverOf, { office: [grant.label, grant.unit?.title].filter(Boolean).join(', ') })}
      go={say(words.handOver)}
      act={async (form) => {
        const to = text(form, 'to');
        if (!to) return { problems: [say(words.chooseWho)] };
        const { problems } = await hand({ input: { unit: grant.unit!.unitId, role: grant.role, from: account.id, to, on: text(form, 'on'), reason: text(form, 'reason') } });
        if (problems.length === 0) again();
        return { problems };
      }}
    >
      <p>{say(words.handOverWhy, { name: account.fullName || account.name })}</p>
      <AccountChoice label={say(words.handOverTo)} name="to" />
      <Day name="on" label={say(words.handOverOn)} required value={grant.from > today ? grant.from : today} />
      <Reason />
    </Deed>
  );
}
