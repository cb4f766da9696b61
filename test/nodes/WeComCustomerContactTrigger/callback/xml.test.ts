import { MalformedXml, readXml } from '../../../../nodes/WeComCustomerContactTrigger/callback/xml';

const textOf = (source: string) => readXml(source).text;
const namesOf = (source: string) => readXml(source).children.map(({ name }) => name);

describe('XML', () => {
	it.each([
		['<a>x</a>', 'x'],
		['<a></a>', ''],
		['<a/>', ''],
		['<a />', ''],
		['<a><![CDATA[]]></a>', ''],
		['<a><![CDATA[a]b & c<d> ]]]]></a>', 'a]b & c<d> ]]'],
		['<a><![CDATA[x]]]]><![CDATA[>y]]></a>', 'x]]>y'],
		['<a>\n\t<![CDATA[x]]>\n</a>', 'x'],
		['<a><![CDATA[ x ]]></a>', ' x '],
		['<a>left <![CDATA[&amp;]]> right</a>', 'left &amp; right'],
		['<a><![CDATA[ ]]></a>', ' '],
		['<a> x </a>', ' x '],
		['<a> \n</a>', ' \n'],
		['<a>\uFEFFx</a>', '\uFEFFx'],
		['<a>&lt;&gt;&amp;&quot;&apos;</a>', `<>&"'`],
		['<a>&#20320;&#x597D;&#x1F600;</a>', '你好😀'],
		['<a>&#xD7FF;&#xE000;&#x10FFFF;</a>', '\uD7FF\uE000\u{10FFFF}'],
		['<a>&amp;lt;</a>', '&lt;'],
		['<a>1\r\n2\r3</a>', '1\n2\n3'],
		['<a>x<!-- <b> & ]]> -->y</a>', 'xy'],
		['<a>你好 😀</a>', '你好 😀'],
		['<a>></a>', '>'],
	])('reads the text of %s', (source, text) => {
		expect(textOf(source)).toBe(text);
	});

	it.each([
		'<?xml version="1.0" encoding="UTF-8"?><xml><b/></xml>',
		'\uFEFF<xml><b/></xml>',
		'\r\n <!-- first --> <xml>\r\n\t<b></b >\r\n</xml >\n<!-- last -->\n',
		`<xml  version="1.0" other = 'a > b'><b c=""/></xml>`,
	])('reads the elements of %s', (source) => {
		expect(namesOf(source)).toEqual(['b']);
	});

	it('keeps order, repetitions and what is inside', () => {
		const { children } = readXml('<xml><a>1</a><b><c>2</c><c/></b><a>3</a></xml>');
		expect(children).toEqual([
			{ name: 'a', text: '1', children: [] },
			{
				name: 'b',
				text: '',
				children: [
					{ name: 'c', text: '2', children: [] },
					{ name: 'c', text: '', children: [] },
				],
			},
			{ name: 'a', text: '3', children: [] },
		]);
	});

	it.each([
		['nothing', ''],
		['white space only', ' \n'],
		['text only', 'success'],
		['a DOCTYPE', '<!DOCTYPE xml><xml/>'],
		['a DOCTYPE with an entity', '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e "1">]><x>&e;</x>'],
		['a DOCTYPE inside', '<xml><!DOCTYPE a></xml>'],
		['a lower-case DOCTYPE', '<!doctype html><html></html>'],
		['an entity declaration', '<xml><!ENTITY e SYSTEM "file:///etc/passwd"></xml>'],
		['an unknown entity', '<a>&nbsp;</a>'],
		['an ampersand alone', '<a>b & c</a>'],
		['an entity without its end', '<a>&amp</a>'],
		['a reference to no character', '<a>&#0;</a>'],
		['a reference to half a character', '<a>&#xD800;</a>'],
		['a reference to the other half of one', '<a>&#xDFFF;</a>'],
		['a reference beyond all characters', '<a>&#x110000;</a>'],
		['a reference too long', '<a>&#99999999;</a>'],
		['a processing instruction', '<xml><?php ?></xml>'],
		['a declaration that comes late', '<xml/><?xml version="1.0"?>'],
		['two roots', '<a/><b/>'],
		['text after the root', '<a/>b'],
		['text before the root', 'b<a/>'],
		['CDATA before the root', '<![CDATA[b]]><a/>'],
		['an end without a start', '</a>'],
		['an end without a name', '</>'],
		['an end without a name after the root', '<a/></>'],
		['a second end', '<a></a></a>'],
		['a start without an end', '<a><b></a>'],
		['ends in the wrong order', '<a><b></a></b>'],
		['another case at the end', '<a></A>'],
		['a tag that is cut off', '<a'],
		['an end that is cut off', '<a></a'],
		['an element that is cut off', '<a>b'],
		['CDATA that is cut off', '<a><![CDATA[b]]</a>'],
		['a comment that is cut off', '<a><!-- b --</a>'],
		['the end of CDATA alone', '<a>b]]></a>'],
		['an attribute without quotes', '<a b=c></a>'],
		['an attribute that is cut off', '<a b="c></a>'],
		['attributes that touch', '<a b="c"d="e"/>'],
		['a name that is a number', '<1/>'],
		['a space before the name', '< a/>'],
		['a stray bracket', '<a>1 < 2</a>'],
		['too many levels', '<a>'.repeat(17) + '</a>'.repeat(17)],
		['too many elements', `<a>${'<b/>'.repeat(10_000)}</a>`],
	])('refuses %s', (_what, source) => {
		expect(() => readXml(source)).toThrow(MalformedXml);
	});

	it('takes as many levels and elements as it says', () => {
		expect(() => readXml('<a>'.repeat(16) + '</a>'.repeat(16))).not.toThrow();
		expect(readXml(`<a>${'<b/>'.repeat(9_999)}</a>`).children).toHaveLength(9_999);
	});

	const size = 1024 * 1024;
	it.each([
		['opening brackets', '<'.repeat(size)],
		['an open tag with white space', `<a${' '.repeat(size)}`],
		['white space before an end', `<a>${' '.repeat(size)}`],
		['a long name', `<${'a'.repeat(size)}`],
		['open tags', '<a>'.repeat(size / 3)],
		['open CDATA', `<a>${'<![CDATA['.repeat(size / 9)}`],
		['CDATA that nearly ends', `<a><![CDATA[${']]'.repeat(size / 2)}`],
		['open comments', `<a>${'<!--'.repeat(size / 4)}`],
		['ampersands', `<a>${'&'.repeat(size)}</a>`],
		['entities', `<a>${'&amp;'.repeat(size / 5)}</a>`],
		['long references', `<a>&#${'1'.repeat(size)};</a>`],
		['attributes', `<a ${'b="c" '.repeat(size / 6)}`],
		['an open attribute', `<a ${'b '.repeat(size / 2)}`],
		['an open value', `<a b="${'c'.repeat(size)}`],
		['a declaration without end', `<?xml ${'a'.repeat(size)}`],
		['pieces of text', `<a>${'x<!---->'.repeat(size / 8)}</a>`],
		['pieces of CDATA', `<a>${'<![CDATA[]]>'.repeat(size / 12)}</a>`],
		['ends of lines', `<a>${'\r\n'.repeat(size / 2)}</a>`],
	])('takes no long time for a MiB of %s', (_what, source) => {
		const start = performance.now();
		try {
			readXml(source);
		} catch (error) {
			expect(error).toBeInstanceOf(MalformedXml);
		}
		// Some milliseconds where nothing grows with the square of the length; many minutes where something does.
		expect(performance.now() - start).toBeLessThan(10_000);
	});
});
