import { Redis } from 'ioredis';
import { EntenteError } from '../errors.ts';

/** The address without its password, for messages. */
export function nameOf(address: string): string {
  return address.replace(/\/\/[^@/]*@/, '//');
}

/**
 * Connects to Redis. A connection that is lost later is made again by the client, for as long as it takes.
 * @param address `redis://host:6379/0`, or `rediss://` for TLS.
 * @throws EntenteError (`USAGE`, `QUEUE`) where the address is none, or nobody answers within five seconds.
 */
export async function connect(address: string): Promise<Redis> {
  if (!/^rediss?:\/\/[^/]/i.test(address))
    throw new EntenteError('USAGE', `--queue ${nameOf(address)}: is no address of a Redis server`, {
      hint: 'give redis://host:6379',
    });
  const redis = new Redis(address, {
    lazyConnect: true,
    connectTimeout: 5000,
    // BullMQ waits on blocking commands and asks for this.
    maxRetriesPerRequest: null,
    retryStrategy: times => Math.min(200 * times, 5000),
  });
  let last: Error | undefined;
  // Without a listener an error of the socket would end the process.
  redis.on('error', error => {
    last = error;
  });
  const timer = setTimeout(() => redis.disconnect(), 5500);
  try {
    await redis.connect();
    await redis.ping();
    return redis;
  } catch (cause) {
    redis.disconnect();
    throw new EntenteError(
      'QUEUE',
      `${nameOf(address)}: ${(last ?? (cause as Error)).message || 'no answer'}`,
      {
        hint: 'start Redis 6.2 or later there, or correct the address',
        cause,
      },
    );
  } finally {
    clearTimeout(timer);
  }
}
