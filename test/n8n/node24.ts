/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { installation } from './installation';

/** n8n's own lower limit. */
const lowestMajor = 24;

/** A Node.js that n8n runs on. */
export interface NodeRuntime {
	binary: string;
	/** Where its headers are, for native addons; left out when npm knows them itself. */
	headers?: string;
}

/** Whether the machine's own Node.js is new enough, so that no second one is needed. */
export const machineNodeIsEnough = Number(process.versions.node.split('.')[0]) >= lowestMajor;

/**
 * The Node.js to run n8n on: the machine's, or else the one that the npm package `node` brings.
 *
 * @throws when the machine's is too old and the npm package has not been installed yet
 */
export function findNode(): NodeRuntime {
	if (machineNodeIsEnough) return { binary: process.execPath };

	const platform = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
	const folders = [
		join(installation.folder, 'node_modules/node/node_modules', platform),
		join(installation.folder, 'node_modules', platform),
	];
	const headers = folders.find((folder) => existsSync(join(folder, 'bin/node')));
	if (!headers) {
		throw new Error(
			`n8n needs Node.js ${lowestMajor} or newer, and there is none in ${installation.folder}`,
		);
	}
	return { binary: join(headers, 'bin/node'), headers };
}

/** Environment in which `node` and everything built with npm mean this Node.js. */
export function nodeEnvironment({ binary, headers }: NodeRuntime): NodeJS.ProcessEnv {
	return {
		PATH: [dirname(binary), process.env.PATH].join(delimiter),
		...(headers && { npm_config_nodedir: headers }),
	};
}
