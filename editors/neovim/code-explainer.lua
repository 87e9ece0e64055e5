-- Put these lines into init.lua, or `luafile` this file from it. Neovim 0.7 and later; `K` shows the explanation.
local languages = { 'c', 'cpp', 'cs', 'go', 'java', 'javascript', 'php', 'python', 'ruby', 'rust', 'sh', 'typescript' }
vim.api.nvim_create_autocmd('FileType', { pattern = languages, callback = function(event)
  local config = { name = 'code-explainer', cmd = { 'code-explainer' }, root_dir = vim.fn.getcwd() }
  if vim.lsp.start then vim.lsp.start(config) else vim.lsp.buf_attach_client(event.buf, vim.lsp.start_client(config)) end
  vim.keymap.set('n', 'K', vim.lsp.buf.hover, { buffer = event.buf })
end })
