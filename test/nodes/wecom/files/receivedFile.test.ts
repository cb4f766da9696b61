import { fileIn, fileNameIn } from '../../../../nodes/wecom/files/receivedFile';
import { png } from '../../../sandbox/pictures';

const asAttachment = { 'content-disposition': 'attachment; filename="a.txt"' };
const ofType = (type: string) => ({ 'content-type': type });

const refusal = { errcode: 40007, errmsg: 'invalid media_id' };

/** JSON of so many bytes. */
const sized = (bytes: number) => JSON.stringify({ a: 'x'.repeat(bytes - 8) });

describe('An answer to a request for a file', () => {
	it.each<[string, string, object]>([
		['a refusal in JSON', JSON.stringify(refusal), ofType('application/json')],
		['a refusal of any type', JSON.stringify(refusal), ofType('image/png')],
		['a refusal without words', '{"errcode":-1}', {}],
		['a refusal as an attachment', JSON.stringify(refusal), asAttachment],
		['a refusal behind marks and white space', `\ufeff \n${JSON.stringify(refusal)}`, {}],
		['JSON of another kind', '{"a":1}', ofType('image/png')],
		['JSON of 64 KB', sized(65_536), ofType('image/png')],
	])('is JSON when it is %s', (_what, body, headers) => {
		const json = JSON.parse(body.replace('\ufeff', '')) as unknown;
		expect(fileIn(Buffer.from(body), headers as never)).toEqual({ json });
	});

	it.each<[string, Buffer | string, object]>([
		['a picture', png, ofType('image/png')],
		['a picture of no type', png, {}],
		['an attachment that holds an errcode alone', '{"errcode":40007}', asAttachment],
		['an attachment with an errmsg that is no text', '{"errcode":1,"errmsg":2}', asAttachment],
		['an attachment in JSON', '{"a":1}', { ...asAttachment, ...ofType('application/json') }],
		['an attachment that is a text', 'one line', { ...asAttachment, ...ofType('text/plain') }],
		['an attachment that is a web page', '<html>', asAttachment],
		['broken JSON of no type', '{"errcode":', {}],
		['JSON that is too large for a refusal', sized(65_537), {}],
		['a list in JSON of no type', '[1]', {}],
		['a drawing', '<svg><head/></svg>', ofType('image/svg+xml')],
	])('is a file when it is %s', (_what, body, headers) => {
		const answer = fileIn(Buffer.from(body), headers as never);
		expect(answer).toMatchObject({ file: { file: Buffer.from(body) } });
	});

	it.each<[string, string, object, string]>([
		['nothing', '', ofType('image/png'), 'with an empty file'],
		['nothing as an attachment', '', asAttachment, 'with an empty file'],
		['JSON that is none', '{"errcode":', ofType('application/json'), 'without JSON'],
		['JSON that is no object', 'null', ofType('Application/JSON; charset=utf-8'), 'without JSON'],
		['a text', 'Bad gateway', ofType('Text/plain'), 'with a text in place of the file'],
		['a page', '<!doctype html>', ofType('image/png'), 'with a text in place of the file'],
		['a page with a mark', '\ufeff\n<BODY class="a">', {}, 'with a text in place of the file'],
	])('is foreign when it is %s', (_what, body, headers, foreign) => {
		expect(fileIn(Buffer.from(body), headers as never)).toEqual({ foreign });
	});

	it('has the type and the name that the headers say, and no name where they say none', () => {
		const headers = { ...asAttachment, ...ofType('image/png') };
		expect(fileIn(png, headers)).toEqual({
			file: { file: png, contentType: 'image/png', fileName: 'a.txt' },
		});
		expect(fileIn(png, { 'content-disposition': 'attachment' })).toEqual({
			file: { file: png, contentType: '' },
		});
	});
});

describe('The name of an attachment', () => {
	const latin1 = (text: string) => Buffer.from(text).toString('latin1');

	it.each([
		['in quotes', 'attachment; filename="a b.pdf"; size=3', 'a b.pdf'],
		['without quotes', 'attachment; FileName = a.pdf ; size=3', 'a.pdf'],
		['with quotes inside', String.raw`attachment; filename="a \"b\".pdf"`, 'a "b".pdf'],
		['in UTF-8', `attachment; filename="${latin1('报价.pdf')}"`, '报价.pdf'],
		['percent-encoded', `attachment; filename="${encodeURIComponent('报价.pdf')}"`, '报价.pdf'],
		['with a percent sign', 'attachment; filename="100%.pdf"', '100%.pdf'],
		[
			'that says its character set',
			"attachment; filename*=UTF-8''%E6%8A%A5.pdf ; size=3",
			'报.pdf',
		],
		['in a language', "attachment; filename*=utf-8'zh'a.pdf", 'a.pdf'],
		['in Latin-1', "attachment; filename*=ISO-8859-1''caf%E9%2a.pdf", 'café*.pdf'],
		['with a percent sign, in UTF-8', "attachment; filename*=UTF-8''100%.pdf", '100%.pdf'],
		['given twice', "attachment; filename=b.pdf; filename*=UTF-8''a.pdf", 'a.pdf'],
		['with folders', 'attachment; filename="../../etc/passwd"', 'passwd'],
		['with folders of Windows', String.raw`attachment; filename="C:\\docs\\a.pdf"`, 'a.pdf'],
		['with a folder of two lines', "attachment; filename*=UTF-8''a%E2%80%A8/b.pdf", 'b.pdf'],
		['with line breaks', "attachment; filename*=UTF-8''a%0D%0Ab.pdf", 'ab.pdf'],
		['with white space around it', 'attachment; filename=" a.pdf "', 'a.pdf'],
		['that is empty', 'attachment; filename=""', ''],
		['that is not there', 'attachment', ''],
	])('%s', (_what, disposition, name) => {
		expect(fileNameIn(disposition)).toBe(name);
	});
});
