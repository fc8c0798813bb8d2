// The not-found page of an address below /kz/: the Kazakh page is meant. Query and fragment belong to the reader's view.
const site = new URL('.', document.currentScript.src).pathname;
if (location.pathname.startsWith(`${site}kz/`)) {
  const rest = location.pathname.slice(`${site}kz/`.length);
  location.replace(`${site}kk/${rest}${location.search}${location.hash}`);
}
