// Holds real output of `--format vscode` against the problem matchers of the extension and of tasks.json.
'use strict';
const fs = require('fs');
const path = require('path');

const editors = path.join(__dirname, '..', '..', 'editors', 'vscode');
const manifest = JSON.parse(fs.readFileSync(path.join(editors, 'package.json'), 'utf8'));
const tasks = JSON.parse(
  fs.readFileSync(path.join(editors, 'tasks.json'), 'utf8').replace(/^\s*\/\/.*$/gm, ''));
const matchers = [manifest.contributes.problemMatchers[0].pattern, tasks.tasks[0].problemMatcher.pattern];
const lines = fs.readFileSync(0, 'utf8').split('\n').filter(Boolean);
const draft = process.argv[2] && fs.readFileSync(process.argv[2], 'utf8').split('\n');
let number = 0;

function tell(good, name) {
  number += 1;
  console.log(`${good ? 'ok' : 'not ok'} ${number} - ${name}`);
  if (!good) process.exitCode = 1;
}

tell(lines.length > 0, 'there is output to be matched');
for (const [i, pattern] of matchers.entries()) {
  const found = lines.map((line) => new RegExp(pattern.regexp).exec(line));
  const bad = lines.filter((_, at) => !found[at]);
  tell(bad.length === 0, `matcher ${i + 1} reads every line ${bad[0] || ''}`);
  const good = found.filter(Boolean);
  tell(good.every((m) => fs.existsSync(m[pattern.file])), `matcher ${i + 1} finds every file`);
  tell(good.every((m) => /^(error|warning|note)$/.test(m[pattern.severity])), `matcher ${i + 1} reads levels`);
  if (draft) {
    // Strings of JavaScript count in UTF-16 units, as VS Code's columns do.
    const word = good.find((m) => m[pattern.code] === 'repeated-word');
    const at = word && draft[word[pattern.line] - 1].slice(word[pattern.column] - 1);
    tell(Boolean(at && /^the( the)?\b/.test(at)), `matcher ${i + 1} points at the word: ${at}`);
  }
}
