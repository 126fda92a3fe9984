import './admin.css';

import { type ReactNode, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Link, Redirect, Route, Switch, useRoute } from 'wouter';

import { useAsk } from '../../ask.ts';
import { graphql } from '../../gql/index.ts';
import { language, say } from '../../language.ts';
import { Answered, NotFound } from '../../part/Answered.tsx';
import { useSeen, written } from '../../seen.ts';
import { words as all } from '../../words.ts';
import { Audit } from './audit/Audit.tsx';
import { type Office, OfficeContext, officeOf, useOffice } from './may.ts';
import { Months } from './month/Months.tsx';
import { ImportPeople } from './people/ImportPeople.tsx';
import { NewPerson } from './people/NewPerson.tsx';
import { People } from './people/People.tsx';
import { Person } from './people/Person.tsx';
import { DraftReorganisation } from './reform/DraftReorganisation.tsx';
import { ReorganisationPage } from './reform/ReorganisationPage.tsx';
import { Reorganisations } from './reform/Reorganisations.tsx';
import { words } from './words.ts';

const AdminQuery = graphql(`
  query Admin {
    viewer {
      id
      account
      people: can(action: ACCOUNT_READ)
      keeps: can(action: ACCOUNT_WRITE)
      reorganises: can(action: UNIT_WRITE)
      audits: can(action: AUDIT_READ)
      seals: can(action: MONTH_SEAL)
      reopens: can(action: MONTH_REOPEN)
      roots {
        id
        level
      }
    }
    roles {
      role
      label
    }
    labels {
      enum
      value
      label
    }
  }
`);

// meant is what stands in a place of the address: the router leaves : and @ as addresses write them.
function meant(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written; // which is no address of ours
  }
}

type May = NonNullable<Office['may']>;

// What stands beside each other here, and for whom.
const pages = [
  { path: '/admin/people', name: words.people, may: (may: May) => may.people },
  { path: '/admin/reorganisations', name: words.reorganisations, may: (may: May) => may.reorganises },
  { path: '/admin/months', name: words.months, may: (may: May) => may.seals || may.reopens },
  { path: '/admin/audit', name: words.audit, may: (may: May) => may.audits },
] as const;

// Admin is where people, offices, the tree and its months are kept, and where one reads what was done:
// as much of it as the caller may do. What a page shows is asked for beside what they may, not after it.
export default function Admin() {
  const ask = useAsk(AdminQuery, {});
  const office = useMemo(() => officeOf(ask.data), [ask.data]);
  return (
    <I18nProvider locale={language === 'vi' ? 'vi-VN' : 'en-GB'}>
      <OfficeContext.Provider value={office}>
        <Switch>
          <Route path="/admin">
            <Answered ask={ask}>{({ viewer }) => <First may={viewer} />}</Answered>
          </Route>
          <Route path="/admin/people">
            <Place of="people">
              <People />
            </Place>
          </Route>
          <Route path="/admin/people/:name">
            {({ name }) => (
              <Place of="people">
                <Person key={name} name={meant(name)} />
              </Place>
            )}
          </Route>
          <Route path="/admin/new-person">
            <Place of="keeps">
              <NewPerson />
            </Place>
          </Route>
          <Route path="/admin/import-people">
            <Place of="keeps">
              <ImportPeople />
            </Place>
          </Route>
          <Route path="/admin/reorganisations">
            <Place of="reorganises">
              <Reorganisations />
            </Place>
          </Route>
          <Route path="/admin/reorganisations/new">
            <Place of="reorganises">
              <DraftReorganisation />
            </Place>
          </Route>
          <Route path="/admin/reorganisations/:id">
            {({ id }) => (
              <Place of="reorganises">
                <ReorganisationPage key={id} id={meant(id)} />
              </Place>
            )}
          </Route>
          <Route path="/admin/months">
            <Place of="seals">
              <Months />
            </Place>
          </Route>
          <Route path="/admin/audit">
            <Place of="audits">
              <Audit />
            </Place>
          </Route>
          <Route component={NotFound} />
        </Switch>
      </OfficeContext.Provider>
    </I18nProvider>
  );
}

// Place is one page, beside the way to the others; to whom it is not open that is said.
function Place({ of, children }: { of: 'people' | 'keeps' | 'reorganises' | 'audits' | 'seals'; children: ReactNode }) {
  const { may } = useOffice();
  if (may && !may[of] && !(of === 'seals' && may.reopens)) return <Refused />;
  return (
    <div className="admin">
      <title>{`${say(all.admin)} · ${say(all.brand)}`}</title>
      <Pages may={may} />
      {children}
    </div>
  );
}

function First({ may }: { may: May }) {
  const first = pages.find((page) => page.may(may));
  const seen = useSeen();
  return first ? <Redirect to={written(first.path, seen)} replace /> : <Refused />;
}

function Refused() {
  return (
    <section>
      <h1>{say(all.admin)}</h1>
      <p role="alert">{say(words.refused)}</p>
      <p>
        <Link href={written('/', useSeen())}>{say(all.toDesk)}</Link>
      </p>
    </section>
  );
}

function Pages({ may }: { may?: May }) {
  const open = may ? pages.filter((page) => page.may(may)) : [];
  return (
    <nav className="admin-places" aria-label={say(all.admin)}>
      {open.map(({ path, name }) => (
        <To key={path} path={path}>
          {say(name)}
        </To>
      ))}
    </nav>
  );
}

function To({ path, children }: { path: string; children: ReactNode }) {
  const [here] = useRoute(`${path}/*?`);
  return (
    <Link href={written(path, useSeen())} aria-current={here ? 'page' : undefined}>
      {children}
    </Link>
  );
}
