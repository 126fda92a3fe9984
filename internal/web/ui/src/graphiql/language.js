// The language in which the page speaks: the first of the browser's that it knows.
const asked = navigator.languages.map((tag) => tag.toLowerCase().split('-')[0]).find((tag) => tag === 'vi' || tag === 'en');
export const language = asked ?? 'en';
export const say = (vi, en) => (language === 'vi' ? vi : en);
document.documentElement.lang = language;
