import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ // The require scope
/******/ var __nccwpck_require__ = {};
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  w: () => (/* binding */ serve)
});

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
;// CONCATENATED MODULE: ./build/src/files/private-modes.js
const PRIVATE_FILE = 0o600;
const PRIVATE_DIRECTORY = 0o700;

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: ./build/src/ipfs/unixfs-node.js

const unixfs_node_CHUNK_BYTES = 262_144;
const MAX_LINKS = 174;
const DAG_PB = 0x70;
const RAW = 0x55;
const SHA256_PREFIX = Buffer.from([0x12, 0x20]);
const TYPE_FILE = Buffer.from([0x08, 0x02]);
function unixfs_node_leafOf(chunk, version) {
    const contentBytes = chunk.length;
    if (version === 1)
        return linkTo([chunk], RAW, version, contentBytes, 0);
    const length = varint(contentBytes);
    const before = Buffer.concat([TYPE_FILE, ...(contentBytes > 0 ? [Buffer.of(0x12), length] : [])]);
    const after = Buffer.concat([Buffer.of(0x18), length]);
    const message = before.length + contentBytes + after.length;
    const head = Buffer.concat([Buffer.of(0x0a), varint(message), before]);
    return linkTo([head, chunk, after], DAG_PB, version, contentBytes, 0);
}
function parentOf(children, version) {
    let contentBytes = 0;
    let childBytes = 0;
    const links = [];
    const blockSizes = [];
    for (const child of children) {
        contentBytes += child.contentBytes;
        childBytes += child.treeBytes;
        const hash = field(0x0a, child.cid);
        const link = Buffer.concat([hash, Buffer.from([0x12, 0x00, 0x18]), varint(child.treeBytes)]);
        links.push(field(0x12, link));
        blockSizes.push(Buffer.of(0x20), varint(child.contentBytes));
    }
    const unixfs = Buffer.concat([TYPE_FILE, Buffer.of(0x18), varint(contentBytes), ...blockSizes]);
    return linkTo([...links, field(0x0a, unixfs)], DAG_PB, version, contentBytes, childBytes);
}
function linkTo(block, codec, version, contentBytes, childBytes) {
    const hash = (0,external_node_crypto_namespaceObject.createHash)('sha256');
    let treeBytes = childBytes;
    for (const part of block) {
        hash.update(part);
        treeBytes += part.length;
    }
    const prefix = version === 1 ? [Buffer.of(1, codec)] : [];
    return { cid: Buffer.concat([...prefix, SHA256_PREFIX, hash.digest()]), contentBytes, treeBytes };
}
function field(tag, value) {
    return Buffer.concat([Buffer.of(tag), varint(value.length), value]);
}
function varint(value) {
    const bytes = [];
    let rest = value;
    for (; rest > 0x7f; rest = Math.floor(rest / 0x80))
        bytes.push((rest % 0x80) | 0x80);
    bytes.push(rest);
    return Buffer.from(bytes);
}

;// CONCATENATED MODULE: ./build/src/ipfs/unixfs-tree.js

