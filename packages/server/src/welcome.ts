import { demoAccounts, demoPassword } from './people/demo-accounts.ts';
import type { Configuration } from './platform/configuration.ts';

/** What one sees when all is up: the three faces, in demo mode the accounts, and last the line that scripts wait for. */
export function welcome(address: string, configuration: Configuration): void {
  const at = configuration.publicUrl || address;
  const lines = ['', `  居民门户 portal   ${at}/`, `  网格员端 field    ${at}/field`, `  办公台   desk     ${at}/desk`, ''];
  if (configuration.demo) {
    lines.push(
      `  示范镇，只在本机可见。演示账号（密码都是 ${demoPassword}）：`,
      '  Demo town, on this machine only. Accounts (all with that password):',
    );
    for (const account of demoAccounts) lines.push(`    ${account.username.padEnd(16)} ${account.label.zh} · ${account.label.en}`);
    lines.push('');
  } else {
    lines.push('  尚未设置管理员时，请运行 bin/gridkeeper init。 First administrators: bin/gridkeeper init', '');
  }
  process.stdout.write(`${lines.join('\n')}\nready ${at}\n`);
}
