/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** What an agent offers to its model: OpenAI's form, which n8n speaks. */
export interface OfferedTool {
	function: {
		name: string;
		description: string;
		parameters: { properties: Record<string, unknown> };
	};
}

interface Message {
	role: string;
	content: string | null;
}

interface Question {
	messages: Message[];
	tools: OfferedTool[];
}

/** A stand-in for a language model: it uses the first tool once, then it is content. */
export interface ChatModel {
	/** What it fills in for the tool's parameters. */
	values: Record<string, unknown>;
	/** For n8n's credential of OpenAI. */
	credential: { apiKey: string; url: string };
	/** The tools of the last question. */
	tools(): OfferedTool[];
	/** What the tool has said. */
	toolSaid(): string | null | undefined;
	close(): Promise<void>;
}

export async function startChatModel(): Promise<ChatModel> {
	let last: Question = { messages: [], tools: [] };
	const server = createServer((request, response) => {
		void json(request).then((question) => {
			last = question as Question;
			response.setHeader('content-type', 'application/json');
			response.end(JSON.stringify(answerTo(last, model.values)));
		});
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const { port } = server.address() as AddressInfo;
	const model: ChatModel = {
		values: {},
		credential: { apiKey: 'none', url: `http://127.0.0.1:${port}/v1` },
		tools: () => last.tools,
		toolSaid: () => last.messages.find(({ role }) => role === 'tool')?.content,
		async close() {
			server.closeAllConnections();
			await new Promise((closed) => server.close(closed));
		},
	};
	return model;
}

function answerTo({ messages, tools }: Question, values: Record<string, unknown>) {
	const isAnswered = messages.some(({ role }) => role === 'tool');
	const call = {
		id: 'call_1',
		type: 'function',
		function: { name: tools[0].function.name, arguments: JSON.stringify(values) },
	};
	const message = isAnswered
		? { role: 'assistant', content: 'Done.' }
		: { role: 'assistant', content: null, tool_calls: [call] };
	return {
		id: 'chat',
		object: 'chat.completion',
		created: 0,
		model: 'stand-in',
		choices: [{ index: 0, message, finish_reason: isAnswered ? 'stop' : 'tool_calls' }],
		usage: { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 },
	};
}
