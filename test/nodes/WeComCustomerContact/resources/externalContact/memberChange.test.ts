import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { calls, relation, tagId, tagsOn } from '../../../../engine/corp';
import { byId } from '../../../../engine/input';
import { liMei, spring } from '../../../../sandbox/knownIds';

const API = '/cgi-bin/externalcontact';
const GET = `${API}/get`;

const customer = { externalUserId: byId(liMei) };
const tagging = { resource: 'tag', operation: 'mark', tagFor: 'allMembers', ...customer };
const remarking = {
	resource: 'externalContact',
	operation: 'updateRemark',
	updateFor: 'allMembers',
	...customer,
	updateFields: { remark: 'Ms Li', company: 'Acme' },
};

/** Li Mei is a customer of zhangsan and of lisi. */
describe('A change for all members who have added the customer', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const changes: Array<[string, string, INodeParameters, () => IDataObject]> = [
		[
			'Tag Customer',
			`${API}/mark_tag`,
			{ ...tagging, addTags: 'South' },
			() => ({ add_tag: [tagId(bench, 'Region/South')] }),
		],
		[
			'Update Remark',
			`${API}/remark`,
			remarking,
			() => ({ remark: 'Ms Li', remark_company: 'Acme' }),
		],
	];

	it.each(changes)(
		'%s reads the customer once, then changes each',
		async (_name, path, parameters, sent) => {
			const { items, error } = await bench.run(parameters);

			expect(error).toBeUndefined();
			const bodies = ['zhangsan', 'lisi'].map((userid) => ({
				userid,
				external_userid: liMei,
				...sent(),
			}));
			expect(bench.sent(path).map(({ body }) => body)).toEqual(bodies);
			expect(calls(bench).filter((one) => one === GET)).toHaveLength(1);
			expect(items).toEqual(
				bodies.map((body) => ({ json: { success: true, ...body }, pairedItem: { item: 0 } })),
			);
		},
	);

	it.each(changes)(
		'%s reports each member whom WeCom refuses, and sends nothing twice',
		async (_name, path, parameters, sent) => {
			bench.sandbox.control.addFault({ path, kind: 'errcode', errcode: 60011, after: 1 });
			const { items, error } = await bench.run(parameters);

			expect(error).toBeUndefined();
			expect(bench.sent(path)).toHaveLength(2);
			expect(jsonOf(items)).toEqual([
				{ success: true, userid: 'zhangsan', external_userid: liMei, ...sent() },
				{
					success: false,
					userid: 'lisi',
					external_userid: liMei,
					errcode: 60011,
					errmsg: expect.any(String),
					reason: expect.stringMatching(/^No permission for this member/),
				},
			]);
		},
	);

	it.each(changes)('%s fails where WeCom refuses all of them', async (_name, path, parameters) => {
		bench.sandbox.control.addFault({ path, kind: 'errcode', errcode: 60011, times: 2 });
		const stopped = await bench.run(parameters);
		expect(stopped.error).toMatchObject({ httpCode: '60011' });

		bench.sandbox.control.addFault({ path, kind: 'errcode', errcode: 60011, times: 2 });
		const { items, error } = await bench.run(parameters, { onError: 'continueRegularOutput' });
		expect(error).toBeUndefined();
		expect(jsonOf(items)).toMatchObject([{ errcode: 60011 }]);
	});

	it('asks nobody any more when the run is over', async () => {
		bench.sandbox.control.addFault({ path: GET, kind: 'errcode', errcode: 48002 });
		const { error } = await bench.run(remarking);
		expect(error).toMatchObject({ httpCode: '48002' });
		expect(bench.sent(`${API}/remark`)).toEqual([]);
	});

	it('checks everything before the customer is read', async () => {
		const { error } = await bench.run({ ...tagging, addTags: '' });
		expect(error?.message).toBe('There is no tag to add or to remove');
		expect(calls(bench)).toEqual([]);
	});

	it('says so when the customer is unknown', async () => {
		const { error } = await bench.run({
			...tagging,
			externalUserId: byId(spring),
			addTags: 'South',
		});
		expect(error).toMatchObject({ httpCode: expect.stringMatching(/40096|84061/) });
	});

	it('leaves the member out of a run whose choice is one member', async () => {
		await bench.run({ ...remarking, updateFor: 'member', userId: byId('lisi') });
		expect(relation(bench, 'zhangsan', liMei).remark).toBe('Ms Li (Acme)');
		expect(relation(bench, 'lisi', liMei).remark).toBe('Ms Li');
		expect(calls(bench)).toEqual([`${API}/remark`]);
		expect(tagsOn(bench, 'lisi', liMei)).toEqual(['North']);
	});
});
