export const engine = {
  /** Both numbers are already written in the language, in megabytes. */
  booting: (received: string, total: string) => `Loading the calculation engine: ${received} of ${total} MB`,
  starting: 'The calculation engine is starting…',
  loadingTables: 'Reading the data tables…',
  keepsShown: 'What is already on the page stays as it is.',
  failed: {
    download_failed: 'The calculation engine or the data could not be loaded. Check the connection.',
    boot_failed: 'The calculation engine did not start in this browser. Update the browser or try another one.',
    crashed: 'The calculation engine stopped unexpectedly.',
    out_of_memory: 'There was not enough memory for this question. Close other tabs or choose less.',
    cancelled: 'The question was cancelled.',
    refused_statement:
      'This is not allowed: tables can be read, but not changed, and no files, addresses or settings used.',
    query_failed: 'The question could not be answered.',
  },
};
