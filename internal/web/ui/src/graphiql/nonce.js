// The editor writes style elements as it goes. Each carries the page's nonce, so that the page's
// Content-Security-Policy lets in no others.
const nonce = document.querySelector('meta[property=csp-nonce]')?.nonce;
const create = document.createElement;
document.createElement = function (name, options) {
  const element = create.call(this, name, options);
  if (nonce && typeof name === 'string' && name.toLowerCase() === 'style') element.nonce = nonce;
  return element;
};
