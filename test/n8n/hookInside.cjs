// A file of n8n's external hooks (EXTERNAL_HOOK_FILES), where what goes through workflows is counted from outside and executions are not
// saved: writes a line for every item that the first node of an execution gave, with the field that tells items apart.
const { appendFileSync } = require('node:fs');

const file = process.env.N8N_STARTED_ITEMS_FILE;
const flushMs = 100;

let lines = '';
setInterval(() => {
	if (lines === '') return;
	appendFileSync(file, lines);
	lines = '';
}, flushMs).unref();

module.exports = {
	workflow: {
		postExecute: [
			async (run, workflow) => {
				if (run?.status !== 'success') return;
				const [[first]] = Object.values(run.data.resultData.runData);
				for (const { json } of first.data.main[0]) {
					lines += `${workflow.name} ${json.ExternalUserID ?? json.query.nonce}\n`;
				}
			},
		],
	},
};
