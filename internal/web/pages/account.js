// One's own account: who one is, where one is signed in, passkeys, tokens, reminders and the password.
import { ask, attempt, element, language, newPassword, onSubmit, page, part, query, say, tell } from './page.js';
import operations from './operations.js';
import * as passkey from './passkey.js';

const asked = (name, variables) => query(operations[name], variables);

const clock = new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { dateStyle: 'short', timeStyle: 'short' });
const calendar = new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { dateStyle: 'short' });
const at = (moment) => clock.format(new Date(moment));
const on = (moment) => calendar.format(new Date(moment));

// leave goes to sign in again, and comes back here.
const leave = (next) => location.replace(page('sign-in', next ? { next: new URL('account', location.href).pathname } : {}));

// What roles are called to people, in the words of the service's own lists (internal/access/label.go).
const offices = {
  province_leader: say('Lãnh đạo Hội cấp tỉnh', 'Leader of a province association'),
  council: say('Hội đồng Thi đua - Khen thưởng', 'Emulation and commendation council'),
  province_board: say('Ban, Văn phòng Hội cấp tỉnh', 'Board or office of a province association'),
  analyst: say('Chuyên viên tổng hợp', 'Analyst'),
  inspector: say('Ban Kiểm tra', 'Inspection board'),
  district_leader: say('Lãnh đạo Hội cấp huyện', 'Leader of a district association'),
  district_officer: say('Cán bộ Hội cấp huyện', 'Officer of a district association'),
  commune_leader: say('Lãnh đạo Hội cơ sở', 'Leader of a base association'),
  commune_reporter: say('Cán bộ báo cáo Hội cơ sở', 'Reporter of a base association'),
  branch_reporter: say('Chi hội trưởng', 'Branch head'),
  cluster_head: say('Cụm trưởng cụm thi đua', 'Head of an emulation cluster'),
  central_viewer: say('Trung ương Hội theo dõi', 'Viewer of the Central Association'),
  system_admin: say('Quản trị hệ thống', 'System administrator'),
};
const called = (role) => offices[role] ?? role;

// device says in words what a browser tells of itself.
function device(agent) {
  const first = (list) => list.find(([mark]) => agent.includes(mark))?.[1];
  const browser = first([['coc_coc', 'Cốc Cốc'], ['Zalo', 'Zalo'], ['SamsungBrowser', 'Samsung Internet'], ['Edg', 'Edge'], ['OPR/', 'Opera'], ['Firefox', 'Firefox'], ['FxiOS', 'Firefox'], ['CriOS', 'Chrome'], ['Chrome', 'Chrome'], ['Safari', 'Safari']]);
  const machine = first([['iPhone', 'iPhone'], ['iPad', 'iPad'], ['Android', 'Android'], ['Windows', 'Windows'], ['Macintosh', 'Mac'], ['CrOS', 'Chromebook'], ['Linux', 'Linux']]);
  return [browser, machine].filter(Boolean).join(say(' trên ', ' on ')) || agent || say('Không rõ máy nào', 'An unknown device');
}

// line is one thing of a list: what it is called, facts about it, and what can be done to it.
function line(title, facts, ...actions) {
  const words = facts.filter(Boolean).join(' · ');
  return element('li', {}, element('div', {}, element('strong', { textContent: title }), ...(words ? [element('span', { className: 'small', textContent: words })] : [])), ...actions);
}

// action is a button in a line, that is named after it. What cannot be taken back is asked once more.
function action(holder, words, about, act, sure) {
  const button = element('button', { type: 'button', className: 'do', textContent: words });
  button.setAttribute('aria-label', `${words}: ${about}`);
  button.addEventListener('click', () => (!sure || confirm(sure)) && attempt(holder, button, act));
  return button;
}

const turns = {}; // how often each list was asked for

