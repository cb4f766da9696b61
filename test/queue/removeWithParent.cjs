// Removes a folder once the process that started this one has ended, however that went: the channel to it closes
// then. What works in the folder ends by itself at that time, and is waited for.
const { readdirSync, readlinkSync, rmSync } = require('node:fs');

const [folder] = process.argv.slice(2);
const lastTry = 20;

/** Whether a process has its working folder in there. */
function isInUse() {
	return readdirSync('/proc').some((id) => {
		try {
			return readlinkSync(`/proc/${id}/cwd`).startsWith(folder);
		} catch {
			// No process, or one that has just ended.
			return false;
		}
	});
}

function remove(tries) {
	if (isInUse() && tries < lastTry) return setTimeout(remove, 1000, tries + 1);
	rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

process.on('disconnect', () => remove(0));
