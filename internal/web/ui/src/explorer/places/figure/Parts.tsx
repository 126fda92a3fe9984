import type { FigureStandingFragment, IndicatorKind } from '../../gql/graphql.ts';
import { language, say } from '../../language.ts';
import { FigureLink } from '../../part/links.tsx';
import { StatusMark } from '../../part/StatusMark.tsx';
import { words } from './words.ts';

// Parts are the figures that a composed one is made of, each with its status and the way to it.
export function Parts({ parts, kind, code }: { parts: FigureStandingFragment['parts']; kind: IndicatorKind; code: string }) {
  return (
    <>
      <p>{say(kind === 'ANY_OF' ? words.partsOne : kind === 'ALL_OF' ? words.partsAll : words.partEach)}</p>
      <ul className="figure-list">
        {parts.map(({ id, indicator, display, status, statusLabel, targetLabel }) => (
          <li key={id}>
            <div className="line">
              <FigureLink code={code} indicator={indicator.code}>
                {language === 'vi' ? indicator.shortName : indicator.nameEn}
              </FigureLink>
              {display && (
                <strong>
                  {display} {indicator.measure}
                </strong>
              )}
            </div>
            <p className="small">
              {status !== 'NO_TARGET' && status !== 'NOT_APPLICABLE' && <StatusMark status={status} label={statusLabel} />} {targetLabel && <span className="soft">{say(words.wanted, { target: targetLabel })}</span>}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
