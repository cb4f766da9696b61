import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { FormReading } from '../../../nodes/WeComCustomerContactTrigger/formDetails';
import type { FormEvent } from '../../../nodes/WeComCustomerContactTrigger/formEvents';

const T = 1_767_776_460;

/** An event, seconds after the first one. */
const event = (after: number, formIds = ['wc1'], hasAnswers = true): FormEvent => ({
	formIds,
	time: T + after,
	hasAnswers,
});

/** A form: its rounds, each with the answers by their IDs, and when these were given. */
type Rounds = Record<string, Array<{ id?: number; after?: number; tmp?: string }>>;

let corps = 0;

/** An execution where WeCom has these forms, and knows these customers. */
function executionWith(
	forms: Record<string, Rounds>,
	{ known = {}, title = 'Fair' }: { known?: Record<string, string>; title?: string | null } = {},
) {
	const rounds = Object.assign({}, ...Object.values(forms)) as Rounds;
	const sent: Array<[call: string, params: IDataObject, timeout: unknown]> = [];
	const answers: Record<string, (params: IDataObject) => IDataObject> = {
		get_form_info: ({ formid }) => ({
			form_info: {
				...(title === null ? {} : { form_title: title }),
				form_question: { items: [] },
				repeated_id: Object.keys(forms[String(formid)]),
			},
		}),
		get_form_statistic: ({ repeated_id }) => ({
			has_more: false,
			submit_users: rounds[String(repeated_id)].map(({ id, after, tmp }) => ({
				answer_id: id,
				...(after === undefined ? {} : { submit_time: T + after }),
				tmp_external_userid: tmp,
			})),
		}),
		get_form_answer: ({ repeated_id, answer_ids }) => ({
			answer: {
				answer_list: (answer_ids as number[]).map((answer_id) => ({
					answer_id,
					tmp_external_userid: rounds[String(repeated_id)].find(({ id }) => id === answer_id)?.tmp,
				})),
			},
		}),
		convert_tmp_external_userid: ({ tmp_external_userid_list: ids }) => ({
			results: (ids as string[])
				.filter((id) => known[id])
				.map((id) => ({ tmp_external_userid: id, external_userid: known[id] })),
		}),
	};
	const request = async (wire: IDataObject) => {
		const call = String(wire.url).split('/').at(-1)!;
		sent.push([call, wire.body as IDataObject, wire.timeout]);
		const body = { errcode: 0, errmsg: 'ok', ...answers[call](wire.body as IDataObject) };
		return await Promise.resolve({ statusCode: 200, headers: {}, body });
	};
	const data = {};
	const corpId = `ww-form-${corps++}`;
	const context = {
		getExecuteData: () => data,
		getExecutionCancelSignal: () => undefined,
		getCredentials: async () => ({ corpId, secret: 's', baseUrl: 'https://wecom.example' }),
		logger: { warn() {} },
		helpers: {
			httpRequest: request,
			httpRequestWithAuthentication: async (_name: string, wire: IDataObject) => {
				wire.qs = { access_token: 'token' };
				return await request(wire);
			},
		},
	} as unknown as IExecuteFunctions;
	const read = async (...events: FormEvent[]) => {
		const reading = new FormReading(events);
		return await Promise.all(
			events.map(async (one) => await reading.detailsOf(context, one, 1234)),
		);
	};
	const paramsOf = (wanted: string) =>
		sent.filter(([call]) => call === wanted).map(([, params]) => params);
	return { read, sent, paramsOf };
}

/** The IDs of the answers, by event and form. */
const idsIn = (details: IDataObject[][]) =>
	details.map((forms) =>
		forms.map(({ answers }) => (answers as IDataObject[]).map(({ answer_id }) => answer_id)),
	);

