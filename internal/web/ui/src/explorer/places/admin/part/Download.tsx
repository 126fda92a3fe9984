// Download hands out a table that was made here, as a file.
export function Download({ name, text, children }: { name: string; text: () => string; children: string }) {
  const give = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['\ufeff' + text()], { type: 'text/csv;charset=utf-8' }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };
  return (
    <button type="button" className="do" onClick={give}>
      {children}
    </button>
  );
}
