// Applies the reader's choice of light or dark before the first paint; a module would come too late and flash.
try {
  const theme = localStorage.getItem('aina-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is forbidden: the device's own setting holds.
}
