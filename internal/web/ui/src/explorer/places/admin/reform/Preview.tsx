import { type ReactNode, useEffect, useState } from 'react';

import { type Ask, useAsk } from '../../../ask.ts';
import { graphql } from '../../../gql/index.ts';
import type { AdminPlannedFragment } from '../../../gql/graphql.ts';
import { say } from '../../../language.ts';
import { Answered } from '../../../part/Answered.tsx';
import { Question } from '../../../part/Question.tsx';
import { useOffice } from '../may.ts';
import { around, Pages, type Place } from '../part/Pages.tsx';
import { day, number, period } from '../../../write.ts';
import { words } from '../words.ts';

const UnitsQuery = graphql(`
  query AdminPreviewUnits($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
    node(id: $id) {
      id
      ... on Reorganisation {
        preview {
          day
          units(first: $first, after: $after, last: $last, before: $before) {
            nodes {
              step
              along
              before {
                ...AdminPlanned
              }
              after {
                ...AdminPlanned
              }
              from {
                code
                type
                name
              }
              under {
                code
                type
                name
              }
            }
            totalCount
            pageInfo {
              ...AdminPage
            }
          }
        }
      }
    }
  }

  fragment AdminPlanned on PlannedUnit {
    code
    title
    closed
  }

  fragment AdminPage on PageInfo {
    hasNextPage
    hasPreviousPage
    startCursor
    endCursor
  }
`);

const FiguresQuery = graphql(`
  query AdminPreviewFigures($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
    node(id: $id) {
      id
      ... on Reorganisation {
        preview {
          period
          figures(first: $first, after: $after, last: $last, before: $before) {
            nodes {
              unit {
                ...AdminPlanned
              }
              tree
              indicator {
                id
                code
                shortName
              }
              before {
                display
                status
              }
              after {
                display
                status
              }
            }
            totalCount
            pageInfo {
              ...AdminPage
            }
          }
        }
      }
    }
  }
`);

const QuotasQuery = graphql(`
  query AdminPreviewQuotas($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
    node(id: $id) {
      id
      ... on Reorganisation {
        preview {
          quotas(first: $first, after: $after, last: $last, before: $before) {
            nodes {
              year
              unit {
                ...AdminPlanned
              }
              indicator {
                id
                code
                shortName
              }
            }
            totalCount
            pageInfo {
              ...AdminPage
            }
          }
        }
      }
    }
  }
`);

const DecisionsQuery = graphql(`
  query AdminPreviewDecisions($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
    node(id: $id) {
      id
      ... on Reorganisation {
        preview {
          decisions(first: $first, after: $after, last: $last, before: $before) {
            nodes {
              year
              document
              unit {
                ...AdminPlanned
              }
              indicator {
                id
                code
                shortName
              }
            }
            totalCount
            pageInfo {
              ...AdminPage
            }
          }
        }
      }
    }
  }
`);

const RolesQuery = graphql(`
  query AdminPreviewRoles($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
    node(id: $id) {
      id
      ... on Reorganisation {
        preview {
          roles(first: $first, after: $after, last: $last, before: $before) {
            nodes {
              account
              fullName
              label
              unit {
                ...AdminPlanned
              }
              before
              after
            }
            totalCount
            pageInfo {
              ...AdminPage
            }
          }
        }
      }
    }
  }
`);

const PendingQuery = graphql(`
  query AdminPreviewPending($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
    node(id: $id) {
      id
      ... on Reorganisation {
        preview {
          pending(first: $first, after: $after, last: $last, before: $before) {
            nodes {
              month
              unit {
                ...AdminPlanned
              }
            }
            totalCount
            pageInfo {
              ...AdminPage
            }
          }
        }
      }
    }
  }
`);

type Of = { id: string; open: boolean; place: Partial<Place>; go: (to: Place) => void };

const many = 15;

