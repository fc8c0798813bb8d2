/** A sentence with its stop. Words that end with the dot of an abbreviation ("2026 г.", "Текелі қ.") take no second one. */
export const fullStop = (words: string): string => (words.endsWith('.') ? words : `${words}.`);
