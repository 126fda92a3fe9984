// What both pages need: the language, asking the service, and forms that say what went wrong.

export const language = document.documentElement.lang;
export const say = (vi, en) => (language === 'vi' ? vi : en);

// The folder in which the pages lie, whatever path a proxy puts before them.
export const home = new URL('.', location.href);

export const part = (id) => document.getElementById(id);

// element makes one; texts are never read as HTML.
export function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

// page returns the address of another of our pages, in the language that was chosen by hand.
export function page(name, parameters = {}) {
  const to = new URL(name, home);
  const chosen = new URLSearchParams(location.search).get('lang');
  for (const [key, value] of Object.entries({ ...(chosen && { lang: chosen }), ...parameters })) to.searchParams.set(key, value);
  return to.href;
}

// A refusal is an answer that says no: why in a word of the service's, or GONE where there was
// none; what it says; and for how many seconds there is no use in asking again.
export class Refusal extends Error {
  constructor(code, message, wait = 0) {
    super(message);
    this.code = code;
    this.wait = wait;
  }
}

const patience = 60_000; // milliseconds: slow lines are slow

// ask sends a request and returns what the service answers; it throws a Refusal.
export async function ask(method, path, body) {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), patience);
  let answer, said;
  try {
    answer = await fetch(new URL(path, home), {
      method,
      headers: { Accept: 'application/json', 'Accept-Language': language, ...(body && { 'Content-Type': 'application/json' }) },
      body: body && JSON.stringify(body),
      cache: 'no-store',
      signal: giveUp.signal,
    });
    said = await answer.text();
  } catch {
    throw new Refusal('GONE', say('Không kết nối được với máy chủ. Kiểm tra mạng hoặc Wi-Fi, rồi bấm lại.', 'The server cannot be reached. Check your connection, then press again.'));
  } finally {
    clearTimeout(timer);
  }
  let told = null;
  try {
    told = said && JSON.parse(said);
  } catch {
    answer = { ok: false, status: answer.status, headers: answer.headers };
  }
  if (answer.ok) return told;
  const error = told?.errors?.[0];
  if (!error) {
    throw new Refusal('GONE', say(`Dịch vụ tạm thời không trả lời được (${answer.status}). Chờ một phút rồi bấm lại.`, `The service cannot answer now (${answer.status}). Wait a minute, then press again.`));
  }
  const wait = Number(answer.headers.get('Retry-After')) || 0;
  // The service names the header by which programs learn for how long; people read it on the button.
  const words = wait > 0 ? say('Đã thử quá nhiều lần. Hãy chờ rồi thử lại.', 'That was tried too often. Wait, then try again.') : error.message;
  throw new Refusal(error.extensions?.code, words, wait);
}

// query asks the GraphQL API; what it refuses is thrown too, also in a mutation's payload.
export async function query(text, variables) {
  const answer = await ask('POST', 'graphql', { query: text, variables });
  const wrong = answer.errors?.[0];
  if (wrong) throw new Refusal(wrong.extensions?.code, wrong.message);
  for (const payload of Object.values(answer.data)) {
    const hint = payload?.userErrors?.[0];
    if (hint) throw new Refusal(hint.code, hint.message);
  }
  return answer.data;
}

// tell says something at a form, aloud to whoever does not see it; empty: no longer.
export function tell(form, words, good = false) {
  const said = form.querySelector('.said');
  said.classList.toggle('good', good);
  said.textContent = words.split('\n').map(sentence).join('\n');
}

// sentence writes what the service says as one: it says its errors as programs do.
const sentence = (words) => words && words[0].toUpperCase() + words.slice(1) + (/[.!?…]$/.test(words) ? '' : '.');


const busy = new WeakSet(); // forms that are being sent, or that wait until they may be

// attempt does what a form is for, one at a time, and says at the form why it cannot be done. What
// more there is to say, advise tells of a refusal.
export async function attempt(form, button, act, advise = () => '') {
  if (busy.has(form)) return;
  busy.add(form);
  button?.setAttribute('aria-disabled', 'true');
  tell(form, '');
  let wait = 0;
  try {
    await act();
  } catch (error) {
    wait = error.wait ?? 0;
    if (!(error instanceof Refusal)) console.warn(error); // a fault of this page
    tell(form, [error.message, advise(error)].filter(Boolean).join('\n'));
  }
  const free = () => {
    busy.delete(form);
    button?.removeAttribute('aria-disabled');
  };
  if (wait > 0 && button) countDown(button, wait, () => (free(), tell(form, say('Bây giờ bạn có thể thử lại.', 'You can try again now.'), true)));
  else free();
}

// countDown shows on a button how many seconds are left.
function countDown(button, seconds, then) {
  const words = [...button.childNodes];
  const until = Date.now() + seconds * 1000;
  const tick = () => {
    const left = Math.ceil((until - Date.now()) / 1000);
    if (left > 0) {
      button.textContent = say(`Chờ ${left} giây`, `Wait ${left} seconds`);
      setTimeout(tick, 250);
      return;
    }
    button.replaceChildren(...words);
    then();
  };
  tick();
}

// onSubmit has a form do something with what was filled in, once all is that must be.
export function onSubmit(form, act, advise) {
  const button = form.querySelector('button[type=submit]');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (busy.has(form)) return;
    const inputs = [...form.querySelectorAll('input[required]')];
    for (const input of inputs) input.toggleAttribute('aria-invalid', false);
    const empty = inputs.find((input) => !input.value);
    if (empty) {
      empty.setAttribute('aria-invalid', 'true');
      tell(form, say(`Hãy điền: ${empty.labels[0].textContent}.`, `Please fill in: ${empty.labels[0].textContent}.`));
      empty.focus();
      return;
    }
    attempt(form, button, () => act(Object.fromEntries(new FormData(form))), advise);
  });
}

// Boxes that show passwords.
for (const box of document.querySelectorAll('[data-shows]')) {
  const show = () => box.dataset.shows.split(' ').forEach((id) => (part(id).type = box.checked ? 'text' : 'password'));
  box.addEventListener('change', show);
}

// The other language keeps the rest of the address.
part('language').addEventListener('click', (event) => {
  event.preventDefault();
  const to = new URL(location.href);
  to.searchParams.set('lang', event.currentTarget.lang);
  if (to.href.split('#')[0] === location.href.split('#')[0]) location.reload();
  else location.replace(to);
});

// newPassword sets one, after checking that it was written twice alike.
export async function newPassword({ current, new: chosen, again }) {
  if (chosen !== again) throw new Refusal('INVALID', say('Hai lần nhập mật khẩu mới không giống nhau. Bấm “Hiện mật khẩu” để xem, rồi sửa lại.', 'The new password was written differently the second time. Tick “Show the password” to see, then correct it.'));
  return ask('POST', 'password', { ...(current && { current }), new: chosen });
}
