// Which language the explorer speaks: the one that was chosen on it, else that of the browser, as the
// service told it.

export type Language = 'vi' | 'en';

const kept = 'thidua:language';

function chosen(): Language {
  const asked = new URLSearchParams(location.search).get('lang');
  if (asked === 'vi' || asked === 'en') localStorage.setItem(kept, asked);
  const stored = localStorage.getItem(kept);
  return stored === 'vi' || stored === 'en' ? stored : document.documentElement.lang === 'en' ? 'en' : 'vi';
}

export const language: Language = chosen();
document.documentElement.lang = language;

// speak chooses the other language, for this browser, and shows the place anew.
export function speak(other: Language): void {
  localStorage.setItem(kept, other);
  location.reload();
}

// Words are what is said in Vietnamese and in English. Where a value is put in, its name stands in
// braces: ['{n} báo cáo', '{n} reports'].
export type Words = readonly [vi: string, en: string];

// say returns words in the language that is spoken, with the values put in.
export function say(words: Words, values: Record<string, string | number> = {}): string {
  return words[language === 'vi' ? 0 : 1].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
