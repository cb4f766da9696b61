/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { parse, type HTMLElement } from 'node-html-parser';
import { until } from './until';

/** Answers by the label above the field; a list for checkboxes. */
export type FormAnswers = Record<string, string | string[]>;

/**
 * Fills in a form of n8n and sends it off as its page does in a browser: hidden fields keep what the page says, checkboxes go as a JSON
 * list, and the page that the workflow ends with is fetched when it is there.
 *
 * @returns the text of that last page
 */
export async function submitForm(address: string, answers: FormAnswers): Promise<string> {
	const page = await until('the form', async () => {
		const response = await fetch(address);
		return response.ok ? parse(await response.text()) : undefined;
	});
	const response = await fetch(address, { method: 'POST', body: filledIn(page, answers) });
	if (!response.ok) throw new Error(`The form was refused: HTTP ${response.status}`);

	const { formWaitingUrl } = (await response.json()) as { formWaitingUrl: string };
	return await endingOf(formWaitingUrl);
}

function filledIn(page: HTMLElement, answers: FormAnswers): FormData {
	const data = new FormData();
	for (const input of page.querySelectorAll('input[name^="field-"], textarea[name^="field-"]')) {
		const name = input.getAttribute('name')!;
		const label = labelOf(page, name);
		const given = answers[label];
		data.append(name, typeof given === 'string' ? given : (input.getAttribute('value') ?? ''));
	}
	for (const group of page.querySelectorAll('.multiselect')) {
		const given = answers[group.previousElementSibling?.text.trim() ?? ''];
		const offered = group
			.querySelectorAll('.multiselect-checkbox')
			.map((box) => box.getAttribute('value')!);
		data.append(group.id, JSON.stringify(offered.filter((value) => given?.includes(value))));
	}
	return data;
}

function labelOf(page: HTMLElement, field: string): string {
	return page.querySelector(`label[for="${field}"]`)?.text.trim() ?? '';
}

async function endingOf(waitingUrl: string): Promise<string> {
	const statusUrl = new URL(waitingUrl);
	statusUrl.pathname += '/n8n-execution-status';
	await until('the last page of the form', async () => {
		const status = (await (await fetch(statusUrl)).text()).trim();
		if (['error', 'crashed', 'canceled'].includes(status)) {
			throw new Error(`The workflow ended with status "${status}"`);
		}
		return status === 'form-waiting' ? true : undefined;
	});
	const ending = parse(await (await fetch(waitingUrl)).text()).querySelector('body')!;
	ending.querySelectorAll('script').forEach((script) => script.remove());
	// The page itself does this as soon as it is shown: it lets the workflow go on to its end.
	await fetch(waitingUrl, { method: 'POST' });
	return ending.structuredText.trim();
}
