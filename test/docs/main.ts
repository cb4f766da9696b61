/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contractTypes } from '../contract/contractTypes';
import { coverageTable } from '../coverage/table';
import { chineseErrorsPage, chineseGlossaryPage, chineseOperationsPage } from './chinese/pages';
import { errorsPage } from './errorsPage';
import { glossaryPage } from './glossary';
import { operationsPage } from './operationsPage';
import { withOperations } from './readmeTable';

const project = join(__dirname, '../..');
const docs = join(project, 'docs');

/** `npm run docs`: prints what is made from the sources and from the contract. */
writeFileSync(join(docs, 'coverage.md'), coverageTable());
writeFileSync(join(docs, 'operations.md'), operationsPage());
writeFileSync(join(docs, 'glossary.md'), glossaryPage());
writeFileSync(join(docs, 'errors.md'), errorsPage());
writeFileSync(join(docs, 'zh-CN/operations.md'), chineseOperationsPage());
writeFileSync(join(docs, 'zh-CN/errors.md'), chineseErrorsPage());
writeFileSync(join(docs, 'zh-CN/glossary.md'), chineseGlossaryPage());
const readme = join(project, 'README.md');
writeFileSync(readme, withOperations(readFileSync(readme, 'utf8')));
void contractTypes().then((types) => {
	writeFileSync(join(project, 'nodes/wecom/api/contract.ts'), types);
});
