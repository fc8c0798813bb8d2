/** What a workbook says to its reader and not to a program, and why one cannot be read. */
export const workbookDoubts = {
  hidden_sheets: 'The workbook has hidden sheets; the first one that is shown was opened.',
  hidden_rows: 'The sheet hides some rows. They are read like the others; the report counts them.',
  hidden_columns: 'The sheet hides some columns. They stand in the table below like the others.',
  lost_sheets: 'A sheet of the workbook could not be read.',
  footnotes: 'Raised digits and signs in texts are taken for footnotes and left out.',
  raised:
    'The workbook has raised letters, and in this kind of file they cannot be told from others: a footnote sign may stand at the end of a number or a name.',
  zero_signs: 'Some cells hold 0 and show a dash or nothing: they are read as 0.',
  scaled:
    'Some cells show numbers shortened (in thousands or millions) or not at all: the numbers are read in full. Check the unit in the names of columns.',
  far_cells: 'Some cells stand far away from the table, beyond column 2,000: they are not read.',
  merged_values:
    'Some numbers stand in merged cells over several rows or columns: each is counted once, where the cell begins.',
  unused_numbers: 'Some columns of numbers are not used: check below what each column is.',
  unit_above: 'A row above the names speaks of a unit: check whether it holds for the numbers.',
};

export const workbookProblems = {
  document: 'This is a document, not a table. Copy its table into a spreadsheet, or save it as CSV.',
  encrypted: 'The file is locked with a password. Remove the password and open it again.',
  xml_workbook_too_big: 'A workbook in the XML of Excel 2003 is read up to 10 MB. Save it as .xlsx and open that.',
  not_backup: 'This is no backup of own files.',
};
