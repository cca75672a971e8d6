module.exports = eval("require")("./webp_dec.wasm");
