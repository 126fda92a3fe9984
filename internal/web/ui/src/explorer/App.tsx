import { lazy, type ReactNode, Suspense, useEffect, useRef, useSyncExternalStore } from 'react';
import { Route, Router, Switch, useLocation } from 'wouter';

import { useNews } from './news.ts';
import { NotFound, Skeleton } from './part/Answered.tsx';
import { Mended } from './part/Mended.tsx';
import { Desk } from './places/desk/Desk.tsx';
import { some, watch } from './places/report/outbox.ts';
import { Shell } from './shell/Shell.tsx';

const Unit = lazy(() => import('./places/unit/Unit.tsx'));
const Figure = lazy(() => import('./places/figure/Figure.tsx'));
const Table = lazy(() => import('./places/table/Table.tsx'));
const Reports = lazy(() => import('./places/reports/Reports.tsx'));
const ReportForm = lazy(() => import('./places/report/ReportForm.tsx'));
const HandOver = lazy(() => import('./places/report/HandOver.tsx').catch(() => ({ default: () => null }))); // what waits waits on
const Registers = lazy(() => import('./places/registers/Registers.tsx'));
const Entry = lazy(() => import('./places/entry/Entry.tsx'));
const NewEntry = lazy(() => import('./places/entry/NewEntry.tsx'));
const Admin = lazy(() => import('./places/admin/Admin.tsx'));
const Follow = lazy(() => import('./places/follow/Follow.tsx'));
const Targets = lazy(() => import('./places/targets/Targets.tsx'));
const Clusters = lazy(() => import('./places/cluster/Clusters.tsx'));
const Cluster = lazy(() => import('./places/cluster/Cluster.tsx'));
const Points = lazy(() => import('./places/cluster/Points.tsx'));
const Directives = lazy(() => import('./places/directives/Directives.tsx'));
const Proposals = lazy(() => import('./places/proposals/Proposals.tsx'));
const Proposal = lazy(() => import('./places/proposals/Proposal.tsx'));
const NewProposal = lazy(() => import('./places/proposals/NewProposal.tsx'));
const Reviews = lazy(() => import('./places/review/Reviews.tsx'));
const Review = lazy(() => import('./places/review/Review.tsx'));

const folder = new URL(document.baseURI).pathname.replace(/\/$/, '');

// App is the explorer: the place that the address names, within the shell of all places.
export function App() {
  return (
    <Router base={folder}>
      <Shell>
        <Arrival />
        <Waiting />
        <Opened>
          <Switch>
            <Route path="/" component={Desk} />
            <Route path="/u/:code">{({ code }) => <Unit code={code} />}</Route>
            <Route path="/u/:code/i/:indicator">{({ code, indicator }) => <Figure code={code} indicator={indicator} />}</Route>
            <Route path="/u/:code/registers">{({ code }) => <Registers code={code} />}</Route>
            <Route path="/u/:code/registers/:register">{({ code, register }) => <Registers code={code} register={register} />}</Route>
            <Route path="/u/:code/registers/:register/new">{({ code, register }) => <NewEntry key={`${code} ${register}`} code={code} register={register} />}</Route>
            <Route path="/u/:code/targets">{({ code }) => <Targets code={code} />}</Route>
            <Route path="/u/:code/points">{({ code }) => <Points code={code} />}</Route>
            <Route path="/clusters" component={Clusters} />
            <Route path="/clusters/:id">{({ id }) => <Cluster key={id} id={id} />}</Route>
            <Route path="/u/:code/proposals/new">{({ code }) => <NewProposal key={code} code={code} />}</Route>
            <Route path="/u/:code/reviews">{({ code }) => <Reviews code={code} />}</Route>
            <Route path="/u/:code/reviews/:period">{({ code, period }) => <Review key={`${code} ${period}`} code={code} period={period} />}</Route>
            <Route path="/awards" component={Proposals} />
            <Route path="/proposals/:id">{({ id }) => <Proposal key={id} id={id} />}</Route>
            <Route path="/table" component={Table} />
            <Route path="/registers">
              <Registers />
            </Route>
            <Route path="/entries/:id">{({ id }) => <Entry key={id} id={id} />}</Route>
            <Route path="/reports" component={Reports} />
            <Route path="/reports/:code/:month">{({ code, month }) => <ReportForm key={`${code} ${month}`} code={code} month={month} />}</Route>
            <Route path="/admin/*?" component={Admin} />
            <Route path="/follow" component={Follow} />
            <Route path="/directives" component={Directives} />
            <Route component={NotFound} />
          </Switch>
        </Opened>
      </Shell>
    </Router>
  );
}

// Opened shows a place; what was broken at another one is forgotten.
function Opened({ children }: { children: ReactNode }) {
  const [path] = useLocation();
  return (
    <Mended at={path}>
      <Suspense fallback={<Skeleton lines={6} />}>{children}</Suspense>
    </Mended>
  );
}

// Arrival begins a new place at its top, and tells whoever listens: the focus goes to what is new.
function Arrival() {
  const [path] = useLocation();
  const before = useRef(path);
  const { renewed } = useNews();
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    if (renewed) return location.reload(); // nothing is being written between two places
    scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true }); // below the header, which stays in sight
  }, [path, renewed]);
  return null;
}

// Waiting hands over, in whichever place one is, what was submitted while there was no network.
function Waiting() {
  return useSyncExternalStore(watch, some) ? (
    <Suspense>
      <HandOver />
    </Suspense>
  ) : null;
}
