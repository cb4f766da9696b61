// Loaded into n8n before anything else. However the process that started n8n ends, even killed hard, the channel
// to it closes: n8n then ends too, and with it the task runner and whatever else is in its process group.
process.on('disconnect', () => {
	process.kill(process.pid, 'SIGTERM');
	setTimeout(() => process.kill(-process.pid, 'SIGKILL'), 10_000).unref();
});
process.channel?.unref();
