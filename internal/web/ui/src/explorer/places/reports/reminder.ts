// The words by which somebody is reminded of what they owe.
import { say } from '../../language.ts';
import { day } from '../../write.ts';
import { inSentence } from './said.ts';
import { words } from './words.ts';

export type Owed = { unit: { title: string }; month: string; due: string; officers: readonly { account: string; fullName: string }[] };

// reminder is what one writes to whoever owes one report.
export const reminder = ({ unit, month, due, officers }: Owed): string =>
  say(words.reminder, {
    who: officers.map(({ fullName, account }) => fullName || account).join(', ') || say(words.comrades),
    month: inSentence(month),
    unit: unit.title,
    day: day(due),
  });

// reminderOf is what one writes to all that owe the report of a month.
export const reminderOf = (all: readonly Owed[]): string =>
  say(words.reminderMany, { month: inSentence(all[0]?.month ?? ''), day: day(all[0]?.due ?? ''), units: all.map(({ unit }) => unit.title).join('; ') });
