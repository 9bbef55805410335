-- SPDX-License-Identifier: MIT
-- Действия карты: что программа делает сама. Общая работа описана в workflows/library, то, что есть только у города, — рядом.

local bases = require "bases"
local council = require "council"
local demand = require "demand"
local mentoring = require "mentoring"
local pairing = require "library.pairs"
local results = require "results"

pairing.partners = true
pairing.admits = function(mentee) return mentee.in_base == true end

return {
  bases = bases,
  consents = require "library.consents",
  control = { mentors = mentoring.control },
  council = council,
  demand = demand,
  hearings = { hold = mentoring.hear },
  materials = { print = mentoring.memos },
  meetings = require "library.meetings",
  operative = { meet = mentoring.operative_meeting },
  pairs = pairing,
  replacement = require "library.replacement",
  results = results,
}
