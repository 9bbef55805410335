-- SPDX-License-Identifier: MIT
-- Статья 351.8 Трудового кодекса: письменное согласие наставника и дополнительное соглашение до приказа о парах.

local dates = require "library.dates"
local papers = require "library.papers"

local labour = {}

--- Условия, одни на школу: что делает наставник, сколько часов, сколько и за что ему платят.
local function terms_of(task)
  local terms = task:ask {
    by = "school_curator", form = "mentoring_terms",
    title = "Условия наставничества для согласий и дополнительных соглашений (статья 351.8 ТК РФ)",
  }
  if (terms.pay or "") == "" and (terms.unpaid_reason or "") == "" then
    error("не указаны ни выплата за наставничество, ни причина, по которой её нет")
  end
  return terms
end

--- Трудовой договор наставника: из карточки, а если его там нет — спросить один раз.
local function contract_of(task, mentor)
  if mentor.contract then
    return mentor.contract
  end
  local answer = task:ask { by = "school_curator", form = "labour_contract", title = "Трудовой договор: " .. mentor.name }
  local contract = { date = answer.date, number = answer.number }
  people.update { person = mentor.id, profile = { contract = contract } }
  return contract
end

local function paper_data(task, obstacle, terms, contract)
  local data = papers.basics(task, task.school)
  data.mentor, data.mentee = papers.person(obstacle.mentor), papers.person(obstacle.mentee)
  data.content, data.hours, data.form = terms.content, terms.hours, task.inputs.pair_form or "педагог – педагог"
  data.from, data.till = today(), dates.in_school_year(task.programme.first_year, 5, 31)
  data.contract, data.authority = contract, task.inputs.head_authority or "Устава"
  data.consent = { date = today() }
  if (terms.pay or "") ~= "" then
    data.payment = { amount = terms.pay, conditions = terms.conditions or "" }
  else
    data.unpaid_reason = terms.unpaid_reason
  end
  return data
end

local function register(obstacle, terms, data, sheets, signed)
  consents.give {
    person = obstacle.mentor.id, purpose = "mentoring", given = signed, till = data.till, document = sheets.consent,
    terms = { mentees = { obstacle.mentee.id }, form = data.form },
  }
  agreements.sign {
    mentor = obstacle.mentor.id, number = sheets.agreement.number, date = signed, from = data.from, till = data.till,
    form = data.form, content = data.content, pay = data.payment and data.payment.amount or "",
    unpaid_reason = data.unpaid_reason or "", mentees = { obstacle.mentee.id }, document = sheets.agreement,
    details = { conditions = terms.conditions, hours = terms.hours, contract = data.contract },
  }
end

--- Печатает оба документа, ждёт подписей. Возвращает false, если наставник отказался.
local function signed_by(task, obstacle, terms)
  local data = paper_data(task, obstacle, terms, contract_of(task, obstacle.mentor))
  local sheets = { consent = documents.generate { template = "consent_mentor", data = data } }
  sheets.agreement = documents.generate { template = "agreement_mentor", data = data }
  local answer = task:ask {
    by = "school_curator", form = "mentor_signed", title = "Приказ о парах ждёт. " .. obstacle.text,
    value = {
      consent = sheets.consent.number, agreement = sheets.agreement.number, mentee = obstacle.mentee.name,
    },
  }
  if not answer.agreed then
    return false
  end
  local signed = answer.signed and answer.signed <= today() and answer.signed or today()
  register(obstacle, terms, data, sheets, signed)
  return true
end

--- Добивается согласия и соглашения для каждой пары { mentor, mentee }. Возвращает отказавшихся: номер → имя.
function labour.settle(task, wanted)
  local refused = {}
  local left = agreements.obstacles { pairs = wanted }
  if #left == 0 then
    return refused
  end
  task:note("Приказ о парах ждёт согласий и соглашений (статья 351.8 ТК РФ): " .. #left)
  local terms = terms_of(task)
  for _, obstacle in ipairs(left) do
    local mentor = obstacle.mentor
    if not refused[mentor.id] and not signed_by(task, obstacle, terms) then
      refused[mentor.id] = mentor.name
      task:note("Работник отказался от наставничества: это его право (статья 351.8 ТК РФ)")
    end
  end
  return refused
end

--- Действующее соглашение наставника о работе с этим наставляемым; ничего, если его нет.
function labour.agreement_of(task, mentor, mentee)
  for _, agreement in ipairs(agreements.list { school = task.school.id }) do
    local is_his = agreement.mentor and agreement.mentor.id == mentor.id and not agreement.ended
    for _, id in ipairs(agreement.mentees) do
      if is_his and id == mentee.id then
        return agreement
      end
    end
  end
end

return labour
