import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A comment on an issue or a pull request, with the fields that are used here. */
export interface IssueComment {
  readonly id: number;
  readonly body: string;
  readonly user: { readonly login: string; readonly type: 'Bot' | 'User' };
  readonly author_association: 'OWNER' | 'MEMBER' | 'COLLABORATOR' | 'CONTRIBUTOR' | 'NONE';
}

/** Rights of a token on pull requests. */
export type Permission = 'write' | 'read' | 'none';

/** GitHub's REST API for one repository, as far as a step of it needs: comments and visibility. */
export interface GitHubApi {
  /** Origin, without a trailing slash: GITHUB_API_URL. */
  readonly url: string;
  /** Every request so far, such as `GET /repos/octo/render/issues/7/comments?per_page=100&page=2`. */
  readonly requests: readonly string[];
  /** Bodies of what was written, oldest first. */
  readonly written: readonly string[];
  /** All comments, oldest first. */
  readonly comments: readonly IssueComment[];
  /** Adds a comment as a user would. */
  add(comment: Omit<IssueComment, 'id'>): IssueComment;
  /** Removes every comment and what was recorded. */
  clear(): void;
  /** From now on, what every token may do. */
  permit(permission: Permission): void;
  stop(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly link?: string;
}

/** GitHub's largest page. */
const MAX_PER_PAGE = 100;
/** GitHub's longest comment, in characters. */
const MAX_BODY = 65_536;
const BOT = { login: 'github-actions[bot]', type: 'Bot' } as const;

/** Starts the API of the repository `octo/render`, on a free port of this machine. */
export async function startGitHubApi({ repository = 'octo/render' } = {}): Promise<GitHubApi> {
  const comments: IssueComment[] = [];
  const requests: string[] = [];
  const written: string[] = [];
  let permission: Permission = 'write';
  let lastId = 9_000;
  let origin = '';

  const server = createServer(async (request, response) => {
    const { status, body, link } = await answer(request);
    response.writeHead(status, { 'content-type': 'application/json', ...(link && { link }) });
    response.end(JSON.stringify(body));
  });

  async function answer(request: IncomingMessage): Promise<Answer> {
    const url = new URL(request.url ?? '/', origin);
    requests.push(`${request.method} ${url.pathname}${url.search}`);
    if (!/^(token|Bearer) \S+$/.test(request.headers.authorization ?? ''))
      return refuse(401, 'Requires authentication');
    const [, path = ''] = url.pathname.split(`/repos/${repository}`);
    if (request.method === 'GET' && /^\/issues\/\d+\/comments$/.test(path)) return list(url);
    if (request.method === 'GET') {
      return path === ''
        ? { status: 200, body: { full_name: repository, private: true, visibility: 'private' } }
        : refuse(404, 'Not Found');
    }
    if (permission !== 'write') return refuse(403, 'Resource not accessible by integration');
    const id = Number(/^\/issues\/comments\/(\d+)$/.exec(path)?.[1]);
    const at = comments.findIndex(comment => comment.id === id);
    const found = comments[at];
    if (request.method === 'DELETE' && found) {
      comments.splice(at, 1);
      return { status: 204 };
    }
    const { body } = JSON.parse(await text(request)) as { body?: unknown };
    if (typeof body !== 'string' || body === '' || body.length > MAX_BODY)
      return refuse(422, 'Validation Failed');
    written.push(body);
    if (request.method === 'POST' && /^\/issues\/\d+\/comments$/.test(path)) {
      return { status: 201, body: shown(add({ body, user: BOT, author_association: 'NONE' })) };
    }
    if (request.method !== 'PATCH' || !found) return refuse(404, 'Not Found');
    comments[at] = { ...found, body };
    return { status: 200, body: shown({ ...found, body }) };
  }

  function list(url: URL): Answer {
    if (permission === 'none') return refuse(403, 'Resource not accessible by integration');
    const perPage = Math.min(Number(url.searchParams.get('per_page') ?? 30), MAX_PER_PAGE);
    const page = Number(url.searchParams.get('page') ?? 1);
    const last = Math.max(1, Math.ceil(comments.length / perPage));
    const linkTo = (target: number, rel: string): string => {
      const to = new URL(url);
      to.searchParams.set('page', String(target));
      return `<${to}>; rel="${rel}"`;
    };
    return {
      status: 200,
      body: comments.slice((page - 1) * perPage, page * perPage).map(shown),
      ...(page < last && { link: [linkTo(page + 1, 'next'), linkTo(last, 'last')].join(', ') }),
    };
  }

  const shown = (comment: IssueComment) => ({
    ...comment,
    html_url: `https://github.com/${repository}/pull/7#issuecomment-${comment.id}`,
  });

  function add(comment: Omit<IssueComment, 'id'>): IssueComment {
    const added = { ...comment, id: ++lastId };
    comments.push(added);
    return added;
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: origin,
    requests,
    written,
    comments,
    add,
    clear: () => {
      for (const list of [comments, requests, written]) list.splice(0);
    },
    permit: next => {
      permission = next;
    },
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function refuse(status: number, message: string): Answer {
  return { status, body: { message, documentation_url: 'https://docs.github.com/rest' } };
}
