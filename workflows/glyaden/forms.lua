-- SPDX-License-Identifier: MIT
-- Анкеты, которые нужны только этой программе; общие лежат в workflows/library/forms.lua.

form "materials" {
  title = "Материалы мероприятий",
  fields = {
    { name = "photos", type = "number", title = "Фотографий (только тех, кто согласен на публикацию)", required = true },
    { name = "video", type = "text", title = "Видеоотчёт: где лежит" },
    { name = "scripts", type = "long_text", title = "Сценарии: названия и где лежат", required = true },
  },
}
