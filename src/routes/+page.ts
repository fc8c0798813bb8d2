/** The language page carries no script at all. */
export const csr = false;
