// Runs commands as processes of their own and tells how long they took, how long they kept processors busy, and how much
// memory they had at most. The wall clock is what a user waits; processor time holds on a machine that others use too.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const RUNS = Number(process.env.RUNS ?? 3);
/** GNU time tells memory and processor time; where it is missing only the wall clock is told. */
const GNU_TIME = existsSync('/usr/bin/time') ? '/usr/bin/time' : null;

/** Runs a command once. Gives milliseconds and, where they can be known, those of processors and megabytes; null when there is no such command. */
export function runOnce(command, args, options = {}) {
	const measured = GNU_TIME ? [GNU_TIME, '-f', 'rss=%M busy=%U+%S', command, ...args] : [command, ...args];
	const from = process.hrtime.bigint();
	const done = spawnSync(measured[0], measured.slice(1), { encoding: 'utf8', maxBuffer: 2 ** 28, ...options });
	const ms = Number(process.hrtime.bigint() - from) / 1e6;
	if (done.error?.code === 'ENOENT' || done.status === 127) return null;
	if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${done.stderr}`);
	const rss = /rss=(\d+)/.exec(done.stderr)?.[1];
	const busy = /busy=([\d.]+)\+([\d.]+)/.exec(done.stderr);
	const cpu = busy ? (Number(busy[1]) + Number(busy[2])) * 1000 : null;
	return { ms, cpu, mb: rss ? Number(rss) / 1024 : null };
}

/** Runs jobs in turn, `RUNS` times each, and gives the median times and the most memory of each; null for what is not installed. */
export function runAll(jobs) {
	const runs = Object.fromEntries(Object.keys(jobs).map((name) => [name, []]));
	for (let run = 0; run < RUNS; run++)
		for (const [name, job] of Object.entries(jobs)) {
			const found = runs[name].includes(null) ? null : job();
			runs[name].push(found);
		}
	return Object.fromEntries(
		Object.entries(runs).map(([name, all]) => {
			if (all.includes(null)) return [name, null];
			const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
			const ms = median(all.map((one) => one.ms));
			const cpu = median(all.map((one) => one.cpu ?? 0)) || null;
			return [name, { ms, cpu, mb: Math.max(...all.map(({ mb }) => mb ?? 0)) || null }];
		}),
	);
}

/** Prints each job's time as a ratio to the one called `base`, with milliseconds and memory. */
export function print(title, results, base) {
	process.stdout.write(`\n${title}\n`);
	for (const [name, result] of Object.entries(results)) {
		if (result === null) {
			process.stdout.write(`${'-'.padStart(9)}    ${name}: not installed\n`);
			continue;
		}
		const ratio = (result.ms / results[base].ms).toFixed(2).padStart(9);
		const memory = result.mb === null ? '' : `, ${result.mb.toFixed(0)} MB`;
		const busy = result.cpu === null ? '' : `, processors ${(result.cpu / results[base].cpu).toFixed(2)} x`;
		process.stdout.write(`${ratio} x  ${name}  (${result.ms.toFixed(0)} ms${busy}${memory})\n`);
	}
}
