/**
 * The SQL editor. It lives in a shadow root, because there CodeMirror uses adopted style sheets: the policy of the site drops
 * the style elements that it would otherwise write into the page. Colours are the custom properties of the page, so it
 * follows the theme.
 */
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
} from '@codemirror/autocomplete';
import type { Completion, CompletionContext } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { SQLDialect, sql, type SQLNamespace } from '@codemirror/lang-sql';
import { bracketMatching, HighlightStyle, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { EditorState, Prec, StateEffect, StateField } from '@codemirror/state';
import { Decoration, drawSelection, EditorView, keymap, lineNumbers, type DecorationSet } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { ErrorPlace } from '#lib/engine/error-place.ts';

export interface SchemaTable {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly description: string }[];
}

export interface EditorOptions {
  readonly text: string;
  readonly selection: { readonly anchor: number; readonly head: number };
  readonly schema: readonly SchemaTable[];
  /** Spoken name of the field, and the id-less text that explains its keys. */
  readonly label: string;
  readonly help: string;
  readonly onchange: (text: string) => void;
  readonly onrun: () => void;
}

export interface Editor {
  setText(text: string): void;
  /** Underlines the place; null takes the line away. */
  mark(place: ErrorPlace | null): void;
  focus(): void;
  destroy(): void;
}

/** The words of DuckDB that a reading statement is made of: what is suggested is what can be answered. */
const DUCKDB = SQLDialect.define({
  keywords: `select from where group by having order limit offset with recursive as on using join left right full outer
    inner cross union all except intersect distinct case when then else end and or not in is null like ilike between exists
    asc desc nulls first last over partition rows range preceding following unbounded current row filter values qualify
    window pivot unpivot summarize describe show tables explain exclude replace columns lateral cast try_cast collate asof
    anti semi positional sample true false interval`,
  types: 'integer bigint double varchar boolean date timestamp decimal',
  builtin: `count sum avg min max round abs floor ceil coalesce nullif list string_agg string_split list_contains
    regexp_matches regexp_extract lower upper length substr strftime date_part any_value arg_max arg_min median
    quantile_cont stddev corr rank dense_rank row_number lag lead first_value last_value greatest least concat concat_ws
    unnest generate_series`,
  identifierQuotes: '"',
  doubleDollarQuotedStrings: true,
});

const setMark = StateEffect.define<ErrorPlace | null>();
const underline = Decoration.mark({ class: 'mistake' });

/** The underlined mistake: it moves with the text, and goes when the reader changes what it covers. */
const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(value, transaction) {
    for (const effect of transaction.effects) {
      if (!effect.is(setMark)) continue;
      const { length } = transaction.state.doc;
      const place = effect.value;
      if (place === null || place.from >= Math.min(place.to, length)) return Decoration.none;
      return Decoration.set([underline.range(place.from, Math.min(place.to, length))]);
    }
    let touched = false;
    value.between(0, transaction.startState.doc.length, (from, to) => {
      if (transaction.changes.touchesRange(from, to) !== false) touched = true;
    });
    return touched ? Decoration.none : value.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--accent)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--region-jetisu)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--warn)' },
  { tag: [tags.lineComment, tags.blockComment], color: 'var(--ink-soft)', fontStyle: 'italic' },
  { tag: [tags.typeName, tags.standard(tags.name)], color: 'var(--cat-6)' },
]);

