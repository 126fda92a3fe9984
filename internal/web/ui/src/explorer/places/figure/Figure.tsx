export default function Figure({ code, indicator }: { code: string; indicator: string }) {
  return (
    <h1>
      {code} {indicator}
    </h1>
  );
}
