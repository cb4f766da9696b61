import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { WeComCustomerContact } from '../../../nodes/WeComCustomerContact/WeComCustomerContact.node';
import type { Bench } from '../../engine';
import { runNode, startBench } from '../../engine';
import type { Demands } from '../../engine/anyAnswer';
import { OddWeCom, RUNS } from '../../engine/anyAnswer';
import { everyOperation } from '../../engine/everyOperation';
import { options, search } from '../../engine/pickers';
import { previewing } from '../../engine/previewing';
import { useOf, withMember } from '../../surface/uses';

jest.mock('n8n-workflow', () => jest.requireActual<object>('../../engine/noPauses'));

// A test that is given up would go on, and answer the next one's requests.
jest.setTimeout(30_000 + RUNS * 3_000);

const node = new WeComCustomerContact();

const list = (value: unknown) => (Array.isArray(value) ? (value as unknown[]) : []);

/** The entries of a list in all answers. */
const entries = (answers: IDataObject[], key: string) =>
	answers.flatMap((answer) => list(answer[key])) as Array<IDataObject | null>;

const demands: Record<string, Demands> = {
	...Object.fromEntries(
		Object.keys(everyOperation)
			.filter((name) => /:(?:create|upload|uploadFromUrl)$/.test(name))
			.map((name) => [name, { creates: true }]),
	),
	'customerTransfer:transferCustomers': {
		isStated: ({ external_userid }, answers) =>
			entries(answers, 'customer').some(
				(it) => it?.external_userid === external_userid && Number(it?.errcode ?? NaN) === 0,
			),
	},
	'customerTransfer:transferGroupChats': {
		isStated: ({ chat_id }, answers) =>
			!entries(answers, 'failed_chat_list').some((it) => it?.chat_id === chat_id),
	},
};

describe('Whatever is answered in place of WeCom', () => {
	let bench: Bench;
	let odd: OddWeCom;

	beforeAll(async () => {
		bench = await startBench();
		odd = await OddWeCom.start(bench);
	});
	afterAll(async () => {
		await odd.close();
		await bench.close();
	});

	it.each(Object.keys(everyOperation))('%s gives items, or says what is wrong', async (name) => {
		bench.reset();
		const parameters = await useOf(bench, name);
		await odd.check(async () => {
			const { items, error } = await runNode({
				store: odd.store(),
				parameters,
				...withMember,
				unlikeWeCom: true,
			});
			return { error, found: items.map(({ json }) => json) };
		}, demands[name]);
	});

	it.each(previewing)(
		'%s says with Only Preview what is wrong, or what would happen',
		async (name) => {
			bench.reset();
			const use = await useOf(bench, name);
			const parameters = { ...use, options: { ...(use.options as object), onlyPreview: true } };
			await odd.check(async () => {
				const { items, error } = await runNode({
					store: odd.store(),
					parameters: parameters as INodeParameters,
					...withMember,
					unlikeWeCom: true,
				});
				return { error, found: items.map(({ json }) => json) };
			});
		},
	);

	const byName = (value: string) => ({ __rl: true, mode: 'name', value });

	it.each<[string, string, INodeParameters]>([
		[
			'tags',
			'message:create',
			{ sendTo: 'tags', tagConditions: { condition: [{ anyOfTags: 'Gold, Interest/Solar' }] } },
		],
		['tag groups', 'tag:delete', { tagGroups: 'Interest' }],
		['departments', 'moment:create', { visibleRange: { senderDepartments: 'Sales/East region' } }],
		['members', 'moment:create', { visibleRange: { senders: 'Li Si, Wang Wu' } }],
		['group chats', 'groupChat:get', { chatId: byName('Spring campaign') }],
		['customers', 'externalContact:get', { externalUserId: byName('Li Mei') }],
		[
			'customers, by mobile number,',
			'externalContact:get',
			{ externalUserId: { __rl: true, mode: 'mobile', value: '13800000001' } },
		],
	])('names of %s are found, or it is said what is wrong', async (_what, name, more) => {
		bench.reset();
		const parameters = { ...(await useOf(bench, name)), ...more };
		await odd.check(async () => {
			const { items, error } = await runNode({
				store: odd.store(),
				parameters,
				...withMember,
				unlikeWeCom: true,
			});
			return { error, found: items.map(({ json }) => json) };
		});
	});

	const pickers = [
		...Object.keys(node.methods.listSearch).map((name) => ['search', name] as const),
		...Object.keys(node.methods.loadOptions).map((name) => ['options', name] as const),
	];

	it.each(pickers)('the list of %s %s shows entries, or says what is wrong', async (kind, name) => {
		bench.reset();
		const read = async () =>
			kind === 'search'
				? (await search({ store: odd.store() }, name as never)).results
				: await options({ store: odd.store() }, name as never);
		await odd.check(
			async () =>
				await read().then(
					(found) => ({ found }),
					(error: Error) => ({ error, found: [] }),
				),
		);
	});
});
