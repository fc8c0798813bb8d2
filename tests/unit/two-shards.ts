/**
 * Two ClickHouse servers on loopback, each a shard, as the package of the distribution installs them. Where there is none, the
 * tests that need them are left out by name.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const hasClickHouse = spawnSync('clickhouse-server', ['--help']).error === undefined;

export interface Shard {
  readonly http: number;
  /** Statements of any kind; rejects with what the server says. */
  ask(sql: string, body?: string | Uint8Array): Promise<string>;
  stop(): Promise<void>;
  start(): Promise<void>;
}

export interface TwoShards {
  readonly shards: readonly [Shard, Shard];
  close(): Promise<void>;
}

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof createServer>>((resolve) => {
          const server = createServer().listen(0, '127.0.0.1', () => resolve(server));
        }),
    ),
  );
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}

const USERS = `<yandex><profiles><default/><readonly><readonly>1</readonly></readonly></profiles>
  <quotas><default/></quotas>
  <users>
    <default><password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default>
    <reader><password>secret</password><networks><ip>127.0.0.1</ip></networks><profile>readonly</profile><quota>default</quota></reader>
    <elsewhere><password>secret</password><networks><ip>127.0.0.1</ip></networks><profile>readonly</profile><quota>default</quota>
      <allow_databases><database>nothing</database></allow_databases></elsewhere>
  </users></yandex>`;

/** Shards of a cluster `aina`. Without rows and tables. */
export async function openTwoShards(): Promise<TwoShards> {
  const root = mkdtempSync(join(tmpdir(), 'aina-shards-'));
  const ports = await freePorts(6);
  const [firstTcp, secondTcp] = [ports[1], ports[4]];
  const replica = (port: number | undefined) =>
    `<shard><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`;
  const shards = [0, 1].map((i) => {
    const folder = join(root, String(i));
    const [http = 0, tcp, between] = ports.slice(3 * i);
    for (const name of ['log', 'data', 'tmp', 'user_files', 'format_schemas'])
      mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, 'users.xml'), USERS);
    writeFileSync(
      join(folder, 'config.xml'),
      `<yandex><logger><level>warning</level><log>${folder}/log/l.log</log><errorlog>${folder}/log/e.log</errorlog></logger>
      <http_port>${http}</http_port><tcp_port>${tcp}</tcp_port><interserver_http_port>${between}</interserver_http_port>
      <listen_host>127.0.0.1</listen_host><path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path>
      <user_files_path>${folder}/user_files/</user_files_path><format_schema_path>${folder}/format_schemas/</format_schema_path>
      <mark_cache_size>536870912</mark_cache_size><users_config>${folder}/users.xml</users_config>
      <default_profile>default</default_profile><default_database>default</default_database>
      <remote_servers><aina>${replica(firstTcp)}${replica(secondTcp)}</aina></remote_servers></yandex>`,
    );
    return shardOf(folder, http);
  }) as unknown as [Shard, Shard];
  await Promise.all(shards.map((shard) => shard.start()));
  return {
    shards,
    async close() {
      await Promise.all(shards.map((shard) => shard.stop()));
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function shardOf(folder: string, http: number): Shard {
  let running: ChildProcess | null = null;
  const shard: Shard = {
    http,
    async ask(sql, body) {
      const address = `http://127.0.0.1:${http}/${body === undefined ? '' : `?query=${encodeURIComponent(sql)}`}`;
      const answer = await fetch(address, { method: 'POST', body: (body ?? sql) as BodyInit });
      const text = await answer.text();
      if (!answer.ok) throw new Error(text);
      return text;
    },
    async start() {
      const child = spawn('clickhouse-server', [`--config-file=${join(folder, 'config.xml')}`], { stdio: 'ignore' });
      running = child;
      for (let tries = 0; ; tries++) {
        try {
          await shard.ask('SELECT 1');
          return;
        } catch (cause) {
          if (child.exitCode !== null || tries > 600) throw new Error('clickhouse-server does not start', { cause });
          await new Promise((later) => setTimeout(later, 100));
        }
      }
    },
    async stop() {
      const child = running;
      running = null;
      if (child === null || child.exitCode !== null) return;
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await ended;
    },
  };
  return shard;
}
