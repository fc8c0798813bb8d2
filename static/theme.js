// Applies what must be known before the first paint; a module would come too late and flash: the reader's choice of light
// or dark, and whether the address names a day of the past, whose numbers are not those that the page was built with.
try {
  const theme = localStorage.getItem('aina-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is forbidden: the device's own setting holds.
}
if (/[?&]as-of=\d{4}-\d\d-\d\d(&|$)/.test(location.search)) document.documentElement.classList.add('replaying');
