" Vim compiler plugin: checks an application with dossier and fills the quickfix list.
"
"   :compiler dossier
"   :make my-application/
"
" g:dossier_program   the program (default: dossier)
" g:dossier_notice    the vacancy notice, for --notice
" g:dossier_options   more options, as one string

if exists('current_compiler')
  finish
endif
let current_compiler = 'dossier'

let s:save = &cpoptions
set cpoptions&vim

let s:command = [shellescape(get(g:, 'dossier_program', 'dossier')), 'check', '--format', 'vim']
if !empty(get(g:, 'dossier_notice', ''))
  let s:command += ['--notice', shellescape(expand(g:dossier_notice))]
endif
if !empty(get(g:, 'dossier_options', ''))
  let s:command += [g:dossier_options]
endif

" 'makeprg' is expanded by Vim and the shell: % # and | of a path must get through as they are.
let &l:makeprg = escape(join(s:command), '%#|') . ' $*'

" Lines are those of `dossier text FILE`, columns are bytes.
let &l:errorformat = join([
      \ '%f:%l:%c: %trror: %m',
      \ '%f:%l:%c: %tarning: %m',
      \ '%f:%l:%c: %tote: %m',
      \ '%+Gdossier: %m',
      \ '%-G%.%#'], ',')

let &cpoptions = s:save
unlet s:save s:command
