" Run by test_vim.sh: checks one draft, writes what the quickfix list holds.
set nomore
execute 'set runtimepath^=' . fnameescape($EDITORS)
runtime plugin/dossier.vim
let g:dossier_program = $DOSSIER
let g:dossier_notice = $NOTICE
compiler dossier
silent make! $PACKET
let s:lines = []
for s:item in getqflist()
  call add(s:lines, printf('%s|%d|%d|%s|%d|%s', fnamemodify(bufname(s:item.bufnr), ':t'), s:item.lnum,
        \ s:item.col, s:item.type, s:item.valid, s:item.text))
endfor
call writefile(s:lines, $OUT)
if !empty($JUMP)
  " Jumping to a finding in a Word document shows its text, with the cursor at the word.
  execute 'cc ' . (1 + match(s:lines, $JUMP))
  call writefile([getline('.')[col('.') - 1:]], $OUT, 'a')
endif
qall!
