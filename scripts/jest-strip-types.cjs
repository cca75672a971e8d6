const { stripTypeScriptTypes } = require('node:module');

/** Jest transform: Node's own type stripping, which keeps every line and column where it was. */
module.exports = { process: source => ({ code: stripTypeScriptTypes(source) }) };