// Preview tells what a draft would come to, part by part; each is worked out where it is opened.
export function Preview({ id, learn }: { id: string; learn: (names: Record<string, string>) => void }) {
  return (
    <section aria-labelledby="admin-preview">
      <h2 id="admin-preview">{say(words.preview)}</h2>
      <p>{say(words.previewWhy)}</p>
      <Panel title={say(words.previewUnits)} opened>
        {(of) => <Units {...of} id={id} learn={learn} />}
      </Panel>
      <Panel title={say(words.previewFigures)}>{(of) => <Figures {...of} id={id} />}</Panel>
      <Panel title={say(words.previewRoles)}>{(of) => <Roles {...of} id={id} />}</Panel>
      <Panel title={say(words.previewPending)}>{(of) => <Pending {...of} id={id} />}</Panel>
      <Panel title={say(words.previewQuotas)}>{(of) => <Quotas {...of} id={id} />}</Panel>
      <Panel title={say(words.previewDecisions)}>{(of) => <Decisions {...of} id={id} />}</Panel>
    </section>
  );
}

function Panel({ title, opened = false, children }: { title: string; opened?: boolean; children: (of: Omit<Of, 'id'>) => ReactNode }) {
  const [open, setOpen] = useState(opened);
  const [place, setPlace] = useState<Partial<Place>>({});
  return (
    <details className="admin-panel" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h3>{title}</h3>
      </summary>
      {open && children({ open, place, go: setPlace })}
    </details>
  );
}

