import type {
	IBinaryData,
	IDataObject,
	IExecuteFunctions,
	INode,
	INodeExecutionData,
	INodeParameters,
} from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { carryOut } from '../../nodes/WeComCustomerContact/execution/carryOut';
import { Form } from '../../nodes/WeComCustomerContact/execution/form';
import { RunContext, RunItem } from '../../nodes/WeComCustomerContact/execution/runItem';
import type { Operation } from '../../nodes/WeComCustomerContact/operation/operation';

/** What became of one item. */
export interface Outcome {
	/** What WeCom was sent, look-ups included, as text. */
	sent: string[];
	/** The refusal, when the value was refused before it was sent. */
	refused?: string;
	/** The error by which the item ended, after calls. */
	failed?: string;
	/** An error that is none of ours. */
	bug?: Error;
	/** What comes out. */
	items: INodeExecutionData[];
}

/** What stands in WeCom's place: the answer to a call, or a file. */
export type Answering = (path: string, params: IDataObject) => IDataObject | Buffer;

export interface Surroundings {
	answering?: Answering;
	/** The file in the binary fields of the item. */
	file?: Buffer;
	/** Names of these fields. */
	fileFields?: string[];
	/** Other files, by the names of their fields. */
	otherFiles?: Record<string, Buffer>;
}

/** What operations look up. */
const LOOKED_UP: Array<[path: RegExp, answer: IDataObject]> = [
	[
		/get_corp_tag_list/,
		{
			tag_group: [
				{
					group_id: 'g1',
					group_name: 'Interest',
					tag: [
						{ id: 't1', name: 'Solar' },
						{ id: 't3', name: 'Heating' },
					],
				},
				{ group_id: 'g2', group_name: 'Events', tag: [{ id: 't2', name: 'Fair 2026' }] },
				{
					group_id: 'g3',
					group_name: 'Level',
					tag: [
						{ id: 't4', name: 'Gold' },
						{ id: 't5', name: 'Silver' },
					],
				},
			],
		},
	],
	[/get_follow_user_list/, { follow_user: ['zhangsan', 'lisi', 'wangwu', '1'] }],
	[
		/externalcontact\/get$/,
		{
			external_contact: { external_userid: 'sample1' },
			follow_user: [
				{
					userid: 'zhangsan',
					tags: [{ group_name: 'Interest', tag_name: 'Solar', tag_id: 't1', type: 1 }],
				},
			],
		},
	],
	[/get_join_way/, { join_way: { config_id: 'j', scene: 2, chat_id_list: ['wr1'] } }],
];

/** Answers what operations look up, and refuses everything else, so that an item ends with its own call. */
export const lookedUpOnly: Answering = (path) =>
	LOOKED_UP.find(([known]) => known.test(path))?.[1] ?? { errcode: 40058, errmsg: 'the end' };

let corps = 0;

/**
 * Carries an operation out for one item without n8n's engine, which is a hundred times faster: the values are those that
 * expressions have given.
 *
 * @param saved the parameters as the workflow has them, an expression where the value comes from one
 * @param given the same with the values
 */
export async function carryOutAlone(
	operation: Operation,
	saved: INodeParameters,
	given: Record<string, unknown>,
	{ answering = lookedUpOnly, file, fileFields = ['data'], otherFiles = {} }: Surroundings = {},
): Promise<Outcome> {
	const sent: string[] = [];
	const request = async (_credential: unknown, wire: IDataObject) => {
		const { method, url, qs = {}, body = {} } = wire;
		sent.push(JSON.stringify([method, url, { ...(qs as object), access_token: undefined }, body]));
		Object.assign(qs as IDataObject, { access_token: 'token' });
		const answer = answering(String(url), { ...(qs as object), ...(body as object) });
		return onTheWire(answer, wire.encoding === 'arraybuffer');
	};
	const node = { name: 'WeCom', type: 'x', typeVersion: 1, parameters: saved } as INode;
	const data = {};
	const corpId = `ww${corps++}`;
	const fileOfItem = () => {
		if (!file) throw new NodeOperationError(node, 'no file');
		return file;
	};
	const binary = () => ({ ...aboutFile, data: fileOfItem().toString('base64') });
	const allBinary = () =>
		Object.fromEntries(
			[...fileFields, ...Object.keys(otherFiles)].map((field) => [field, binary()]),
		);
	const execution = {
		getNode: () => node,
		getInputData: () => [{ json: {}, ...(file ? { binary: allBinary() } : {}) }],
		getTimezone: () => 'Asia/Shanghai',
		getInstanceBaseUrl: () => 'https://n8n.example.com/',
		getNodeParameter: (path: string, _item: number, fallback: unknown, options?: IDataObject) => {
			const keys = path.split('.');
			const value = keys.reduce<unknown>(
				(inside, key) => (inside as IDataObject | undefined)?.[key],
				given,
			);
			const found = value === undefined && !isKnown(given, keys) ? fallback : value;
			const isLocator = options?.extractValue && typeof found === 'object' && found !== null;
			return isLocator ? (found as IDataObject).value : found;
		},
		getCredentials: async () => ({ corpId, secret: 's', baseUrl: 'https://wecom.example' }),
		continueOnFail: () => false,
		getExecuteData: () => data,
		getExecutionCancelSignal: () => undefined,
		logger: { warn() {}, info() {}, debug() {}, error() {} },
		helpers: {
			httpRequestWithAuthentication: request,
			httpRequest: async (wire: IDataObject) => await request(undefined, wire),
			assertBinaryData: binary,
			getBinaryDataBuffer: async (_item: number, field: string) =>
				otherFiles[field] ?? fileOfItem(),
			prepareBinaryData: async () => aboutFile,
		},
	} as unknown as IExecuteFunctions;
	const form = new Form(operation, node);
	try {
		const items = await carryOut(new RunItem(new RunContext(execution), form, 0), form);
		return { sent, items };
	} catch (error) {
		if (error instanceof NodeOperationError) return { sent, refused: error.message, items: [] };
		if (!('httpCode' in (error as object))) return { sent, bug: error as Error, items: [] };
		return { sent, failed: (error as Error).message, items: [] };
	}
}

const aboutFile: IBinaryData = { mimeType: 'image/png', fileName: 'picture.png', data: '' };

/** As n8n's HTTP helper gives it: bytes where they are asked for, JSON otherwise. */
function onTheWire(answer: IDataObject | Buffer, asBytes: boolean) {
	if (Buffer.isBuffer(answer)) {
		const headers = { 'content-type': 'image/png', 'content-disposition': 'attachment' };
		return { statusCode: 200, headers, body: answer };
	}
	const json = { errcode: 0, errmsg: 'ok', ...answer };
	const body = asBytes ? Buffer.from(JSON.stringify(json)) : json;
	return { statusCode: 200, headers: { 'content-type': 'application/json' }, body };
}

function isKnown(given: unknown, keys: string[]): boolean {
	const [last, ...before] = [...keys].reverse();
	const holder = before
		.reverse()
		.reduce<unknown>((inside, key) => (inside as IDataObject | undefined)?.[key], given);
	return typeof holder === 'object' && holder !== null && last in holder;
}
