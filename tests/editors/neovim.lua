-- Run by neovim.sh inside Neovim 0.7 or later. Leaves Neovim with exit code 0 when every check held.

local failures = 0

local function check(holds, what)
  if not holds then
    failures = failures + 1
  end
  io.stdout:write(holds and 'ok      ' or 'FAILED  ', what, '\n')
  return holds
end

-- Names that changed: vim.lsp.start came with 0.8, get_clients with 0.10.
local get_clients = vim.lsp.get_clients or vim.lsp.get_active_clients

local function start_client(buffer)
  local configuration = { name = 'code-explainer', cmd = { vim.env.PROGRAM, 'serve' }, root_dir = vim.fn.getcwd() }
  if vim.lsp.start then
    vim.lsp.start(configuration)
  else
    vim.lsp.buf_attach_client(buffer, vim.lsp.start_client(configuration))
  end
  return vim.wait(10000, function()
    local client = get_clients()[1]
    return client and client.initialized and vim.lsp.buf_is_attached(buffer, client.id)
  end, 10)
end

local function find_float()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return window
    end
  end
end

-- The first line from `from` on that holds `text`, counted from 1.
local function line_of(text, from)
  local lines = vim.api.nvim_buf_get_lines(0, 0, -1, false)
  for number = from or 1, #lines do
    if lines[number]:find(text, 1, true) then
      return number
    end
  end
  error('no line holds ' .. text)
end

-- What the float says when K is pressed on `word` in line `number`.
local function hover_text(number, word)
  local line = vim.api.nvim_buf_get_lines(0, number - 1, number, false)[1]
  vim.api.nvim_win_set_cursor(0, { number, line:find(word, 1, true) - 1 })
  vim.lsp.buf.hover()
  if not check(vim.wait(10000, find_float, 10), 'a float opens on ' .. word) then
    return ''
  end
  local window = find_float()
  local text = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
  vim.api.nvim_win_close(window, true)
  io.stdout:write('        | ', (text:gsub('\n', '\n        | ')), '\n')
  return text
end

local function says(text, fact)
  check(text:find(fact, 1, true), 'it says ' .. fact)
end

local function check_definition()
  local definition = line_of('def raw_decode(')
  local raised = line_of('raise JSONDecodeError', definition)
  local text = hover_text(definition, 'raw_decode')
  says(text, 'JSONDecodeError')
  says(text, 'scan_once')
  says(text, 'L' .. raised)
  check(not text:find('^#') and not text:find('\n#'), 'it shows no raw heading')
end

local function check_after_typing()
  vim.api.nvim_buf_set_lines(0, 0, 0, false, { '# 𝒳 and é, typed above everything' })
  local definition = line_of('def raw_decode(')
  says(hover_text(definition, 'raw_decode'), 'L' .. line_of('raise JSONDecodeError', definition))
end

local function check_exit()
  vim.lsp.stop_client(get_clients())
  check(vim.wait(5000, function() return #get_clients() == 0 end, 10), 'the server ends when asked to')
end

local ran, problem = xpcall(function()
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.FILE))
  vim.bo.filetype = 'python'
  if check(start_client(vim.api.nvim_get_current_buf()), 'the server starts and is attached') then
    check_definition()
    check_after_typing()
    check_exit()
  end
end, debug.traceback)
if not ran then
  check(false, problem)
end
vim.cmd(failures == 0 and 'qall!' or 'cquit!')
