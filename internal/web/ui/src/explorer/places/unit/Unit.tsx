export default function Unit({ code }: { code: string }) {
  return <h1>{code}</h1>;
}
