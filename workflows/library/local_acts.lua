-- SPDX-License-Identifier: MIT
-- Локальные акты школы одним набором: приказ о внедрении с назначением куратора, положение, программа, дорожная карта.

local dates = require "library.dates"
local lists = require "library.lists"
local papers = require "library.papers"
local plan = require "library.plan"

local local_acts = {}

--- Обычные слова программы школы; карта может заменить любой список в actions.lua.
local_acts.words = {
  forms = { "педагог — педагог" },
  participants = "педагогические работники, которым нужен наставник",
  aim = "профессионального развития педагогических работников",
  indicator = "Доля педагогов, включённых в систему наставничества",
  tasks = {
    "помочь начинающим педагогам освоиться в профессии и в коллективе",
    "передать опыт лучших педагогов, поддержать их рост",
    "накопить и распространить лучшие практики",
  },
  reasons = {
    "Начинающим и пришедшим в коллектив педагогам нужна помощь коллег; затруднения педагогов известны из запросов и наблюдений.",
  },
  needs = {
    { need = "проектирование урока и оценивание", answer = "совместная подготовка и разбор занятий" },
    { need = "отношения в классе и с родителями", answer = "консультации наставника и педагога-психолога" },
    { need = "цифровые средства", answer = "реверсивное наставничество, занятия в группе" },
  },
  conditions = {
    "время встреч закреплено в расписании наставника и наставляемого",
    "место для встреч и доступ к методическим материалам обеспечены",
    "выплаты наставникам определены дополнительными соглашениями",
  },
  risks = {
    { risk = "наставников не хватает", answer = "приглашается наставник из другой организации" },
    { risk = "пара не сработалась", answer = "куратор предлагает замену, совет наставников помогает договориться" },
  },
}

local function deputies_and_secretary(task)
  local deputy = people.list { role = "deputy", school = task.school.id }[1]
  local secretary = people.list { role = "secretary", school = task.school.id }[1]
  local curator = papers.holder("school_curator", task.school)
  return papers.person(curator), papers.person(deputy or curator), papers.person(secretary or deputy or curator)
end

local function order(task)
  return papers.issue(task, {
    template = "order_introduction",
    sign = { "head" },
    build = function()
      local year = task.programme.first_year
      local data = papers.basics(task, task.school)
      local curator, deputy, secretary = deputies_and_secretary(task)
      data.from, data.grounds = dates.in_school_year(year, 9, 1), { task.inputs.acts_grounds }
      data.forms, data.curator, data.material, data.secretary = local_acts.words.forms, curator, deputy, secretary
      data.banks_by, data.pairs_by = dates.in_school_year(year, 9, 23), dates.in_school_year(year, 9, 30)
      data.published_by, data.monitoring = dates.in_school_year(year, 9, 10), "ноябрь и май"
      data.aim = local_acts.words.aim
      data.acquainted = { curator, deputy, secretary }
      return data
    end,
  })
end

local function councils(answers)
  local council = { body = "педагогический совет", date = answers.council_date, number = answers.council_number }
  local agreed = {}
  if answers.union_date and answers.union_date ~= "" then
    agreed[1] = { body = "первичной профсоюзной организацией", date = answers.union_date, number = answers.union_number or "1" }
  end
  return council, agreed
end

local function regulation(task, adopted, answers)
  local data = papers.basics(task, task.school)
  data.number, data.date = adopted.number, adopted.date
  data.council, data.agreed = councils(answers)
  data.tasks, data.forms, data.grounds = local_acts.words.tasks, local_acts.words.forms, { task.inputs.acts_grounds }
  data.programme_days, data.monitoring = 14, "два раза в год, в ноябре и в мае"
  data.payment_act = "положением об оплате труда и дополнительным соглашением к трудовому договору"
  return documents.generate { template = "regulation", data = data }
end

local function roadmap(task, adopted)
  local data = papers.basics(task, task.school)
  data.appendix, data.order, data.stages = 2, adopted, plan.stages(true)
  data.indicators = { {
    title = local_acts.words.indicator, target = task.inputs.target .. " %",
    by_date = task.inputs.target_by,
  } }
  return documents.generate { template = "roadmap", data = data }
end

local function programme(task, adopted, answers)
  local words, year = local_acts.words, task.programme.first_year
  local data = papers.basics(task, task.school)
  local curator = papers.person(papers.holder("school_curator", task.school))
  data.number, data.date = adopted.number, adopted.date
  data.council = councils(answers)
  data.grounds, data.authors, data.curator = task.inputs.acts_grounds, { curator }, curator
  data.from, data.till = dates.in_school_year(year, 9, 1), dates.in_school_year(year, 5, 31)
  data.participants, data.forms = words.participants, lists.join(words.forms)
  data.mode, data.goal = "очно и дистанционно, по плану пары", answers.goal
  data.reasons, data.tasks, data.needs = words.reasons, words.tasks, words.needs
  data.conditions, data.risks, data.stages = words.conditions, words.risks, plan.stages(true)
  data.indicators = { {
    title = words.indicator, target = task.inputs.target .. " %", source = "приказы о парах",
  } }
  return documents.generate { template = "programme_school", data = data }
end

--- Совет рассматривает проекты, профсоюз высказывает мнение, руководитель утверждает весь набор одним приказом.
function local_acts.adopt(task)
  local answers = task:ask { by = "school_curator", form = "acts", title = "Рассмотрение локальных актов о наставничестве" }
  local adopted = order(task)
  return {
    order = adopted, regulation = regulation(task, adopted, answers), programme = programme(task, adopted, answers),
    roadmap = roadmap(task, adopted),
  }
end

return local_acts
