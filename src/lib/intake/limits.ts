/** How much the reading of own files takes on, so that a file ends in a sentence and never in a frozen page. */
export const LIMITS = {
  /** Bytes of a file as it lies on the disk, and of what a packed file unpacks to. */
  fileBytes: 1_200_000_000,
  /** A packed file that grows more than so many times is not unpacked further. */
  packedRatio: 1000,
  /** Bytes that all parts of a workbook may unpack to. */
  workbookBytes: 400_000_000,
  /** Bytes of a workbook in the XML of 2003, which is read as one text. */
  xmlWorkbookBytes: 10_000_000,
  /** Cells of a workbook that says of rows how often they are repeated. */
  sheetCells: 10_000_000,
  columns: 2_000,
  /** Bytes of one cell. */
  cellBytes: 1_000_000,
  /** Rows that are looked at before the reader decides. */
  sampleRows: 2_000,
  sampleBytes: 2_000_000,
  /** Letters that are read for the sample where single cells are very long. */
  sampleLetters: 40_000_000,
  previewRows: 12,
  /** Rows of figures: each is kept as an object and drawn in a table. */
  figureRows: 100_000,
  /** Different names in one column of a register (two bytes each). */
  names: 65_000,
  /** Different names of places: each is compared with all that the gazetteer has. */
  placeNames: 20_000,
  /** Letters of all of them: whole letters of citizens are no names. */
  nameLetters: 20_000_000,
  /** Refused rows that are kept with their content; further ones are counted by reason. */
  refusedKept: 100_000,
  /** Lines that are told of each kind of remark. */
  remarkLines: 10,
  /** Letters of a refused row's content that are kept. */
  contentLength: 400,
  firstYear: 1900,
  lastYear: 2100,
} as const;