// Listed is a page of one part: its rows, how many there are in all, and the question.
function Listed<Data, Node>({ ask, of, none, go, head, row }: { ask: Ask<Data>; of: (data: Data) => { nodes: Node[]; totalCount: number; pageInfo: Parameters<typeof Pages>[0]['info'] } | undefined; none: string; go: Of['go']; head: string[]; row: (node: Node) => ReactNode[] }) {
  return (
    <>
      <Answered ask={ask} lines={3}>
        {(data) => {
          const page = of(data);
          if (!page || page.nodes.length === 0) return <p>{none}</p>;
          return (
            <>
              <div className="admin-wide" tabIndex={0} role="region" aria-label={head.join(', ')}>
                <table>
                  <thead>
                    <tr>
                      {head.map((one) => (
                        <th key={one} scope="col">
                          {one}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {page.nodes.map((node, n) => (
                      <tr key={n}>
                        {row(node).map((cell, at) => (at === 0 ? <th key={at} scope="row">{cell}</th> : <td key={at}>{cell}</td>))}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              <Pages info={page.pageInfo} total={page.totalCount} go={go} />
            </>
          );
        }}
      </Answered>
      <Question ask={ask} />
    </>
  );
}

// previewOf is the preview in an answer; none where it is no draft any more.
const previewOf = <Told,>(data: { node: { __typename?: string; preview?: Told | null } | null } | { node: object | null }): Told | undefined => (data.node as { preview?: Told | null } | null)?.preview ?? undefined;

const planned = ({ code, title }: AdminPlannedFragment): string => `${title} (${code})`;
const named = (of: { type: string; name: string } | null): string => (of ? `${of.type} ${of.name}` : '–');

function Units({ id, place, go, learn }: Of & { learn: (names: Record<string, string>) => void }) {
  const ask = useAsk(UnitsQuery, { id, ...around(place, 50) });
  const told = ask.data?.node?.__typename === 'Reorganisation' ? ask.data.node.preview : null;
  useEffect(() => {
    const names: Record<string, string> = {};
    for (const { before, after, from, under } of told?.units.nodes ?? []) {
      for (const other of [from, under]) if (other) names[other.code] ??= named(other);
      if (before) names[before.code] = before.title;
      else names[`+${after.code}`] = after.title;
    }
    if (told) learn(names);
  }, [told, learn]);
  return (
    <Listed
      ask={ask}
      of={(data) => previewOf<NonNullable<typeof told>>(data)?.units}
      none={say(words.noneTouched)}
      go={go}
      head={[say(words.before), say(words.after), say(words.superior), say(words.step)]}
      row={({ before, after, from, under, step, along }) => [
        before ? planned(before) : say(words.opened),
        after.closed ? say(words.closedOn, { day: day(after.closed) }) : before && planned(before) === planned(after) ? say(words.staysSo) : planned(after),
        named(from) === named(under) ? named(under) : `${named(from)} → ${named(under)}`,
        along ? say(words.goesAlong, { step }) : step,
      ]}
    />
  );
}

function Figures({ id, place, go }: Of) {
  const ask = useAsk(FiguresQuery, { id, ...around(place, many) });
  const { label } = useOffice();
  const told = ask.data?.node?.__typename === 'Reorganisation' ? ask.data.node.preview : null;
  const state = (of: { display: string; status: string } | null) => (of ? [of.display || '–', label('FigureStatus', of.status)].join(' · ') : say(words.notStanding));
  return (
    <>
      {told?.period && <p>{say(words.figuresOf, { period: period(told.period) })}</p>}
      <Listed
        ask={ask}
        of={(data) => previewOf<NonNullable<typeof told>>(data)?.figures}
        none={say(words.noFigures)}
        go={go}
        head={[say(words.unit), say(words.indicator), say(words.readingOf), say(words.before), say(words.after)]}
        row={({ unit, indicator, tree, before, after }) => [planned(unit), `${indicator.code} ${indicator.shortName}`, say(tree === 'CURRENT' ? words.readCurrent : words.readReported), state(before), state(after)]}
      />
    </>
  );
}

function Quotas({ id, place, go }: Of) {
  const ask = useAsk(QuotasQuery, { id, ...around(place, many) });
  const told = ask.data?.node?.__typename === 'Reorganisation' ? ask.data.node.preview : null;
  return (
    <Listed
      ask={ask}
      of={(data) => previewOf<NonNullable<typeof told>>(data)?.quotas}
      none={say(words.noQuotas)}
      go={go}
      head={[say(words.unit), say(words.indicator), say(words.year)]}
      row={({ unit, indicator, year }) => [planned(unit), `${indicator.code} ${indicator.shortName}`, year]}
    />
  );
}

function Decisions({ id, place, go }: Of) {
  const ask = useAsk(DecisionsQuery, { id, ...around(place, many) });
  const told = ask.data?.node?.__typename === 'Reorganisation' ? ask.data.node.preview : null;
  return (
    <Listed
      ask={ask}
      of={(data) => previewOf<NonNullable<typeof told>>(data)?.decisions}
      none={say(words.noDecisions)}
      go={go}
      head={[say(words.unit), say(words.indicator), say(words.year), say(words.document)]}
      row={({ unit, indicator, year, document }) => [planned(unit), `${indicator.code} ${indicator.shortName}`, year, document]}
    />
  );
}

function Roles({ id, place, go }: Of) {
  const ask = useAsk(RolesQuery, { id, ...around(place, many) });
  const told = ask.data?.node?.__typename === 'Reorganisation' ? ask.data.node.preview : null;
  const reach = (units: number) => (units === 0 ? say(words.heldNot) : say(words.reaches, { n: number(units) }));
  return (
    <Listed
      ask={ask}
      of={(data) => previewOf<NonNullable<typeof told>>(data)?.roles}
      none={say(words.noRoles)}
      go={go}
      head={[say(words.person), say(words.office), say(words.before), say(words.after)]}
      row={({ account, fullName, label, unit, before, after }) => [fullName || account, `${label}, ${unit.title}`, reach(before), after === 0 ? say(words.ends) : reach(after)]}
    />
  );
}

function Pending({ id, place, go }: Of) {
  const ask = useAsk(PendingQuery, { id, ...around(place, many) });
  const told = ask.data?.node?.__typename === 'Reorganisation' ? ask.data.node.preview : null;
  return (
    <Listed
      ask={ask}
      of={(data) => previewOf<NonNullable<typeof told>>(data)?.pending}
      none={say(words.noPending)}
      go={go}
      head={[say(words.unit), say(words.month)]}
      row={({ unit, month }) => [planned(unit), period(month)]}
    />
  );
}
