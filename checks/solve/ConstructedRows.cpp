//===- ConstructedRows.cpp - Constructors that run in calls ---------------===//

#include "solve/ConstructedRows.h"

#include "models/PortParser.h"

using namespace thinwrap;
using namespace thinwrap::solve;
using models::Port;
using models::PortKind;
using models::Row;

/// "std::vector<int>::iterator" gives "std::vector::iterator".
static std::string withoutTemplateArguments(llvm::StringRef type) {
  std::string text;
  int depth = 0;
  for (char c : type) {
    depth += c == '<';
    if (depth == 0)
      text += c;
    depth -= c == '>';
  }
  return text;
}

/// The type that a constructor sees: forwarding keeps arrays, parameters do not.
static std::string decayed(llvm::StringRef type) {
  size_t array = type.find(" (&");
  if (array == llvm::StringRef::npos || !type.ends_with("]"))
    return type.str();
  return (type.take_front(array) + " *").str();
}

std::optional<Construction> solve::constructionOf(const models::CallRow &made, llvm::StringRef type,
                                                  llvm::ArrayRef<llvm::StringRef> parameter_types) {
  Construction result;
  result.class_name = withoutTemplateArguments(type);
  llvm::StringRef name = result.class_name;
  if (name.empty() || name.contains_insensitive(" ") || name.ends_with("*") || name.ends_with("&"))
    return std::nullopt;
  llvm::StringRef last = name.rsplit("::").second;
  result.name = (name + "::" + (last.empty() ? name : last)).str();
  result.object = *made.object;
  for (const auto &ports : made.arguments) {
    if (ports.size() != 1)
      return std::nullopt;
    const Port &port = ports[0];
    const bool rest = port.kind == PortKind::ArgumentRest;
    // Of a part of an argument (a tuple's elements) it is not known what it is, nor whether it is there.
    if ((!rest && port.kind != PortKind::Argument) || !port.path.empty())
      return std::nullopt;
    const size_t end = rest ? parameter_types.size() : size_t(port.index) + 1;
    for (size_t i = port.index; i < end && i < parameter_types.size(); ++i) {
      Port &one = result.arguments.emplace_back(port);
      one.kind = PortKind::Argument;
      one.index = int(i);
      result.types.push_back(decayed(parameter_types[i]));
    }
  }
  return result;
}

namespace {

class Translation {
public:
  Translation(const Construction &made) : made(made) {
    for (const std::string &type : made.types)
      types.push_back(type);
    view.parameterTypes = types;
  }

  std::vector<Port> ports(const Port &port) const {
    std::vector<Port> result;
    if (port.kind == PortKind::This) {
      result.push_back(behind(made.object, port));
    } else if (port.kind == PortKind::Local) {
      Port &own = result.emplace_back(port);
      if (!llvm::StringRef(own.name).starts_with(models::SharedPrefix))
        own.name = "made " + own.name;
    } else if (port.kind == PortKind::ArgumentRest && isRest(port.index)) {
      Port &rest = result.emplace_back(behind(made.arguments[port.index], port));
      rest.kind = PortKind::ArgumentRest;
    } else {
      llvm::SmallVector<unsigned, 4> indices;
      models::argumentsOf(port, view, made.arguments.size(), indices);
      for (unsigned i : indices)
        result.push_back(behind(made.arguments[i], port));
    }
    return result;
  }

  std::vector<Port> ports(llvm::ArrayRef<Port> list) const {
    std::vector<Port> result;
    for (const Port &port : list)
      llvm::append_range(result, ports(port));
    return result;
  }

  std::optional<Port> port(const std::optional<Port> &given) const {
    std::vector<Port> list = given ? ports(*given) : std::vector<Port>();
    return list.empty() ? std::nullopt : std::optional(list.front());
  }

private:
  /// Whether the constructor's arguments from `index` on are the call's last ones, in order.
  bool isRest(size_t index) const {
    for (size_t i = index; i < made.arguments.size(); ++i)
      if (made.arguments[i].index != made.arguments[index].index + int(i - index))
        return false;
    return index < made.arguments.size();
  }

  Port behind(const Port &base, const Port &port) const {
    Port result = base;
    for (models::PathElement e : port.path) {
      if (e.kind == models::ElementKind::KeyOfArgument) {
        if (size_t(e.value) < made.arguments.size())
          e.value = made.arguments[e.value].index;
        else
          e = {models::ElementKind::AnyIndex, 0, {}};
      } else if (e.kind == models::ElementKind::IndexOfTemplate || e.kind == models::ElementKind::IndexOfType ||
                 e.kind == models::ElementKind::KeyOfSelf) {
        e = {models::ElementKind::AnyIndex, 0, {}};
      }
      result.path.push_back(e);
    }
    result.below |= port.below;
    return result;
  }

  const Construction &made;
  llvm::SmallVector<llvm::StringRef, 4> types;
  models::SymbolView view;
};

} // namespace

static models::RequestRow request(const models::RequestRow &row, const Translation &through) {
  models::RequestRow result = row;
  for (auto *list : {&result.url, &result.host, &result.path, &result.headers, &result.body, &result.responseHeaders})
    *list = through.ports(*list);
  result.response.clear();
  for (const models::ResponsePort &response : row.response)
    for (const Port &port : through.ports(response.where))
      result.response.push_back({port, response.role});
  return result;
}

/// What values move in the constructor.
static void translateFlows(const Row &row, const Translation &through, Row &result) {
  for (const models::FlowRow &flow : row.flows)
    for (const Port &from : through.ports(flow.from))
      for (const Port &to : through.ports(flow.to))
        result.flows.push_back({from, to, flow.as});
  for (const models::AliasRow &alias : row.aliases)
    for (const Port &from : through.ports(alias.from))
      for (const Port &to : through.ports(alias.to))
        result.aliases.push_back({from, to});
  for (const models::CallRow &call : row.calls) {
    models::CallRow &copy = result.calls.emplace_back(call);
    copy.callee = through.port(call.callee);
    copy.result = through.port(call.result);
    copy.object = through.port(call.object);
    for (auto &argument : copy.arguments)
      argument = through.ports(argument);
    // The types that it makes in turn are arguments of a template that is not the called function's.
    if (!copy.callee)
      result.calls.pop_back();
  }
}

Row solve::throughConstruction(const Row &constructor, const Construction &made, const Row &outer) {
  const Translation through(made);
  Row result;
  translateFlows(constructor, through, result);
  for (const models::SourceRow &source : constructor.sources)
    for (const Port &port : through.ports(source.where)) {
      result.sources.push_back(source);
      result.sources.back().where = port;
    }
  for (const models::SinkRow &sink : constructor.sinks)
    for (const Port &port : through.ports(sink.where)) {
      result.sinks.push_back(sink);
      result.sinks.back().where = port;
      result.sinks.back().peer = through.port(sink.peer);
    }
  if (constructor.request)
    result.request = request(*constructor.request, through);
  if (constructor.endpoint) {
    result.endpoint = constructor.endpoint;
    for (auto *port : {&result.endpoint->handler, &result.endpoint->handlerObject, &result.endpoint->route})
      *port = through.port(*port);
  }
  result.barriers = through.ports(constructor.barriers);
  result.when = outer.when;
  for (models::ArgumentCondition condition : constructor.when)
    if (std::optional<Port> at = through.port(condition.where)) {
      condition.where = *at;
      result.when.push_back(condition);
    }
  result.role = constructor.role;
  result.from = constructor.from;
  return result;
}
