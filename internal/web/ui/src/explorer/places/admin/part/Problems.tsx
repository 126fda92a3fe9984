// Problems says why something was not done, beside where it was tried.
export function Problems({ of }: { of: readonly string[] }) {
  if (of.length === 0) return null;
  return (
    <div role="alert" className="said">
      {of.map((one) => (
        <p key={one}>{one}</p>
      ))}
    </div>
  );
}
