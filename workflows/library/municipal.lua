-- SPDX-License-Identifier: MIT
-- Итоговый отчёт муниципалитета: строка каждой школы из записей года, вывод куратора.

local lists = require "library.lists"
local papers = require "library.papers"

local municipal = {}

local function data_of(found)
  return lists.map(found, function(record) return record.data end)
end

local function of_school(found, school)
  return lists.keep(found, function(record) return record.data.school == school end)
end

local function school_row(head, held, answers)
  local working = pairs.list { school = head.school }
  local mentees = people.list { role = "mentee", school = head.school }
  local own = data_of(of_school(held, head.school))
  return {
    school = head.school_name, mentees = #mentees, pairs = #working, meetings = #own, hours = lists.sum(own, "hours"),
    satisfaction = lists.average(data_of(of_school(answers, head.school)), "useful"),
  }
end

local function school_rows(task)
  local held = records.list { kind = "meeting", unit = "all" }
  local answers = records.list { kind = "feedback", unit = "all" }
  local heads = lists.keep(people.list { role = "head" }, function(head) return head.school ~= task.department.id end)
  return lists.map(heads, function(head) return school_row(head, held, answers) end)
end

--- Итоговый отчёт муниципалитета по записям всех школ.
function municipal.report(task)
  return papers.issue(task, {
    template = "report_municipal",
    sign = { "department_head" },
    build = function(remark)
      local data = papers.basics(task, task.department)
      data.schools = school_rows(task)
      data.totals = {
        schools = #data.schools, mentees = lists.sum(data.schools, "mentees"), pairs = lists.sum(data.schools, "pairs"),
        meetings = lists.sum(data.schools, "meetings"), hours = lists.sum(data.schools, "hours"),
      }
      local answers = task:ask {
        by = "municipal_curator", form = "conclusions",
        title = remark and "Итоговый отчёт вернули: " .. remark or "Выводы к итоговому отчёту",
      }
      data.conclusions, data.proposals = lists.points(answers.conclusions), lists.points(answers.proposals)
      data.author = papers.person(papers.holder("municipal_curator", task.department))
      return data
    end,
  })
end

return municipal
