// Runs before every npm script. Result decryption needs RSA PKCS#1 v1.5, which Node 20 and 22 refuse and
// Node 24 does; the `node` devDependency brings that Node unless npm kept its install script from running.
const WANTED = 24;
const major = Number(process.versions.node.split('.')[0]);
if (major < WANTED) {
  console.error(
    `This needs Node ${WANTED}, but npm runs it on Node ${process.versions.node}: npm kept the install script of the "node" package from running, so allow it (npm install-scripts approve node && npm rebuild node) or use Node ${WANTED} or newer yourself.`,
  );
  process.exit(1);
}
