// Signing in: with a password, a passkey, at a provider, by a link that holds once, or with one
// touch where the demo is loaded.
import { ask, attempt, element, home, newPassword, onSubmit, page, part, Refusal, say, tell } from './page.js';
import * as passkey from './passkey.js';

const parameters = new URLSearchParams(location.search);
const kept = 'thidua:next'; // where to go, while the provider's page is open

// ours returns an address, if it is a path of this service and not of another site or a script.
function ours(next) {
  if (!next || !/^\/(?![/\\])[^\\\u0000-\u001f]*$/.test(next)) return null;
  const to = new URL(next, home);
  const inside = to.origin === home.origin && to.pathname.startsWith(home.pathname);
  return inside && to.pathname !== new URL('sign-in', home).pathname ? to.href : null;
}

// Where people begin who want nothing in particular: the explorer, where it is in the program.
const start = page(document.body.dataset.start);

const next = () => ours(parameters.get('next'));

// Whoever comes here is not, or no longer, who they were: what the explorer keeps on this device of what it
// was told (ui/src/worker) is theirs no more. There are no caches where the page came by http.
if ('caches' in window) for (const name of await caches.keys()) if (name.startsWith('thidua answers of ')) await caches.delete(name);

function show(id) {
  for (const section of document.querySelectorAll('main > section')) section.hidden = section.id !== id;
  part(`${id}-title`).focus();
}

// signedIn goes on once somebody has signed in: to their own password where they need one, to a
// passkey where their office asks for one, and then to where they wanted to go.
function signedIn(who) {
  if (who.mustSetPassword) {
    const form = part('new').querySelector('form');
    form.elements.account.value = who.account;
    const called = who.fullName || who.account;
    part('new-why').textContent = who.proof === 'LINK'
      ? say(`${called} (tên tài khoản: ${who.account}) đăng nhập lần sau bằng mật khẩu này.`, `${called} (account name: ${who.account}) signs in with this password from now on.`)
      : say(`Mật khẩu bạn vừa dùng do người khác đặt tạm cho ${called}. Trước khi vào, hãy đặt mật khẩu chỉ mình bạn biết.`, `The password that you used was set for ${called} by somebody else. Before you enter, choose one that you alone know.`);
    show('new');
    return;
  }
  location.assign(who.needsPasskey?.length ? page('account') : (next() ?? start));
}

const wrongPassword = say(
  'Kiểm tra chữ hoa, chữ thường; bộ gõ tiếng Việt (Telex, VNI) có thể đã đổi chữ: bấm “Hiện mật khẩu” để xem.',
  'Check capital letters, and that no input method changes what you type: tick “Show the password” to see.',
);

function usePassword() {
  const form = part('by-password');
  onSubmit(
    form,
    async ({ account, password }) => signedIn(await ask('POST', 'session', { account: account.trim(), password })),
    (error) => {
      if (error.code !== 'UNAUTHENTICATED') return '';
      form.elements.password.setAttribute('aria-invalid', 'true');
      form.elements.password.focus();
      return wrongPassword;
    },
  );
  onSubmit(part('new').querySelector('form'), async (filled) => signedIn(await newPassword(filled)));
}

// usePasskeys offers them on a button and, where the browser can, beside the account's name. What
// it offers there holds for some minutes, and is then offered anew.
async function usePasskeys() {
  if (!passkey.able) return;
  const form = part('by-passkey');
  form.hidden = false;
  let offer = null;
  onSubmit(form, async () => {
    offer?.abort();
    try {
      signedIn(await passkey.signIn(await passkey.begin()));
    } finally {
      offerAgain();
    }
  });
  async function offerAgain() {
    if (!(await passkey.offers())) return;
    offer = new AbortController();
    const { signal } = offer;
    let begun;
    try {
      begun = await passkey.begin();
    } catch {
      return; // the button says why, when it is asked
    }
    const anew = setTimeout(() => offer.signal === signal && (offer.abort(), offerAgain()), (begun.publicKey.timeout ?? 300_000) * 0.9);
    try {
      const who = await passkey.signIn(begun, signal);
      clearTimeout(anew);
      signedIn(who);
    } catch (error) {
      clearTimeout(anew);
      if (!(error instanceof Refusal) || error.code in passkey.words) return; // nobody chose one, or the browser has none
      tell(form, error.message); // what was refused is offered no more, but for the button
    }
  }
  offerAgain();
}