// fill shows a list, or says why there is none to show. Of answers that overtake each other the one asked for last stays.
async function fill(id, load, none) {
  const holder = part(id).querySelector('.holder');
  const list = holder.querySelector('ul');
  const turn = (turns[id] = (turns[id] ?? 0) + 1);
  try {
    const lines = await load(holder);
    if (turn === turns[id]) list.replaceChildren(...(lines.length ? lines : [line(none, [])]));
  } catch (error) {
    if (error.code === 'UNAUTHENTICATED') leave(true);
    tell(holder, error.message);
  }
}

const showOffices = () =>
  fill(
    'me',
    async () => (await asked('MyOffices')).viewer.grants.map(({ role, unit }) => line(called(role), [unit.title])),
    say('Bạn chưa giữ chức vụ nào nên chưa xem được số liệu. Hãy báo người quản lý tài khoản của đơn vị cấp trên.', 'You hold no office yet, and can see no figures. Tell whoever keeps the accounts of the unit above yours.'),
  );

function showSessions() {
  return fill('sessions', async (holder) => {
    const { sessions } = (await asked('MySessions')).viewer;
    part('end-others').hidden = sessions.every((s) => s.current);
    return sessions.map((s) => {
      const title = device(s.agent);
      const facts = [
        s.current && say('máy này', 'this device'),
        say(`vào lúc ${at(s.created)}`, `since ${at(s.created)}`),
        !s.current && say(`dùng gần nhất ${at(s.used)}`, `last used ${at(s.used)}`),
        s.address && say(`từ ${s.address}`, `from ${s.address}`),
      ];
      const end = action(holder, say('Đăng xuất', 'Sign out'), title, async () => {
        await asked('EndSession', { id: s.id });
        await showSessions();
        tell(holder, say(`Đã đăng xuất ${title}.`, `${title} is signed out.`), true);
      });
      return line(title, facts, ...(s.current ? [] : [end]));
    });
  });
}

function showPasskeys() {
  return fill(
    'passkeys',
    async (holder) =>
      (await asked('MyPasskeys')).viewer.passkeys.map((p) => {
        const facts = [say(`thêm ngày ${on(p.created)}`, `added on ${on(p.created)}`), p.used ? say(`dùng gần nhất ${at(p.used)}`, `last used ${at(p.used)}`) : say('chưa dùng', 'not used yet')];
        const rename = action(holder, say('Đổi tên', 'Rename'), p.name, async () => {
          const name = prompt(say('Tên mới của khóa', 'Its new name'), p.name)?.trim();
          if (!name || name === p.name) return;
          await asked('RenamePasskey', { id: p.id, name });
          await showPasskeys();
        });
        const remove = action(
          holder,
          say('Xóa', 'Remove'),
          p.name,
          async () => {
            await asked('RemovePasskey', { id: p.id });
            await showPasskeys();
            tell(holder, say(`Đã xóa khóa “${p.name}”.`, `“${p.name}” is removed.`), true);
          },
          say(`Xóa khóa “${p.name}”? Sau đó không đăng nhập được bằng khóa này nữa.`, `Remove “${p.name}”? Nobody can sign in with it after that.`),
        );
        return line(p.name, facts, rename, remove);
      }),
    say('Chưa có khóa nào.', 'None yet.'),
  );
}

function showTokens() {
  return fill(
    'tokens',
    async (holder) =>
      (await asked('MyTokens')).viewer.tokens.map((t) => {
        const facts = [
          t.readOnly ? say('chỉ đọc', 'reads only') : say('được thay đổi', 'may change things'),
          t.expires ? say(`đến ${on(t.expires)}`, `until ${on(t.expires)}`) : say('không có hạn', 'without an end'),
          t.used ? say(`dùng gần nhất ${at(t.used)}`, `last used ${at(t.used)}`) : say('chưa dùng', 'not used yet'),
        ];
        const name = t.name || say(`Mã tạo ngày ${on(t.created)}`, `Made on ${on(t.created)}`);
        const revoke = action(
          holder,
          say('Thu hồi', 'Revoke'),
          name,
          async () => {
            await asked('RevokeToken', { id: t.id });
            await showTokens();
            tell(holder, say(`Đã thu hồi “${name}”.`, `“${name}” is revoked.`), true);
          },
          say(`Thu hồi “${name}”? Chương trình đang dùng mã này sẽ ngừng chạy được.`, `Revoke “${name}”? The program that uses it stops working.`),
        );
        return line(name, facts, revoke);
      }),
    say('Chưa có mã nào.', 'None yet.'),
  );
}

