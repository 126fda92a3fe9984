import { type FormEvent, useState } from 'react';

import type { ReviewFragment, ReviewsQuery as Told } from '../../gql/graphql.ts';
import { say } from '../../language.ts';
import { today } from '../../seen.ts';
import { Field, textOf, Why } from '../proposals/form.tsx';
import { useDone } from '../proposals/useDone.ts';
import { SaveReviewMutation } from './asks.ts';
import { words } from './words.ts';

type Part = { title: string; text: string };

// ReviewText is the text of a review, part by part, to be written.
export function ReviewText({ unit, period, review, onChange, onDone }: { unit: NonNullable<Told['unit']>; period: string; review: ReviewFragment | null; onChange: () => void; onDone: (said: string) => void }) {
  const [parts, setParts] = useState<Part[]>(review?.sections.map(({ title, text }) => ({ title, text })) ?? [words.standard, words.results, words.faults, words.ahead].map((title) => ({ title: title[0], text: '' })));
  const { fetching, why, act } = useDone(SaveReviewMutation);
  const put = (at: number, change: Partial<Part>) => setParts(parts.map((part, n) => (n === at ? { ...part, ...change } : part)));
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const done = await act({
      input: {
        unit: unit.unitId, period, number: textOf(form, 'number') || null, place: textOf(form, 'place'), day: textOf(form, 'day'),
        sections: parts.map(({ title, text }) => ({ title: title.trim(), text: text.trim() })),
        recipients: textOf(form, 'recipients').split('\n').map((line) => line.trim()).filter(Boolean),
        expectedRevision: review?.revision ?? null,
      },
    });
    if (done) onDone(say(words.saved));
  };
  return (
    <form className="proposal-form" onChange={onChange} onSubmit={(event) => void submit(event)}>
      <Field label={say(words.number)}>
        <input type="text" name="number" defaultValue={review?.number ?? ''} maxLength={100} autoComplete="off" />
      </Field>
      <Field label={say(words.place)}>
        <input type="text" name="place" defaultValue={review?.place ?? unit.name} maxLength={100} required />
      </Field>
      <Field label={say(words.day)}>
        <input type="date" name="day" defaultValue={review?.day ?? today} required />
      </Field>
      {parts.map(({ title, text }, n) => (
        <div key={n} className="proposal-wide review-part">
          <Field label={say(words.part, { n: n + 1 })}>
            <input type="text" value={title} maxLength={200} onChange={(event) => put(n, { title: event.target.value })} />
          </Field>
          <Field label={say(words.partText, { n: n + 1 })}>
            <textarea rows={5} value={text} onChange={(event) => put(n, { text: event.target.value })} />
          </Field>
          <button type="button" className="quiet" onClick={() => (setParts(parts.filter((_, at) => at !== n)), onChange())}>
            {say(words.dropPart, { n: n + 1 })}
          </button>
        </div>
      ))}
      {parts.length < 30 && (
        <button type="button" className="do" onClick={() => (setParts([...parts, { title: '', text: '' }]), onChange())}>
          {say(words.addPart)}
        </button>
      )}
      <label className="proposal-field proposal-wide">
        <span>{say(words.recipients)}</span>
        <textarea name="recipients" rows={3} defaultValue={(review?.recipients ?? [words.archive[0]]).join('\n')} />
      </label>
      <Why of={why} />
      <button type="submit" className="do go" aria-disabled={fetching}>
        {say(fetching ? words.working : words.save)}
      </button>
    </form>
  );
}
