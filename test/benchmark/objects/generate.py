#!/usr/bin/env python3
"""Writes a program of many objects that hold each other, and one relay among them.

usage: generate.py PARTS > program.cpp

Every part has settings, words that a request to an AI model may hold as well, callables, and pointers to its neighbours
and to the application, which holds all of them. Only one of them asks an AI model, at an address that it was given when
the application was put together, and a handler reaches it through its neighbours. What stands in the objects has more
places than anybody can keep: what matters must be found among them all the same.
"""
import sys

HEAD = """\
const char *post(const char *url, const char *body);
const char *setting(const char *name);
const char *received();
void reply(const char *text);
struct App;
"""

PART = """\
struct Part{i} {{
  App *app = nullptr;
  {left} *previous = nullptr;
  {right} *next = nullptr;
  const char *name = nullptr, *model = nullptr, *temperature = nullptr, *version = nullptr;
  void (*changed)(Part{i} *) = nullptr;
  void configure();
  void tick();
  const char *ask(const char *text);
}};
void onChange{i}(Part{i} *part) {{ part->name = part->model; }}
"""

BODIES = """\
void Part{i}::configure() {{
  name = setting("PART_{i}_NAME");
  model = "model";
  temperature = "temperature";
  version = setting("PART_{i}_VERSION");
  changed = onChange{i};
}}
void Part{i}::tick() {{
  if (next) {{
    next->app = app;
    next->previous = this;
    next->name = name;
  }}
  if (previous)
    previous->next = this;
  changed(this);
}}
const char *Part{i}::ask(const char *text) {{ return {ask}; }}
"""


def main():
    parts = int(sys.argv[1])
    relay = parts // 2
    print(HEAD)
    for i in range(parts):
        print(f"struct Part{i};")
    for i in range(parts):
        print(PART.format(i=i, left=f"Part{(i - 1) % parts}", right=f"Part{(i + 1) % parts}"))
    print("struct App {")
    for i in range(parts):
        print(f"  Part{i} *part{i} = nullptr;")
    print("  const char *upstream = nullptr;\n};")
    for i in range(parts):
        ask = "post(app->upstream, text)" if i == relay else "name"
        print(BODIES.format(i=i, ask=ask))
    print("void assemble(App *app) {")
    for i in range(parts):
        print(f"  app->part{i} = new Part{i};\n  app->part{i}->app = app;\n  app->part{i}->configure();")
    for i in range(parts):
        after = (i + 1) % parts
        print(f"  app->part{i}->next = app->part{after};\n  app->part{after}->previous = app->part{i};")
    print('  app->upstream = "https://contoso.openai.azure.com/openai/deployments/chat/chat/completions";')
    for i in range(parts):
        print(f"  app->part{i}->tick();")
    print("}")
    print(f"void handle(App *app) {{ reply(app->part{relay - 1}->next->ask(received())); }}")
    print("int main() {\n  App *app = new App;\n  assemble(app);\n  handle(app);\n}")


if __name__ == "__main__":
    main()
