/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { join } from 'node:path';
import { n8nFolder } from './paths';

/** Which n8n the suite runs, and where it is installed. */
export interface Installation {
	/** The version or tag that `N8N_VERSION` names; left out, the one that the lock file beside this file pins. */
	version?: string;
	/** The image of n8n that `N8N_IMAGE` names, which runs instead of an n8n from npm. */
	image?: string;
	/** The folder whose `node_modules` holds it. */
	folder: string;
}

/**
 * Reads `N8N_VERSION`, for example `2.41.1` or `latest`.
 *
 * @throws when it is none that npm knows
 */
export function installationFor(version: string | undefined): Installation {
	if (!version) return { folder: n8nFolder };
	if (!/^[a-z\d][\w.-]*$/i.test(version)) {
		throw new Error(`N8N_VERSION is no version of n8n: ${version}`);
	}
	return { version, folder: join(n8nFolder, '.versions', version) };
}

/** The one of this run. */
export const installation: Installation = {
	...installationFor(process.env.N8N_VERSION),
	...(process.env.N8N_IMAGE && { image: process.env.N8N_IMAGE }),
};
