import { say } from '../language.ts';
import { inOrder, shapeOf, type Standing, standings } from '../status.ts';

// StatusBar is one bar over many targets: how many stand how, drawn and in words.
export function StatusBar({ counts }: { counts: Record<Standing, number> }) {
  const there = inOrder.filter((one) => counts[one] > 0);
  return (
    <>
      <div className="whole" role="img" aria-label={there.map((one) => `${counts[one]} ${say(standings[one])}`).join(', ')}>
        {there.map((one) => (
          <i key={one} className={one} style={{ flex: counts[one] }} />
        ))}
      </div>
      <ul className="key">
        {there.map((one) => (
          <li key={one} className={one}>
            <span aria-hidden="true">{shapeOf[one]}</span> {counts[one]} {say(standings[one])}
          </li>
        ))}
      </ul>
    </>
  );
}
