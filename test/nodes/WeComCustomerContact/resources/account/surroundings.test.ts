import { checkSurroundings } from '../../../../../nodes/WeComCustomerContact/resources/account/surroundings';
import type { FormContext } from '../../../../../nodes/WeComCustomerContact/fields/field';

/** A context without WeCom: the clock cannot be told. */
async function callbackOf(address: string) {
	const item = {
		getInstanceBaseUrl: () => address,
		getTimezone: () => 'Asia/Shanghai',
		getExecuteData: () => ({}),
		getExecutionCancelSignal: () => undefined,
		getCredentials: async () => ({ corpId: 'ww1', secret: 's', baseUrl: 'https://wecom.example' }),
		logger: { warn() {} },
		helpers: {
			httpRequestWithAuthentication: async () => ({
				statusCode: 200,
				headers: {},
				body: { errcode: 84061, errmsg: 'not external contact' },
			}),
		},
	} as unknown as FormContext;
	const [clock, zone, callback] = await checkSurroundings(item, () => 0);
	expect(clock).toMatchObject({ check: 'Clock', ok: null });
	expect(zone).toMatchObject({ ok: true, found: 'Asia/Shanghai in this workflow' });
	return callback.ok;
}

describe('Callback address', () => {
	it.each([
		'https://n8n.example.com/',
		'http://203.0.113.7:5678/',
		'https://172.32.0.1/',
		'https://n8n.example.com.cn/sub/',
	])('%s can be one of the internet', async (address) => {
		expect(await callbackOf(address)).toBe(true);
	});

	it.each([
		'http://localhost:5678/',
		'http://n8n:5678/',
		'http://127.0.0.1:5678/',
		'http://10.1.2.3/',
		'http://192.168.1.2/',
		'https://172.16.0.9/',
		'http://172.31.255.255/',
		'http://[::1]:5678/',
		'http://[fd00::1]/',
		'http://n8n.local/',
		'http://N8N.Internal/',
		'no address',
	])('%s cannot', async (address) => {
		expect(await callbackOf(address)).toBe(false);
	});

	it('is not known when n8n has none', async () => {
		expect(await callbackOf('')).toBeNull();
	});
});
