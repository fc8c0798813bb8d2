/** Addresses differ by protocol, "www." and a slash at the end without being other articles. */
export const bareUrl = (url: string): string =>
  url
    .trim()
    .replace(/^https?:\/\/(?:www\.)?/u, '')
    .replace(/\/$/u, '');