// showReminders lets people turn their daily mail on and off, and says where it goes.
async function showReminders() {
  const holder = part('reminders').querySelector('.holder');
  const box = part('reminded');
  try {
    const { reminded, person } = (await asked('MyReminders')).viewer;
    box.checked = reminded;
    box.disabled = false;
    part('reminders-to').textContent = person.email
      ? say(`Thư gửi đến ${person.email}.`, `They go to ${person.email}.`)
      : say('Tài khoản chưa có địa chỉ thư: hãy báo người quản lý tài khoản của đơn vị cấp trên.', 'Your account has no mail address: tell whoever keeps the accounts of the unit above yours.');
  } catch (error) {
    if (error.code === 'UNAUTHENTICATED') leave(true);
    tell(holder, error.message);
  }
}

function turnReminders() {
  const holder = part('reminders').querySelector('.holder');
  const box = part('reminded');
  box.addEventListener('change', async () => {
    const wanted = box.checked;
    box.disabled = true;
    try {
      box.checked = (await asked('SetReminders', { wanted })).setReminders.viewer.reminded;
      tell(holder, box.checked ? say('Bạn sẽ được nhắc bằng thư.', 'You will be reminded by mail.') : say('Sẽ không gửi thư nhắc cho bạn nữa.', 'You will not be reminded any more.'), true);
    } catch (error) {
      box.checked = !wanted; // as it was
      if (error.code === 'UNAUTHENTICATED') return leave(true);
      tell(holder, error.message);
    } finally {
      box.disabled = false;
      box.focus();
    }
  });
}

function makeTokens() {
  const section = part('tokens');
  const secret = section.querySelector('.secret');
  const text = secret.querySelector('code');
  const status = secret.querySelector('[role=status]');
  const form = section.querySelector('form');
  onSubmit(form, async ({ name, days, readOnly }) => {
    const expires = new Date(Date.now() + days * 86_400_000).toISOString();
    const { createToken } = await asked('MakeToken', { input: { name: name.trim(), expires, readOnly: readOnly === 'on' } });
    text.textContent = createToken.token;
    status.textContent = '';
    secret.hidden = false;
    secret.focus();
    form.reset();
    form.closest('details').open = false;
    await showTokens();
  });
  secret.querySelector('button').addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text.textContent);
      status.textContent = say('Đã chép.', 'Copied.');
    } catch {
      getSelection().selectAllChildren(text);
      status.textContent = say('Trình duyệt không cho chép: mã đã được chọn, hãy chép bằng tay.', 'The browser does not let it be copied: it is selected, copy it by hand.');
    }
  });
}

function changePassword(who) {
  const form = part('passwords').querySelector('form');
  form.elements.account.value = who.account;
  onSubmit(
    form,
    async (filled) => {
      await newPassword(filled);
      form.reset();
      for (const input of form.querySelectorAll('.field > input')) input.type = 'password';
      await showSessions();
      tell(form, say('Đã đổi mật khẩu. Mọi nơi khác đã bị đăng xuất.', 'The password is changed. Everywhere else is signed out.'), true);
    },
    (error) => (error.code === 'UNAUTHENTICATED' ? say('Kiểm tra mật khẩu hiện nay: bấm “Hiện mật khẩu” để xem.', 'Check the current password: tick “Show the passwords” to see it.') : ''),
  );
}

