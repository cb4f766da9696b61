import type { INodeParameters } from 'n8n-workflow';

import type { Bench } from '../engine';
import { jsonOf } from '../engine';
import { parametersOf } from '../engine/everyOperation';
import { byId, itemWithFile } from '../engine/input';
import { liMei } from '../sandbox/knownIds';
import { png } from '../sandbox/pictures';

type Use = (bench: Bench) => Promise<INodeParameters>;

/** Uses of operations that need something to be there first, or whose plain use gives no item. */
const prepared: Record<string, Use> = {
	'contactWay:endTemporaryChat': async (bench) => {
		const configId = await first(bench, 'config_id', {
			...parametersOf('contactWay:create'),
			contactType: 'temporary',
			userId: byId('zhangsan'),
		});
		const { external_userid } = bench.sandbox.control.scan({ configId });
		return { externalUserId: byId(external_userid) };
	},
	'customerTransfer:getResult': async (bench) => {
		await bench.run(parametersOf('customerTransfer:transferCustomers'), withMember);
		return {
			memberIs: 'active',
			handoverUserId: byId('zhangsan'),
			takeoverUserId: byId('lisi'),
		};
	},
	'groupChat:getByOpenGid': async () => ({ openGid: 'oXXXXXXXXXXXXXXXXXXXXXXXXXXX' }),
	'media:download': async (bench) => ({
		mediaId: await first(bench, 'media_id', parametersOf('media:upload')),
	}),
	'media:getUploadResult': async () => ({ jobId: 'jobid_XXXXXXXXXXXXXXXXXXXX' }),
	'message:sendWelcome': async ({ sandbox }) => ({
		welcomeCode: sandbox.control.welcomeCode({ userid: 'zhangsan', external_userid: liMei }),
	}),
	'moment:getResult': async () => ({ jobId: 'job7Xk2QmVzT0nLr5YpWc8Bd' }),
};

export const withMember = { items: [{ ...itemWithFile(png), json: { member: 'zhangsan' } }] };

/** The parameters of a use that gives an item, simplified as it is by default. */
export async function useOf(bench: Bench, name: string): Promise<INodeParameters> {
	const use = { ...parametersOf(name), ...(await prepared[name]?.(bench)) };
	delete use.simplify;
	return use;
}

async function first(bench: Bench, field: string, parameters: INodeParameters): Promise<string> {
	const { items, error } = await bench.run(parameters, withMember);
	if (error) throw error;
	return String(jsonOf(items)[0][field]);
}
