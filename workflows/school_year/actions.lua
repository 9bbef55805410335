-- SPDX-License-Identifier: MIT
-- Действия программы одного года. Общая работа описана в workflows/library, своя — в соседних файлах.

local kinds = require "kinds"
local pairing = require "library.pairs"

pairing.kind_of = kinds.of

return {
  bank = require "library.bank",
  consents = require "library.consents",
  councils = require "library.councils",
  feedback = require "library.feedback",
  meetings = require "library.meetings",
  monitoring = require "monitoring",
  pairs = pairing,
  programme = require "programme",
  replacement = require "library.replacement",
  reports = require "library.reports",
  requests = require "library.requests",
  staff = require "staff",
}
