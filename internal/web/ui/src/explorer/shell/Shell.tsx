import { type ReactNode, useEffect } from 'react';
import { Link, useRoute } from 'wouter';

import { useAsk } from '../ask.ts';
import { graphql } from '../gql/index.ts';
import { language, say } from '../language.ts';
import { watch } from '../live.ts';
import { useSeen, written } from '../seen.ts';
import { words } from '../words.ts';
import { Lens } from './Lens.tsx';
import { NewsLine } from './NewsLine.tsx';

// What the shell of all places shows: who is asking, in which offices, and what they may do.
export const ShellQuery = graphql(`
  query Shell {
    viewer {
      id
      account
      notice
      today
      person {
        id
        fullName
      }
      grants {
        id
        role
        label
        unit {
          id
          code
          titleShort
        }
      }
      reports: can(action: REPORT_READ)
      enters: can(action: REPORT_WRITE)
      registers: can(action: ENTRY_READ)
      clusters: can(action: CLUSTER_READ)
      people: can(action: ACCOUNT_READ)
      reorganises: can(action: UNIT_WRITE)
      audits: can(action: AUDIT_READ)
      figures: can(action: FIGURE_READ_APPROVED)
      proposals: can(action: PROPOSAL_READ)
    }
    campaigns {
      id
      year
      official
      notice
    }
  }
`);

// Shell is what stands around every place: the way to the others, whose desk it is, which period is
// looked at, and what is to be known of the figures.
export function Shell({ children }: { children: ReactNode }) {
  const { data } = useAsk(ShellQuery, {}, { live: false });
  const seen = useSeen();
  const viewer = data?.viewer;
  const hears = viewer?.reports;
  useEffect(() => (hears === undefined ? undefined : watch(hears)), [hears]);
  const notice = viewer?.notice?.split('\n')[language === 'vi' ? 0 : 1] ?? viewer?.notice;
  return (
    <>
      <a className="skip" href="#main" onClick={(event) => (event.preventDefault(), document.getElementById('main')?.focus())}>
        {say(words.toMain)}
      </a>
      <header>
        <Link href={written('/', seen)} className="brand">
          {say(words.brand)}
        </Link>
        <Lens viewer={viewer} campaigns={data?.campaigns} />
        <nav aria-label={say(words.places)} className="places">
          <To path="/">{say(words.desk)}</To>
          {viewer?.figures && <To path="/table">{say(words.table)}</To>}
          {(viewer?.reports || viewer?.enters) && <To path="/reports">{say(words.reports)}</To>}
          {viewer?.registers && <To path="/registers">{say(words.registers)}</To>}
          {viewer?.clusters && <To path="/clusters">{say(words.contest)}</To>}
          {viewer?.proposals && <To path="/awards">{say(words.awards)}</To>}
          {(viewer?.people || viewer?.reorganises || viewer?.audits) && <To path="/admin">{say(words.admin)}</To>}
        </nav>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <NewsLine />
      {notice && <footer className="notice">{notice}</footer>}
    </>
  );
}

function To({ path, children }: { path: string; children: ReactNode }) {
  const [here] = useRoute(path === '/' ? '/' : `${path}/*?`);
  return (
    <Link href={written(path, useSeen())} aria-current={here ? 'page' : undefined}>
      {children}
    </Link>
  );
}
