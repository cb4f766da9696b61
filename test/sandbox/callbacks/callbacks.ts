import type { Corp } from '../state/corp';
import type { App } from '../state/people';
import type { Feed } from '../feed';
import type { AppName, Limits } from '../types';
import { CallbackFaults } from './callbackFaults';
import { Courier } from './courier';
import { eventXml } from './eventXml';
import type { OutsideEvent } from './outsideEvents';
import { SettingsBook } from './settings';
import type { Delivery, DeliveryFilter, Emission, EventFields } from './types';

/** What callbacks need of the sandbox's world. */
interface Surroundings {
	readonly clock: () => number;
	readonly feed: Feed;
	readonly limits: Limits;
	readonly corp: Corp;
}

type Content = Pick<Delivery, 'event' | 'xml'>;

/** Tells the apps of a corp what happens outside the API, by callbacks. */
export class Callbacks {
	readonly settings = new SettingsBook();
	readonly faults = new CallbackFaults();
	private readonly courier: Courier;
	private log: Delivery[] = [];
	private made = 0;

	constructor(private readonly world: Surroundings) {
		this.courier = new Courier({
			clock: world.clock,
			limits: () => world.limits,
			faults: this.faults,
			onChange: (delivery) => {
				world.feed.publish({ event: 'delivery', data: copyOf(delivery) });
			},
		});
	}

	/** Sends an event to every app that has a callback URL and hears of it. */
	report({ fields, member, app: only, needs, welcome }: OutsideEvent): void {
		const { corp } = this.world;
		for (const { app: name } of this.settings.withUrl()) {
			const app = appOf(corp, name);
			if (app.kind !== 'selfBuilt' || !isListed(app, needs)) continue;
			if (only !== undefined && app.name !== only) continue;
			if (member && !corp.sees(app, member)) continue;
			const event: EventFields = { ...this.commonFields(), ...fields };
			if (welcome) {
				const { userid, external_userid } = welcome;
				const pair = { userid, external_userid };
				event.WelcomeCode = corp.welcomeCodes.add(pair, this.seconds(), welcome).code;
			}
			this.send(app, { event, xml: eventXml(event) });
		}
	}

	/** Sends an event to one app, whatever it is. Throws a `TypeError` when the app has no callback URL. */
	emit(emission: Emission): Delivery {
		const app = appOf(this.world.corp, emission.app ?? 'main');
		if ('xml' in emission) return copyOf(this.send(app, { event: {}, xml: emission.xml }));
		const wanted = Object.entries({ ...this.commonFields(), ...emission.event });
		const event = Object.fromEntries(wanted.filter(([, value]) => value !== null)) as EventFields;
		return copyOf(this.send(app, { event, xml: eventXml(event) }));
	}

	/** Copies, so that what happens later does not change what a test has read. */
	deliveries({ app, changeType, last }: DeliveryFilter = {}): Delivery[] {
		const found = this.log
			.slice(-this.world.limits.deliveryEntries)
			.filter((it) => app === undefined || it.app === app)
			.filter((it) => changeType === undefined || it.event.ChangeType === changeType);
		return found.slice(last === undefined ? 0 : Math.max(0, found.length - last)).map(copyOf);
	}

	/** One delivery of the log. */
	delivery(id: number): Delivery | undefined {
		const found = this.log.find((it) => it.id === id);
		return found && copyOf(found);
	}

	clearDeliveries(): void {
		this.log = [];
	}

	/** Takes the URL of an app away. */
	remove(app: AppName): void {
		const settings = this.settings.of(app);
		delete settings.url;
		this.settings.save(settings);
		this.courier.cancel(app);
	}

	/** Gives up everything that is under way. */
	cancel(): void {
		this.courier.cancel();
	}

	/** Back to the start, but for the settings. */
	reset(): void {
		this.cancel();
		this.faults.clear();
		this.clearDeliveries();
	}

	private send(app: App, content: Content): Delivery {
		const { url, ...keys } = this.settings.of(app.name);
		if (url === undefined) throw new TypeError(`callback: ${app.name} has no callback URL`);
		const delivery: Delivery = {
			id: ++this.made,
			app: app.name,
			at: this.world.clock(),
			url,
			...content,
			status: 'pending',
			attempts: [],
		};
		this.log.push(delivery);
		const most = this.world.limits.deliveryEntries;
		// Cut rarely and generously: one by one would copy the list for every event.
		if (this.log.length >= most * 2) this.log = this.log.slice(-most);
		const { corpId: receiveId } = this.world.corp;
		this.courier.send(delivery, { ...keys, url, receiveId, agentId: app.agentId });
		return delivery;
	}

	private commonFields(): EventFields {
		return {
			ToUserName: this.world.corp.corpId,
			FromUserName: 'sys',
			CreateTime: this.seconds(),
			MsgType: 'event',
		};
	}

	private seconds(): number {
		return Math.floor(this.world.clock() / 1000);
	}
}

/** Whether the app is on the list of callable apps that an event needs. */
function isListed(app: App, needs: OutsideEvent['needs']): boolean {
	return needs === 'forms' ? !app.denied?.includes('collect-form') : app.customerContact;
}

function appOf({ apps }: Corp, name: AppName): App {
	return apps.find((app) => app.name === name)!;
}

function copyOf(delivery: Delivery): Delivery {
	return structuredClone(delivery);
}
