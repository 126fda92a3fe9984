// Passkeys, as the browser keeps them. The service speaks of bytes in base64url.
import { ask, Refusal, say } from './page.js';

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');

// Browsers know passkeys behind https and on this machine alone.
export const able = typeof PublicKeyCredential === 'function' && !!navigator.credentials;

// offers reports whether the browser offers passkeys where the account's name is written.
export const offers = async () => able && !!(await PublicKeyCredential.isConditionalMediationAvailable?.());

const withBytes = (list) => list?.map((one) => ({ ...one, id: bytes(one.id) }));

// answered writes what the browser says as the service reads it.
function answered(credential) {
  const { response } = credential;
  const said = {};
  for (const field of ['clientDataJSON', 'authenticatorData', 'signature', 'userHandle', 'attestationObject']) {
    if (response[field]) said[field] = text(response[field]);
  }
  const transports = response.getTransports?.();
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    ...(credential.authenticatorAttachment && { authenticatorAttachment: credential.authenticatorAttachment }),
    response: { ...said, ...(transports && { transports }) },
    clientExtensionResults: credential.getClientExtensionResults(),
  };
}

// What the browser's refusals mean, by their names.
export const words = {
  NotAllowedError: say('Chưa xong: bạn đã hủy, hết giờ, hoặc máy này chưa có khóa truy cập nào của bạn. Bấm lại, hoặc dùng mật khẩu.', 'Not done: you stopped, it took too long, or this device has no passkey of yours. Press again, or use your password.'),
  InvalidStateError: say('Máy này đã có khóa truy cập của bạn.', 'This device has a passkey of yours already.'),
  SecurityError: say('Địa chỉ của trang này không phải địa chỉ mà khóa truy cập thuộc về. Hãy mở trang bằng địa chỉ chính thức.', 'This page was opened at another address than the one that passkeys belong to. Open it at its own address.'),
  NotSupportedError: say('Máy này không dùng được khóa truy cập. Hãy dùng mật khẩu.', 'This device cannot use passkeys. Use your password.'),
};

async function told(promise) {
  try {
    return await promise;
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new Refusal(error.name, words[error.name] ?? String(error.message));
  }
}

// signIn signs in by a passkey, and returns what the service answers. Where it waits for the name
// to be written, signal ends the wait.
export async function signIn(offered, signal) {
  const { publicKey } = offered;
  const options = { publicKey: { ...publicKey, challenge: bytes(publicKey.challenge), allowCredentials: withBytes(publicKey.allowCredentials) } };
  const credential = await told(navigator.credentials.get({ ...options, ...(signal && { mediation: 'conditional' }), signal }));
  return ask('POST', 'session/passkey', answered(credential));
}

export const begin = () => ask('POST', 'session/passkey/begin', {});

// add makes a passkey on this device and gives it a name.
export async function add(name) {
  const { publicKey } = await ask('POST', 'passkeys/begin', {});
  const credential = await told(
    navigator.credentials.create({
      publicKey: {
        ...publicKey,
        challenge: bytes(publicKey.challenge),
        user: { ...publicKey.user, id: bytes(publicKey.user.id) },
        excludeCredentials: withBytes(publicKey.excludeCredentials),
      },
    }),
  );
  return ask('POST', 'passkeys', { name, credential: answered(credential) });
}
