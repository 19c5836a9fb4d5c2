import { Command, CommanderError } from 'commander';
import { build } from './commands/build.ts';
import { type Context, type ExitCode, exit } from './commands/context.ts';
import { exportGraph } from './commands/export.ts';
import { extract } from './commands/extract.ts';
import { query } from './commands/query.ts';
import { serve } from './commands/serve.ts';
import { EntenteError } from './errors.ts';
import { createLog, type LogFormat } from './output/log.ts';
import type { Streams } from './output/streams.ts';
import { version } from './version.ts';

/**
 * Runs the command. Results go to standard output, messages to standard error.
 * @returns the exit code: 0 done, 1 something failed, 2 a wrong command line, 130 interrupted.
 */
export async function run(argv: readonly string[], streams: Streams, signal: AbortSignal): Promise<ExitCode> {
  const logFormat: LogFormat =
    argv.includes('json') && argv[argv.indexOf('json') - 1] === '--log' ? 'json' : 'text';
  const log = createLog(streams, logFormat);
  const context: Context = { streams, log, signal };
  let code: ExitCode = exit.ok;
  const program = createProgram(context, result => {
    code = result;
  });
  try {
    await program.parseAsync(argv as string[], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.ok : exit.usage;
    if (signal.aborted) return exit.interrupted;
    log.error(error);
    return error instanceof EntenteError && error.code === 'USAGE' ? exit.usage : exit.failed;
  }
}

function createProgram(context: Context, done: (code: ExitCode) => void): Command {
  const { stdout, stderr } = context.streams;
  const program = new Command('entente')
    .description('Reads news into a graph of who said what, who stands with whom and who mediates.')
    .version(version)
    .option('--log <format>', 'messages as text or json', 'text')
    .exitOverride()
    .configureOutput({ writeOut: text => void stdout.write(text), writeErr: text => void stderr.write(text) })
    .showHelpAfterError('(entente --help tells what there is)')
    .showSuggestionAfterError()
    .enablePositionalOptions();
  const collect = (value: string, before: string[] = []) => [...before, value];
  const neo4j = (command: Command) =>
    command
      .option('--user <name>', 'Neo4j user (else NEO4J_USERNAME; the password comes from NEO4J_PASSWORD)')
      .option('--database <name>', 'Neo4j database');

  neo4j(
    program
      .command('build')
      .summary('read articles into a graph')
      .description(
        'Reads articles (files, folders, globs, "-" for standard input; text with front matter, HTML, NDJSON) into a graph.',
      )
      .argument('<paths...>', 'articles')
      .option('-o, --output <file>', 'project file (default: project.entente)')
      .option('--to <address>', 'a Neo4j server instead, such as neo4j://localhost:7687')
      .option('--date <date>', 'date of articles that have none, YYYY-MM-DD', isoDate)
      .option('--outlet <name>', 'outlet of articles that name none')
      .option('--gazetteer <file>', 'own states, bodies and people (JSON); may be repeated', collect)
      .option('--queue <address>', 'let workers read (see entente worker), such as redis://localhost:6379'),
  )
    .addHelpText(
      'after',
      examples([
        'entente build news/ -o project.entente',
        'entente build "2024-*/*.html" --outlet "Harbour Post"',
        'cat articles.ndjson | entente build - --to neo4j://localhost:7687',
      ]),
    )
    .action(async (paths, options) => done(await build(paths, options, context)));

  program
    .command('worker')
    .summary('read articles for builds on other machines')
    .description(
      'Reads articles that "entente build --queue" sends through Redis, until it is interrupted. Start as many as there are cores, on as many machines; all with the version and the gazetteers of the build.',
    )
    .requiredOption('--queue <address>', 'the Redis server, such as redis://localhost:6379')
    .option('--gazetteer <file>', 'own states, bodies and people (JSON); may be repeated', collect)
    .addHelpText(
      'after',
      examples(['entente worker --queue redis://queue.example:6379 --gazetteer own.json']),
    )
    .action(async options => {
      const { worker } = await import('./commands/worker.ts');
      done(await worker(options, context));
    });

  program
    .command('extract')
    .summary('print what is found in articles')
    .description('Prints what is found in each article, without a store.')
    .argument('[paths...]', 'articles; standard input where none is given')
    .option('--ndjson', 'NDJSON in and out (the default format)')
    .option('--format <format>', 'ndjson; text or html: each sentence with what was found under it', 'ndjson')
    .option('--date <date>', 'date of articles that have none, YYYY-MM-DD', isoDate)
    .option('--outlet <name>', 'outlet of articles that name none')
    .option('--gazetteer <file>', 'own states, bodies and people (JSON); may be repeated', collect)
    .addHelpText(
      'after',
      examples([
        'entente extract article.txt --format text',
        'entente extract articles/ --format html > found.html',
        'entente extract --ndjson < documents.ndjson > extractions.ndjson',
      ]),
    )
    .action(async (paths, options) => done(await extract(paths, options, context)));

  neo4j(
    program
      .command('query')
      .summary('run a Cypher query')
      .description('Runs a Cypher query, read-only, and prints its rows.')
      .argument('<cypher>', 'the query; "-" reads it from standard input')
      .option('--store <store>', 'project file or Neo4j address (default: NEO4J_URI, else project.entente)')
      .option('--param <name=value>', 'a parameter; JSON or text; may be repeated', collect)
      .option('--format <format>', 'table, json, csv or ndjson (default: table on a terminal, else ndjson)')
      .option('--timeout <seconds>', 'end the query after so long (default: 60)')
      .option('--max-rows <number>', 'cut the answer at so many rows (default: 100000)'),
  )
    .addHelpText(
      'after',
      examples([
        `entente query "MATCH (a)-[r:SUPPORTS]->(b) WHERE r.asserted RETURN a.name, b.name, r.quote"`,
        `entente query 'MATCH (m)-[r:MEDIATES]->(c) WHERE m.name = $who RETURN c.name, r.quote' --param who=Ashmere --format csv`,
      ]),
    )
    .action(async (text, options) => done(await query(text, options, context)));

  neo4j(
    program
      .command('serve')
      .summary('explore a graph in the browser')
      .description('Serves the explorer for a project file or Neo4j on this machine only.')
      .argument('[project]', 'project file or Neo4j address (default: NEO4J_URI, else project.entente)')
      .option('--port <number>', 'port (default: any free one)')
      .option('--open', 'open the browser'),
  )
    .addHelpText(
      'after',
      examples(['entente serve project.entente --open', 'entente serve neo4j://localhost:7687 --port 4100']),
    )
    .action(async (project, options) => done(await serve(project, options, context)));

  neo4j(
    program
      .command('export')
      .summary('write the graph in a format of others')
      .description('Writes the graph in a format that other programs read.')
      .requiredOption('--format <format>', 'html, gexf, graphml, json, csv, ndjson and others')
      .option('--store <store>', 'project file or Neo4j address (default: NEO4J_URI, else project.entente)')
      .option('-o, --output <file>', 'file (default: standard output)'),
  )
    .addHelpText(
      'after',
      examples([
        'entente export --format html -o alliances.html',
        'entente export --format gexf -o alliances.gexf',
        'entente export --format ndjson --store project.entente | gzip > backup.ndjson.gz',
      ]),
    )
    .action(async options => done(await exportGraph(options, context)));

  return program;
}

function examples(lines: readonly string[]): string {
  return `\nExamples:\n${lines.map(line => `  $ ${line}`).join('\n')}`;
}

function isoDate(raw: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(raw) || Number.isNaN(Date.parse(raw)))
    throw new EntenteError('USAGE', `--date ${raw}: a date is written YYYY-MM-DD`);
  return raw;
}
