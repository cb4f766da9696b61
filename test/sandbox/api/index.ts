import type { Operation } from '../contract';
import { acquisitionLinkEndpoints } from './acquisitionLink';
import { collectFormEndpoints } from './collectForm';
import { contactWayEndpoints } from './contactWay';
import { directoryEndpoints } from './directory';
import type { Endpoint, Endpoints } from './endpoint';
import { externalContactEndpoints } from './externalContact';
import { externalPayEndpoints } from './externalPay';
import { groupChatEndpoints } from './groupChat';
import { groupTransferEndpoints } from './groupTransfer';
import { groupWelcomeTemplateEndpoints } from './groupWelcomeTemplate';
import { idConversionEndpoints } from './idConversion';
import { joinWayEndpoints } from './joinWay';
import { massMessageEndpoints } from './massMessage';
import { mediaEndpoints } from './media';
import { momentEndpoints } from './moment';
import { statisticsEndpoints } from './statistics';
import { tagEndpoints } from './tag';
import { transferEndpoints } from './transfer';
import { uploadByUrlEndpoints } from './uploadByUrl';
import { welcomeEndpoints } from './welcome';

/** Operations with state; add a group by adding its file here. */
const endpoints: Endpoints = {
	...acquisitionLinkEndpoints,
	...collectFormEndpoints,
	...contactWayEndpoints,
	...directoryEndpoints,
	...externalContactEndpoints,
	...externalPayEndpoints,
	...groupChatEndpoints,
	...groupTransferEndpoints,
	...groupWelcomeTemplateEndpoints,
	...idConversionEndpoints,
	...joinWayEndpoints,
	...massMessageEndpoints,
	...mediaEndpoints,
	...momentEndpoints,
	...statisticsEndpoints,
	...tagEndpoints,
	...transferEndpoints,
	...uploadByUrlEndpoints,
	...welcomeEndpoints,
};

/** Operations without state yet answer the contract's example. */
const example: Endpoint = { answer: ({ operation }) => operation.answer?.example ?? {} };

export function endpointOf({ operationId }: Operation): Endpoint {
	return endpoints[operationId] ?? example;
}

/** Whether an operation works on state, or only answers its example. */
export function hasState({ operationId }: Operation): boolean {
	return operationId === 'auth.getToken' || operationId in endpoints;
}
