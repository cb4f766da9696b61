/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coverageTable } from './table';

/** `npm run docs:coverage`: prints the table into docs/. */
writeFileSync(join(__dirname, '../../docs/coverage.md'), coverageTable());
