import type { INode } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import {
	brokenOff,
	Failure,
	failureOf,
	invalid,
	outOfReach,
	tokenFailure,
	toNodeError,
} from '../../../../nodes/wecom/errors/failure';
import { forbiddenText } from '../../../../nodes/wecom/errors/callableApps';
import { errorTexts } from '../../../../nodes/wecom/errors/texts';
import { allOperations } from '../../../sandbox/contract';

const hint = 'hint: [1764900021000], from ip: 203.0.113.10, more info at https://wecom.example';

describe('A failure', () => {
	it('says in one text what happened and how to go on', () => {
		const { message } = new Failure({ what: 'It broke', description: 'Mend it.' });

		expect(message).toBe('It broke. Mend it.');
	});

	it('carries the errcode to where n8n looks, if there is one', () => {
		expect(new Failure({ what: '', description: '', errcode: -1 }).httpCode).toBe('WeCom -1');
		expect(new Failure({ what: '', description: '' }).httpCode).toBeUndefined();
	});
});

describe('The failure behind an errcode', () => {
	it('has the words of the table, and what WeCom wrote', () => {
		const { message, description, kind } = errorTexts[84061];

		expect(failureOf(84061, hint)).toMatchObject({
			what: message,
			description: `${description} (WeCom 84061: ${hint})`,
			kind,
			errcode: 84061,
			errmsg: hint,
		});
		expect(failureOf(84061).description).toBe(`${description} (WeCom 84061)`);
	});

	it('names the address that the app does not trust, where WeCom tells it', () => {
		expect(failureOf(60020, hint).what).toBe('The app does not trust the IP address 203.0.113.10');
		expect(failureOf(60020, 'not allow to access from your ip').what).toBe(
			errorTexts[60020].message,
		);
	});

	it.each([
		['collectForm.get', 'The app may not use forms and documents', 'Documents > API'],
		['externalPay.listBills', 'The app may not read payments', 'Payments > API'],
		['tag.list', errorTexts[48002].message, 'Customer Contact'],
		['media.uploadByUrl', errorTexts[48002].message, 'Customer Contact'],
		[undefined, errorTexts[48002].message, 'Customer Contact'],
	] as const)('names the list of callable apps that %s needs', (call, what, place) => {
		const failure = failureOf(48002, 'api forbidden', call);

		expect(failure).toMatchObject({
			what,
			description: expect.stringContaining(place),
			kind: 'fatal',
			errcode: 48002,
		});
		expect(failure.description).toContain('Callable Apps');
		expect(failure.description).toMatch(/ \(WeCom 48002: api forbidden\)$/);
	});

	it('knows only lists for families that the contract has', () => {
		const families = new Set(allOperations().map(({ operationId }) => operationId.split('.')[0]));
		const ownLists = [...families].filter((family) => forbiddenText(`${family}.get` as never));

		expect(ownLists.sort()).toEqual(['collectForm', 'externalPay']);
	});

	it('says where to look up a code that is not in the table', () => {
		expect(failureOf(123456, 'new')).toMatchObject({
			what: 'WeCom answered with error 123456',
			description:
				'Look the code up at https://open.work.weixin.qq.com/devtool/query?e=123456. (WeCom 123456: new)',
			kind: undefined,
			errcode: 123456,
		});
	});
});

describe('The failure to get a token', () => {
	it('ends the run', () => {
		expect(tokenFailure(40013, 'invalid corpid')).toMatchObject({
			what: errorTexts[40013].message,
			kind: 'fatal',
			errcode: 40013,
			errmsg: 'invalid corpid',
		});
		expect(tokenFailure(123456).kind).toBe('fatal');
	});

	it('ends the run when WeCom stays busy: all tries were made where the token was fetched', () => {
		expect(tokenFailure(-1)).toMatchObject({ what: 'WeCom is busy', kind: 'fatal', errcode: -1 });
	});

	it('tells a block from the one of other calls: it lasts an hour', () => {
		expect(failureOf(45009).kind).toBe('blocked');
		expect(tokenFailure(45009, 'limit')).toMatchObject({
			what: 'WeCom gives no more access tokens for now',
			description: expect.stringMatching(/wait an hour.*\(WeCom 45009: limit\)$/) as unknown,
			kind: 'fatal',
			errcode: 45009,
			errmsg: 'limit',
		});
	});
});

describe('The failure without an answer', () => {
	it('says whether the request may have been carried out', () => {
		expect(brokenOff('the time ran out', true)).toMatchObject({
			what: 'WeCom did not answer (the time ran out)',
			kind: 'broken',
		});
		expect(brokenOff('the time ran out', false)).toMatchObject({
			what: 'WeCom did not answer (the time ran out), and may have carried out the request',
			kind: 'broken',
		});
	});

	it('ends the run when WeCom is out of reach', () => {
		expect(outOfReach({ reason: 'nothing listens there' })).toMatchObject({
			what: 'WeCom cannot be reached (nothing listens there)',
			kind: 'fatal',
		});
		expect(outOfReach({ reason: 'nothing listens there' }, 'https://wecom.example').what).toBe(
			'WeCom cannot be reached at https://wecom.example (nothing listens there)',
		);
	});

	it('says what to do about a certificate, and about everything else on the way', () => {
		const reason = 'it has a reason';

		expect(outOfReach({ reason, isUntrusted: true }).description).toMatch(
			/turn on 'Ignore SSL Issues \(Insecure\)' in the credential/,
		);
		expect(outOfReach({ reason }).description).toMatch(
			/^Check 'Base URL' in the credential, 'Proxy' there or in the Request Options/,
		);
	});
});

describe('A failure as n8n shows it', () => {
	const node = { name: 'WeCom', type: 'weCom' } as INode;

	it('is an error of the node where a value cannot be sent', () => {
		const error = toNodeError(node, invalid("'Name' is empty", "Fill in 'Name'."), 3);

		expect(error).toBeInstanceOf(NodeOperationError);
		expect(error).toMatchObject({
			message: "'Name' is empty",
			description: "Fill in 'Name'.",
			context: { itemIndex: 3 },
		});
	});

	it('is an error of the API otherwise, in our words, with the errcode', () => {
		const error = toNodeError(node, failureOf(84061, hint), 3);

		expect(error).toBeInstanceOf(NodeApiError);
		expect(error).toMatchObject({
			message: errorTexts[84061].message,
			description: expect.stringContaining(hint) as unknown,
			httpCode: '84061',
			messages: [],
			context: { itemIndex: 3 },
		});
	});

	it('keeps its words where the errcode is also a state of HTTP', () => {
		const failure = new Failure({ what: 'It broke', description: 'Mend it.', errcode: 404 });

		expect(toNodeError(node, failure)).toMatchObject({ message: 'It broke', messages: [] });
	});

	it('has no code when no answer came', () => {
		expect(toNodeError(node, brokenOff('it broke', true))).toMatchObject({ httpCode: null });
	});
});
