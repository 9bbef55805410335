-- Что видит сценарий: слова дорожной карты, возможности расширений, часы и множественное число.
std = "lua54"
max_line_length = 140
exclude_files = { "**/*.d.lua" }

local words = { "roadmap", "role", "stage", "activity", "document", "notice", "form", "input", "indicator", "criteria",
  "based_on", "change", "remove", "test", "on" }
local capabilities = { "people", "consents", "agreements", "indicators", "special", "records", "tasks", "documents",
  "notifications", "matching", "today", "plural", "text" }

read_globals = { pairs = { other_fields = true } }
for _, names in ipairs { words, capabilities } do
  for _, name in ipairs(names) do
    read_globals[name] = { other_fields = true }
  end
end
