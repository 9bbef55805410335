-- What scripts of roadmaps may use; the sandbox in host/lua offers nothing else.
stds.nastavnik = {
  read_globals = {
    "assert", "error", "getmetatable", "ipairs", "next", "pcall", "rawequal", "require", "select", "setmetatable",
    "tonumber", "tostring", "type", "xpcall", "string", "table", "math", "utf8",
    "text", "plural", "today", "now", "random",
    "roadmap", "role", "stage", "activity", "document", "notice", "form", "input", "indicator", "criteria",
    "based_on", "change", "remove", "test", "on",
    "documents", "notifications", "matching", "people", "records", "tasks", "journal",
    pairs = { other_fields = true },
  },
}

std = "nastavnik"
max_line_length = 130
exclude_files = { "**/*.d.lua", "build", "node_modules" }
