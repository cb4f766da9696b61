import { extensionOf, formatOf } from '../../../../nodes/wecom/files/fileFormat';
import { textInstead } from '../../../../nodes/wecom/files/textInstead';
import { kindOfFile } from '../../../sandbox/multipart';
import { amr, jpg, mp4, png } from '../../../sandbox/pictures';

const ofBrand = (brand: string) => Buffer.from(`\0\0\0\x18ftyp${brand}\0\0\0\0isommp42`, 'latin1');

describe('The format of a file', () => {
	it('is told by its first bytes', () => {
		expect([jpg, png, amr, mp4].map((bytes) => formatOf(bytes)?.name)).toEqual([
			'JPG',
			'PNG',
			'AMR',
			'MP4',
		]);
		expect(formatOf(Buffer.alloc(0))).toBeUndefined();
	});

	it.each(['isom', 'iso2', 'iso5', 'mp41', 'mp42', 'avc1', 'M4V ', 'dash', 'MSNV'])(
		'is MP4 with the brand %j',
		(brand) => {
			expect(formatOf(ofBrand(brand))?.name).toBe('MP4');
			expect(kindOfFile(ofBrand(brand))).toBe('mp4');
		},
	);

	it.each([
		...['heic', 'heix', 'hevc', 'mif1', 'msf1', 'avif', 'avis'],
		...['M4A ', 'M4B ', 'qt  ', '3gp4', '3gp5', '3g2a', 'crx ', 'jp2 '],
	])('is not MP4 with the brand %j, whatever it is compatible with', (brand) => {
		expect(formatOf(ofBrand(brand))).toBeUndefined();
		expect(kindOfFile(ofBrand(brand))).toBe('other');
	});

	it('gives an extension, of a PDF too', () => {
		expect(extensionOf(png)).toBe('png');
		expect(extensionOf(Buffer.from('%PDF-1.7'))).toBe('pdf');
		expect(extensionOf(Buffer.from('plain'))).toBeUndefined();
	});
});

describe('Text instead of a file', () => {
	it.each([
		['<!DOCTYPE html><html>', 'a web page'],
		[' \n<HTML lang="zh">', 'a web page'],
		['<?xml version="1.0"?><!DOCTYPE html PUBLIC "x">', 'a web page'],
		['{"errcode":40001}', 'JSON'],
		['[{"a":1}]', 'JSON'],
		['[]', 'JSON'],
	])('%j is %s', (text, kind) => {
		expect(textInstead(Buffer.from(text))).toBe(kind);
	});

	it.each(['<svg xmlns="x">', '[VIP] prices', '{name}', 'plain', ''])('%j is neither', (text) => {
		expect(textInstead(Buffer.from(text))).toBeUndefined();
	});
});
