/** The tag alone, for tests: each parameter of the query is one of its attributes; `lang` also sets the page's language. */
const attributes = new URLSearchParams(location.search);
const tag = document.createElement('visio-room');
for (const [name, value] of attributes) {
  if (/^[a-z][a-z-]*$/.test(name) && !name.startsWith('on') && name !== 'style') tag.setAttribute(name, value);
}
if (attributes.has('lang')) document.documentElement.lang = attributes.get('lang');
if (!attributes.has('token-endpoint')) tag.setAttribute('token-endpoint', '/token');
document.body.append(tag);
