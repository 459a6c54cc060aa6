/** The command line: reads a log, prints what the engine decides. The same code as the app. */
import { answer } from './command.ts';
import { readBytes } from './input.ts';

const given = answer(process.argv.slice(2), { now: Date.now(), read: readBytes });
if (given.status === 0) process.stdout.write(`${given.out}\n`);
else process.stderr.write(`${given.lines.join('\n')}\n`);
process.exitCode = given.status;
