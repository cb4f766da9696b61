/**
 * Holds the package against n8n's own scanner, which decides over verification: once the sources and once the
 * tarball as it would be published. The scanner ignores inline disables. Also checks what the tarball holds.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
	analyzePackage,
	SOURCE_FILE_PATTERNS,
} from '@n8n/scan-community-package/scanner/scanner.mjs';

const BESIDE_DIST = ['CHANGELOG.md', 'LICENSE.md', 'README.md', 'index.js', 'package.json'];
const IN_DIST =
	/^dist\/(credentials|nodes)\/.+\.js$|^dist\/nodes\/.+\.node\.json$|^dist\/icons\/.+\.svg$|^dist\/nodes\/\w+\/__schema__\/v[\d.]+\/\w+\/\w+\.json$/;

/** What n8n reads beside the compiled nodes, as it stands in the sources. */
const BESIDE_NODES = readdirSync('nodes', { recursive: true })
	.map((path) => `dist/nodes/${path.replaceAll('\\', '/')}`)
	.filter((path) => path.endsWith('.json'));

const folder = mkdtempSync(join(tmpdir(), 'wecom-package-'));
const problems = [];
try {
	const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	const [{ filename, files }] = Object.values(JSON.parse(packed));
	const paths = files.map(({ path }) => path);
	for (const path of paths) {
		if (!BESIDE_DIST.includes(path) && !IN_DIST.test(path)) problems.push(`not needed: ${path}`);
	}
	for (const path of [...BESIDE_DIST, ...BESIDE_NODES])
		if (!paths.includes(path)) problems.push(`missing: ${path}`);

	execFileSync('tar', ['-xzf', join(folder, filename), '-C', folder]);
	const scans = {
		sources: await analyzePackage(process.cwd(), SOURCE_FILE_PATTERNS),
		tarball: await analyzePackage(join(folder, 'package')),
	};
	for (const [name, { passed, message, details }] of Object.entries(scans)) {
		if (!passed) problems.push(`scanner, ${name}: ${message}\n${details ?? ''}`);
	}
	console.log(`${paths.length} files packed`);
} finally {
	rmSync(folder, { recursive: true, force: true });
}
if (problems.length > 0) {
	console.error(problems.join('\n'));
	process.exitCode = 1;
}
