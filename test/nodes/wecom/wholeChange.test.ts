import { sleep } from 'n8n-workflow';

import { tagApi } from '../../../nodes/wecom/api';
import { callWeCom } from '../../../nodes/wecom/callWeCom';
import type { WeComContext } from '../../../nodes/wecom/context';
import { wholeChange } from '../../../nodes/wecom/wholeChange';

/** A WeCom that writes down the calls in the order in which they come and go. */
function contextOf(corpId: string, log: string[]): WeComContext {
	const answer = async (wire: { body?: unknown }) => {
		const { add_tag } = wire.body as { add_tag: string[] };
		log.push(`begins ${add_tag[0]}`);
		await sleep(1);
		log.push(`ends ${add_tag[0]}`);
		return { statusCode: 200, headers: {}, body: { errcode: 0, errmsg: 'ok' } };
	};
	return {
		getCredentials: async () => ({ corpId, secret: 's', baseUrl: 'https://wecom.example' }),
		logger: { warn() {} },
		helpers: {
			httpRequestWithAuthentication: async (_type: string, wire: object) => await answer(wire),
			httpRequest: answer,
		},
	} as unknown as WeComContext;
}

const relation = { userid: 'zhangsan', external_userid: 'wm1' };
const other = { userid: 'zhangsan', external_userid: 'wm2' };

describe('A whole change', () => {
	it('holds what it changes from its beginning to its end, and waits for nobody else', async () => {
		const log: string[] = [];
		const context = contextOf('ww-whole', log);
		let go = () => {};
		const read = new Promise<void>((resolve) => (go = resolve));
		const whole = wholeChange(context, tagApi.mark, relation, async (send) => {
			log.push('reads');
			await read;
			await send({ ...relation, add_tag: ['whole'] });
			return 'done';
		});
		const late = callWeCom(context, tagApi.mark, {
			...relation,
			userid: 'ZhangSan',
			add_tag: ['late'],
		});
		await callWeCom(context, tagApi.mark, { ...other, add_tag: ['elsewhere'] });
		expect(log).toEqual(['reads', 'begins elsewhere', 'ends elsewhere']);
		go();
		expect(await whole).toBe('done');
		await late;
		expect(log.slice(3)).toEqual(['begins whole', 'ends whole', 'begins late', 'ends late']);
	});

	it('lets the next one go when it fails', async () => {
		const log: string[] = [];
		const context = contextOf('ww-fails', log);
		const failing = wholeChange(context, tagApi.mark, relation, async () => {
			throw new TypeError('read in vain');
		});
		const next = callWeCom(context, tagApi.mark, { ...relation, add_tag: ['next'] });
		await expect(failing).rejects.toThrow('read in vain');
		await next;
		expect(log).toEqual(['begins next', 'ends next']);
	});
});
