/** README.txt and LICENCE.txt of a ZIP: plain text that any editor shows, with the line ends of Windows. */
import type { Making } from './job.ts';
import { notesOf, type NoteSection } from './notes.ts';

const END = '\r\n';

function sectionText({ heading, lines = [], table = [] }: NoteSection): string {
  const [head = [], ...body] = table;
  const rows = body.map((cells) => `- ${cells.filter((cell) => cell !== '').join(' · ')}`);
  const named = head.some((name) => name !== '') ? [head.join(' · ')] : [];
  return [heading, '='.repeat([...heading].length), ...lines, ...named, ...rows].join(END);
}

/** `files` are the other files of the archive with what they are for. */
export function readmeText(making: Making, files: readonly (readonly [name: string, help: string])[]): string {
  const [first, ...rest] = notesOf(making);
  const list: NoteSection = { heading: making.words.files, lines: files.map(([name, help]) => `- ${name}: ${help}`) };
  return [...(first ? [first] : []), list, ...rest].map(sectionText).join(END + END) + END;
}

export function licenceText({ words }: Making): string {
  return sectionText({ heading: words.licence, lines: words.licences }) + END;
}
