// nameOf proposes what somebody signs in with, by their full name: Nguyễn Văn An is an.nguyenvan.
export function nameOf(fullName: string): string {
  const words = fullName
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const given = words.pop();
  return given ? [given, words.join('')].filter(Boolean).join('.').slice(0, 64) : '';
}
