-- SPDX-License-Identifier: MIT
-- Действия карты: что программа делает сама, когда открывается мероприятие. Общая работа описана в workflows/library.

local bank = require "library.bank"
local conditions = require "library.conditions"
local consenting = require "library.consents"
local contest = require "library.contest"
local councils = require "library.councils"
local feedback = require "library.feedback"
local information = require "library.information"
local meetings = require "library.meetings"
local municipal = require "library.municipal"
local pairing = require "library.pairs"
local replacement = require "library.replacement"
local reports = require "library.reports"
local training = require "library.training"

local stages_of_contest = {}

function stages_of_contest.card(task)
  return contest.hold(task, "Визитка")
end

function stages_of_contest.battle(task)
  return contest.hold(task, "Педагогический батл")
end

return {
  bank = bank,
  conditions = conditions,
  consents = consenting,
  contest = stages_of_contest,
  councils = councils,
  feedback = feedback,
  information = information,
  meetings = meetings,
  municipal = municipal,
  pairs = pairing,
  replacement = replacement,
  reports = reports,
  training = training,
}
