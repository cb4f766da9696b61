/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resources } from '../../../nodes/WeComCustomerContact/resources';
import { eventKinds } from '../../../nodes/WeComCustomerContactTrigger/callback/eventKinds';
import { errorTexts } from '../../../nodes/wecom/errors/texts';
import { errorsInChinese } from './errors';
import { eventsInChinese } from './events';
import { operationsInChinese, resourcesInChinese } from './operations';
import {
	chineseErrorsPage,
	chineseGlossaryPage,
	chineseOperationsPage,
	operationInChinese,
} from './pages';

const guide = join(__dirname, '../../../docs/zh-CN');
const operations = resources.flatMap((resource) =>
	resource.operations.map((operation) => [resource.value, operation.value] as const),
);

describe('the Chinese guide', () => {
	it.each([
		['operations.md', chineseOperationsPage],
		['errors.md', chineseErrorsPage],
		['glossary.md', chineseGlossaryPage],
	])('%s is what npm run docs prints', (name, print) => {
		expect(readFileSync(join(guide, name), 'utf8')).toBe(print());
	});

	it.each(operations)('says what %s:%s does', (resource, operation) => {
		expect(resourcesInChinese[resource].does).toMatch(/\p{Script=Han}/u);
		const { name, does } = operationInChinese(resource, operation);
		expect(name).toMatch(/\p{Script=Han}/u);
		expect(does).toMatch(/\p{Script=Han}.*。$/u);
	});

	it.each(eventKinds.map(({ value, name }) => [String(value), name]))(
		'has a name for the event %s',
		(value) => {
			expect(eventsInChinese[value]).toMatch(/\p{Script=Han}/u);
		},
	);

	it('has nothing that the node does not have', () => {
		const known = operations.map(([resource, operation]) => `${resource}:${operation}`);
		expect(Object.keys(operationsInChinese).filter((value) => !known.includes(value))).toEqual([]);
		expect(Object.keys(errorsInChinese).filter((code) => !(code in errorTexts))).toEqual([]);
	});
});