function useProvider({ name }) {
  const form = part('by-provider');
  form.hidden = false;
  form.querySelector('button').textContent = say(`Đăng nhập bằng ${name}`, `Sign in with ${name}`);
  onSubmit(form, async () => {
    const { location: there } = await ask('POST', 'session/oidc/begin', {});
    if (next()) sessionStorage.setItem(kept, parameters.get('next'));
    else sessionStorage.removeItem(kept);
    location.assign(there);
  });
}

function useDemo(accounts) {
  const section = part('demo');
  const form = section.querySelector('form');
  section.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.querySelector('ul').append(
    ...accounts.map(({ account, office, officeVi, sees, seesVi }) => {
      const button = element('button', { type: 'button' }, element('strong', { textContent: say(officeVi, office) }), element('span', { className: 'small', textContent: say(seesVi, sees) }));
      button.addEventListener('click', () => attempt(form, button, async () => signedIn(await ask('POST', 'session', { demo: account }))));
      return element('li', {}, button);
    }),
  );
}

// enter shows every way in that there is. Passwords work even where nobody tells which there are.
async function enter() {
  const [who, ways] = await Promise.all([
    ask('GET', 'session').catch(() => null), // nobody is signed in
    ask('GET', 'session/ways').catch((error) => ({ error })),
  ]);
  if (who?.mustSetPassword) {
    signedIn(who); // they stopped before it was set
    return;
  }
  show('enter');
  if (who) {
    part('already').hidden = false;
    const [line] = part('already').children;
    line.href = next() ?? start;
    line.textContent = say(`Bạn đang đăng nhập là ${who.fullName || who.account}. Vào tiếp`, `You are signed in as ${who.fullName || who.account}. Go on`);
  }
  if (ways.error) tell(part('by-password'), ways.error.message);
  if (ways.passkey) usePasskeys();
  if (ways.oidc) useProvider(ways.oidc);
  if (ways.demo?.length) useDemo(ways.demo);
}

// comeBack brings what the provider sent along to the service, and leaves it in no address.
function comeBack() {
  const form = part('return').querySelector('form');
  const [code, state] = [parameters.get('code'), parameters.get('state')];
  const denied = parameters.get('error');
  for (const name of ['code', 'state', 'error', 'error_description', 'session_state', 'iss', 'scope', 'authuser', 'prompt', 'hd']) parameters.delete(name);
  const wanted = sessionStorage.getItem(kept);
  sessionStorage.removeItem(kept);
  if (wanted) parameters.set('next', wanted);
  const rest = parameters.toString();
  history.replaceState(null, '', `${home.pathname}sign-in${rest && `?${rest}`}`);
  for (const link of document.querySelectorAll('[data-keep]')) link.search = rest;
  show('return');
  const failed = () => (part('return-title').textContent = say('Chưa đăng nhập được', 'Not signed in'));
  if (denied) {
    failed();
    tell(form, say('Nơi xác nhận danh tính chưa đồng ý, hoặc bạn đã dừng lại. Hãy thử lại từ đầu.', 'The provider did not agree, or you stopped there. Begin anew.'));
    return;
  }
  attempt(form, null, async () => signedIn(await ask('POST', 'session/oidc', { code, state })), () => (failed(), say('Hãy thử lại từ đầu.', 'Begin anew.')));
}

// useLink signs in by a link when a button is pressed: programs that look at links beforehand, as
// mail and messengers do, use none up.
function useLink(link) {
  show('link');
  for (const to of document.querySelectorAll('[data-keep]')) to.search = parameters.toString();
  onSubmit(
    part('link').querySelector('form'),
    async () => {
      const who = await ask('POST', 'session', { link });
      history.replaceState(null, '', `${location.pathname}${location.search}`); // it is used up
      signedIn(who);
    },
    (error) => error.code === 'UNAUTHENTICATED' ? say('Mỗi đường dẫn chỉ dùng được một lần và trong thời hạn. Hãy xin đường dẫn mới từ người đã gửi.', 'A link works once, and for some time only. Ask whoever sent it for a new one.') : '',
  );
}

const link = new URLSearchParams(location.hash.slice(1)).get('link');
window.addEventListener('hashchange', () => location.reload()); // a link opened where this page is open already
window.addEventListener('pageshow', (event) => event.persisted && location.reload());
usePassword();
if (link) useLink(link);
else if (parameters.has('state') && (parameters.has('code') || parameters.has('error'))) comeBack();
else enter();
