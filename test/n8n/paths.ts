/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { join, resolve } from 'node:path';

/** The package's own folder. */
export const projectFolder = resolve(__dirname, '../..');

/** The folder with n8n's package.json and lock file; n8n is installed into it. */
export const n8nFolder = __dirname;

/** What `npm start` keeps from one start to the next: n8n's user folder and the logs. */
export const dataFolder = process.env.DEMO_DATA_FOLDER ?? join(n8nFolder, '.data');

/** Where the editor tests leave what they saw. */
export const screenshotFolder = join(n8nFolder, '.screenshots');

/** The importable example workflows. */
export const workflowFolder = join(projectFolder, 'docs/workflows');
