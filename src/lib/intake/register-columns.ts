/** The columns of a register while they grow: typed arrays that double when they are full. */
import { NO_DAY, type Register } from '#lib/register/register.ts';

type Columns = Pick<Register, 'n' | 'received' | 'closed' | 'place' | 'topic' | 'channel' | 'outcome' | 'asOf'>;

export class RegisterColumns {
  #room = 1 << 14;
  #n = 0;
  #last = NO_DAY;
  #received = new Int32Array(this.#room);
  #closed = new Int32Array(this.#room);
  #place = new Uint16Array(this.#room);
  #topic = new Uint16Array(this.#room);
  #channel = new Uint16Array(this.#room);
  #outcome = new Uint16Array(this.#room);

  get n(): number {
    return this.#n;
  }

  push(received: number, closed: number, place: number, topic: number, channel: number, outcome: number): void {
    const n = this.#n;
    if (n === this.#room) this.#grow();
    this.#received[n] = received;
    this.#closed[n] = closed;
    this.#place[n] = place;
    this.#topic[n] = topic;
    this.#channel[n] = channel;
    this.#outcome[n] = outcome;
    if (received > this.#last) this.#last = received;
    if (closed > this.#last) this.#last = closed;
    this.#n = n + 1;
  }

  #grow(): void {
    this.#room *= 2;
    const days = (old: Int32Array) => {
      const grown = new Int32Array(this.#room);
      grown.set(old);
      return grown;
    };
    const indexes = (old: Uint16Array) => {
      const grown = new Uint16Array(this.#room);
      grown.set(old);
      return grown;
    };
    this.#received = days(this.#received);
    this.#closed = days(this.#closed);
    this.#place = indexes(this.#place);
    this.#topic = indexes(this.#topic);
    this.#channel = indexes(this.#channel);
    this.#outcome = indexes(this.#outcome);
  }

  done(): Columns {
    const n = this.#n;
    return {
      n,
      received: this.#received.slice(0, n),
      closed: this.#closed.slice(0, n),
      place: this.#place.slice(0, n),
      topic: this.#topic.slice(0, n),
      channel: this.#channel.slice(0, n),
      outcome: this.#outcome.slice(0, n),
      asOf: this.#last,
    };
  }
}
