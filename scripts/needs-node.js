/**
 * Ends the installation with a sentence where no Node is at hand that runs TypeScript as it stands. Written so that an old Node
 * can read it.
 */
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `This project needs Node 22.18 or newer; here is ${process.versions.node}. For Linux (x64, arm64 with glibc), Windows (x64) and macOS\n` +
      'npm ci brings one along, which it has not done here (optional packages may be switched off: npm ci --include=optional).\n' +
      'Install a newer Node, then run npm ci again.',
  );
  process.exit(1);
}
