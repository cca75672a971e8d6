import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import MarkdownIt from 'markdown-it';
import alerts from 'markdown-it-github-alerts';
import type { Exhibit } from './runs.ts';

const STYLE = createRequire(import.meta.url).resolve('github-markdown-css/github-markdown.css');
/** The frame around it, as GitHub has it. */
const FRAME = `
  body { margin: 0; background: #fff; }
  @media (prefers-color-scheme: dark) { body { background: #0d1117; } }
  .markdown-body { box-sizing: border-box; max-width: 1012px; padding: 24px; }
  @media (max-width: 767px) { .markdown-body { padding: 16px; } }
`;

/** A page on which Markdown looks as on GitHub. In comments, unlike summaries, the end of a line is a line break. */
export function pageOf({ name, markdown, place }: Exhibit): string {
  const renderer = new MarkdownIt({ html: true, linkify: true, breaks: place === 'comment' }).use(alerts);
  return [
    '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<title>${name}</title><style>${readFileSync(STYLE, 'utf8')}${FRAME}</style>`,
    `<body><article class="markdown-body">${renderer.render(markdown)}</article></body></html>`,
  ].join('\n');
}
