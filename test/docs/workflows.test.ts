/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeParameters } from 'n8n-workflow';
import { startBench } from '../engine';
import type { Workflow } from '../n8n/rest';
import { liMei } from '../sandbox/knownIds';
import { refuseUnknownParameters } from '../n8n/savedParameters';
import { seedCalls } from '../n8n/seedCalls';

const folder = join(__dirname, '../../docs/workflows');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

const ours = (parameters: Record<string, unknown>, type = 'weComCustomerContact') => ({
	name: 'Test',
	nodes: [{ name: 'WeCom', type: `a-package.${type}`, parameters }],
});

/** Flows that tests on a real n8n make are looked at when they are saved there. */
describe('Saved workflows', () => {
	it.each(files)('%s holds no parameter that its operation does not have', (file) => {
		const workflow = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Workflow;
		expect(() => refuseUnknownParameters(workflow)).not.toThrow();
	});

	it.each(seedCalls)('$call has only known parameters', ({ parameters }) => {
		expect(() => refuseUnknownParameters(ours(parameters))).not.toThrow();
	});

	it('are refused with a filter that the trigger does not have', () => {
		const filtered = ours({ filters: { userIds: 'lisi' } }, 'weComCustomerContactTrigger');
		expect(() => refuseUnknownParameters(filtered)).toThrow('no parameter filters.userIds');
	});

	it.each([
		[{ resource: 'tag', operation: 'mark', sendTo: 'customers' }, 'sendTo'],
		[{ resource: 'tag', operation: 'mark', options: { remark: 'x' } }, 'options.remark'],
		[
			{
				resource: 'message',
				operation: 'create',
				attachments: { part: [{ kind: 'link', href: '' }] },
			},
			'attachments.part.href',
		],
	])('are refused with %j', (parameters, name) => {
		expect(() => refuseUnknownParameters(ours(parameters))).toThrow(
			`Test, WeCom: the node has no parameter ${name}`,
		);
	});
});

describe('The example with a form', () => {
	const { nodes, connections } = JSON.parse(
		readFileSync(join(folder, 'tag-customers-from-a-form.json'), 'utf8'),
	) as Workflow & { connections: Record<string, { main: Array<Array<{ node: string }>> }> };
	const after = (name: string) => connections[name].main[0][0].node;

	it('writes what somebody typed first, so that nothing is half done when it is refused', () => {
		expect([after('On form submission'), after('Update Remark')]).toEqual([
			'Update Remark',
			'Tag Customer',
		]);
	});

	it.each([
		['Li Lei', 'Li Lei'],
		[`  ${'李'.repeat(25)} `, '李'.repeat(20)],
		[`${'x'.repeat(19)}😀😀`, `${'x'.repeat(19)}😀`],
	])('makes of the name %j the remark %j', async (Name, remark) => {
		const bench = await startBench();
		const { parameters } = nodes.find(({ name }) => name === 'Update Remark')!;
		const { error } = await bench.run(parameters as INodeParameters, {
			items: [{ json: { Name, userid: 'zhangsan', external_userid: liMei } }],
		});
		const [{ body }] = bench.sent('/cgi-bin/externalcontact/remark');
		await bench.close();

		expect(error).toBeUndefined();
		expect(body).toMatchObject({ remark });
	});
});
