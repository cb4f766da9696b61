/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contractTypes } from '../contract/contractTypes';
import { coverageTable } from '../coverage/table';
import { glossaryPage } from './glossary';
import { operationsPage } from './operationsPage';

const project = join(__dirname, '../..');
const docs = join(project, 'docs');

/** `npm run docs`: prints what is made from the sources and from the contract. */
writeFileSync(join(docs, 'coverage.md'), coverageTable());
writeFileSync(join(docs, 'operations.md'), operationsPage());
writeFileSync(join(docs, 'glossary.md'), glossaryPage());
void contractTypes().then((types) => {
	writeFileSync(join(project, 'nodes/wecom/api/contract.ts'), types);
});
