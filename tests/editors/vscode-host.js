// Runs inside the extension host of a real VS Code (--extensionTestsPath), in a folder that holds draft.md and
// the sample packet (vscode-workspace.sh makes it and says how this is run); not part of `make test`.
'use strict';
const assert = require('assert');
const path = require('path');
const vscode = require('vscode');

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function until(question, what) {
  for (const end = Date.now() + 30000; Date.now() < end; await sleep(100)) {
    const answer = await question();
    if (answer) return answer;
  }
  throw new Error(`timed out: ${what}`);
}

async function run(task) {
  const ended = new Promise((resolve) => {
    const watch = vscode.tasks.onDidEndTaskProcess((event) => {
      watch.dispose();
      resolve(event.exitCode);
    });
  });
  await vscode.tasks.executeTask(task);
  return ended;
}

function problems(name) {
  return vscode.languages
    .getDiagnostics()
    .filter(([uri]) => path.basename(uri.path) === name)
    .flatMap(([, all]) => all)
    .map((d) => `${d.code && d.code.value ? d.code.value : d.code} ${d.severity} ` +
      `${d.range.start.line + 1}:${d.range.start.character + 1}`);
}

const cases = {
  async 'the extension offers its tasks'() {
    const tasks = await vscode.tasks.fetchTasks({ type: 'dossier' });
    assert.deepStrictEqual(tasks.map((t) => t.name).sort(), ['check', 'check as a draft']);
  },
  async 'the packet is checked and its problems are listed'() {
    const tasks = await vscode.tasks.fetchTasks({ type: 'dossier' });
    assert.strictEqual(await run(tasks.find((t) => t.name === 'check')), 1);
    const found = await until(() => {
      const all = problems('essay final (2).docx');
      return all.length >= 8 && all;
    }, 'problems of the essay');
    assert.ok(found.some((one) => /^page-limit 0 13:1$/.test(one)), found.join('\n'));
    assert.ok(found.some((one) => /^spelling 1 4:732$/.test(one)), found.join('\n'));
  },
  async 'tasks.json works without the extension, columns in UTF-16 units'() {
    const task = (await vscode.tasks.fetchTasks()).find((t) => t.name === 'dossier: draft');
    await run(task);
    const found = await until(() => {
      const all = problems('draft.md');
      return all.length && all;
    }, 'problems of the draft');
    assert.ok(found.includes('repeated-word 1 3:18'), found.join('\n'));
  },
};

exports.run = async () => {
  let failed = 0;
  for (const [name, test] of Object.entries(cases)) {
    try {
      await test();
      console.log(`ok ${name}`);
    } catch (error) {
      failed += 1;
      console.log(`not ok ${name}: ${error.stack}`);
    }
  }
  if (failed) throw new Error(`${failed} failed`);
};
