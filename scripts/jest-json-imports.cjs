/** Jest transform: gives imports of JSON the attribute that Node needs and that a package leaves out for its bundler. */
module.exports = {
  process: source => ({
    code: source.replaceAll(/^(import .+ from "[^"]+\.json");$/gm, '$1 with { type: "json" };'),
  }),
};
