/** Prints, as JSON, every question and what each of its examples is answered by the engine in Node. */
import { answerAll } from '#lib/questions/examples.ts';
import { QUESTIONS } from '#lib/server/all-questions.ts';
import { nodeEngine } from '#lib/server/answers.ts';

const answers = await answerAll(await nodeEngine(), QUESTIONS);
// The engine keeps the process alive; it may end once the pipe has taken everything.
process.stdout.write(JSON.stringify({ questions: QUESTIONS, answers }), () => process.exit(0));
