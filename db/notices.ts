import pg from 'pg';
import { OPEN_STORY } from './queries/open-story';

/** The ears of one process for what is said through the database. */
export interface NoticeEars {
  onNotice(text: string): void;
  /** They hear (again); what was said before is missed. */
  onUp(): void;
  onTrouble(cause: unknown): void;
}

/** Postgres refuses longer ones. */
export const LONGEST_NOTICE = 7_900;

const CHANNEL = 'galley';
const BEAT = 5_000;
const FIRST_WAIT = 100;
const LONGEST_WAIT = 2_000;

// Locks of the connection: they end with it, however it ends. Shared, because others may have the story open as well.
const HOLD = 'select pg_advisory_lock_shared($1, hashtext(id)) from unnest($2::text[]) as id';
const LET_GO = 'select pg_advisory_unlock_shared($1, hashtext(id)) from unnest($2::text[]) as id';
const NOTIFY = 'select pg_notify($1, text) from unnest($2::text[]) as text';

/**
 * Short texts between the processes that share a Postgres database, by LISTEN and NOTIFY; they are kept nowhere. On a
 * connection of its own, which is made anew whenever it breaks or falls silent. Nothing is told inside a transaction of
 * the house: those that notify commit one at a time, and who types must not wait for that.
 */
export class Notices {
  private client: pg.Client | null = null;
  private isClosed = false;
  private isSending = false;
  private waiting: string[] = [];
  private retry: NodeJS.Timeout | undefined;
  private readonly held = new Set<string>();
  private readonly beat = setInterval(() => this.ask('select 1'), BEAT);

  constructor(
    private readonly databaseUrl: string,
    private readonly ears: NoticeEars,
  ) {
    this.beat.unref();
    void this.connect(FIRST_WAIT);
  }

  get isUp(): boolean {
    return this.client !== null;
  }

  /** Tells everybody, this process too. What cannot be sent now is dropped. */
  send(text: string): void {
    if (!this.client) return;
    this.waiting.push(text);
    if (!this.isSending) void this.sendAll();
  }

  /** Lets `nobodyHasOpen` know that this process has a story open, until it says otherwise, or dies. */
  holdOpen(storyId: string): void {
    if (this.held.has(storyId)) return;
    this.held.add(storyId);
    this.ask(HOLD, [OPEN_STORY, [storyId]]);
  }

  letGo(storyId: string): void {
    if (this.held.delete(storyId)) this.ask(LET_GO, [OPEN_STORY, [storyId]]);
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearInterval(this.beat);
    clearTimeout(this.retry);
    const open = this.client;
    this.client = null;
    await open?.end().catch(() => undefined);
  }

  private async connect(wait: number): Promise<void> {
    const client = this.makeClient();
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch (cause) {
      if (!this.isClosed) this.ears.onTrouble(cause);
      void client.end().catch(() => undefined);
      return this.connectLater(Math.min(wait * 2, LONGEST_WAIT));
    }
    if (this.isClosed) return void client.end().catch(() => undefined);
    this.client = client;
    if (this.held.size > 0) this.ask(HOLD, [OPEN_STORY, [...this.held]]);
    this.ears.onUp();
  }

  private makeClient(): pg.Client {
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      application_name: 'galley notices',
      keepAlive: true,
      connectionTimeoutMillis: BEAT,
      query_timeout: BEAT,
    });
    client.on('notification', ({ payload }) => this.ears.onNotice(payload ?? ''));
    client.on('error', (cause) => this.lose(client, cause));
    client.on('end', () => this.lose(client, new Error('The database ended the connection')));
    return client;
  }

  private lose(client: pg.Client, cause: unknown): void {
    if (this.client !== client) return;
    this.client = null;
    this.waiting = [];
    this.ears.onTrouble(cause);
    // One that fell silent never says that it has ended; nobody waits for it.
    void client.end().catch(() => undefined);
    this.connectLater(FIRST_WAIT);
  }

  private connectLater(wait: number): void {
    if (this.isClosed) return;
    this.retry = setTimeout(() => void this.connect(wait), wait);
    this.retry.unref();
  }

  // All that came up while the last ones were on their way goes in one question.
  private async sendAll(): Promise<void> {
    this.isSending = true;
    while (this.client && this.waiting.length > 0) {
      const texts = this.waiting;
      this.waiting = [];
      await this.ask(NOTIFY, [CHANNEL, texts]);
    }
    this.isSending = false;
  }

  private async ask(query: string, values: unknown[] = []): Promise<void> {
    const client = this.client;
    await client?.query(query, values).catch((cause: unknown) => this.lose(client, cause));
  }
}
