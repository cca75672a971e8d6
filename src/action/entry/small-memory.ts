import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 look for dead buffers after some 12 MB of new ones. By itself it does so after 64 MB
 * (`Heap::AllocateExternalBackingStore`), and a stream of bytes makes nothing but short-lived buffers: sending,
 * inflating or receiving a file of any size would take these 64 MB.
 *
 * A flag is the only way to say so, and a running action cannot choose those of its command line. This one is read
 * whenever a buffer is made, so that it holds from now on; threads get it when they start.
 */
export function keepMemorySmall(): void {
  setFlagsFromString('--scavenger-max-new-space-capacity-mb=2');
}