class UnixfsTree {
    #version;
    #chunkBytes;
    #maxLinks;
    #levels = [];
    #partial;
    #filled = 0;
    #empty = true;
    constructor({ version = 0, chunkBytes = unixfs_node_CHUNK_BYTES, maxLinks = MAX_LINKS } = {}) {
        this.#version = version;
        this.#chunkBytes = chunkBytes;
        this.#maxLinks = maxLinks;
    }
    update(bytes) {
        for (let offset = 0; offset < bytes.length;) {
            const taken = Math.min(this.#chunkBytes - this.#filled, bytes.length - offset);
            const part = bytes.subarray(offset, offset + taken);
            if (taken === this.#chunkBytes)
                this.addLeaf(unixfs_node_leafOf(part, this.#version));
            else
                this.#keep(part);
            offset += taken;
        }
    }
    addLeaf(leaf) {
        if (this.#filled > 0)
            throw new Error('the chunk before this one is not complete');
        this.#empty = false;
        this.#add(0, leaf);
    }
    root() {
        if (this.#filled > 0 || this.#empty)
            this.#closePartial();
        for (let level = 0;; level++) {
            const waiting = this.#levels[level] ?? [];
            const [first] = waiting;
            const isTop = level === this.#levels.length - 1;
            if (isTop && first && waiting.length === 1)
                return first;
            if (waiting.length > 0)
                this.#closeLevel(level);
        }
    }
    #keep(part) {
        this.#partial ??= Buffer.allocUnsafe(this.#chunkBytes);
        this.#partial.set(part, this.#filled);
        this.#filled += part.length;
        if (this.#filled === this.#chunkBytes)
            this.#closePartial();
    }
    #closePartial() {
        const chunk = this.#partial?.subarray(0, this.#filled) ?? Buffer.alloc(0);
        this.#filled = 0;
        this.addLeaf(unixfs_node_leafOf(chunk, this.#version));
    }
    #closeLevel(level) {
        const children = this.#levels[level] ?? [];
        this.#levels[level] = [];
        this.#add(level + 1, parentOf(children, this.#version));
    }
    #add(level, block) {
        const waiting = this.#levels[level] ?? [];
        this.#levels[level] = waiting;
        waiting.push(block);
        if (waiting.length === this.#maxLinks)
            this.#closeLevel(level);
    }
}

;// CONCATENATED MODULE: ./build/src/crypto/ciphertext-hasher.js



class CiphertextHasher {
    #checksum = (0,external_node_crypto_namespaceObject.createHash)('sha256');
    #tree = new UnixfsTree();
    #size = 0;
    update(bytes, leaves) {
        this.#checksum.update(bytes);
        if (leaves)
            for (const leaf of leaves)
                this.#tree.addLeaf(leaf);
        else
            this.#tree.update(bytes);
        this.#size += bytes.length;
    }
    digest() {
        const checksum = `0x${this.#checksum.digest('hex')}`;
        return { size: this.#size, checksum, cid: this.#tree.root().cid };
    }
}
function leavesOf(piece) {
    const leaves = [];
    for (let offset = 0; offset < piece.length; offset += CHUNK_BYTES)
        leaves.push(leafOf(piece.subarray(offset, offset + CHUNK_BYTES), 0));
    return leaves;
}

;// CONCATENATED MODULE: ./build/src/crypto/hashing-worker.js




let file;
let hasher = new CiphertextHasher();
function serve(order) {
    switch (order.kind) {
        case 'open':
            hasher = new CiphertextHasher();
            file = (0,external_node_fs_namespaceObject.openSync)(order.path, 'wx', PRIVATE_FILE);
            return { answer: undefined };
        case 'piece': {
            hasher.update(order.bytes, order.leaves);
            writeAll(order.bytes);
            const memory = order.bytes.buffer;
            return { answer: memory, memory: [memory] };
        }
        case 'close':
            closeFile();
            return { answer: hasher.digest() };
    }
}
function writeAll(bytes) {
    if (file === undefined)
        throw new Error('no file is open');
    for (let offset = 0; offset < bytes.length;)
        offset += (0,external_node_fs_namespaceObject.writeSync)(file, bytes, offset);
}
function closeFile() {
    if (file !== undefined)
        (0,external_node_fs_namespaceObject.closeSync)(file);
    file = undefined;
}
external_node_worker_threads_namespaceObject.parentPort?.on('message', (order) => {
    try {
        const { answer, memory } = serve(order);
        external_node_worker_threads_namespaceObject.parentPort?.postMessage(answer, memory);
    }
    catch (error) {
        closeFile();
        throw error;
    }
});

var __webpack_exports__serve = __webpack_exports__.w;
export { __webpack_exports__serve as serve };
