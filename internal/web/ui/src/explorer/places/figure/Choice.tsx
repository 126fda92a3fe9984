// Choice is one of a few ways to look at something.
export function Choice<Option extends string>({ label, name, chosen, options, choose }: { label: string; name: string; chosen: Option; options: readonly (readonly [Option, string])[]; choose: (option: Option) => void }) {
  return (
    <fieldset className="figure-choice">
      <legend className="figure-unseen">{label}</legend>
      {options.map(([option, said]) => (
        <label key={option}>
          <input type="radio" name={name} value={option} checked={option === chosen} onChange={() => choose(option)} />
          <span>{said}</span>
        </label>
      ))}
    </fieldset>
  );
}
