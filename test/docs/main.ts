/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coverageTable } from '../coverage/table';
import { operationsPage } from './operationsPage';

const docs = join(__dirname, '../../docs');

/** `npm run docs`: prints the pages that are made from the sources. */
writeFileSync(join(docs, 'coverage.md'), coverageTable());
writeFileSync(join(docs, 'operations.md'), operationsPage());