const look = EditorView.theme({
  '&': {
    color: 'var(--ink)',
    backgroundColor: 'var(--paper)',
    fontSize: '0.875rem',
    maxHeight: '24rem',
    minHeight: '9rem',
  },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '1px' },
  '.cm-scroller': { fontFamily: 'var(--font-code)', lineHeight: '1.55', minHeight: '9rem', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '8px 0', minHeight: '9rem' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': {
    background: 'color-mix(in srgb, var(--focus) 26%, transparent) !important',
  },
  '.cm-gutters': {
    backgroundColor: 'var(--paper-raised)',
    color: 'var(--ink-soft)',
    border: 'none',
    minHeight: '9rem',
  },
  '.cm-matchingBracket': { backgroundColor: 'var(--rule)', outline: 'none' },
  '.mistake': {
    textDecoration: 'underline wavy var(--warn)',
    textDecorationThickness: '2px',
    textUnderlineOffset: '3px',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    border: '1px solid var(--ink-soft)',
    fontFamily: 'var(--font-text)',
    fontSize: '0.8125rem',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--font-code)', maxHeight: '14em' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '3px 8px' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--accent)', color: 'var(--accent-ink)' },
  '.cm-completionDetail': { fontStyle: 'normal', color: 'inherit', opacity: '0.85', marginLeft: '1em' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-completionInfo': { padding: '6px 10px', maxWidth: '22rem' },
});

function namespaceOf(tables: readonly SchemaTable[]): SQLNamespace {
  return Object.fromEntries(
    tables.map((table) => [
      table.name,
      {
        self: { label: table.name, type: 'type', info: table.description } satisfies Completion,
        children: table.columns.map(({ name, type, description }): Completion => ({
          label: name,
          type: 'property',
          detail: type,
          info: description,
        })),
      },
    ]),
  );
}

/** Columns by their bare names too: `SELECT pl…` is written before the table is. */
function columnNames(tables: readonly SchemaTable[]): Completion[] {
  const seen = new Map<string, Completion>();
  for (const table of tables) {
    for (const { name, type, description } of table.columns) {
      if (!seen.has(name)) seen.set(name, { label: name, type: 'property', detail: type, info: description });
    }
  }
  return [...seen.values()];
}

/** Puts the editor into `host`. */
export function mountEditor(host: HTMLElement, options: EditorOptions): Editor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const parent = document.createElement('div');
  root.append(parent);
  const bare = columnNames(options.schema);
  const language = sql({ dialect: DUCKDB, schema: namespaceOf(options.schema), upperCaseKeywords: true });
  const run = {
    key: 'Mod-Enter',
    preventDefault: true,
    run: (view: EditorView) => (closeCompletion(view), options.onrun(), true),
  };
  const length = options.text.length;
  const view = new EditorView({
    root,
    parent,
    state: EditorState.create({
      doc: options.text,
      selection: { anchor: Math.min(options.selection.anchor, length), head: Math.min(options.selection.head, length) },
      extensions: [
        Prec.highest(keymap.of([run])),
        lineNumbers(),
        history(),
        drawSelection(),
        bracketMatching(),
        closeBrackets(),
        indentUnit.of('  '),
        EditorState.tabSize.of(2),
        EditorView.lineWrapping,
        language,
        language.language.data.of({
          autocomplete: (context: CompletionContext) => {
            const word = context.matchBefore(/[\w.]*/);
            // After a dot the table is known, and the schema suggests its columns.
            if (word?.text.includes('.') || (!word?.text && !context.explicit)) return null;
            return { from: word?.from ?? context.pos, options: bare, validFor: /^\w*$/ };
          },
        }),
        autocompletion({ icons: false }),
        syntaxHighlighting(colours),
        look,
        marks,
        // Tab indents; after Esc the next Tab leaves the editor, which CodeMirror itself sees to.
        keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap, indentWithTab]),
        EditorView.contentAttributes.of({
          'aria-label': options.label,
          'aria-description': options.help,
          autocapitalize: 'off',
          spellcheck: 'false',
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.onchange(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    setText(text) {
      if (text === view.state.doc.toString()) return;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: 0 } });
    },
    mark(place) {
      view.dispatch({ effects: setMark.of(place) });
      if (place) view.dispatch({ selection: { anchor: place.from }, scrollIntoView: true });
    },
    focus: () => view.focus(),
    destroy() {
      view.destroy();
      parent.remove();
    },
  };
}
