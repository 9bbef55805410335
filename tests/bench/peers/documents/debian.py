#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""One template engine of Debian's Python, measured; same arguments and answer as npm.mjs."""
import io
import json
import resource
import sys
import time

engine, mode, file, data_file = sys.argv[1:5]


def docxtpl():
    from docxtpl import DocxTemplate

    def render(data):
        document = DocxTemplate(file)
        document.render(data, autoescape=True)
        out = io.BytesIO()
        document.save(out)
        return out.getvalue()

    return render


def relatorio():
    from relatorio.templates.opendocument import Template

    template = Template(source=None, filepath=file)
    return lambda data: template.generate(**data).render().getvalue()


def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


idle = peak()
with open(data_file, encoding="utf-8") as lines:
    given = json.load(lines)
render = {"docxtpl": docxtpl, "relatorio": relatorio}[engine]()
documents = given if mode == "many" else [given[0] if isinstance(given, list) else given]
if mode == "many":
    for one in documents[:50]:
        render(one)
if mode == "one":
    render({**documents[0], "rows": documents[0]["rows"][:200]})

clock, used = time.perf_counter(), time.process_time()
total = 0
for one in documents:
    last = render(one)
    total += len(last)
seconds, processor = time.perf_counter() - clock, time.process_time() - used
if len(sys.argv) > 5:
    with open(sys.argv[5], "wb") as result:
        result.write(last)
print(len(documents), seconds, processor, idle, peak(), total // len(documents))
