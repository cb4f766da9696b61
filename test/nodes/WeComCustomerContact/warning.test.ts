import type { IDataObject } from 'n8n-workflow';

import type { Bench } from '../../engine';
import { CredentialStore, credentialFor, runNode, startBench } from '../../engine';
import type { AnsweringWeCom, WireAnswer } from '../../engine/answeringWeCom';
import { jsonAnswer, passOn, startAnsweringWeCom } from '../../engine/answeringWeCom';
import { everyOperation, parametersOf } from '../../engine/everyOperation';
import { useOf, withMember } from '../../surface/uses';

jest.mock('n8n-workflow', () => jest.requireActual<object>('../../engine/noPauses'));

const SAID = 'ok. Warning: wrong json format. ';

/** The answer of WeCom, which warns that it has not understood all of the request. */
function warning(answer: WireAnswer): WireAnswer {
	if (!/json/.test(answer.headers['content-type'] ?? '')) return answer;
	const said = JSON.parse(answer.body.toString()) as IDataObject;
	return said.errcode === 0 ? jsonAnswer({ ...said, errmsg: SAID }) : answer;
}

describe('A warning of WeCom in an answer that says success', () => {
	let bench: Bench;
	let wecom: AnsweringWeCom;
	let runs = 0;

	beforeAll(async () => {
		bench = await startBench();
		wecom = await startAnsweringWeCom(async (request) =>
			warning(await passOn(bench.sandbox.url, request)),
		);
	});
	afterAll(async () => {
		await wecom.close();
		await bench.close();
	});

	const store = () =>
		new CredentialStore({ ...credentialFor(bench.sandbox), baseUrl: `${wecom.url}/${++runs}` });

	// A file comes without words of WeCom.
	const operations = Object.keys(everyOperation).filter((name) => name !== 'media:download');

	it.each(operations)('%s has it in each item, and above the output', async (name) => {
		bench.reset();
		const parameters = await useOf(bench, name);
		const { items, hints } = await runNode({ store: store(), parameters, ...withMember });

		expect(items.length).toBeGreaterThan(0);
		for (const { json } of items) {
			expect(json.warning).toMatch(/^WeCom may have ignored a part of the request to \/cgi-bin\//);
			expect(json.warning).toContain(SAID.trim());
		}
		expect(hints.filter(({ type }) => type === 'warning')).toEqual([
			{
				message: expect.stringMatching(/^WeCom warned for 1 of 1 items, see 'warning' in /),
				type: 'warning',
				location: 'outputPane',
			},
		]);
	});

	it('is in the item of a tool that is called outside of an execution, too', async () => {
		bench.reset();
		const parameters = parametersOf('externalContact:getMembers');
		const { items } = await runNode({ store: store(), parameters, asTool: true, ...withMember });

		expect(items[0].json.warning).toContain(SAID.trim());
	});

	it('is in the items of its own input item only', async () => {
		bench.reset();
		const heard = wecom.answer;
		wecom.answer = async (request) => {
			const answer = await passOn(bench.sandbox.url, request);
			return request.body.includes('lisi') ? warning(answer) : answer;
		};
		const { items, hints } = await runNode({
			store: store(),
			parameters: {
				...parametersOf('externalContact:getAll'),
				customersOf: 'selectedMembers',
				members: '={{ $json.member }}',
			},
			items: ['zhangsan', 'lisi', 'zhangsan'].map((member) => ({ json: { member } })),
		});
		wecom.answer = heard;

		const warned = (item: number) =>
			items
				.filter(({ pairedItem }) => (pairedItem as { item: number }).item === item)
				.map(({ json }) => json.warning !== undefined);
		expect([0, 1, 2].map((item) => [...new Set(warned(item))])).toEqual([[false], [true], [false]]);
		expect(hints[0].message).toMatch(/^WeCom warned for 1 of 3 items/);
	});
});
