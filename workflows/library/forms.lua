-- SPDX-License-Identifier: MIT
-- Анкеты и короткие формы, общие для дорожных карт, по предметам. Каждая отвечает на одно: что спросить у человека.

require "library.acts_forms" -- локальные акты, решения, советы
require "library.people_forms" -- запросы, анкеты до начала работы, карточки, отбор и обучение
require "library.pair_forms" -- выбор, пары и группы, план, встречи
require "library.result_forms" -- выводы, охват, практики, поощрение
require "library.event_forms" -- новости, мероприятия, конкурсы
