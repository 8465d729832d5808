// Offers tasks that call the program; what it finds is read by the problem matcher of package.json.
'use strict';
const vscode = require('vscode');

function settings(folder) {
  const all = vscode.workspace.getConfiguration('dossier', folder && folder.uri);
  return { program: all.get('program'), notice: all.get('notice'), packet: all.get('packet') };
}

function argumentsOf(definition) {
  const list = ['check', '--format', 'vscode'];
  if (definition.notice) list.push('--notice', definition.notice);
  if (definition.stage) list.push('--stage', definition.stage);
  return list.concat(definition.packet);
}

// A process, not a shell: names with blanks and quotes need no escaping.
function taskOf(definition, folder) {
  const execution = new vscode.ProcessExecution(settings(folder).program, argumentsOf(definition), {
    cwd: folder.uri.fsPath,
  });
  const name = definition.stage ? `check as a ${definition.stage}` : 'check';
  const task = new vscode.Task(definition, folder, name, 'dossier', execution, ['$dossier']);
  task.group = vscode.TaskGroup.Build;
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Silent, clear: true };
  return task;
}

function usual(folder) {
  const { notice, packet } = settings(folder);
  const definition = { type: 'dossier', packet };
  if (notice) definition.notice = notice;
  return [definition, { ...definition, stage: 'draft' }];
}

const provider = {
  provideTasks() {
    const folders = vscode.workspace.workspaceFolders || [];
    return folders.flatMap((folder) => usual(folder).map((definition) => taskOf(definition, folder)));
  },
  resolveTask(task) {
    const folders = vscode.workspace.workspaceFolders || [];
    const folder = task.scope && task.scope.uri ? task.scope : folders[0];
    return folder ? taskOf(task.definition, folder) : undefined;
  },
};

async function check() {
  const [folder] = vscode.workspace.workspaceFolders || [];
  if (!folder) {
    vscode.window.showErrorMessage('dossier: open the folder that holds the application first');
    return;
  }
  await vscode.tasks.executeTask(taskOf(usual(folder)[0], folder));
}

function activate(context) {
  context.subscriptions.push(vscode.tasks.registerTaskProvider('dossier', provider));
  context.subscriptions.push(vscode.commands.registerCommand('dossier.check', check));
}

module.exports = { activate, deactivate() {}, argumentsOf };
