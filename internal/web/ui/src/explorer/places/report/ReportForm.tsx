export default function ReportForm({ code, month }: { code: string; month: string }) {
  return (
    <h1>
      {code} {month}
    </h1>
  );
}
