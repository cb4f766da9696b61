import type { Operation } from './contract';

/** What is wrong with one value of a request. */
export interface Problem {
	/** JSON pointer of the value, e.g. `/tag/0/name`. */
	path: string;
	/** JSON Schema keyword that failed; `unknown` for a field that the API does not have. */
	keyword: string;
	/** For `type`: the type that is needed. */
	type?: string;
	/** For `anyOf`: the fields of which one is needed. */
	oneOf?: string[];
}

/** Fields whose absence has its own code. An empty text counts as absent. */
const missing: Record<string, number> = {
	appid: 90200,
	chat_id: 86201,
	config_id: 41043,
	corpid: 41002,
	corpsecret: 41004,
	external_userid: 41035,
	media: 44001,
	media_id: 41006,
	moment_id: 41059,
	msgid: 41046,
	title: 41016,
	url: 41010,
	userid: 41009,
	welcome_code: 41049,
};

/** Codes that fit a field only in operations that document the code. */
const missingWhereDocumented: Array<[field: string, code: number]> = [
	['type', 41037],
	['scene', 41038],
	['id', 40068],
];

const invalidWhereDocumented: Array<[field: string, keywords: string[], code: number]> = [
	['name', ['minLength', 'maxLength'], 40072],
	['group_name', ['minLength', 'maxLength'], 40072],
	['type', ['enum'], 41039],
	['type', ['enum'], 40005],
	['scene', ['enum'], 41040],
	['style', ['enum'], 41042],
	['user', ['maxItems'], 41041],
	['media_type', ['enum'], 40004],
	['attachment_type', ['enum'], 41072],
	['chat_type', ['enum'], 86214],
	['attachments', ['maxItems'], 41064],
	['msgtype', ['const', 'enum'], 41065],
	['word_list', ['maxItems'], 41068],
	['chat_id_list', ['maxItems'], 41091],
];

/** Codes that fit everywhere. */
const invalid: Array<[field: string, keywords: string[], code: number]> = [
	['userid', ['maxLength', 'x-max-bytes'], 40003],
	['userid_list', ['maxItems'], 40032],
	['msgtype', ['const', 'enum'], 40008],
];

/** WeCom's errcode for a problem: the specific one of the contract where there is one, else 40058 or 40063. */
export function errcodeFor(operation: Operation, problem: Problem): number {
	const field = lastName(problem.path);
	const { keyword } = problem;
	if (keyword === 'unknown') return 40058;
	if (keyword === 'anyOf') return codeOfChoice(operation, problem.oneOf ?? []);
	if (keyword === 'required' || (keyword === 'minLength' && field in missing)) {
		return codeOfMissing(operation, problem.path, field);
	}
	if (keyword === 'type' && problem.type === 'array') return 40035;
	const documented = invalidWhereDocumented.find(
		([name, keywords, code]) =>
			name === field && keywords.includes(keyword) && operation.errors.has(code),
	);
	const general = invalid.find(([name, keywords]) => name === field && keywords.includes(keyword));
	return documented?.[2] ?? general?.[2] ?? 40058;
}

function codeOfMissing(operation: Operation, path: string, field: string): number {
	if (field === 'name' && operation.errors.has(40072)) return 41018;
	if (path.endsWith('/text/content')) return 44004;
	const documented = missingWhereDocumented.find(
		([name, code]) => name === field && operation.errors.has(code),
	);
	return documented?.[1] ?? missing[field] ?? 40063;
}

/** Several fields, one of which must be filled. */
function codeOfChoice(operation: Operation, fields: string[]): number {
	if (fields.includes('partyid')) return 40035;
	const ids = ['tag_id', 'add_tag'];
	if (fields.some((field) => ids.includes(field)) && operation.errors.has(40068)) return 40068;
	return 40063;
}

/** The last name in a JSON pointer that is not a position in a list. */
function lastName(path: string): string {
	const names = path.split('/').filter((part) => part && !/^\d+$/.test(part));
	return names[names.length - 1] ?? '';
}
