/** Prints, as JSON, what every example of every question is answered by the engine in Node. */
import { nodeEngine } from '#lib/server/answers.ts';
import { answerAll } from '#lib/server/all-questions.ts';

const answers = JSON.stringify(await answerAll(await nodeEngine()));
// The engine keeps the process alive; it may end once the pipe has taken everything.
process.stdout.write(answers, () => process.exit(0));