function usePasskeys(ways) {
  const form = part('passkeys').querySelector('form');
  if (!ways.passkey || !passkey.able) {
    form.replaceChildren(element('p', { className: 'hint', textContent: say('Trình duyệt này, hoặc địa chỉ này của trang, không thêm được khóa truy cập.', 'Passkeys cannot be added with this browser, or at this address.') }));
    return;
  }
  form.elements.name.value ||= device(navigator.userAgent); // unless somebody was quicker
  onSubmit(form, async ({ name }) => {
    await passkey.add(name.trim());
    await showPasskeys();
    tell(form, say('Đã thêm. Lần sau bạn có thể đăng nhập bằng khóa này.', 'Added. You can sign in with it from now on.'), true);
  });
}

function showIdentities() {
  return fill(
    'provider',
    async (holder) =>
      (await asked('MyIdentities')).viewer.identities.map((i) => {
        const unlink = action(
          holder,
          say('Bỏ liên kết', 'Unlink'),
          i.subject,
          async () => {
            await asked('UnlinkIdentity', { id: i.id });
            await showIdentities();
          },
          say('Bỏ liên kết? Sau đó không đăng nhập được ở đó nữa.', 'Unlink it? You cannot sign in there after that.'),
        );
        return line(i.subject, [i.issuer, say(`liên kết ngày ${on(i.created)}`, `linked on ${on(i.created)}`)], unlink);
      }),
    say('Chưa liên kết.', 'Not linked yet.'),
  );
}

// useProvider lets people sign in at the provider too from then on. They come back through the page
// for signing in.
function useProvider({ name }) {
  const section = part('provider');
  section.hidden = false;
  section.querySelector('h2').textContent = say(`Đăng nhập bằng ${name}`, `Sign in with ${name}`);
  onSubmit(section.querySelector('form'), async () => {
    const { location: there } = await ask('POST', 'session/oidc/begin', { link: true });
    location.assign(there);
  });
  return showIdentities();
}

async function open() {
  let who;
  try {
    who = await ask('GET', 'session');
  } catch (error) {
    if (error.code === 'UNAUTHENTICATED') return leave(true);
    return tell(part('loading'), error.message);
  }
  if (who.mustSetPassword) return leave(false);
  part('name').textContent = who.fullName || who.account;
  part('account').textContent = who.account;
  part('account').parentElement.hidden = !who.fullName; // the heading says it
  if (who.needsPasskey.length) {
    const asking = part('passkey-asked');
    asking.hidden = false;
    asking.textContent = say(
      `Chức vụ ${who.needsPasskey.map(called).join(', ')} chỉ dùng được khi đăng nhập bằng khóa truy cập. Hãy thêm khóa ở dưới, rồi đăng xuất và đăng nhập lại bằng khóa đó.`,
      `As ${who.needsPasskey.map(called).join(', ')} you count only when signed in with a passkey. Add one below, then sign out and sign in with it.`,
    );
  }
  onSubmit(part('sign-out'), async () => {
    await ask('DELETE', 'session');
    leave(false);
  });
  onSubmit(part('end-others'), async () => {
    await asked('EndOtherSessions');
    await showSessions();
    tell(part('sessions').querySelector('.holder'), say('Đã đăng xuất mọi nơi khác.', 'Everywhere else is signed out.'), true);
  });
  part('passwords').hidden = part('passkeys').hidden = who.proof === 'DEMO'; // its accounts are everybody's
  changePassword(who);
  makeTokens();
  turnReminders();
  part('loading').hidden = true;
  part('page').hidden = false;
  const ways = await ask('GET', 'session/ways').catch(() => ({}));
  usePasskeys(ways);
  await Promise.all([showOffices(), showSessions(), showPasskeys(), showTokens(), showReminders(), ways.oidc && who.proof !== 'DEMO' && useProvider(ways.oidc)]);
}

window.addEventListener('pageshow', (event) => event.persisted && location.reload());
open();
