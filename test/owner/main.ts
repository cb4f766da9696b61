/* eslint-disable no-console, @n8n/community-nodes/no-dangerous-functions, @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import packageFields from '../../package.json';
import { ownerFrom, ownerIn, withOwner } from './owner';

/** `npm run set-owner`: another owner in every file of the project that names one. */
const from = ownerIn(packageFields);
const to = ownerFrom(process.argv.slice(2));
const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0');
for (const file of files.filter((name) => name && !/\.(png|pdf|mp4)$/.test(name))) {
	const text = readFileSync(file, 'utf8');
	const changed = withOwner(text, from, to);
	if (changed === text) continue;
	writeFileSync(file, changed);
	console.log(file);
}