describe('The forms of events', () => {
	it('are in the order of the event, with the answers of all their rounds', async () => {
		const { read } = executionWith({
			wc2: { r3: [{ id: 7, after: 0 }] },
			wc1: { r1: [{ id: 1, after: -1 }], r2: [{ id: 2, after: 0 }] },
		});
		const [forms] = await read(event(0, ['wc2', 'wc1']));

		expect(forms).toMatchObject([
			{
				formid: 'wc2',
				form_title: 'Fair',
				answers: [{ formid: 'wc2', repeated_id: 'r3', answer_id: 7 }],
			},
			{
				formid: 'wc1',
				answers: [
					{ formid: 'wc1', repeated_id: 'r1', answer_id: 1 },
					{ formid: 'wc1', repeated_id: 'r2', answer_id: 2 },
				],
			},
		]);
	});

	it('have a title, or null', async () => {
		const { read } = executionWith({ wc1: { r1: [] } }, { title: null });
		expect(await read(event(0))).toEqual([[{ formid: 'wc1', form_title: null, answers: [] }]]);
	});

	it('are read within the time of a call', async () => {
		const { read, sent } = executionWith({ wc1: { r1: [{ id: 1, after: 0, tmp: 'tmp1' }] } });
		await read(event(0));
		expect(sent.map(([call, , timeout]) => [call, timeout])).toEqual([
			['get_form_info', 1234],
			['get_form_statistic', 1234],
			['get_form_answer', 1234],
			['convert_tmp_external_userid', 1234],
		]);
	});
});

describe('The answers of a form', () => {
	it('go with no event of another form, and with none that brings no answers', async () => {
		const { read } = executionWith({
			wc1: { r1: [{ id: 1, after: 10 }] },
			wc2: { r2: [{ id: 2, after: 10 }] },
		});
		// Both would be the first one after the answer.
		const details = await read(event(11, ['wc2']), event(12, ['wc1'], false), event(20));
		expect(idsIn(details)).toEqual([[[2]], [[]], [[1]]]);
	});

	it('are asked for from five minutes before the first event on', async () => {
		const { read, paramsOf } = executionWith({ wc1: { r1: [] } });
		await read(event(60), event(0), event(30));
		const [{ start_time, end_time }] = paramsOf('get_form_statistic');
		expect(start_time).toBe(T - 300);
		// The end of that day in China.
		expect(end_time).toBe(Date.parse('2026-01-07T23:59:59+08:00') / 1000);
		expect(paramsOf('get_form_answer')).toEqual([]);
	});

	it('are the newest first; one without a time is last, and goes with the last event', async () => {
		const given = [{ id: 1, after: -5 }, { id: 2 }, { id: 3, after: 0 }, { id: 4, after: -9 }];
		const { read } = executionWith({ wc1: { r1: given } });
		expect(idsIn(await read(event(0)))).toEqual([[[3, 1, 4, 2]]]);
		expect(idsIn(await read(event(0), event(30)))).toEqual([[[3, 1, 4]], [[2]]]);
	});

	it('are left out where they were given long before, or have no ID', async () => {
		const given = [{ id: 1, after: -301 }, { after: 0 }, { id: 3, after: -300 }];
		const { read, paramsOf } = executionWith({ wc1: { r1: given } });
		expect(idsIn(await read(event(0)))).toEqual([[[3]]]);
		expect(paramsOf('get_form_answer')).toEqual([{ repeated_id: 'r1', answer_ids: [3] }]);
	});

	it('have the External User ID of a customer, null for others, and none for members', async () => {
		const given = [
			{ id: 1, after: 0, tmp: 'tmp1' },
			{ id: 2, after: -1, tmp: 'tmp2' },
			{ id: 3, after: -2 },
		];
		const { read, paramsOf } = executionWith({ wc1: { r1: given } }, { known: { tmp1: 'wm1' } });
		const [[{ answers }]] = await read(event(0));
		const [first, second, third] = answers as IDataObject[];
		expect(first).toMatchObject({ tmp_external_userid: 'tmp1', external_userid: 'wm1' });
		expect(second).toMatchObject({ tmp_external_userid: 'tmp2', external_userid: null });
		expect(third).not.toHaveProperty('external_userid');
		expect(paramsOf('convert_tmp_external_userid')).toHaveLength(1);
	});

	it('need no look-up where members have given all', async () => {
		const { read, paramsOf } = executionWith({ wc1: { r1: [{ id: 1, after: 0 }] } });
		await read(event(0));
		expect(paramsOf('convert_tmp_external_userid')).toEqual([]);
	});
});
