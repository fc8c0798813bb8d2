/** What is doubtful about a text as it was written, and files of text that hold no table. */
export const textDoubts = {
  control_bytes: 'The file held control characters, which no text has: they were taken out.',
  short_head:
    'There are fewer names than cells in every row: the names may have moved. Check that each stands over its own column.',
  zone: 'Some moments name a time zone: the day is taken by the clock of the office. Which clock that is, is chosen below.',
  two_tables: 'Another table seems to begin further down in the file: its rows are read under the names of the first.',
};

export const textProblems = {
  web_page: 'This is a web page under the name of a table. Open it in Excel or LibreOffice and save it as XLSX or CSV.',
  pointer:
    'This is not the table but a pointer to it: a few lines by which a program finds the file. Download the file itself.',
};
