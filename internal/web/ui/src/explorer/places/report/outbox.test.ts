import { beforeEach, describe, expect, it } from 'vitest';

import { all, find, type Handover, handOver, type Outcome, put, some, take, watch, written } from './outbox.ts';

const one = (month: string, more: Partial<Handover> = {}): Handover => ({
  account: 'a', unit: 'unit:26', month, code: '24121-01', title: 'Chi hội 1', values: [{ element: 'members_total', value: 30 }], revision: 2, comment: '', at: `${month}-10T00:00:00Z`, ...more,
});
const months = (account = 'a') => all(account).map(({ month }) => month);

beforeEach(() => localStorage.clear());

describe('what waits', () => {
  it('is kept as it was submitted, with the revision that it is based on', () => {
    put(one('2024-11'));
    expect(all('a')).toEqual([one('2024-11')]);
    expect(some()).toBe(true);
  });

  it('comes in the order in which it was submitted', () => {
    put(one('2024-09', { at: '2024-11-12T00:00:00Z' }));
    put(one('2024-11'));
    expect(months()).toEqual(['2024-11', '2024-09']);
  });

  it('takes the place of what waited of the same report', () => {
    put(one('2024-11'));
    put(one('2024-11', { comment: 'mới' }));
    expect(all('a')).toEqual([one('2024-11', { comment: 'mới' })]);
  });

  it('is not seen by another account, even of a name that begins alike', () => {
    put(one('2024-11', { account: 'a:b' }));
    put(one('2024-10', { account: 'ab' }));
    expect(months()).toEqual([]);
    expect(months('a:b')).toEqual(['2024-11']);
  });

  it('can be taken back', () => {
    put(one('2024-11'));
    take(one('2024-11'));
    expect([all('a'), find(one('2024-11')), some()]).toEqual([[], null, false]);
  });

  it('is left alone where it cannot be read', () => {
    localStorage.setItem('thidua:outbox:a:unit:26:2024-11', '{');
    localStorage.setItem('thidua:outbox:a:unit:26:2024-10', '{"values":[]}');
    expect(all('a')).toEqual([]);
  });

  it('is told of when it changes, in this window and another', () => {
    let heard = 0;
    const before = written();
    const stop = watch(() => heard++);
    put(one('2024-11'));
    dispatchEvent(Object.assign(new Event('storage'), { key: 'thidua:outbox:a:unit:26:2024-11' }));
    dispatchEvent(Object.assign(new Event('storage'), { key: 'thidua:draft:a:unit:26:2024-11' }));
    stop();
    take(one('2024-11'));
    expect(heard).toBe(2);
    expect(written()).toBe(before);
  });
});

describe('handing over', () => {
  const service = (...answers: (Outcome | null)[]) => {
    const asked: Handover[] = [];
    return { asked, submit: async (handed: Handover) => (asked.push(handed), answers.shift() ?? null) };
  };

  it('tells what came of each, which stays until it is seen', async () => {
    for (const month of ['2024-08', '2024-09', '2024-10']) put(one(month));
    const { asked, submit } = service({ kind: 'done' }, { kind: 'conflict' }, { kind: 'refused', why: 'sai' });
    await handOver('a', submit);
    expect(asked.map(({ month, revision }) => [month, revision])).toEqual([['2024-08', 2], ['2024-09', 2], ['2024-10', 2]]);
    expect(all('a').map(({ outcome }) => outcome)).toEqual([{ kind: 'done' }, { kind: 'conflict' }, { kind: 'refused', why: 'sai' }]);
  });

  it('does not hand over anew what came to something', async () => {
    put(one('2024-11', { outcome: { kind: 'conflict' } }));
    const { asked, submit } = service({ kind: 'done' });
    await handOver('a', submit);
    expect(asked).toEqual([]);
  });

  it('waits on where the service is not reached', async () => {
    for (const month of ['2024-08', '2024-09', '2024-10']) put(one(month));
    const { asked, submit } = service({ kind: 'done' }, null, { kind: 'done' });
    await handOver('a', submit);
    expect(asked.length).toBe(2);
    expect(all('a').map(({ outcome }) => outcome?.kind)).toEqual(['done', undefined, undefined]);
    await handOver('a', service({ kind: 'done' }, { kind: 'done' }).submit);
    expect(all('a').map(({ outcome }) => outcome?.kind)).toEqual(['done', 'done', 'done']);
  });

  it('hands over nothing of another account', async () => {
    put(one('2024-11', { account: 'b' }));
    const { asked, submit } = service({ kind: 'done' });
    await handOver('a', submit);
    expect(asked).toEqual([]);
    expect(months('b')).toEqual(['2024-11']);
  });

  it('leaves what was taken back, or submitted otherwise, meanwhile', async () => {
    put(one('2024-10'));
    put(one('2024-11'));
    await handOver('a', async (handed) => {
      if (handed.month === '2024-10') take(handed);
      else put(one('2024-11', { comment: 'mới', at: '2024-11-11T00:00:00Z' }));
      return { kind: 'done' };
    });
    expect(all('a')).toEqual([one('2024-11', { comment: 'mới', at: '2024-11-11T00:00:00Z' })]);
  });
});
