/** Whether kept files last, and a copy of them to put away. */
export const backup = {
  lasting: 'The browser promised not to clear the kept files by itself.',
  mayGo: 'The browser gave no promise: it may clear kept files when it runs short of room. Take a backup.',
  take: 'Take a backup of kept files',
  putBack: 'Put back from a backup',
  put_back: 'The files of the backup are kept on this device again.',
  not_backup: 'This is no backup that was taken here, or it is damaged. Nothing was changed.',
  failed: 'That did not work. What is kept is as it was, or as far as it got.',
};
