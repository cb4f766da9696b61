import { startSandbox, type AppName, type EventFields, type Sandbox } from '../index';
import { startReceiver, type Receiver } from '../callbacks/receiver';

/** A sandbox whose apps hear of what happens, for tests. */
export interface Hearing {
	sandbox: Sandbox;
	/** The events that an app was told of since the last look, without the common elements; all have arrived. */
	heard(app?: AppName): Promise<EventFields[]>;
	/** Back to the start, with nothing heard. */
	reset(): Promise<void>;
	close(): Promise<void>;
}

/** Starts it with callback URLs for these apps. */
export async function startHearing(
	clock: () => number,
	apps: AppName[] = ['main'],
): Promise<Hearing> {
	const sandbox = await startSandbox({ clock });
	const { control } = sandbox;
	// One after the other: then the order of arrival is that of the events.
	control.setLimits({ callbacksAtOnce: 1 });
	const receivers = new Map<AppName, Receiver>();
	/** Events that were looked at, by app. */
	const seen = new Map<AppName, number>();
	for (const app of apps) {
		const receiver = await startReceiver(control.callback(app));
		receivers.set(app, receiver);
		await control.setCallback({ app, url: receiver.url });
	}
	/** Everything that an app was told of, as soon as it is there. */
	const told = async (app: AppName) => {
		return await receivers.get(app)!.wait(control.deliveries({ app }).length);
	};
	return {
		sandbox,
		heard: async (app = 'main') => {
			const all = await told(app);
			const from = seen.get(app) ?? 0;
			seen.set(app, all.length);
			return all.slice(from).map(({ event, signed }) => {
				const { ToUserName, FromUserName, MsgType, CreateTime, ...own } = event;
				expect(signed).toBe(true);
				expect([ToUserName, FromUserName, MsgType]).toEqual([sandbox.corp.corpId, 'sys', 'event']);
				expect(CreateTime).toMatch(/^\d{10}$/);
				return own as EventFields;
			});
		},
		reset: async () => {
			for (const app of apps) (await told(app)).length = 0;
			seen.clear();
			control.reset();
			control.setLimits({ callbacksAtOnce: 1 });
		},
		close: async () => {
			await sandbox.close();
			for (const receiver of receivers.values()) await receiver.close();
		},
	};
}
