" Shows a Word document as its text, one paragraph a line, so that the places of the quickfix list can be jumped to.

if exists('g:loaded_dossier')
  finish
endif
let g:loaded_dossier = 1

function! s:Show() abort
  " zip.vim claims *.docx as an archive, and every matching BufReadCmd runs: its own is taken off for this kind.
  if exists('#zip#BufReadCmd#*.docx')
    autocmd! zip BufReadCmd *.docx
  endif
  let l:command = shellescape(get(g:, 'dossier_program', 'dossier')) . ' text '
        \ . shellescape(expand('<amatch>'))
  let l:lines = systemlist(l:command)
  setlocal modifiable noreadonly
  " Without lockmarks Vim takes the lines for new ones and moves the quickfix entries down by their number.
  silent! lockmarks 1,$delete _
  lockmarks call setline(1, l:lines)
  setlocal buftype=nowrite noswapfile nomodified nomodifiable readonly wrap linebreak
  setlocal filetype=text
endfunction

augroup dossier
  autocmd!
  autocmd BufReadCmd *.docx call s:Show()
augroup END
